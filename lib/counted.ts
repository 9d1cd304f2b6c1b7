import type { CountedDay, Figure, Uptime } from "./api";
import { revisionOf } from "./revision";
import { addDays, type Day, daysOf, type Month } from "./time";
import { addSums, readings, type Sums } from "./uptime";

/** The counted days of a service, a location or everything; a day that is not in it is not counted. */
export type CountedDays = ReadonlyMap<Day, Sums>;
/** Both days are in. */
export type Days = { from: Day; to: Day };

/** The figures of a row, and a name for the days that the bars beside them show. */
export type RowUptime = { uptime: Uptime; revision: string };
/** Of everything, and of each service and location by slug. */
export type UptimeFacts = {
  all: RowUptime;
  services: Record<string, RowUptime>;
  locations: Record<string, RowUptime>;
  /** Names everything that is counted, of whatever age. */
  revision: string;
};

/** Nothing is counted. */
export const UNCOUNTED: RowUptime = { uptime: { last_90_days: null, month: null, year: null }, revision: "" };

/** The last day that is over on `today`, the one the figures end with: of today they say nothing yet. */
export const lastWholeDay = (today: Day): Day => addDays(today, -1);

/** How many days the bars show. */
export const BAR_DAYS = 90;

/** The windows of the figures published on `today`: 90 days, and the month and year of the last whole day. */
export function windowsOf(today: Day): Record<keyof Uptime, Days> {
  const to = lastWholeDay(today);
  return {
    last_90_days: { from: addDays(to, 1 - BAR_DAYS), to },
    month: { from: `${to.slice(0, 7)}-01`, to },
    year: { from: `${to.slice(0, 4)}-01-01`, to },
  };
}

/** Gives the figures of any row on `today`; `first` is the installation's first day. For many rows: the days are listed once. */
export function rowsUptime(first: Day, today: Day): (days: CountedDays) => RowUptime {
  const { last_90_days, month, year } = windowsOf(today);
  const [bars, ofMonth, ofYear] = [last_90_days, month, year].map((window) => sinceFirst(window, first)) as [Day[], Day[], Day[]];
  return (days) => {
    const uptime = { last_90_days: sumUp(days, bars), month: sumUp(days, ofMonth), year: sumUp(days, ofYear) };
    return { uptime, revision: revisionOf([uptime, bars.map((day) => Object.values(days.get(day) ?? {}).join())]) };
  };
}

/**
 * What a window comes to, cut at the installation's `first` day. Null when no day of it is over, or one of its days is not
 * counted: a figure of some of the days could flatter.
 */
export const figureOf = (days: CountedDays, window: Days, first: Day): Figure | null => sumUp(days, sinceFirst(window, first));

const sinceFirst = ({ from, to }: Days, first: Day): Day[] => eachDay({ from: from > first ? from : first, to });

function sumUp(days: CountedDays, list: Day[]): Figure | null {
  const counted = list.map((day) => days.get(day)).filter((sums) => sums !== undefined);
  const [from, to] = [list[0], list.at(-1)];
  if (from === undefined || to === undefined || counted.length < list.length) return null;
  return figure({ from, to }, addSums(counted));
}

/** The days of a window in their public shape; null where one is not counted. */
export const daysIn = (days: CountedDays | undefined, window: Days): (CountedDay | null)[] =>
  eachDay(window).map((day) => {
    const sums = days?.get(day);
    return sums ? { day, ...toSeconds(sums) } : null;
  });

/** Every day of a window, in order. */
export const eachDay = ({ from, to }: Days): Day[] =>
  monthsOf({ from, to }).flatMap((month) => daysOf(month).filter((day) => from <= day && day <= to));

/** Every month a window touches, in order. */
export function monthsOf({ from, to }: Days): Month[] {
  const months: Month[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addDays(`${month}-01`, 31).slice(0, 7)) months.push(month);
  return months;
}

/** The public shape of the sums of a window. */
export function figure({ from, to }: Days, sums: Sums): Figure {
  const { headline, usable, withoutAnnounced, coverage } = readings(sums);
  return {
    from,
    to,
    seconds: toSeconds(sums),
    percent: { operational: headline, usable, without_announced: withoutAnnounced, coverage },
  };
}

/** The public shape of sums. */
export const toSeconds = (sums: Sums): Figure["seconds"] => ({
  operational: sums.operational,
  disrupted: sums.disrupted,
  paused_announced: sums.pausedAnnounced,
  paused_unannounced: sums.pausedUnannounced,
  unavailable: sums.unavailable,
  unknown: sums.unknown,
  hours_unknown: sums.hoursUnknown,
});
