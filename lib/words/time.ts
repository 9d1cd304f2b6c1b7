import type { Seconds } from "../incident";
import type { Locale } from "../text";
import { type Day, type Month, monthRange, weekday, wibDay, wibTime } from "../time";

const DAYS = {
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} satisfies Record<Locale, string[]>;

const MONTHS = {
  id: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} satisfies Record<Locale, string[]>;

const WORDS = {
  id: {
    day: (n: number) => `${n} hari`,
    hour: (n: number) => `${n} jam`,
    minute: (n: number) => `${n} menit`,
    today: "hari ini",
    moment: "kurang dari 1 menit",
    about: (what: string) => `sekitar ${what}`,
    atMost: (what: string) => `paling lama ${what}`,
    to: "sampai",
  },
  en: {
    day: (n: number) => (n === 1 ? "1 day" : `${n} days`),
    hour: (n: number) => (n === 1 ? "1 hour" : `${n} hours`),
    minute: (n: number) => (n === 1 ? "1 minute" : `${n} minutes`),
    today: "today",
    moment: "less than 1 minute",
    about: (what: string) => `about ${what}`,
    atMost: (what: string) => `at most ${what}`,
    to: "to",
  },
} satisfies Record<Locale, unknown>;

/** "14.00", "14:00": without its zone, for where the zone follows. */
export const bareClock = (ms: number, locale: Locale): string => (locale === "id" ? wibTime(ms).replace(":", ".") : wibTime(ms));

/** "14.00 WIB", "14:00 WIB". */
export const clock = (ms: number, locale: Locale): string => `${bareClock(ms, locale)} WIB`;

/** "Senin", "Monday", of the day that stands at `at` in a week, Monday being 0. */
export const weekdayName = (at: number, locale: Locale): string => DAYS[locale][at] ?? "";

/** "Senin", "Monday". */
export const dayName = (ms: number, locale: Locale): string => weekdayName(weekday(wibDay(ms)), locale);

/** "Mei 2017", "May 2017". */
export function month(of: Month, locale: Locale): string {
  return `${monthName(wibDay(monthRange(of).from), locale)} ${of.slice(0, 4)}`;
}

/** "23 November 2026". */
export const date = (ms: number, locale: Locale): string => dateOf(wibDay(ms), locale);

/** The same for a WIB day. */
export const dateOf = (on: Day, locale: Locale): string => `${Number(on.slice(8))} ${monthName(on, locale)} ${on.slice(0, 4)}`;

/** "Senin 23 November 2026", "Monday 23 November 2026". */
export const day = (ms: number, locale: Locale): string => dayOf(wibDay(ms), locale);

/** The same for a WIB day. */
export const dayOf = (on: Day, locale: Locale): string => `${weekdayName(weekday(on), locale)} ${dateOf(on, locale)}`;

/**
 * "Senin 23 November 2026, 14.00 WIB". On the WIB day of `asOf` (epoch ms) "hari ini (Senin), 14.00 WIB": the weekday stands by
 * it, for a page that is still open after midnight.
 */
export function dayTime(ms: number, locale: Locale, asOf?: number): string {
  const today = asOf !== undefined && wibDay(ms) === wibDay(asOf);
  return `${today ? `${WORDS[locale].today} (${dayName(ms, locale)})` : day(ms, locale)}, ${clock(ms, locale)}`;
}

/** Two moments of a WIB day: "Senin 23 November 2026, 08.05–08.40 WIB"; those of one minute as one. */
export const dayTimes = (from: number, to: number, locale: Locale): string =>
  bareClock(from, locale) === bareClock(to, locale)
    ? dayTime(from, locale)
    : `${day(from, locale)}, ${bareClock(from, locale)}–${clock(to, locale)}`;

/** "21 jam 30 menit", "2 hari 3 jam" from two days on; rounded down. */
export function duration(seconds: number, locale: Locale): string {
  const words = WORDS[locale];
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return words.moment;
  if (hours < 1) return words.minute(minutes);
  if (hours < 48) return pair(words.hour(hours), minutes % 60, words.minute);
  return pair(words.day(Math.floor(hours / 24)), hours % 24, words.hour);
}

/** A duration known only between bounds, widened to whole units: "sekitar 21–25 jam"; exact ones as `duration`. */
export function range({ min, max }: Seconds, locale: Locale): string {
  const words = WORDS[locale];
  if (Math.floor(min / 60) === Math.floor(max / 60)) return duration(max, locale);
  const unit = max < 3600 ? 60 : max < 48 * 3600 ? 3600 : 86_400;
  const name = unit === 60 ? words.minute : unit === 3600 ? words.hour : words.day;
  const [low, high] = [Math.floor(min / unit), Math.ceil(max / unit)];
  if (min < 60) return words.atMost(name(high));
  if (low === 0) return words.about(`${duration(min, locale)} ${words.to} ${name(high)}`);
  if (high - low <= 1) return words.about(`${duration(min, locale)} ${words.to} ${duration(max, locale)}`);
  return words.about(`${low}–${name(high)}`);
}

const pair = (great: string, rest: number, small: (n: number) => string) => (rest === 0 ? great : `${great} ${small(rest)}`);

const monthName = (on: Day, locale: Locale) => MONTHS[locale][Number(on.slice(5, 7)) - 1] ?? "";
