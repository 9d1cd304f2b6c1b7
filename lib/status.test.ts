import fc from "fast-check";
import { expect, test } from "vitest";
import type { Status } from "./api";
import { nextOpening, stateAt } from "./hours";
import { type IncidentFact, isActive } from "./incident";
import type { MeasuredFact } from "./measured";
import { type ConfirmationFact, offeringStatus, severity, summarise } from "./status";
import {
  anyConfirmation,
  anyIncident,
  anyRules,
  at,
  incidentOf,
  measuredAs,
  moment,
  offering,
  officeRules,
  pauseOf,
  said,
} from "./testing";
import { HOUR, MINUTE, wibDay } from "./time";

const rules = officeRules();
const when = (
  now: number,
  incidents: IncidentFact[] = [],
  confirmations: ConfirmationFact[] = [],
  hours = rules,
  measured: MeasuredFact[] = [],
) => offeringStatus({ now, offering, rules: hours, incidents, confirmations, measured });
const measured = (now: number, facts: Partial<MeasuredFact>[], incidents: IncidentFact[] = [], words: ConfirmationFact[] = []) =>
  when(now, incidents, words, rules, facts.map(measuredAs));
const today = said(at("08:05"), at("16:00"));

test("worst first: unavailable, paused, disrupted, an announced pause, unknown, closed, operational", () => {
  const words: [Status, boolean][] = [
    ["unavailable", false],
    ["paused", false],
    ["disrupted", false],
    ["paused", true],
    ["unknown", false],
    ["closed", false],
    ["operational", false],
    ["not_offered", false],
  ];
  const levels = words.map(([status, announced]) => severity({ status, announced }));
  expect(levels).toEqual(levels.toSorted((a, b) => b - a));
  expect(new Set(levels).size).toBe(levels.length);
});

test("a fresh installation knows nothing", () => {
  expect(when(at("09:00"))).toEqual({
    status: "unknown",
    announced: false,
    basis: "none",
    since: null,
    incident: null,
    until: at("12:00"),
  });
});

test("staff's word makes it operational until closing, and is forgotten the next morning", () => {
  expect(when(at("09:00"), [], [today])).toMatchObject({ status: "operational", basis: "staff", since: at("08:05") });
  expect(when(at("08:04"), [], [today]).status).toBe("unknown");
  expect(when(at("12:30"), [], [today]).status).toBe("closed");
  expect(when(at("13:00"), [], [today]).status).toBe("operational");
  expect(when(at("09:00", 1), [], [today])).toMatchObject({ status: "unknown", basis: "staff", since: at("08:05") });
});

test("hours that are not known are unknown, unless staff have just spoken", () => {
  const unknown = officeRules({ week: null });
  expect(when(at("03:00"), [], [], unknown).status).toBe("unknown");
  expect(when(at("09:00"), [], [said(at("08:00"), at("12:00"))], unknown)).toMatchObject({
    status: "operational",
    until: at("12:00"),
  });
  expect(when(at("12:00"), [], [said(at("08:00"), at("12:00"))], unknown).status).toBe("unknown");
});

test("an incident outranks a confirmation, before and after it", () => {
  const cut = incidentOf();
  expect(when(at("10:00"), [cut], [today])).toMatchObject({ status: "unavailable", incident: "cut", since: at("09:00") });
  expect(when(at("10:00"), [cut], [said(at("09:30"), at("16:00"))]).status).toBe("unavailable");
});

test("what has ended leaves unknown behind, until staff say again that it works", () => {
  const over = incidentOf({ ended: { earliest: at("09:30"), latest: at("09:30") } });
  expect(when(at("10:00"), [over], [today]).status).toBe("unknown");
  expect(when(at("10:00"), [over], [said(at("09:20"), at("16:00"))]).status).toBe("unknown");
  expect(when(at("10:00"), [over], [said(at("09:30"), at("16:00"))]).status).toBe("operational");
});

test("a pause that ends by the clock leaves unknown behind too", () => {
  const pause = pauseOf(at("08:30"), at("10:00"), at("15:20", -3));
  expect(when(at("09:00"), [pause], [today])).toMatchObject({ status: "paused", announced: true, until: at("10:00") });
  expect(when(at("10:00"), [pause], [today]).status).toBe("unknown");
});

test("a pause posted after its own start is not announced, and is worse for it", () => {
  expect(when(at("09:00"), [pauseOf(at("08:30"), at("10:00"), at("08:40"))])).toMatchObject({
    status: "paused",
    announced: false,
  });
});

test("a planned pause changes nothing before it begins, and nothing when it is cancelled before", () => {
  const pause = pauseOf(at("10:00"), at("12:00"), at("15:20", -3));
  expect(when(at("09:00"), [pause], [today])).toMatchObject({ status: "operational", until: at("10:00") });
  expect(when(at("11:00"), [{ ...pause, cancelledAt: at("09:00") }], [today]).status).toBe("operational");
});

test("the worst of several incidents counts: a pause never masks an outage", () => {
  const pause = pauseOf(at("08:30"), at("15:00"), at("15:20", -3), { slug: "pause" });
  const slow = incidentOf({ slug: "slow", effect: "disrupted" });
  expect(when(at("10:00"), [pause, slow]).incident).toBe("slow");
  expect(when(at("10:00"), [pause, slow, incidentOf()]).incident).toBe("cut");
});

test("a system in trouble reaches every service that depends on it, and no other", () => {
  expect(when(at("10:00"), [incidentOf({ offerings: [], systems: ["siak"] })]).status).toBe("unavailable");
  expect(when(at("10:00"), [incidentOf({ offerings: [], systems: ["power"] })], [today]).status).toBe("operational");
});

test("a notice and a check without effect change no status", () => {
  expect(when(at("10:00"), [incidentOf({ kind: "notice" }), incidentOf({ kind: "check", effect: null })], [today]).status).toBe(
    "operational",
  );
});

test("closed at night hides only the pause that will be over by opening time", () => {
  const night = at("20:00");
  expect(when(night, [pauseOf(at("19:00"), at("08:00", 1), at("09:00"))])).toMatchObject({ status: "closed", basis: "hours" });
  expect(when(night, [pauseOf(at("19:00"), at("08:01", 1), at("09:00"))]).status).toBe("paused");
  expect(when(night, [pauseOf(at("19:00"), null, at("09:00"))]).status).toBe("paused");
  expect(when(night, [incidentOf()]).status).toBe("unavailable");
  expect(when(night, [incidentOf({ plannedEnd: at("21:00") })]).status).toBe("unavailable");
});

test("while no opening is in sight a pause stays in sight, and what is in sight is looked at anew each midnight", () => {
  const exceptions = [
    {
      from: wibDay(at("00:00")),
      to: wibDay(at("00:00", 62)),
      rule: "spans" as const,
      spans: [],
      reason: { id: "Banjir", en: null },
    },
  ];
  const flooded = officeRules({ exceptions });
  const pause = pauseOf(at("08:00"), at("07:00", 63), at("07:00"));
  expect(when(at("09:00", 2), [pause], [], flooded)).toMatchObject({ status: "paused", until: at("24:00", 2) });
  expect(when(at("24:00", 2), [pause], [], flooded).status).toBe("closed");
});

test("the archive speaks in its own name", () => {
  expect(when(at("10:00"), [incidentOf({ origin: "archive" })]).basis).toBe("archive");
});

test("what was entered afterwards is no word of its day, but still what was so then", () => {
  const over = incidentOf({
    ended: { earliest: at("10:30"), latest: at("10:30") },
    enteredAt: at("12:00"),
    publishedAt: at("12:00"),
  });
  expect(when(at("10:00"), [over])).toMatchObject({ status: "unavailable", basis: "staff" });
  expect(when(at("13:00"), [over])).toMatchObject({ status: "unknown", basis: "none", since: null });
});

test("a summary is the worst of its parts, and what is not offered is left out", () => {
  const of = (status: Status, announced = false) => ({ status, announced });
  expect(summarise([of("operational"), of("operational"), of("unknown"), of("not_offered")])).toEqual({
    status: "unknown",
    announced: false,
    counts: { operational: 2, unknown: 1 },
    of: 3,
  });
  expect(summarise([of("paused", true), of("paused")])).toMatchObject({ status: "paused", announced: false });
  expect(summarise([])).toEqual({ status: "unknown", announced: false, counts: {}, of: 0 });
  expect(summarise([of("not_offered")]).status).toBe("not_offered");
});

const incidents = fc.array(anyIncident, { maxLength: 4 });
const words = fc.array(anyConfirmation, { maxLength: 3 });
const runs = { numRuns: 1000 };

test("adding an incident never makes a status better", () => {
  fc.assert(
    fc.property(anyRules, incidents, anyIncident, words, moment, (hours, some, one, told, now) => {
      expect(severity(when(now, [...some, one], told, hours))).toBeGreaterThanOrEqual(severity(when(now, some, told, hours)));
    }),
    runs,
  );
});

test("without a confirmation nothing is operational", () => {
  fc.assert(
    fc.property(anyRules, incidents, moment, (hours, some, now) => when(now, some, [], hours).status !== "operational"),
    runs,
  );
});

test("operational always rests on a word that is still valid and that nothing has shaken", () => {
  fc.assert(
    fc.property(anyRules, incidents, words, moment, (hours, some, told, now) => {
      const { status, since } = when(now, some, told, hours);
      const valid = told.filter((word) => word.offeringId === offering.id && word.at <= now && now < word.validUntil);
      if (valid.length === 0) expect(status).not.toBe("operational");
      if (status === "operational") expect(valid.map((word) => word.at)).toContain(since);
    }),
    runs,
  );
});

test("closed never hides an incident without a planned end before the next opening", () => {
  fc.assert(
    fc.property(anyRules, incidents, moment, (hours, some, now) => {
      fc.pre(stateAt(hours, now) === "closed");
      const opens = nextOpening(hours, now);
      const lasting = some.filter(
        (one) =>
          isActive(one, now) &&
          one.kind !== "notice" &&
          one.effect !== null &&
          (one.offerings.includes(offering.id) || one.systems.includes("siak")) &&
          (one.kind !== "pause" || one.plannedEnd === null || opens === null || one.plannedEnd > opens),
      );
      if (lasting.length > 0) expect(when(now, some, [], hours).status).not.toBe("closed");
    }),
    runs,
  );
});

test("order and repetition of facts change nothing", () => {
  fc.assert(
    fc.property(anyRules, incidents, words, moment, (hours, some, told, now) => {
      const distinct = [...new Map(some.map((one) => [one.slug, one])).values()];
      const once = when(now, distinct, told, hours);
      expect(when(now, [...distinct.toReversed(), ...structuredClone(distinct)], [...told.toReversed(), ...told], hours)).toEqual(
        once,
      );
    }),
    runs,
  );
});

test("nothing changes by the clock before the moment that is given for it", () => {
  fc.assert(
    fc.property(
      anyRules,
      incidents,
      words,
      moment,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (hours, some, told, now, share) => {
        const { until, ...first } = when(
          now,
          some,
          told.filter((word) => word.at <= now),
          hours,
        );
        const later = now + Math.floor(((until ?? now + 5 * 24 * HOUR) - now - 1) * share);
        const { until: _, ...then } = when(
          later,
          some,
          told.filter((word) => word.at <= now),
          hours,
        );
        expect({ ...then, since: null }).toEqual({ ...first, since: null });
      },
    ),
    runs,
  );
});

test("a summary does not depend on the order of its parts", () => {
  const status = fc.constantFrom<Status>("operational", "disrupted", "unavailable", "paused", "closed", "unknown", "not_offered");
  const list = fc.array(fc.record({ status, announced: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(list, fc.nat(), (parts, turn) => {
      const cut = parts.length === 0 ? 0 : turn % parts.length;
      const { counts, ...sum } = summarise([...parts.slice(cut), ...parts.slice(0, cut)].toReversed());
      expect({ ...sum, counts }).toEqual(summarise(parts));
      expect(Object.values(counts).reduce((total, n) => total + n, 0)).toBe(sum.of);
    }),
    runs,
  );
});

test("an ended incident, however short, is not confirmed away by a word from before it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (minutes) => {
      const brief = incidentOf({ ended: { earliest: at("09:00") + minutes * MINUTE, latest: at("09:00") + minutes * MINUTE } });
      expect(when(at("11:00"), [brief], [today]).status).toBe("unknown");
    }),
  );
});

test("measured trouble is trouble, says that it was measured, and since when", () => {
  expect(measured(at("10:00"), [{}], [], [today])).toMatchObject({
    status: "unavailable",
    basis: "measured",
    since: at("09:00"),
    incident: null,
  });
});

test("what staff say of as bad a trouble is told in place of the figures, and what is measured worse is not hidden by it", () => {
  const slower = incidentOf({ effect: "disrupted", began: { earliest: at("09:00"), latest: at("09:00") } });
  expect(measured(at("10:00"), [{ status: "disrupted" }], [slower])).toMatchObject({ basis: "staff", incident: slower.slug });
  expect(measured(at("10:00"), [{}], [slower])).toMatchObject({
    status: "unavailable",
    basis: "measured",
    incident: slower.slug,
  });
});

test("an incident that staff ended hides nothing that is still measured", () => {
  const over = incidentOf({ ended: { earliest: at("09:30"), latest: at("09:30") }, resolvedAt: at("09:30") });
  expect(measured(at("10:00"), [{}], [over])).toMatchObject({ status: "unavailable", basis: "measured" });
});

test("a word that was given before measured trouble ended is worth nothing after it, one that was given after it holds", () => {
  const trouble = { to: at("09:30") };
  expect(measured(at("10:00"), [trouble], [], [today])).toMatchObject({ status: "unknown" });
  expect(measured(at("10:00"), [trouble], [], [said(at("09:45"), at("16:00"))])).toMatchObject({ status: "operational" });
});

test("a probe that looks at the service itself is a word while it is up, and an unknown has its time afterwards", () => {
  const up = { status: "operational" as const, target: { service: offering.service }, from: at("08:10"), to: at("11:00") };
  expect(measured(at("10:00"), [up])).toMatchObject({
    status: "operational",
    basis: "measured",
    since: at("08:10"),
    until: at("11:00"),
  });
  expect(measured(at("11:00"), [up])).toMatchObject({ status: "unknown", basis: "measured", since: at("11:00") });
});

test("trouble that is measured of something else says nothing", () => {
  for (const target of [{ system: "power" }, { service: "kk" }, { offering: "kk-curug" }])
    expect(measured(at("10:00"), [{ target }], [], [today])).toMatchObject({ status: "operational", basis: "staff" });
});
