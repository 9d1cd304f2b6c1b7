import fc from "fast-check";
import { expect, test } from "vitest";
import { effectOf, readHolidayLines, readSpans } from "./exception";
import type { HoursException, HoursRules } from "./hours";
import { anyRules } from "./testing";
import { addDays, type Day } from "./time";

test("hours are read as they are typed here", () => {
  for (const typed of ["08.00–11.00, 13.00–15.00", "8:00-11:00;13:00 - 15:00", "08.00 sampai 11.00\n13.00 s.d. 15.00"])
    expect(readSpans(typed), typed).toEqual([
      ["08:00", "11:00"],
      ["13:00", "15:00"],
    ]);
  expect(readSpans("00.00–24.00")).toEqual([["00:00", "24:00"]]);
});

test("hours that cannot be are none: no such time, backwards, overlapping, too many", () => {
  const wrong = ["", "pagi", "25.00–26.00", "08.60–09.00", "15.00–08.00", "08.00–08.00", "08.00", "08.00–09.00–10.00"];
  for (const typed of [...wrong, "08.00–11.00, 10.00–12.00", "08.00–09.00,".repeat(400), "24.00–24.00"])
    expect(readSpans(typed), typed.slice(0, 30)).toBeNull();
});

test("whatever is typed is read or is not: it never throws, and what is read is in order", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.:,\- –]{0,40}$/)), (typed) => {
      const spans = readSpans(typed);
      for (const [at, [from, to]] of (spans ?? []).entries()) {
        expect(from < to).toBe(true);
        if (at > 0) expect((spans?.[at - 1]?.[1] ?? "") <= from).toBe(true);
      }
    }),
  );
});

const anyException: fc.Arbitrary<HoursException> = fc
  .tuple(fc.nat(60), fc.nat(10), fc.constantFrom<HoursException["spans"]>([], [["08:00", "11:00"]]), fc.boolean())
  .map(([start, lasts, spans, ramadan]) => {
    const from = addDays("2026-11-01", start);
    const rule = ramadan ? ("ramadan" as const) : ("spans" as const);
    return { from, to: addDays(from, lasts), rule, spans, reason: { id: "x", en: null } };
  });

test("of an exception just those days are told whose hours would be others, none outside it, and the same again changes nothing", () => {
  fc.assert(
    fc.property(anyRules, anyException, (rules: HoursRules, exception) => {
      const changed = effectOf(rules, exception);
      for (const { day, before, after } of changed) {
        expect(day >= exception.from && day <= exception.to).toBe(true);
        expect(before).not.toEqual(after);
      }
      const then = { ...rules, exceptions: [...rules.exceptions, exception] };
      expect(effectOf(then, exception)).toEqual([]);
    }),
  );
});

test("holidays are read a line each, of their year alone, each day once", () => {
  expect(readHolidayLines("2027-01-01 Tahun Baru Masehi\n\n2027-02-08, Imlek (cuti bersama)", 2027)).toEqual([
    { day: "2027-01-01" as Day, name: "Tahun Baru Masehi", kind: "national" },
    { day: "2027-02-08" as Day, name: "Imlek", kind: "joint_leave" },
  ]);
  for (const typed of [
    "1 Januari",
    "2027-13-01 Apa",
    "2026-01-01 Tahun lain",
    "2027-02-30 Tidak ada",
    "2027-01-01 A B\n2027-01-01 C D",
  ])
    expect(readHolidayLines(typed, 2027), typed).toBeNull();
});
