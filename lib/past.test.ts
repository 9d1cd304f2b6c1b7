import fc from "fast-check";
import { expect, test } from "vitest";
import { type PastMoment, refuseTimes } from "./past";
import { atWib, HOUR } from "./time";

const NOW = atWib("2026-11-23", "10:00");
const at = (clock: string) => atWib("2026-11-20", clock);
const exact = (ms: number): PastMoment => ({ earliest: ms, latest: ms, words: null });
const about = (from: number, to: number, words = "siang"): PastMoment => ({
  earliest: from,
  latest: to,
  words: { id: words, en: null },
});
const codes = (began: PastMoment, ended: PastMoment) =>
  refuseTimes({ began, ended }, NOW).map(({ field, code }) => `${field}: ${code}`);

test("exact times and times told in words between two bounds are both times", () => {
  expect(codes(exact(at("08:00")), exact(at("09:00")))).toEqual([]);
  expect(codes(exact(at("08:00")), about(at("11:00"), at("15:00")))).toEqual([]);
});

test("what is not over yet cannot be entered as past", () => {
  expect(codes(exact(at("08:00")), exact(NOW + 1))).toEqual(["ended: end_in_future"]);
  expect(codes(exact(at("08:00")), about(NOW - HOUR, NOW + 1))).toEqual(["ended: end_in_future"]);
});

test("an end before the beginning is refused at either bound", () => {
  expect(codes(exact(at("08:00")), exact(at("07:59")))).toEqual(["ended: end_before_begin"]);
  expect(codes(about(at("08:00"), at("12:00")), about(at("09:00"), at("11:00")))).toEqual(["ended: end_before_begin"]);
});

test("bounds need words, words need bounds, and both must fit a day", () => {
  expect(codes(about(at("08:00"), at("09:00"), ""), exact(at("10:00")))).toEqual(["began.words: bounds_unnamed"]);
  expect(codes({ ...exact(at("08:00")), words: { id: "pagi", en: null } }, exact(at("10:00")))).toEqual([
    "began.latest: bounds_required",
  ]);
  expect(codes(about(at("09:00"), at("08:00")), exact(at("10:00")))).toEqual(["began.latest: bounds_reversed"]);
  expect(codes(about(at("08:00") - 25 * HOUR, at("08:00")), exact(at("10:00")))).toEqual(["began.latest: bounds_too_wide"]);
});

test("whatever is let through lasted at least nothing, shortest and longest, and was over", () => {
  const moment = fc.record({
    earliest: fc.integer({ min: NOW - 40 * HOUR, max: NOW + 2 * HOUR }),
    wide: fc.constantFrom(0, HOUR, 30 * HOUR),
    words: fc.constantFrom(null, { id: "siang", en: null }),
  });
  fc.assert(
    fc.property(moment, moment, (first, second) => {
      const [began, ended] = [first, second].map(({ earliest, wide, words }) => ({
        earliest,
        latest: earliest + wide,
        words,
      })) as [PastMoment, PastMoment];
      if (refuseTimes({ began, ended }, NOW).length > 0) return;
      expect(ended.latest).toBeLessThanOrEqual(NOW);
      expect(ended.earliest).toBeGreaterThanOrEqual(began.earliest);
      expect(ended.latest).toBeGreaterThanOrEqual(began.latest);
    }),
  );
});
