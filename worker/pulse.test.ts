import { expect, test, vi } from "vitest";
import { beat, type PressHealth } from "./pulse";

const NOW = Date.parse("2026-11-23T01:00:00Z");
const well: PressHealth = { complete: true, failing: null, failingSince: null, boardPrintedAt: NOW };

/** Beats once; gives the times that were stored. */
async function beaten(health: PressHealth | undefined, prove = async () => undefined): Promise<number[]> {
  const stored: number[] = [];
  await beat({ prove, press: () => health, store: async (at) => void stored.push(at) }, NOW);
  return stored;
}

test("the pulse says the time at which everything held", async () => {
  expect(await beaten(well)).toEqual([NOW]);
});

test.each<[string, PressHealth]>([
  ["a printing that failed just now", { ...well, failing: "/ is bad", failingSince: NOW - 60_000 }],
  ["a board printed two minutes ago", { ...well, boardPrintedAt: NOW - 120_000 }],
])("%s does not stop the pulse", async (_, health) => {
  expect(await beaten(health)).toEqual([NOW]);
});

test.each<[string, PressHealth | undefined, string]>([
  ["there is no press", undefined, "nothing to vouch for"],
  ["the first printing is not finished", { ...well, complete: false }, "nothing to vouch for"],
  ["a printing fails for over a minute", { ...well, failing: "/ is bad", failingSince: NOW - 60_001 }, "/ is bad"],
  ["no board was ever printed", { ...well, boardPrintedAt: null }, "printing hangs"],
  ["the board is older than two minutes", { ...well, boardPrintedAt: NOW - 120_001 }, "printing hangs"],
  ["the board is of a clock since set back", { ...well, boardPrintedAt: NOW + 120_001 }, "printing hangs"],
])("there is no pulse while %s", async (_, health, reason) => {
  const [prove, store] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  await expect(beat({ prove, press: () => health, store }, NOW)).rejects.toThrow(reason);
  expect([prove, store].map((one) => one.mock.calls)).toEqual([[], []]);
});

test("there is no pulse when the database takes no write", async () => {
  const store = vi.fn(async () => undefined);
  const prove = () => Promise.reject(new Error("disk full"));
  await expect(beat({ prove, press: () => well, store }, NOW)).rejects.toThrow("disk full");
  expect(store).not.toHaveBeenCalled();
});
