import fc from "fast-check";
import { expect, test } from "vitest";
import { openSeconds } from "./hours";
import { announced, type IncidentFact } from "./incident";
import type { MeasuredFact } from "./measured";
import { type ConfirmationFact, offeringStatus } from "./status";
import { anyIncident, anyMeasured, at, incidentOf, OFFICE_WEEK, offering, officeRules, pauseOf, said } from "./testing";
import { addDays, atWib, HOUR, type Interval, MINUTE, monthRange } from "./time";
import {
  addSums,
  dayOf,
  daysOf,
  type History,
  lastDays,
  openTotal,
  readings,
  type Sums,
  sumsByDay,
  sumsOf,
  timeline,
  yearOf,
} from "./uptime";

const rules = officeRules();
const SUNDAY = at("00:00", 6);
const historyOf = (incidents: IncidentFact[] = [], confirmations: ConfirmationFact[] = [], now = SUNDAY): History => ({
  now,
  offering,
  rules,
  incidents,
  confirmations,
  measured: [],
});
const sums = (changes: Partial<Sums> = {}): Sums => ({
  operational: 0,
  disrupted: 0,
  pausedAnnounced: 0,
  pausedUnannounced: 0,
  unavailable: 0,
  unknown: 0,
  hoursUnknown: 0,
  ...changes,
});
const on = (history: History, days = 0) => sumsOf(history, dayOf(addDays("2026-11-23", days)));

test("an outage across the lunch break counts on both sides of it and not within", () => {
  // Monday is open 08:00-12:00 and 13:00-16:00: 4 h + 3 h = 7 h = 25,200 s.
  // Staff's word at 08:00 holds until closing; the cut lasts from 11:30 to 13:45:
  //   operational  08:00-11:30                        3 h 30 min = 12,600 s
  //   unavailable  11:30-12:00 and 13:00-13:45   30 min + 45 min =  4,500 s
  //   unknown      13:45-14:15, when staff speak anew     30 min =  1,800 s
  //   operational  14:15-16:00                        1 h 45 min =  6,300 s
  // Headline (12,600 + 6,300) / (25,200 - 1,800) = 18,900 / 23,400 = 80.7692... -> 80.769
  // Coverage 23,400 / 25,200 = 92.8571... -> 92.857
  const cut = incidentOf({
    began: { earliest: at("11:30"), latest: at("11:30") },
    ended: { earliest: at("13:45"), latest: at("13:45") },
  });
  const monday = on(historyOf([cut], [said(at("08:00"), at("16:00")), said(at("14:15"), at("16:00"))]));
  expect(monday).toEqual(sums({ operational: 18_900, unavailable: 4500, unknown: 1800 }));
  expect(readings(monday)).toEqual({ headline: 80.769, usable: 80.769, withoutAnnounced: 80.769, coverage: 92.857 });
});

test("an announced pause over the Friday break counts only its open part, and one reading leaves it out", () => {
  // Friday is open 08:00-11:30 and 13:00-16:00: 3 h 30 min + 3 h = 6 h 30 min = 23,400 s.
  // The pause was published on Thursday and lasts from 11:00 to 13:20; staff speak at 08:00 and again at 13:20:
  //   operational       08:00-11:00 and 13:20-16:00   3 h + 2 h 40 min = 20,400 s
  //   paused, announced 11:00-11:30 and 13:00-13:20    30 min + 20 min =  3,000 s
  // Headline 20,400 / 23,400 = 87.1794... -> 87.179; without the pause 20,400 / 20,400: not flawless, so 99.999.
  const pause = pauseOf(at("11:00", 4), at("13:20", 4), at("15:00", 3));
  const friday = on(historyOf([pause], [said(at("08:00", 4), at("16:00", 4)), said(at("13:20", 4), at("16:00", 4))]), 4);
  expect(friday).toEqual(sums({ operational: 20_400, pausedAnnounced: 3000 }));
  expect(readings(friday)).toEqual({ headline: 87.179, usable: 87.179, withoutAnnounced: 99.999, coverage: 100 });
});

test("a day without a word is 25,200 unknown seconds and no percentage", () => {
  // 4 h + 3 h of Monday, nobody spoke: known 25,200 - 25,200 = 0 s, nothing to divide by; coverage 0 / 25,200.
  expect(on(historyOf())).toEqual(sums({ unknown: 25_200 }));
  expect(readings(on(historyOf()))).toEqual({ headline: null, usable: null, withoutAnnounced: null, coverage: 0 });
});

test("a closed day has neither a percentage nor a coverage", () => {
  expect(on(historyOf([incidentOf()]), 5)).toEqual(sums());
  expect(readings(sums())).toEqual({ headline: null, usable: null, withoutAnnounced: null, coverage: null });
});

test("a bare 100 needs every open second operational", () => {
  expect(readings(on(historyOf([], [said(at("08:00"), at("16:00"))])))).toEqual({
    headline: 100,
    usable: 100,
    withoutAnnounced: 100,
    coverage: 100,
  });
  for (const flaw of ["disrupted", "pausedAnnounced", "unknown", "hoursUnknown"] as const) {
    const { headline, usable, withoutAnnounced } = readings(sums({ operational: 1e9, [flaw]: 1 }));
    expect([headline, usable, withoutAnnounced]).toEqual([99.999, 99.999, 99.999]);
  }
  expect(readings(sums({ operational: 1e9, unknown: 1 })).coverage).toBe(99.999);
});

test("hours that are not known have a mark of their own, and no second of them is open, whatever staff say", () => {
  const blind = { ...historyOf([incidentOf()], [said(at("08:00", 1), at("16:00", 1))]), rules: officeRules({ week: null }) };
  expect(sumsOf(blind, { from: at("00:00"), to: at("24:00", 1) })).toEqual(sums({ hoursUnknown: 2 * 86_400 }));
});

test("today counts to now, a second once it is over, and tomorrow is no data", () => {
  const history = historyOf([], [said(at("08:00"), at("16:00"))], at("09:00") + 1999);
  expect(on(history)).toEqual(sums({ operational: 3601 }));
  expect(on(history, 1)).toEqual(sums());
});

test("what began before the window counts from its edge", () => {
  const cut = incidentOf({ began: { earliest: at("09:00", -40), latest: at("09:00", -40) } });
  expect(on(historyOf([cut]))).toEqual(sums({ unavailable: 25_200 }));
});

test("a day turns at midnight in Jakarta, at 17:00 UTC", () => {
  expect(dayOf("2026-11-23")).toEqual({ from: Date.parse("2026-11-22T17:00:00Z"), to: Date.parse("2026-11-23T17:00:00Z") });
  const night = officeRules({ week: { ...OFFICE_WEEK, mon: [["22:00", "24:00"]], tue: [["00:00", "01:00"]] } });
  const cut = incidentOf({
    began: { earliest: at("23:30"), latest: at("23:30") },
    ended: { earliest: at("00:20", 1), latest: at("00:20", 1) },
  });
  const days = sumsByDay({ ...historyOf([cut]), rules: night }, { from: at("12:00"), to: at("12:00", 1) });
  expect(days).toEqual([
    { day: "2026-11-23", sums: sums({ unknown: 5400, unavailable: 1800 }) },
    { day: "2026-11-24", sums: sums({ unavailable: 1200, unknown: 2400 }) },
  ]);
});

test("windows are made of whole WIB days", () => {
  expect(daysOf(yearOf(2026))).toHaveLength(365);
  expect(daysOf(yearOf(2028))).toHaveLength(366);
  expect(lastDays(90, at("10:00"))).toEqual({ from: atWib("2026-08-26", "00:00"), to: at("24:00") });
  expect(daysOf(lastDays(90, at("10:00")))).toHaveLength(90);
});

const hoursOfAnOffice = fc.oneof(
  { weight: 5, arbitrary: fc.constant(rules) },
  {
    weight: 1,
    arbitrary: fc.constant(
      officeRules({
        week: {
          ...OFFICE_WEEK,
          mon: [["20:00", "24:00"]],
          tue: [
            ["00:00", "02:30"],
            ["07:15", "11:00"],
          ],
        },
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      officeRules({
        week: null,
        exceptions: [
          {
            from: addDays("2026-11-23", 1),
            to: addDays("2026-11-23", 1),
            rule: "spans",
            spans: OFFICE_WEEK.mon,
            reason: { id: "x", en: null },
          },
        ],
      }),
    ),
  },
);
/** Some millisecond of Monday or Tuesday. */
const instant = fc.integer({ min: 0, max: 48 * HOUR - 1 }).map((ms) => at("00:00") + ms);
const incident: fc.Arbitrary<IncidentFact> = fc
  .tuple(anyIncident, instant, fc.constantFrom(null, 0, HOUR, 7 * HOUR), fc.boolean())
  .map(([any, began, resolved, here]) => {
    const shift = (ms: number | null) => (ms === null ? null : ms - any.began.earliest + began);
    const ended = any.ended && {
      earliest: any.ended.earliest - any.began.earliest + began,
      latest: any.ended.latest - any.began.earliest + began,
    };
    return {
      ...any,
      publishedAt: any.publishedAt - any.began.earliest + began,
      began: { earliest: began, latest: began + any.began.latest - any.began.earliest },
      plannedEnd: shift(any.plannedEnd),
      cancelledAt: shift(any.cancelledAt),
      ended,
      resolvedAt: ended && resolved !== null ? ended.latest + resolved : null,
      offerings: here ? [offering.id] : any.offerings,
    };
  });
const word = fc.tuple(instant, fc.integer({ min: 1, max: 600 })).map(([time, minutes]) => said(time, time + minutes * MINUTE));
const measure: fc.Arbitrary<MeasuredFact> = fc
  .tuple(anyMeasured, instant, fc.integer({ min: 1, max: 900 }), fc.boolean())
  .map(([any, from, minutes, open]) => ({ ...any, from, to: open ? null : from + minutes * MINUTE }));
const history: fc.Arbitrary<History> = fc.record({
  now: fc.oneof({ weight: 3, arbitrary: fc.constant(at("00:00", 3)) }, { weight: 1, arbitrary: instant }),
  offering: fc.constant(offering),
  rules: hoursOfAnOffice,
  incidents: fc.array(incident, { maxLength: 3 }),
  confirmations: fc.array(word, { maxLength: 4 }),
  measured: fc.array(measure, { maxLength: 4 }),
});
const window: fc.Arbitrary<Interval> = fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const BOTH_DAYS = { from: at("00:00"), to: at("00:00", 2) };

const RUNS = 10_000;
/** Every run has its own seed; the line it prints is what is needed to run the same histories again. */
function holds<T extends [unknown, ...unknown[]]>(name: string, property: fc.IProperty<T>): void {
  const details = fc.check(property, { numRuns: RUNS });
  console.info(`${name}: seed ${details.seed}, ${details.numRuns} runs, ${details.numSkips} skipped`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
}

test("the timeline says of any moment what the engine says of it", () => {
  holds(
    "timeline is the engine",
    fc.property(history, instant, (one, moment) => {
      const stretch = timeline(one, BOTH_DAYS).find(({ from, to }) => from <= moment && moment < to);
      if (moment >= one.now) return stretch === undefined;
      const { status, announced: told } = offeringStatus({ ...one, now: moment });
      return stretch?.status === status && stretch.announced === told;
    }),
  );
});

test("adding an incident never raises the headline, nor the reading without announced pauses", () => {
  holds(
    "an incident never raises",
    fc.property(history, incident, (one, added) => {
      const [before, after] = [sumsOf(one, BOTH_DAYS), sumsOf({ ...one, incidents: [...one.incidents, added] }, BOTH_DAYS)];
      const [was, is] = [readings(before), readings(after)];
      for (const key of ["headline", "withoutAnnounced"] as const) expect(is[key] ?? 0).toBeLessThanOrEqual(was[key] ?? 0);
      expect(after.operational).toBeLessThanOrEqual(before.operational);
      expect(openTotal(after)).toBe(openTotal(before));
    }),
  );
});

test("what was measured may be told in any order and twice", () => {
  holds(
    "measured in any order",
    fc.property(
      history.chain((one) =>
        fc.tuple(
          fc.constant(one),
          fc.shuffledSubarray([...one.measured, ...one.measured], { minLength: 2 * one.measured.length }),
        ),
      ),
      ([one, measured]) => {
        expect(sumsOf({ ...one, measured }, BOTH_DAYS)).toEqual(sumsOf(one, BOTH_DAYS));
      },
    ),
  );
});

test("a measured word that is missing never adds a good second, and measured trouble never does", () => {
  holds(
    "measured trouble never raises",
    fc.property(history, measure, (one, added) => {
      const [without, as] = [sumsOf(one, BOTH_DAYS), sumsOf({ ...one, measured: [...one.measured, added] }, BOTH_DAYS)];
      if (added.status === "operational") expect(as.operational).toBeGreaterThanOrEqual(without.operational);
      else expect(as.operational).toBeLessThanOrEqual(without.operational);
    }),
  );
});

test("telling an incident twice changes nothing", () => {
  holds(
    "duplicate",
    fc.property(history, (one) => {
      const twice = {
        ...one,
        incidents: [...one.incidents, ...one.incidents.map((again) => ({ ...again, id: `${again.id}2` }))],
      };
      expect(sumsOf(twice, BOTH_DAYS)).toEqual(sumsOf(one, BOTH_DAYS));
    }),
  );
});

test("an incident told as two, one up to a moment and one from it, changes nothing", () => {
  holds(
    "split",
    fc.property(history, incident, fc.integer({ min: 1, max: 20 * 60 }), (one, added, minutes) => {
      const whole = { ...added, cancelledAt: null };
      const [middle, begin] = [whole.began.earliest + minutes * MINUTE, whole.began.earliest];
      const end = whole.ended?.latest ?? whole.plannedEnd;
      fc.pre(end === null || middle < end);
      const first = {
        ...whole,
        id: "1",
        slug: "1",
        plannedEnd: null,
        resolvedAt: null,
        ended: { earliest: middle, latest: middle },
      };
      // A part is announced when the whole was: a second notice told in good time would be another fact, not a split.
      const publishedAt = announced(whole) ? Math.min(whole.publishedAt, begin - 1) : middle;
      const second = { ...whole, id: "2", slug: "2", publishedAt, began: { earliest: middle, latest: middle } };
      const of = (...incidents: IncidentFact[]) => sumsOf({ ...one, incidents: [...one.incidents, ...incidents] }, BOTH_DAYS);
      expect(of(first, second)).toEqual(of(whole));
    }),
  );
});

test("a window is the sum of its two parts, wherever it is cut", () => {
  holds(
    "parts of a window",
    fc.property(history, window, instant, (one, { from, to }, cut) => {
      const middle = Math.min(Math.max(from, cut), to);
      const parts = [sumsOf(one, { from, to: middle }), sumsOf(one, { from: middle, to })];
      expect(addSums(parts)).toEqual(sumsOf(one, { from, to }));
    }),
  );
});

test("days add up to their window exactly", () => {
  holds(
    "days",
    fc.property(history, window, (one, some) => {
      expect(addSums(sumsByDay(one, some).map((day) => day.sums))).toEqual(sumsOf(one, some));
    }),
  );
});

test("days add up to the month exactly", () => {
  const month = monthRange("2026-11");
  holds(
    "month",
    fc.property(history, (one) => {
      const days = sumsByDay({ ...one, now: month.to }, month);
      expect(days).toHaveLength(30);
      expect(addSums(days.map((day) => day.sums))).toEqual(sumsOf({ ...one, now: month.to }, month));
    }),
  );
}, 240_000);

test("the six sums are the opening hours of the window up to now, no closed second among them", () => {
  holds(
    "all sums",
    fc.property(history, window, (one, some) => {
      const whole = (ms: number) => Math.floor(ms / 1000) * 1000;
      const end = Math.max(some.from, Math.min(some.to, one.now));
      let open = 0;
      let dark = 0;
      for (const day of daysOf({ from: whole(some.from), to: whole(end) })) {
        const seconds = openSeconds(one.rules, day.from, day.to);
        if (seconds === null) dark += (day.to - day.from) / 1000;
        else open += seconds;
      }
      const counted = sumsOf(one, some);
      expect([openTotal(counted), counted.hoursUnknown]).toEqual([open, dark]);
    }),
  );
});

test("unknown seconds are in no reading but coverage", () => {
  const amount = fc.integer({ min: 0, max: 100_000 });
  holds(
    "unknown is not counted",
    fc.property(
      fc.record({
        operational: amount,
        disrupted: amount,
        pausedAnnounced: amount,
        pausedUnannounced: amount,
        unavailable: amount,
      }),
      fc.integer({ min: 1, max: 100_000 }),
      amount,
      (some, few, more) => {
        const { coverage: less, ...one } = readings(sums({ ...some, unknown: few }));
        const { coverage, ...other } = readings(sums({ ...some, unknown: few + more }));
        expect(other).toEqual(one);
        expect(coverage ?? 0).toBeLessThanOrEqual(less ?? 0);
      },
    ),
  );
});

test("no reading is above the truth, and only a flawless window is 100", () => {
  const amount = fc.integer({ min: 0, max: 4_000_000_000 });
  holds(
    "floor",
    fc.property(amount, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (operational, unavailable, unknown) => {
      const { headline } = readings(sums({ operational, unavailable, unknown }));
      const known = BigInt(operational + unavailable);
      if (known === 0n) return headline === null;
      const thousandths = BigInt(Math.round((headline ?? 0) * 1000));
      const flawless = unavailable === 0 && unknown === 0;
      return thousandths * known <= BigInt(operational) * 100_000n && (headline === 100) === flawless;
    }),
  );
});
