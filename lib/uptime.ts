import type { Status } from "./api";
import { type HoursRules, type OpenState, stateAt } from "./hours";
import type { IncidentFact } from "./incident";
import { type MeasuredFact, reaches } from "./measured";
import type { Verdict } from "./severity";
import { type ConfirmationFact, earliest, judgeAt, type OfferingFact } from "./status";
import { addDays, atWib, type Day, type Interval, nextMidnight, wibDay } from "./time";

/** All that is known of one offering by `now` (epoch ms), however late it was told. Facts of other offerings do no harm. */
export type History = {
  now: number;
  offering: OfferingFact;
  rules: HoursRules;
  incidents: IncidentFact[];
  confirmations: ConfirmationFact[];
  measured: MeasuredFact[];
};
export type Stretch = Interval & Verdict & { hours: OpenState };

/**
 * Whole seconds. The first six lie inside opening hours. `hoursUnknown` are those of days whose hours are not known, night
 * included: they are in no reading, and a window that has any is not fully covered.
 */
export type Sums = {
  operational: number;
  disrupted: number;
  pausedAnnounced: number;
  pausedUnannounced: number;
  unavailable: number;
  unknown: number;
  hoursUnknown: number;
};

/** Per cent, rounded down to three decimals; null when there is nothing to divide by. */
export type Readings = {
  headline: number | null;
  usable: number | null;
  withoutAnnounced: number | null;
  coverage: number | null;
};

/** Where an open second goes. `paused` is the unannounced one. No verdict of an open moment may fall out of the count. */
const COUNTED = {
  operational: "operational",
  disrupted: "disrupted",
  paused: "pausedUnannounced",
  unavailable: "unavailable",
  unknown: "unknown",
  closed: "unknown",
  not_offered: "unknown",
} satisfies Record<Status, keyof Sums>;

const NOTHING: Sums = {
  operational: 0,
  disrupted: 0,
  pausedAnnounced: 0,
  pausedUnannounced: 0,
  unavailable: 0,
  unknown: 0,
  hoursUnknown: 0,
};

/**
 * What the status engine says of every moment of [from, to) before `now`, in order and without a gap. A stretch ends
 * where the engine says that the clock may change its answer, where staff spoke, and at midnight.
 */
export function timeline({ now, offering, rules, ...facts }: History, { from, to }: Interval): Stretch[] {
  const incidents = facts.incidents.filter(
    (incident) =>
      incident.offerings.includes(offering.id) || incident.systems.some((system) => offering.systems.includes(system)),
  );
  const confirmations = facts.confirmations.filter(({ offeringId }) => offeringId === offering.id);
  const measured = facts.measured.filter(({ target }) => reaches(target, offering));
  const spoken = [...confirmations.map(({ at }) => at), ...measured.map(({ from }) => from)];
  const end = Math.min(to, now);
  const stretches: Stretch[] = [];
  for (let at = from; at < end; ) {
    const { status, announced, until } = judgeAt({ now: at, incidents, confirmations, measured })(offering, rules);
    const next = earliest([until, nextMidnight(at), end, ...spoken], at) ?? end;
    stretches.push({ from: at, to: next, status, announced, hours: stateAt(rules, at) });
    at = next;
  }
  return stretches;
}

/** The sums of a window up to `now`. A second counts once it is over, as what it ended as: parts add up to the whole exactly. */
export function sumsOf(history: History, window: Interval): Sums {
  const sums = { ...NOTHING };
  for (const { from, to, status, announced, hours } of timeline(history, window)) {
    const seconds = Math.floor(to / 1000) - Math.floor(from / 1000);
    if (hours === "unknown") sums.hoursUnknown += seconds;
    else if (hours === "open") sums[status === "paused" && announced ? "pausedAnnounced" : COUNTED[status]] += seconds;
  }
  return sums;
}

/** The sums of each WIB day that the window touches, cut at its edges. They add up to those of the window. */
export function sumsByDay(history: History, window: Interval): { day: Day; sums: Sums }[] {
  return daysOf(window).map(({ from, to }) => ({ day: wibDay(from), sums: sumsOf(history, { from, to }) }));
}

/** Days to a month, offerings to a service: seconds are added, percentages never. */
export function addSums(list: readonly Sums[]): Sums {
  const total = { ...NOTHING };
  for (const sums of list) for (const key of Object.keys(total) as (keyof Sums)[]) total[key] += sums[key];
  return total;
}

/** All open seconds, with or without a word on them. */
export const openTotal = ({ hoursUnknown, ...open }: Sums): number => Object.values(open).reduce((sum, n) => sum + n, 0);

/**
 * The three readings and what part of the opening hours they rest on. A bare 100 is for a window that was operational in every
 * open second; whatever comes close is 99.999. Were `withoutAnnounced` 100 beside a pause, announcing one over
 * silence would raise it. `usable` may rise with an incident: to say "disrupted" is also to say that it can be used.
 */
export function readings(sums: Sums): Readings {
  const all = openTotal(sums);
  const known = all - sums.unknown;
  const flawless = sums.operational === all && sums.hoursUnknown === 0;
  return {
    headline: percentOf(sums.operational, known, flawless),
    usable: percentOf(sums.operational + sums.disrupted, known, flawless),
    withoutAnnounced: percentOf(sums.operational, known - sums.pausedAnnounced, flawless),
    coverage: percentOf(known, all, known === all && sums.hoursUnknown === 0),
  };
}

/** A WIB day from midnight to midnight. */
export const dayOf = (day: Day): Interval => ({ from: atWib(day, "00:00"), to: atWib(day, "24:00") });

/** A calendar year in WIB. */
export const yearOf = (year: number): Interval => ({
  from: atWib(`${year}-01-01`, "00:00"),
  to: atWib(`${year + 1}-01-01`, "00:00"),
});

/** The `count` WIB days that end with that of `now`, the rest of today included. */
export const lastDays = (count: number, now: number): Interval => ({
  from: atWib(addDays(wibDay(now), 1 - count), "00:00"),
  to: nextMidnight(now),
});

/** A window cut at every WIB midnight. */
export function daysOf({ from, to }: Interval): Interval[] {
  const days: Interval[] = [];
  for (let at = from; at < to; at = nextMidnight(at)) days.push({ from: at, to: Math.min(to, nextMidnight(at)) });
  return days;
}

/** In whole numbers until the last step, so that no binary fraction rounds up. */
function percentOf(part: number, whole: number, flawless: boolean): number | null {
  if (whole === 0) return null;
  if (flawless) return 100;
  const scaled = part * 100_000;
  return Math.min((scaled - (scaled % whole)) / whole, 99_999) / 1000;
}
