import ICAL from "ical.js";
import type { Text } from "./text";
import { addDays, atWib, type Clock, type Day } from "./time";

/** What each occurrence of a series says, but for its times. */
export type SeriesNotice = {
  template: string;
  scope: { services: string[]; locations: string[] } | { system: string };
  fields: Record<string, Text>;
  paper: Text | null;
};

/** "Every week on Saturday", "every month on the first Saturday". `weekday`: 0 is Monday; `nth`: -1 is the last of the month. */
export type Recurrence = { every: "week"; weekday: number } | { every: "month"; weekday: number; nth: 1 | 2 | 3 | 4 | -1 };

/** When a series comes. `minutes` may lead past midnight. */
export type SeriesTimes = {
  rule: string;
  firstDay: Day;
  lastDay: Day | null;
  begins: Clock;
  minutes: number;
  skipHolidays: boolean;
};

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const NTH = [1, 2, 3, 4, -1] as const;

/** A recurrence as an RRULE (RFC 5545, 3.3.10). */
export function toRule(recurrence: Recurrence): string {
  const day = DAYS[recurrence.weekday];
  return recurrence.every === "week" ? `FREQ=WEEKLY;BYDAY=${day}` : `FREQ=MONTHLY;BYDAY=${recurrence.nth}${day}`;
}

/** The recurrence a rule tells; null for a rule that `toRule` does not make. */
export function fromRule(rule: string): Recurrence | null {
  const [, freq, nth, day] = /^FREQ=(WEEKLY|MONTHLY);BYDAY=(-?\d)?([A-Z]{2})$/.exec(rule) ?? [];
  const weekday = DAYS.indexOf(day ?? "");
  const which = NTH.find((each) => each === Number(nth));
  if (weekday < 0) return null;
  if (freq === "WEEKLY") return nth === undefined ? { every: "week", weekday } : null;
  return which === undefined ? null : { every: "month", weekday, nth: which };
}

/** The days of a series from one to another, both included. A holiday it skips is left out, never moved. */
export function occurrences(
  { rule, firstDay, lastDay, skipHolidays }: SeriesTimes,
  holidays: Readonly<Record<Day, unknown>>,
  from: Day,
  to: Day,
): Day[] {
  const days: Day[] = [];
  const last = lastDay !== null && lastDay < to ? lastDay : to;
  const next = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(firstDay));
  for (let time = next.next(); time; time = next.next()) {
    const day = time.toString().slice(0, 10);
    if (day > last) break;
    // The library gives the first day itself even where the rule does not; the rule decides.
    if (day >= from && day >= firstDay && fits(rule, day) && !(skipHolidays && day in holidays)) days.push(day);
  }
  return days;
}

/** When the occurrence of a day begins and is planned to end, epoch ms. */
export function spanOn({ begins, minutes }: Pick<SeriesTimes, "begins" | "minutes">, day: Day): { begins: number; ends: number } {
  const at = atWib(day, begins);
  return { begins: at, ends: at + minutes * 60_000 };
}

function fits(rule: string, day: Day): boolean {
  const weekday = DAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "";
  return rule.endsWith(weekday);
}

/** The next `count` days of a series from `from` on; fewer where it ends, or nothing comes for five years. */
export function nextOccurrences(times: SeriesTimes, holidays: Readonly<Record<Day, unknown>>, from: Day, count: number): Day[] {
  return occurrences(times, holidays, from, addDays(from, 5 * 366)).slice(0, count);
}
