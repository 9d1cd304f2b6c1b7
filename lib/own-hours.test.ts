import fc from "fast-check";
import { expect, test } from "vitest";
import { type HoursRules, hoursOn, openSeconds, stateAt, type WeekHours } from "./hours";
import { anyRules, OFFICE_WEEK, officeRules } from "./testing";
import { addDays, atWib, DAY, HOUR } from "./time";
import { ownHoursText } from "./words/hours";

const NONE: WeekHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const MORNINGS: WeekHours = { ...NONE, tue: [["08:00", "12:00"]], thu: [["08:00", "12:00"]], sat: [["08:00", "12:00"]] };
const MONDAY = "2026-11-23";
const NOON = atWib(MONDAY, "12:00");
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
