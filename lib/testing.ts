import fc from "fast-check";
import type { HoursRules, Span, WeekHours } from "./hours";
import type { IncidentFact } from "./incident";
import type { MeasuredFact } from "./measured";
import type { ConfirmationFact, OfferingFact } from "./status";
import { addDays, atWib, type Clock, HOUR, MINUTE } from "./time";

/** Builders and arbitraries of the engine's tests. Monday 23 November 2026 is the day most of them happen on. */
export const MONDAY = "2026-11-23";
export const at = (clock: Clock, days = 0): number => atWib(addDays(MONDAY, days), clock);

const WEEKDAY: Span[] = [
  ["08:00", "12:00"],
  ["13:00", "16:00"],
];
const FRIDAY: Span[] = [
  ["08:00", "11:30"],
  ["13:00", "16:00"],
];
const FASTING: Span[] = [
  ["08:00", "12:00"],
  ["12:30", "15:00"],
];
export const OFFICE_WEEK: WeekHours = { mon: WEEKDAY, tue: WEEKDAY, wed: WEEKDAY, thu: WEEKDAY, fri: FRIDAY, sat: [], sun: [] };
export const RAMADAN_WEEK: WeekHours = { mon: FASTING, tue: FASTING, wed: FASTING, thu: FASTING, fri: FASTING, sat: [], sun: [] };

export const officeRules = (changes: Partial<HoursRules> = {}): HoursRules => ({
  week: OFFICE_WEEK,
  later: [],
  place: [],
  own: [],
  ramadan: RAMADAN_WEEK,
  confirmed: false,
  exceptions: [],
  holidays: {},
  years: [2017, 2026],
  ...changes,
});

export const offering: OfferingFact = { id: "print-curug", service: "print", location: "curug", systems: ["siak"] };

export const incidentOf = (changes: Partial<IncidentFact> = {}): IncidentFact => {
  const began = changes.began ?? { earliest: at("09:00"), latest: at("09:00") };
  return {
    id: changes.slug ?? "cut",
    slug: "cut",
    kind: "outage",
    effect: "unavailable",
    publishedAt: began.earliest + 10 * MINUTE,
    began,
    plannedBegin: began.earliest,
    plannedEnd: null,
    announcedEnd: null,
    endsByHand: false,
    ended: null,
    cancelledAt: null,
    resolvedAt: null,
    enteredAt: null,
    retractedAt: null,
    mergedAt: null,
    origin: "office",
    systems: [],
    offerings: [offering.id],
    ...changes,
  };
};

/** A pause from one moment to another; `publishedAt` decides whether it was announced. */
export const pauseOf = (
  from: number,
  to: number | null,
  publishedAt: number,
  changes: Partial<IncidentFact> = {},
): IncidentFact =>
  incidentOf({
    kind: "pause",
    effect: "paused",
    publishedAt,
    began: { earliest: from, latest: from },
    plannedEnd: to,
    ...changes,
  });

export const said = (time: number, until: number, offeringId = offering.id): ConfirmationFact => ({
  offeringId,
  at: time,
  validUntil: until,
});

/** Some minute of the week around Monday. */
export const moment = fc.integer({ min: -2 * 24 * 60, max: 6 * 24 * 60 }).map((minutes) => at("00:00") + minutes * MINUTE);

const clock = fc.integer({ min: 0, max: 48 }).map((half) => `${String(half >> 1).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
const spans: fc.Arbitrary<Span[]> = fc.array(fc.tuple(clock, clock), { maxLength: 3 });
const week = fc.record({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans });
const nearDay = fc.integer({ min: -8, max: 14 }).map((n) => addDays(MONDAY, n));

export const anyRules: fc.Arbitrary<HoursRules> = fc.record({
  week: fc.option(fc.oneof(fc.constant(OFFICE_WEEK), week), { nil: null, freq: 6 }),
  later: fc.array(fc.record({ from: nearDay, week }), { maxLength: 1 }),
  place: fc.array(fc.record({ from: nearDay, week: fc.option(week, { nil: null }) }), { maxLength: 2 }),
  own: fc.array(fc.record({ from: nearDay, week: fc.option(week, { nil: null }) }), { maxLength: 2 }),
  ramadan: fc.option(week, { nil: null }),
  confirmed: fc.boolean(),
  exceptions: fc.array(
    fc.record({
      from: nearDay,
      to: nearDay,
      rule: fc.constantFrom("ramadan" as const, "spans" as const),
      spans,
      reason: fc.constant({ id: "Rapat", en: null }),
    }),
    { maxLength: 3 },
  ),
  holidays: fc.dictionary(
    nearDay,
    fc.record({ kind: fc.constantFrom("national" as const, "joint_leave" as const), name: fc.constant("Libur") }),
    {
      maxKeys: 3,
    },
  ),
  years: fc.constantFrom([2026], []),
});

export const anyIncident: fc.Arbitrary<IncidentFact> = fc
  .record({
    slug: fc.constantFrom("a", "b", "c", "d", "e"),
    kind: fc.constantFrom("outage" as const, "pause" as const, "check" as const, "notice" as const),
    effect: fc.constantFrom("disrupted" as const, "unavailable" as const, "paused" as const, null),
    began: moment,
    blur: fc.constantFrom(0, HOUR),
    toldAfter: fc.integer({ min: -48, max: 4 }),
    lasts: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    endedAfter: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    cancelledAfter: fc.option(fc.integer({ min: -4, max: 30 }), { nil: null, freq: 6 }),
    systems: fc.constantFrom<string[]>([], ["siak"], ["power"]),
    offerings: fc.constantFrom<string[]>([], [offering.id], ["other"]),
  })
  .map(({ began, blur, toldAfter, lasts, endedAfter, cancelledAfter, ...rest }) => ({
    ...rest,
    id: rest.slug,
    resolvedAt: null,
    enteredAt: null,
    retractedAt: null,
    mergedAt: null,
    announcedEnd: null,
    endsByHand: false,
    origin: "office",
    publishedAt: began + toldAfter * HOUR,
    began: { earliest: began, latest: began + blur },
    plannedBegin: began,
    plannedEnd: rest.kind === "pause" && lasts !== null ? began + lasts * HOUR : null,
    ended: endedAfter === null ? null : { earliest: began + endedAfter * HOUR, latest: began + endedAfter * HOUR + blur },
    cancelledAt: cancelledAfter === null ? null : began + cancelledAfter * HOUR,
  }));

/** What measuring says of the system that the offering depends on; it holds from Monday 09:00 on unless told otherwise. */
export const measuredAs = (changes: Partial<MeasuredFact> = {}): MeasuredFact => ({
  target: { system: "siak" },
  status: "unavailable",
  from: at("09:00"),
  to: null,
  outage: null,
  ...changes,
});
export const anyMeasured: fc.Arbitrary<MeasuredFact> = fc.record({
  target: fc.constantFrom(
    { system: "siak" },
    { system: "power" },
    { service: "print" },
    { offering: offering.id },
    { offering: "kk" },
  ),
  status: fc.constantFrom("operational", "disrupted", "unavailable"),
  from: fc.constant(at("09:00")),
  to: fc.constant(null),
  outage: fc.constant(null),
});

export const anyConfirmation: fc.Arbitrary<ConfirmationFact> = fc
  .tuple(moment, fc.integer({ min: 1, max: 9 }), fc.constantFrom(offering.id, "other"))
  .map(([time, hours, id]) => said(time, time + hours * HOUR, id));

/** The smallest whole file of each kind of document: made here, of nothing real. */
export const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
export const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00, 0xff, 0xd9]);
