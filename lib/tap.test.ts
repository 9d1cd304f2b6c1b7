import fc from "fast-check";
import { expect, test } from "vitest";
import { closingOn, stateAt } from "./hours";
import { offeringStatus } from "./status";
import { refuseTap } from "./tap";
import { anyIncident, anyRules, at, incidentOf, moment, offering, officeRules, said } from "./testing";
import { DAY, MINUTE, wibDay } from "./time";

const rules = officeRules();
const tap = (changes: Partial<Parameters<typeof refuseTap>[0]> = {}) =>
  refuseTap({ tapped: at("08:05"), now: at("10:00"), rules, touching: [], ...changes });

test("a tap of the same morning counts, also when it arrives after closing", () => {
  expect(tap()).toBeNull();
  expect(tap({ now: at("08:05") })).toBeNull();
  expect(tap({ now: at("18:00") })).toBeNull();
});

test("a tap of the future, of another day, or of a moment at which the place was closed counts for nothing", () => {
  expect(tap({ tapped: at("10:01") })).toBe("tap_in_future");
  expect(tap({ tapped: at("09:00", -1) })).toBe("tap_other_day");
  expect(tap({ tapped: at("07:59") })).toBe("tap_outside_hours");
  expect(tap({ tapped: at("12:30"), now: at("14:00") })).toBe("tap_outside_hours");
});

test("what vouches for no service asks for no opening hours, only for the day", () => {
  expect(tap({ tapped: at("07:30"), rules: null })).toBeNull();
  expect(tap({ tapped: at("09:00", -1), rules: null })).toBe("tap_other_day");
});

test("an incident that is under way, ended since the tap, or was called over since, speaks against it", () => {
  const began = { earliest: at("07:00"), latest: at("07:00") };
  const ended = (clock: string) => ({ earliest: at(clock), latest: at(clock) });
  expect(tap({ touching: [incidentOf({ began })] })).toBe("tap_incident_since");
  expect(tap({ touching: [incidentOf({ began: ended("09:00"), ended: ended("09:10") })] })).toBe("tap_incident_since");
  expect(tap({ touching: [incidentOf({ began, ended: ended("08:00"), resolvedAt: at("08:30") })] })).toBe("tap_incident_since");
  expect(tap({ touching: [incidentOf({ began, ended: ended("08:00"), resolvedAt: at("08:04") })] })).toBeNull();
});

test("an incident that has not begun, was called off before it began, or is only a notice does not", () => {
  const began = { earliest: at("09:00"), latest: at("09:00") };
  expect(tap({ touching: [incidentOf({ began: { earliest: at("11:00"), latest: at("11:00") } })] })).toBeNull();
  expect(tap({ touching: [incidentOf({ began, cancelledAt: at("08:30") })] })).toBeNull();
  expect(tap({ touching: [incidentOf({ kind: "notice", effect: null, began })] })).toBeNull();
});

/** The office's week, some days of it made otherwise; some minute of the Monday between opening and closing. */
const hours = anyRules.map(({ exceptions }) => officeRules({ exceptions }));
const ofMonday = fc.integer({ min: 0, max: 8 * 60 - 1 }).map((minutes) => at("08:00") + minutes * MINUTE);

test("whatever the histories, a late tap is accepted exactly where the engine would believe it", () => {
  let [believed, refused] = [0, 0];
  fc.assert(
    fc.property(hours, fc.array(anyIncident, { maxLength: 3 }), ofMonday, ofMonday, (rules, incidents, one, other) => {
      const [tapped, now] = one < other ? [one, other] : [other, one];
      const touches = incidents.filter((each) => each.offerings.includes(offering.id) || each.systems.includes("siak"));
      const closing = closingOn(rules, tapped);
      fc.pre(closing !== null && stateAt(rules, tapped) === "open" && stateAt(rules, now) === "open");
      const outcome = refuseTap({ tapped, now, rules, touching: touches });
      const { status } = offeringStatus({
        now,
        incidents,
        confirmations: [said(tapped, closing ?? 0)],
        measured: [],
        offering,
        rules,
      });
      expect(status === "operational").toBe(outcome === null);
      if (outcome === null) believed += 1;
      else refused += 1;
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(believed, refused)).toBeGreaterThan(20);
});

test("whatever the times, no tap of another day or of the future is accepted", () => {
  fc.assert(
    fc.property(moment, moment, (tapped, now) => {
      const accepted = refuseTap({ tapped, now, rules: null, touching: [] }) === null;
      expect(accepted).toBe(tapped <= now && now - tapped < DAY && wibDay(tapped) === wibDay(now));
    }),
  );
  expect(tap({ tapped: at("10:00") + 1 * MINUTE })).toBe("tap_in_future");
});
