import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR, MINUTE } from "../time";
import { OUTCOMES, type Outcome, type Result, sightOf } from "./outcome";
import { bucketOf, bucketsOver, everyBucket, isEmpty, LENGTH, type Rollup, rollUp } from "./rollup";
import { reachOf } from "./settings";

const PACE = { everySeconds: 60, timeoutMs: 10_000 };
const REACH = reachOf(PACE);
const stands = (at: number) => at + REACH;
/** WIB midnight of 23 November 2026. */
const MIDNIGHT = Date.parse("2026-11-22T17:00:00Z");
const FIVE = { from: MIDNIGHT, to: MIDNIGHT + 5 * MINUTE };
const LATER = MIDNIGHT + 2 * DAY;

const result = (seconds: number, outcome: Outcome = "ok", ms: number | null = 100): Result => ({
  at: MIDNIGHT + seconds * 1000,
  outcome,
  ms,
});
const of = (results: Result[], before: Result | null = null, now = LATER) => rollUp(results, before, stands, FIVE, now);

/** A day of looks with gaps, several a second at times, at any millisecond. */
const anyResult = (within: number): fc.Arbitrary<Result> =>
  fc.record({
    at: fc.integer({ min: MIDNIGHT - 2 * REACH, max: MIDNIGHT + within }),
    outcome: fc.constantFrom(...OUTCOMES),
    ms: fc.option(fc.integer({ min: 0, max: 30_000 })),
  });
const someResults = (within: number) => fc.uniqueArray(anyResult(within), { maxLength: 150, selector: ({ at }: Result) => at });

const added = (rows: Rollup[]) => {
  const sum = (of: (row: Rollup) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    count: sum((row) => row.count),
    good: sum((row) => row.good),
    slow: sum((row) => row.slow),
    bad: sum((row) => row.bad),
    blind: sum((row) => row.blind),
  };
};
const before = (results: Result[], at: number) => results.filter((one) => one.at < at).toSorted((a, b) => b.at - a.at)[0] ?? null;

test("a look stands until the next one, and what nobody looked at is blind", () => {
  // Looks at 0 s (good), 60 s (bad) and 120 s (slow), then none: the last stands for 2 x 60 s + 10 s = 130 s, until 250 s.
  //   good 0-60 = 60, bad 60-120 = 60, slow 120-250 = 130, blind 250-300 = 50
  expect(of([result(0), result(60, "refused", null), result(120, "slow", 4000)])).toEqual({
    ...{ count: 3, good: 60, slow: 130, bad: 60, blind: 50 },
    ...{ least: 100, p50: 100, p95: 4000, most: 4000 },
  });
});

test("what was seen before the bucket still stands in its first part", () => {
  // The look 30 s before stands until 100 s; 300 - 100 = 200 s are blind. It did not begin in the bucket.
  expect(of([], result(-30))).toMatchObject({ count: 0, good: 100, blind: 200, p50: null });
});

test("a look that could not be made ends what the last one stood for", () => {
  expect(of([result(0), result(60, "no_network", null)])).toMatchObject({ count: 2, good: 60, blind: 240 });
});

test("only what is over is counted", () => {
  expect(of([result(0)], null, MIDNIGHT + 90_000)).toMatchObject({ good: 90, blind: 0 });
  expect(of([result(0)], null, MIDNIGHT - HOUR)).toMatchObject({ good: 0, blind: 0 });
});

test("percentiles are values that were measured: the smallest that so many in a hundred do not exceed", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => result(at, "ok", 100 - at));
  expect(of(hundred)).toMatchObject({ least: 1, p50: 50, p95: 95, most: 100 });
  const twenty = hundred.slice(0, 20);
  // Of 81 to 100: the 10th is 90, the 19th is 99.
  expect(of(twenty)).toMatchObject({ least: 81, p50: 90, p95: 99, most: 100 });
  expect(of([result(0, "ok", 7)])).toMatchObject({ least: 7, p50: 7, p95: 7, most: 7 });
});

test("neither the order of results nor their repetition changes anything", () => {
  fc.assert(
    fc.property(
      someResults(5 * MINUTE).chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
      ),
      ([all, again]) => {
        expect(of(again)).toEqual(of(all));
      },
    ),
  );
});

test("twelve times five minutes are the hour, and twenty-four hours the WIB day, to the second", () => {
  fc.assert(
    fc.property(someResults(DAY), fc.integer({ min: -HOUR, max: DAY + HOUR }), (all, over) => {
      const now = MIDNIGHT + over;
      const rowsOf = (level: "five_minutes" | "hour" | "day") =>
        bucketsOver(level, { from: MIDNIGHT, to: MIDNIGHT + DAY }, LATER).map((bucket) =>
          rollUp(
            all.filter(({ at }) => at >= bucket.from),
            before(all, bucket.from),
            stands,
            bucket,
            now,
          ),
        );
      const [fives, hours, days] = [rowsOf("five_minutes"), rowsOf("hour"), rowsOf("day")];
      expect([fives.length, hours.length, days.length]).toEqual([288, 24, 1]);
      for (const [place, hour] of hours.entries()) expect(hour).toMatchObject(added(fives.slice(12 * place, 12 * place + 12)));
      expect(days[0]).toMatchObject(added(hours));
      const { good, slow, bad, blind } = added(days);
      expect(good + slow + bad + blind).toBe(Math.floor(Math.min(Math.max(over, 0), DAY) / 1000));
    }),
    { numRuns: 50 },
  );
});

test("a result that is missing makes nothing bad that was not", () => {
  fc.assert(
    fc.property(someResults(5 * MINUTE), fc.nat(), (all, which) => {
      const rest = all.filter((_, place) => place !== which % all.length);
      const [whole, less] = [of(all), of(rest)];
      const removed = all[which % all.length];
      const earlier = removed && before(rest, removed.at);
      // What the removed one stood for is seen as the one before it saw, as long as that stands.
      const taken = earlier ? sightOf(earlier.outcome) : "blind";
      for (const sight of ["good", "slow", "bad"] as const)
        if (sight !== taken) expect(less[sight]).toBeLessThanOrEqual(whole[sight]);
      if (taken === "blind") expect(less.blind).toBeGreaterThanOrEqual(whole.blind);
    }),
  );
});

test("without any result everything is blind, and nothing is bad", () => {
  expect(of([])).toMatchObject({ count: 0, good: 0, slow: 0, bad: 0, blind: 300 });
  expect(isEmpty(of([]))).toBe(true);
  expect(isEmpty(of([result(0, "no_network")]))).toBe(false);
});

test("without the looks that could not be made nothing is less good, slow or bad, and nothing more is blind", () => {
  fc.assert(
    fc.property(someResults(5 * MINUTE), (all) => {
      const seeing = of(all.filter(({ outcome }) => sightOf(outcome) !== "blind"));
      const whole = of(all);
      for (const sight of ["good", "slow", "bad"] as const) expect(seeing[sight]).toBeGreaterThanOrEqual(whole[sight]);
      expect(seeing.blind).toBeLessThanOrEqual(whole.blind);
    }),
  );
});

test("a day's bucket begins at midnight in WIB, and a bucket without a row is blind throughout", () => {
  expect(bucketOf("day", MIDNIGHT)).toBe(MIDNIGHT);
  expect(bucketOf("day", MIDNIGHT - 1)).toBe(MIDNIGHT - DAY);
  expect(bucketOf("hour", MIDNIGHT + 61 * MINUTE)).toBe(MIDNIGHT + HOUR);
  const row = { from: MIDNIGHT + HOUR, ...of([result(0)]) };
  const filled = everyBucket("hour", [row], { from: MIDNIGHT, to: MIDNIGHT + DAY }, MIDNIGHT + 3 * HOUR + 1);
  expect(filled.map(({ from, blind }) => [from, blind])).toEqual([
    [MIDNIGHT, 3600],
    [MIDNIGHT + HOUR, row.blind],
    [MIDNIGHT + 2 * HOUR, 3600],
  ]);
  expect(LENGTH.day / LENGTH.five_minutes).toBe(288);
});
