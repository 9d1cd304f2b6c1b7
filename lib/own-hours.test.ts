import fc from "fast-check";
import { expect, test } from "vitest";
import { type HoursRules, hoursOn, openSeconds, stateAt, type WeekHours, weekOn } from "./hours";
import { anyRules, OFFICE_WEEK, officeRules } from "./testing";
import { addDays, atWib, DAY, HOUR } from "./time";
import { ownHoursText, weekText } from "./words/hours";

const NONE: WeekHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const MORNINGS: WeekHours = { ...NONE, tue: [["08:00", "12:00"]], thu: [["08:00", "12:00"]], sat: [["08:00", "12:00"]] };
const MONDAY = "2026-11-23";
const NOON = atWib(MONDAY, "12:00");
const dayOf = (day: string) => [atWib(day, "00:00"), atWib(day, "24:00")] as const;
const from = (day: string, week: WeekHours | null): HoursRules["own"] => [{ from: day, week }];

test("a service that keeps two mornings is closed on other days and never open on a day its place is not", () => {
  const rules = officeRules({ own: from(MONDAY, MORNINGS) });
  const days = Array.from({ length: 7 }, (_, n) => hoursOn(rules, addDays(MONDAY, n)));
  expect(days.map((day) => (day.known ? day.spans.length : -1))).toEqual([0, 1, 0, 1, 0, 0, 0]);
});

test("what lies before the day it begins, and after the day it ends, is as the place", () => {
  const rules = officeRules({ own: [...from("2026-11-30", NONE), ...from("2026-12-07", null)] });
  const place = officeRules();
  for (const day of ["2026-11-24", "2026-12-08"]) expect(hoursOn(rules, day)).toEqual(hoursOn(place, day));
  expect(hoursOn(rules, "2026-12-01")).toMatchObject({ spans: [] });
});

test("whatever its own week, a service is open only while its place is, and without one exactly then", () => {
  fc.assert(
    fc.property(anyRules, fc.integer({ min: NOON - 20 * DAY, max: NOON + 20 * DAY }), (rules, at) => {
      const place = { ...rules, own: [] };
      if (stateAt(rules, at) === "open") expect(stateAt(place, at)).toBe("open");
      const [own, all] = [rules, place].map((each) => openSeconds(each, at, at + 30 * HOUR));
      expect(own === null).toBe(all === null);
      if (own != null && all != null) expect(own).toBeLessThanOrEqual(all);
      if (rules.own.every(({ week }) => week === null)) expect(own).toBe(all);
    }),
  );
});

test("a place keeps its own week in place of the common one, and in Ramadan only what both leave", () => {
  const village: WeekHours = { ...NONE, tue: [["09:00", "14:30"]] };
  const open = (rules: HoursRules) => Array.from({ length: 7 }, (_, n) => openSeconds(rules, ...dayOf(addDays(MONDAY, n))));
  expect(open(officeRules({ place: from(MONDAY, village) }))).toEqual([0, 5.5 * 3600, 0, 0, 0, 0, 0]);
  expect(open(officeRules({ week: null, place: from(MONDAY, village) }))).toEqual([0, 5.5 * 3600, 0, 0, 0, 0, 0]);
  const fasting = { from: MONDAY, to: "2026-12-20", rule: "ramadan" as const, spans: [], reason: { id: "Ramadan", en: null } };
  const ramadan: WeekHours = { ...NONE, mon: [["08:00", "14:00"]], tue: [["08:00", "14:00"]] };
  const both = officeRules({ place: from(MONDAY, village), exceptions: [fasting], ramadan });
  expect(open(both)).toEqual([0, 5 * 3600, 0, 0, 0, 0, 0]);
  expect(hoursOn(officeRules({ place: from("2026-11-24", village) }), MONDAY)).toEqual(hoursOn(officeRules(), MONDAY));
  const ended = officeRules({ place: [...from(MONDAY, village), ...from("2026-12-01", null)] });
  expect(hoursOn(ended, "2026-12-01")).toEqual(hoursOn(officeRules(), "2026-12-01"));
});

test("on a common day a place with a week of its own is open exactly in it, whatever its profile says", () => {
  fc.assert(
    fc.property(anyRules, anyRules, fc.integer({ min: 0, max: 40 }), (one, other, n) => {
      const day = addDays(MONDAY, n - 20);
      if (weekOn({ ...one, week: null, later: [] }, day) === null || one.exceptions.some(({ rule }) => rule === "ramadan"))
        return;
      const { week, later } = other;
      expect(hoursOn({ ...one, week, later }, day)).toEqual(hoursOn(one, day));
    }),
  );
});

test("a week that is to come is told beneath the one of today, and one that changes nothing is not", () => {
  const ahead = (rules: HoursRules) => weekText(rules, NOON).ahead;
  expect(ahead(officeRules())).toBeNull();
  expect(ahead(officeRules({ later: [{ from: "2026-12-01", week: OFFICE_WEEK }] }))).toBeNull();
  expect(ahead(officeRules({ place: from(MONDAY, MORNINGS) }))).toBeNull();
  expect(ahead(officeRules({ place: from("2026-12-01", MORNINGS) }))?.id).toBe(
    "Selasa, Kamis, dan Sabtu 08.00–12.00 mulai Selasa 1 Desember 2026",
  );
  // What changes of the common week does not reach a place that keeps its own.
  const later = [{ from: "2026-12-01", week: NONE }];
  expect(ahead(officeRules({ later, place: from(MONDAY, MORNINGS) }))).toBeNull();
  expect(ahead(officeRules({ later }))?.en).toBe("not offered from Tuesday 1 December 2026");
});

test("its hours are told in words with what changes next, and not at all where they are those of the place", () => {
  const told = (own: HoursRules["own"]) => ownHoursText(officeRules({ own }), NOON);
  expect(told([])).toBeNull();
  expect(told(from(MONDAY, null))).toBeNull();
  expect(told(from(MONDAY, MORNINGS))).toEqual({
    id: "Selasa, Kamis, dan Sabtu 08.00–12.00",
    en: "Tuesday, Thursday, and Saturday 08:00–12:00",
  });
  expect(told(from(MONDAY, NONE))?.id).toBe("tidak dilayani");
  expect(told([...from(MONDAY, MORNINGS), ...from("2026-12-01", null)])?.id).toBe(
    "Selasa, Kamis, dan Sabtu 08.00–12.00; seperti tempatnya mulai Selasa 1 Desember 2026",
  );
  expect(told(from("2026-12-01", OFFICE_WEEK))?.id).toMatch(/^Senin.* mulai Selasa 1 Desember 2026$/);
});
