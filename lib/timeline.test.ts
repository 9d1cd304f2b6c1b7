import fc from "fast-check";
import { expect, test } from "vitest";
import { endOf, openDuration, phaseOf } from "./incident";
import { anyIncident, anyRules, at, incidentOf, moment, officeRules } from "./testing";
import { atWib, HOUR } from "./time";
import { type DayRow, hoursShown, type Row, type Timed, timeline } from "./timeline";

const rules = officeRules();
const exact = (ms: number) => ({ earliest: ms, latest: ms });
const timed = (changes: Partial<Timed> = {}): Timed => ({
  began: exact(at("14:00")),
  ended: null,
  told: null,
  expected: null,
  ...changes,
});
const isDay = (row: Row): row is DayRow => "day" in row;
const total = (rows: Row[], of: "min" | "max") => rows.reduce((sum, { open }) => sum + (open?.[of] ?? 0), 0);

test("a stop from Monday afternoon to about Tuesday midday takes hours of two working days", () => {
  const may = (day: string, clock: string) => atWib(`2017-05-${day}`, clock);
  const ended = { earliest: may("16", "11:00"), latest: may("16", "15:00") };
  const rows = timeline(timed({ began: exact(may("15", "14:00")), ended }), rules, may("20", "08:00"));
  expect(rows).toMatchObject([
    {
      day: "2017-05-15",
      stop: [{ from: may("15", "14:00"), to: may("16", "00:00"), sure: true }],
      open: { min: 7200, max: 7200 },
    },
    {
      day: "2017-05-16",
      stop: [
        { from: may("16", "00:00"), to: ended.earliest, sure: true },
        { from: ended.earliest, to: ended.latest, sure: false },
      ],
      open: { min: 3 * 3600, max: 6 * 3600 },
    },
  ]);
  expect(hoursShown(rows)).toEqual({ from: 7, to: 17 });
});

test("what goes on is drawn until now, and what is said to follow only as planned", () => {
  const rows = timeline(timed({ began: exact(at("08:00")), expected: at("14:00") }), rules, at("09:30"));
  expect(rows).toMatchObject([
    { stop: [{ from: at("08:00"), to: at("09:30"), sure: true }], plan: { from: at("09:30"), to: at("14:00") } },
  ]);
});

test("what is planned has not stopped anything, and the day it was announced stands apart", () => {
  const told = at("10:00");
  const rows = timeline(timed({ began: exact(at("08:00", 4)), expected: at("12:00", 4), told }), rules, at("11:00"));
  expect(rows).toMatchObject([
    { day: "2026-11-23", told, stop: [], plan: null },
    { from: "2026-11-24", to: "2026-11-26", count: 3, stopped: false, open: { min: 0, max: 0 } },
    { day: "2026-11-27", stop: [], plan: { from: at("08:00", 4), to: at("12:00", 4) } },
  ]);
});

test("who spoke weeks before, or after it was over, has no day of its own", () => {
  const over = timed({ ended: exact(at("15:00")) });
  for (const told of [at("10:00", -20), at("10:00", 3)])
    expect(timeline({ ...over, told }, rules, at("09:00", 5))).toHaveLength(1);
});

test("a long stop shows its first and last days, and adds up those between", () => {
  const rows = timeline(timed({ ended: exact(at("10:00", 30)) }), rules, at("09:00", 40));
  expect(rows).toHaveLength(9);
  expect(rows[4]).toMatchObject({ from: "2026-11-27", to: "2026-12-19", count: 23, stopped: true });
  expect(total(rows, "max")).toBe(
    openDuration(incidentOf({ began: exact(at("14:00")), ended: exact(at("10:00", 30)) }), rules, at("09:00", 40))?.max,
  );
});

test("a beginning that may still lie ahead is not sure of anything", () => {
  const began = { earliest: at("08:00"), latest: at("12:00") };
  expect(timeline(timed({ began }), rules, at("09:00"))).toMatchObject([
    { stop: [{ from: at("08:00"), to: at("09:00"), sure: false }] },
  ]);
});

test("a day whose hours are not known has none, and no seconds of them", () => {
  const [row] = timeline(timed({ ended: exact(at("15:00")) }), officeRules({ week: null }), at("16:00"));
  expect(row).toMatchObject({ spans: null, open: null });
  expect(hoursShown([row as Row])).toEqual({ from: 14, to: 15 });
});

const anyTimed = fc.tuple(anyIncident, moment, fc.boolean()).map(([incident, now, promised]) => {
  const ended = endOf(incident, now);
  const expected = promised ? incident.began.earliest + 30 * HOUR : null;
  return { incident, now, input: { began: incident.began, ended, told: incident.publishedAt, expected } };
});

test("what is drawn inside opening hours adds up to the open seconds", () => {
  fc.assert(
    fc.property(anyTimed, anyRules, ({ incident, now, input }, any) => {
      fc.pre(phaseOf(incident, now) !== "planned");
      const open = openDuration(incident, any, now);
      const rows = timeline(input, any, now);
      if (open === null) return;
      expect(Math.floor(total(rows, "min"))).toBe(open.min);
      expect(Math.floor(total(rows, "max"))).toBe(open.max);
    }),
  );
});

test("nothing is drawn before it can have begun or after it can have ended, and nothing planned before now", () => {
  fc.assert(
    fc.property(anyTimed, anyRules, ({ now, input }, any) => {
      for (const row of timeline(input, any, now).filter(isDay)) {
        for (const { from, to, sure } of row.stop) {
          expect(from).toBeGreaterThanOrEqual(sure ? input.began.latest : input.began.earliest);
          expect(to).toBeLessThanOrEqual((sure ? input.ended?.earliest : input.ended?.latest) ?? now);
        }
        if (row.plan) expect(row.plan.from).toBeGreaterThanOrEqual(now);
      }
    }),
  );
});

test("every day between the first and the last is drawn or summed, once and in order, and few are drawn", () => {
  fc.assert(
    fc.property(anyTimed, anyRules, fc.integer({ min: 0, max: 60 }), ({ now, input }, any, more) => {
      const rows = timeline(input, any, now + more * 24 * HOUR);
      let next: string | null = null;
      for (const row of rows) {
        const first = isDay(row) ? row.day : row.from;
        if (next !== null) expect(first).toBe(next);
        const last = atWib(isDay(row) ? row.day : row.to, "24:00");
        next = new Date(last + 7 * HOUR).toISOString().slice(0, 10);
      }
      expect(rows.filter(isDay).length).toBeLessThanOrEqual(10);
    }),
  );
});

test("all that is drawn lies between the hours shown, or runs off the day", () => {
  fc.assert(
    fc.property(anyTimed, anyRules, ({ now, input }, any) => {
      const rows = timeline(input, any, now);
      const shown = hoursShown(rows);
      expect(shown.from).toBeLessThan(shown.to);
      for (const row of rows.filter(isDay)) {
        const hour = (ms: number) => (ms - atWib(row.day, "00:00")) / HOUR;
        for (const edge of [...(row.spans ?? []), ...row.stop].flatMap(({ from, to }) => [hour(from), hour(to)])) {
          if (edge > 0 && edge < 24) expect(edge >= shown.from && edge <= shown.to).toBe(true);
        }
      }
    }),
  );
});
