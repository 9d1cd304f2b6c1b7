import fc from "fast-check";
import { expect, test } from "vitest";
import { paceOf, type Sample } from "./progress";
import { HOUR, MINUTE } from "./time";

const T = Date.parse("2026-11-23T03:00:00Z");
const total = 150_000;
const at = (minutes: number, done: number): Sample => ({ at: T + minutes * MINUTE, done, total });

test("84,000 of 150,000 at 12,000 an hour are through in five and a half hours", () => {
  const samples = [at(0, 72_000), at(30, 78_000), at(60, 84_000)];
  expect(paceOf(samples, T + HOUR)).toEqual({ perHour: 12_000, estimate: T + 6.5 * HOUR });
});

test("one figure alone has no pace, nor have two within a minute", () => {
  expect(paceOf([at(0, 10)], T)).toEqual({ perHour: null, estimate: null });
  expect(paceOf([at(0, 10), at(0.5, 20)], T + MINUTE)).toEqual({ perHour: null, estimate: null });
});

test("work that stands still has a pace of nought and no end", () => {
  expect(paceOf([at(0, 10), at(20, 10)], T + 20 * MINUTE)).toEqual({ perHour: 0, estimate: null });
});

test("a machine that fell silent is not believed to go on", () => {
  const samples = [at(0, 10), at(1, 20), at(2, 30)];
  expect(paceOf(samples, T + 12 * MINUTE).perHour).toBe(600);
  expect(paceOf(samples, T + 12 * MINUTE + 1)).toEqual({ perHour: null, estimate: null });
});

test("figures told by hand every three hours may be three times as old", () => {
  const samples = [at(0, 30_000), at(180, 60_000)];
  expect(paceOf(samples, T + 10 * HOUR)).toEqual({ perHour: 10_000, estimate: T + 12 * HOUR });
});

test("a count that fell, or another total, begins anew", () => {
  expect(paceOf([at(0, 90_000), at(10, 0), at(20, 1_000)], T + 20 * MINUTE).perHour).toBe(6_000);
  expect(paceOf([{ ...at(0, 500), total: 1_000 }, at(10, 600)], T + 10 * MINUTE).perHour).toBeNull();
});

test("whatever was told, in whatever order, the end lies ahead and within thirty days, and work that is done has none", () => {
  const sample = fc.record({
    at: fc.integer({ min: T, max: T + 48 * HOUR }),
    done: fc.integer({ min: 0, max: total }),
    total: fc.constant(total),
  });
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 30 }), fc.integer({ min: T, max: T + 80 * HOUR }), (samples, now) => {
      const pace = paceOf(samples, now);
      expect(pace.perHour === null || pace.perHour >= 0).toBe(true);
      if (pace.estimate === null) return;
      expect(pace.estimate).toBeGreaterThan(now);
      expect(pace.estimate - now).toBeLessThanOrEqual(30 * 24 * HOUR + 5 * MINUTE);
      expect(
        samples
          .filter((each) => each.at <= now)
          .sort((a, b) => a.at - b.at)
          .at(-1)?.done,
      ).toBeLessThan(total);
      const times = samples.map((each) => each.at);
      if (new Set(times).size === times.length) expect(paceOf([...samples].reverse(), now)).toEqual(pace);
    }),
  );
});
