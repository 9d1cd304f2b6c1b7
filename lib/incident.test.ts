import fc from "fast-check";
import { expect, test } from "vitest";
import { announced, elapsed, endOf, isActive, missedEstimates, openDuration, phaseOf } from "./incident";
import { anyIncident, anyRules, at, incidentOf, moment, officeRules, pauseOf } from "./testing";
import { atWib } from "./time";

const founding = incidentOf({
  kind: "pause",
  effect: "paused",
  origin: "archive",
  publishedAt: atWib("2017-05-16", "12:00"),
  began: { earliest: atWib("2017-05-15", "14:00"), latest: atWib("2017-05-15", "14:00") },
  ended: { earliest: atWib("2017-05-16", "11:00"), latest: atWib("2017-05-16", "15:00") },
});

test("the founding case lasted 21 to 25 hours, 5 to 8 of them opening hours, and was not announced", () => {
  const now = at("09:00");
  expect(elapsed(founding, now)).toEqual({ min: 21 * 3600, max: 25 * 3600 });
  expect(openDuration(founding, officeRules(), now)).toEqual({ min: 5 * 3600, max: 8 * 3600 });
  expect(announced(founding)).toBe(false);
});

test("where hours are not known there are no opening hours to count", () => {
  expect(openDuration(founding, officeRules({ week: null }), at("09:00"))).toBeNull();
});

test("only a pause published before it began is announced", () => {
  expect(announced(pauseOf(at("08:00"), at("12:00"), at("15:20", -3)))).toBe(true);
  expect(announced(pauseOf(at("08:00"), at("12:00"), at("08:00")))).toBe(false);
  expect(announced(incidentOf({ began: { earliest: at("08:00"), latest: at("08:00") }, publishedAt: at("07:00") }))).toBe(false);
});

test("an announced pause begins and ends by the clock", () => {
  const pause = pauseOf(at("08:00"), at("12:00"), at("15:20", -3));
  expect(phaseOf(pause, at("07:59"))).toBe("planned");
  expect(phaseOf(pause, at("08:00"))).toBe("ongoing");
  expect(phaseOf(pause, at("12:00"))).toBe("ended");
  expect(endOf(pause, at("12:00"))).toEqual({ earliest: at("12:00"), latest: at("12:00") });
});

test("an outage goes on until staff say when it ended, whatever was planned", () => {
  const outage = incidentOf({ plannedEnd: at("10:00") });
  expect(phaseOf(outage, at("10:00", 30))).toBe("ongoing");
  expect(phaseOf({ ...outage, ended: { earliest: at("11:00"), latest: at("11:00") } }, at("11:00"))).toBe("ended");
});

test("an approximate end has not come while it may still lie ahead", () => {
  const ended = { earliest: at("11:00"), latest: at("15:00") };
  expect(phaseOf(incidentOf({ ended }), at("13:00"))).toBe("ongoing");
  expect(phaseOf(incidentOf({ ended }), at("15:00"))).toBe("ended");
});

test("what is cancelled before it begins never happened", () => {
  const pause = pauseOf(at("08:00"), at("12:00"), at("15:20", -3), { cancelledAt: at("07:00") });
  expect(phaseOf(pause, at("06:59"))).toBe("planned");
  expect(phaseOf(pause, at("09:00"))).toBe("cancelled");
  expect(elapsed(pause, at("09:00"))).toEqual({ min: 0, max: 0 });
});

test("what goes on has lasted until now, and what is planned not at all", () => {
  expect(elapsed(incidentOf({ began: { earliest: at("08:00"), latest: at("09:00") } }), at("10:30"))).toEqual({
    min: 5400,
    max: 9000,
  });
  expect(elapsed(incidentOf(), at("08:00"))).toEqual({ min: 0, max: 0 });
});

test("an estimate that passed is missed, told twice or not, and one kept is none", () => {
  const early = { toldAt: at("09:10"), expectedEnd: at("10:00") };
  const again = { toldAt: at("09:30"), expectedEnd: at("10:00") };
  const later = { toldAt: at("10:05"), expectedEnd: at("12:00") };
  expect(missedEstimates([later, again, early], null, at("11:00"))).toEqual([early]);
  expect(missedEstimates([early, later], null, at("12:00"))).toEqual([early, later]);
  expect(missedEstimates([early, later], at("12:00"), at("13:00"))).toEqual([early]);
  expect(missedEstimates([early], null, at("09:59"))).toEqual([]);
});

test("durations keep their order, and opening hours never exceed them", () => {
  fc.assert(
    fc.property(anyIncident, anyRules, moment, (incident, rules, now) => {
      const whole = elapsed(incident, now);
      const open = openDuration(incident, rules, now);
      expect(whole.min).toBeGreaterThanOrEqual(0);
      expect(whole.min).toBeLessThanOrEqual(whole.max);
      if (open) {
        expect(open.min).toBeLessThanOrEqual(open.max);
        expect(open.max).toBeLessThanOrEqual(whole.max);
        expect(open.min).toBeLessThanOrEqual(whole.min);
      }
    }),
    { numRuns: 1000 },
  );
});

test("an incident is active only between its beginning and its end", () => {
  fc.assert(
    fc.property(anyIncident, moment, (incident, now) => {
      const end = endOf(incident, now);
      if (isActive(incident, now)) {
        expect(incident.began.earliest).toBeLessThanOrEqual(now);
        expect(end).toBeNull();
      }
      if (end) expect(end.latest).toBeLessThanOrEqual(now);
    }),
    { numRuns: 1000 },
  );
});

test("a pause entered afterwards is never scheduled, whatever its times say", () => {
  const entered = pauseOf(at("08:00"), at("12:00"), at("15:20", -3), { enteredAt: at("13:00") });
  expect(announced(entered)).toBe(false);
});
