import { beforeAll, expect, test } from "vitest";
import type { Turn } from "@/lib/probe/verdict";
import { liveThroughADay } from "./testing/day";
import { PACE, START } from "./testing/world";

const STEP_MS = 500;
const EVERY_MS = PACE.everySeconds * 1000;
const DAY_MS = 86_400_000;

let day: Awaited<ReturnType<typeof liveThroughADay>>;
beforeAll(async () => {
  day = await liveThroughADay(200, { stepMs: STEP_MS });
}, 300_000);

/** From when to when it was believed to be down. */
const downsOf = (turns: Turn[]) =>
  turns.flatMap(({ verdict, from, outcome }, index) =>
    verdict === "down" ? [{ from, to: turns[index + 1]?.from ?? Number.NaN, outcome }] : [],
  );

test("in a day no look is missed, of any of 200 probes", () => {
  expect(day.watched.size).toBe(200);
  for (const { results, longestGapMs, first, last } of day.watched.values()) {
    expect(longestGapMs).toBeLessThanOrEqual(EVERY_MS + STEP_MS);
    expect(first - START).toBeLessThanOrEqual(EVERY_MS + 2 * STEP_MS);
    expect(START + DAY_MS - last).toBeLessThanOrEqual(EVERY_MS + STEP_MS);
    expect(results).toBeGreaterThanOrEqual(DAY_MS / EVERY_MS - 1);
  }
});

test("nothing that was seen is lost, though nothing could be stored for a while", () => {
  expect(day.stats).toMatchObject({ kept: 0, dropped: 0, waiting: 0 });
  expect([...day.watched.values()].reduce((sum, { results }) => sum + results, 0)).toBe(day.stats.looks);
});

test("every outage of the script is found, by its name, its begin and end within one interval, and no other", () => {
  expect(day.script.length).toBeGreaterThan(200);
  for (const [probe, { turns }] of day.watched) {
    const scripted = day.script.filter((each) => each.probe === probe).toSorted((a, b) => a.from - b.from);
    const found = downsOf(turns);
    expect(found.map(({ outcome }) => outcome)).toEqual(scripted.map(({ outcome }) => outcome));
    for (const [index, { from, to }] of scripted.entries()) {
      const seen = found[index] ?? { from: Number.NaN, to: Number.NaN };
      expect(seen.from - from).toBeGreaterThanOrEqual(0);
      expect(seen.from - from).toBeLessThanOrEqual(EVERY_MS + STEP_MS);
      expect(seen.to - to).toBeGreaterThanOrEqual(0);
      expect(seen.to - to).toBeLessThanOrEqual(EVERY_MS + STEP_MS);
    }
  }
});

test("our own network being cut is no outage of anybody, and is told once when it begins and once when it ends", () => {
  expect(day.sights.map(({ blind }) => blind)).toEqual([true, false]);
  const [gone, back] = day.sights.map(({ at }) => at) as [number, number];
  expect(gone - day.cut.from).toBeLessThanOrEqual(EVERY_MS);
  expect(back - day.cut.to).toBeLessThanOrEqual(EVERY_MS);
  for (const { turns } of day.watched.values()) {
    const during = turns.filter(({ from }) => from >= day.cut.from && from < day.cut.to);
    expect(during.map(({ verdict }) => verdict)).toEqual(["blind"]);
  }
});
