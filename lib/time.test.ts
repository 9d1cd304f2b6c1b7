import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  atWib,
  DAY,
  daysBetween,
  daysOf,
  monthOf,
  monthRange,
  nextMidnight,
  parseWib,
  weekday,
  wibDay,
  wibTime,
} from "./time";

const instant = fc.integer({ min: Date.parse("2000-01-01T00:00:00Z"), max: Date.parse("2099-12-31T00:00:00Z") });

test("a WIB day begins at 17:00 UTC of the day before", () => {
  const midnight = Date.parse("2026-11-22T17:00:00Z");
  expect(wibDay(midnight)).toBe("2026-11-23");
  expect(wibTime(midnight)).toBe("00:00");
  expect(wibDay(midnight - 1)).toBe("2026-11-22");
  expect(wibTime(midnight - 1)).toBe("23:59");
});

test("24:00 is the midnight that ends the day", () => {
  expect(atWib("2026-12-31", "24:00")).toBe(atWib("2027-01-01", "00:00"));
  expect(nextMidnight(atWib("2026-12-31", "00:00"))).toBe(atWib("2027-01-01", "00:00"));
});

test("what is no day or no time of day is refused, not guessed", () => {
  for (const time of ["8:00", "24:01", "25:00", "12:60", ""]) expect(() => atWib("2026-11-23", time)).toThrow(RangeError);
  for (const day of ["2026-02-30", "2026-13-01", "2026-1-1", ""]) expect(() => atWib(day, "08:00")).toThrow(RangeError);
  expect(() => monthRange("2026-13")).toThrow(RangeError);
});

test("15 May 2017 was a Monday, and a Sunday is day six", () => {
  expect(weekday("2017-05-15")).toBe(0);
  expect(weekday("2026-11-29")).toBe(6);
});

test("a month runs from its first WIB midnight to the next month's, over the year's edge and in leap years", () => {
  expect(monthRange("2026-12")).toEqual({ from: Date.parse("2026-11-30T17:00:00Z"), to: Date.parse("2026-12-31T17:00:00Z") });
  expect(monthRange("2028-02").to).toBe(atWib("2028-02-29", "24:00"));
  expect(monthOf(Date.parse("2017-04-30T17:00:00Z"))).toBe("2017-05");
});

test("the days of a month follow one another up to the first of the next", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2400 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const days = daysOf(`${year}-${String(number).padStart(2, "0")}`);
      expect(days[0]).toBe(`${year}-${String(number).padStart(2, "0")}-01`);
      for (const [n, day] of days.entries()) expect(addDays(day, 1)).toBe(days[n + 1] ?? `${addDays(day, 1).slice(0, 7)}-01`);
    }),
  );
});

test("a datetime-local field is read as WIB, and nonsense is null", () => {
  expect(parseWib("2026-11-23T08:00")).toBe(Date.parse("2026-11-23T01:00:00Z"));
  expect(parseWib("2026-11-23T08:00:30")).toBe(Date.parse("2026-11-23T01:00:30Z"));
  for (const bad of ["", "2026-11-23", "2026-02-30T08:00", "2026-11-23T24:00", "2026-11-23T08:00Z", "besok"])
    expect(parseWib(bad)).toBeNull();
});

test("day and time of any moment lead back to its minute", () => {
  fc.assert(fc.property(instant, (ms) => atWib(wibDay(ms), wibTime(ms)) === ms - (ms % 60_000)));
});

test("adding days moves by whole days, and the count between agrees", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -4000, max: 4000 }), (ms, n) => {
      const from = wibDay(ms);
      expect(atWib(addDays(from, n), "00:00") - atWib(from, "00:00")).toBe(n * DAY);
      expect(daysBetween(from, addDays(from, n))).toBe(n);
      expect(weekday(addDays(from, 7))).toBe(weekday(from));
    }),
  );
});

test("every moment lies in the range of its month and in no other", () => {
  fc.assert(
    fc.property(instant, (ms) => {
      const { from, to } = monthRange(monthOf(ms));
      expect(from <= ms && ms < to).toBe(true);
      expect(monthOf(to)).not.toBe(monthOf(ms));
      expect(monthOf(from - 1)).not.toBe(monthOf(ms));
    }),
  );
});
