import { expect, test } from "vitest";
import { type Look, OUTCOMES, type Outcome, sightOf } from "@/lib/probe/outcome";
import { judged, type Question } from "./judge";
import type { Sight } from "./network";

const WELL: Sight = { ways: true, names: true };
const seen = (outcome: Outcome, ms: number | null = null, detail: string | null = null): Look => ({ outcome, ms, detail });

/** Judges looks that come out like this one after the other, each of which takes a second. */
async function judge(looks: Look[], changes: { sights?: Sight[]; lags?: number[]; until?: number } & Partial<Question> = {}) {
  const { sights = [], lags = [], until = 30_000, ...question } = changes;
  let time = 0;
  let made = 0;
  const asked: number[] = [];
  const look = await judged(
    {
      look: async () => {
        time += 1000;
        const next = looks[made++];
        if (!next) throw new Error("it was looked at once too often");
        return next;
      },
      slowMs: 500,
      asksNames: false,
      again: { timeoutMs: 1000, until },
      ...question,
    },
    {
      monotonic: () => time,
      lag: { since: () => lags[made - 1] ?? 0 },
      network: {
        since: async (since) => {
          asked.push(since);
          return sights.shift() ?? WELL;
        },
      },
      onNetwork: () => undefined,
    },
  );
  return { ...look, made, asked };
}

test("what is good is believed, and nobody asks for the network", async () => {
  expect(await judge([seen("ok", 20)])).toMatchObject({ outcome: "ok", ms: 20, made: 1, asked: [] });
});

test("an answer that took too long is slow; one that took just as long as it may is not", async () => {
  expect(await judge([seen("ok", 501)])).toMatchObject({ outcome: "slow", ms: 501, made: 1 });
  expect(await judge([seen("ok", 500)])).toMatchObject({ outcome: "ok" });
  expect(await judge([seen("certificate_soon", 501)])).toMatchObject({ outcome: "slow" });
  expect(await judge([seen("ok", 501)], { slowMs: null })).toMatchObject({ outcome: "ok" });
});

test("what is bad is looked at once more at once, and bad twice it is", async () => {
  expect(await judge([seen("refused"), seen("refused")])).toMatchObject({ outcome: "refused", made: 2 });
});

test("what is good the second time is good, and the first is not forgotten", async () => {
  expect(await judge([seen("reset", null, "ECONNRESET"), seen("ok", 20)])).toMatchObject({
    outcome: "ok",
    detail: "sebelumnya reset ECONNRESET",
  });
  expect((await judge([seen("refused"), seen("wrong_status", 20, "status 502")])).detail).toBe("status 502 (sebelumnya refused)");
});

test("without time before the next turn there is no second look", async () => {
  expect(await judge([seen("refused")], { until: 1999 })).toMatchObject({ outcome: "refused", made: 1 });
  expect(await judge([seen("refused"), seen("refused")], { until: 2000 })).toMatchObject({ made: 2 });
  expect(await judge([seen("late")], { again: null })).toMatchObject({ outcome: "late", made: 1 });
});

test("the network must be known good at a moment after each look began", async () => {
  expect((await judge([seen("timed_out"), seen("timed_out")])).asked).toEqual([0, 1000]);
});

test("nothing bad is said of the other side while our own network is away, at the first look or the second", async () => {
  const away = { ways: false, names: true };
  expect(await judge([seen("timed_out")], { sights: [away] })).toMatchObject({
    outcome: "no_network",
    detail: "timed_out",
    made: 1,
  });
  expect(await judge([seen("timed_out"), seen("timed_out")], { sights: [WELL, away] })).toMatchObject({ outcome: "no_network" });
});

test("a name that is unknown while our name servers are silent was not looked at; what needed no name was", async () => {
  const silent = { ways: true, names: false };
  expect(await judge([seen("name_unknown")], { sights: [silent] })).toMatchObject({ outcome: "no_network" });
  expect(await judge([seen("timed_out")], { sights: [silent], asksNames: true })).toMatchObject({ outcome: "no_network" });
  expect(await judge([seen("refused"), seen("refused")], { sights: [silent, silent] })).toMatchObject({ outcome: "refused" });
});

test("a port that gives no sign is not closed for whoever is cut off or asleep", async () => {
  expect(await judge([seen("closed_filtered")], { sights: [{ ways: false, names: true }] })).toMatchObject({
    outcome: "no_network",
  });
  expect(await judge([seen("closed_filtered"), seen("closed_filtered")], { lags: [600, 0] })).toMatchObject({
    outcome: "closed_filtered",
  });
  expect(await judge([seen("closed_filtered"), seen("closed_filtered")], { lags: [600, 600] })).toMatchObject({
    outcome: "lagged",
  });
});

test.each(OUTCOMES)("%s while the loop lagged says nothing bad", async (outcome) => {
  const look = await judge([seen(outcome), seen(outcome)], { lags: [501, 501] });
  expect(["good", "blind"]).toContain(sightOf(look.outcome));
  expect(look.outcome === outcome || look.outcome === "lagged").toBe(true);
});

test("slowness while the loop lagged is ours", async () => {
  expect(await judge([seen("ok", 700), seen("ok", 20)], { lags: [600, 0] })).toMatchObject({ outcome: "ok" });
  expect(await judge([seen("ok", 700), seen("ok", 700)], { lags: [600, 600] })).toMatchObject({ outcome: "lagged" });
});

test("an answer that came while the loop lagged is good, and its time is not told", async () => {
  expect(await judge([seen("ok", 400)], { lags: [600] })).toMatchObject({ outcome: "ok", ms: null, made: 1 });
  expect(await judge([seen("ok", 400)], { lags: [500] })).toMatchObject({ outcome: "ok", ms: 400 });
});
