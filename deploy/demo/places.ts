import { catalogue } from "@/db/catalogue";
import { offeringsOf } from "@/db/catalogue/offerings";
import { addDays, type Day, weekday } from "@/lib/time";

const PAIRS = offeringsOf(catalogue);

const ENABLED = new Set(catalogue.services.filter(({ enabled }) => enabled).map(({ slug }) => slug));

/** What the site shows at a place. */
export const servicesAt = (location: string): string[] =>
  PAIRS.filter((pair) => pair.location === location && ENABLED.has(pair.service)).map(({ service }) => service);

/** The counters that say each morning that they are open: the main office and the districts. */
export const COUNTERS = catalogue.locations
  .filter(({ kind, enabled }) => enabled && (kind === "office" || kind === "district"))
  .map(({ slug }) => slug);

const HOLIDAYS = new Set(catalogue.years.flatMap(({ days }) => days.map(({ day }) => day)));

/** Monday to Friday, and no holiday that the catalogue knows. */
export const isWorkingDay = (day: Day): boolean => weekday(day) < 5 && !HOLIDAYS.has(day);

/** `day` itself when the office works on it, else the nearest working day before it. */
export function workingDayOn(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayOn(addDays(day, -1));
}

/** The `n`th working day after `day`; 0 is the day itself. */
export function workingDayAfter(day: Day, n: number): Day {
  if (n === 0) return day;
  const next = addDays(day, 1);
  return workingDayAfter(next, isWorkingDay(next) ? n - 1 : n);
}

/** The working days from `from` until, and without, `to`. */
export function workingDays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}
