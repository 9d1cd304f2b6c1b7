import fc from "fast-check";
import { expect, test } from "vitest";
import { fromRule, nextOccurrences, occurrences, type Recurrence, type SeriesTimes, spanOn, toRule } from "./series";
import { addDays, atWib, weekday } from "./time";

const times = (rule: string, changes: Partial<SeriesTimes> = {}): SeriesTimes => ({
  rule,
  firstDay: "2026-01-01",
  lastDay: null,
  begins: "20:00",
  minutes: 180,
  skipHolidays: false,
  ...changes,
});
const FIRST_SATURDAY = toRule({ every: "month", weekday: 5, nth: 1 });

const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ every: fc.constant("week" as const), weekday: fc.nat(6) }),
  fc.record({ every: fc.constant("month" as const), weekday: fc.nat(6), nth: fc.constantFrom(1, 2, 3, 4, -1) }),
);

test("a rule says what it was made of, in the words of RFC 5545", () => {
  expect(FIRST_SATURDAY).toBe("FREQ=MONTHLY;BYDAY=1SA");
  expect(toRule({ every: "week", weekday: 0 })).toBe("FREQ=WEEKLY;BYDAY=MO");
  fc.assert(
    fc.property(anyRecurrence, (recurrence) => {
      expect(fromRule(toRule(recurrence))).toEqual({ ...recurrence });
    }),
  );
  for (const rule of ["", "FREQ=DAILY", "FREQ=MONTHLY;BYDAY=SA", "FREQ=WEEKLY;BYDAY=1SA", "FREQ=MONTHLY;BYDAY=6SA"])
    expect(fromRule(rule)).toBeNull();
});

test("the first Saturdays of a year, the year's holidays left out where the series skips them", () => {
  const days = occurrences(times(FIRST_SATURDAY), {}, "2026-01-01", "2026-12-31");
  expect(days).toHaveLength(12);
  expect(days.slice(0, 3)).toEqual(["2026-01-03", "2026-02-07", "2026-03-07"]);
  const skipping = times(FIRST_SATURDAY, { skipHolidays: true });
  expect(occurrences(skipping, { "2026-02-07": {} }, "2026-01-01", "2026-03-31")).toEqual(["2026-01-03", "2026-03-07"]);
});

test("every day of a series is of its weekday and its week of the month, inside its bounds, and none is missing", () => {
  fc.assert(
    fc.property(anyRecurrence, fc.nat(900), fc.option(fc.nat(400), { nil: null }), (recurrence, first, lasts) => {
      const firstDay = addDays("2025-01-01", first);
      const lastDay = lasts === null ? null : addDays(firstDay, lasts);
      const to = addDays(firstDay, 500);
      const found = occurrences(times(toRule(recurrence), { firstDay, lastDay }), {}, firstDay, to);
      const all = Array.from({ length: 501 }, (_, n) => addDays(firstDay, n)).filter((day) => {
        const date = Number(day.slice(8));
        const nth = Math.ceil(date / 7);
        const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
        const right = recurrence.every === "week" || (recurrence.nth === -1 ? isLast : nth === recurrence.nth);
        return weekday(day) === recurrence.weekday && right && (lastDay === null || day <= lastDay);
      });
      expect(found).toEqual(all);
    }),
  );
});

test("the next ones are counted from a day on, and a night leads past midnight", () => {
  expect(nextOccurrences(times(FIRST_SATURDAY, { lastDay: "2026-04-30" }), {}, "2026-02-10", 6)).toEqual([
    "2026-03-07",
    "2026-04-04",
  ]);
  expect(spanOn({ begins: "22:30", minutes: 180 }, "2026-03-07")).toEqual({
    begins: atWib("2026-03-07", "22:30"),
    ends: atWib("2026-03-08", "01:30"),
  });
});
