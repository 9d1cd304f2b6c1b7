/**
 * Time in WIB, Waktu Indonesia Barat: UTC+7 all year, no daylight saving (Keppres 41/1987).
 * Instants are epoch milliseconds; a WIB day is a "YYYY-MM-DD", a month a "YYYY-MM", a time of day an "HH:MM".
 */
export type Day = string;
export type Month = string;
export type Clock = string;
/** Half-open: `from` is in, `to` is out. */
export type Interval = { from: number; to: number };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const OFFSET = 7 * HOUR;

const wall = (ms: number) => new Date(ms + OFFSET).toISOString();

/** An instant as the public answers write it; null stays null. */
export function iso(ms: number): string;
export function iso(ms: number | null): string | null;
export function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** The WIB day on which `ms` falls. Who asks, asks of the same day again and again: the last one is remembered. */
export function wibDay(ms: number): Day {
  const number = Math.floor((ms + OFFSET) / DAY);
  if (number !== last.number) last = { number, day: wall(ms).slice(0, 10) };
  return last.day;
}

let last = { number: Number.NaN, day: "" };

/** The WIB time of day of `ms`, its seconds dropped. */
export const wibTime = (ms: number): Clock => wall(ms).slice(11, 16);

/** The WIB month in which `ms` falls. */
export const monthOf = (ms: number): Month => wall(ms).slice(0, 7);

/** The instant of a WIB day and time; "24:00" is the end of that day. Throws RangeError on anything else. */
export function atWib(day: Day, time: Clock): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  const sinceMidnight = Number(hours) * HOUR + Number(minutes) * MINUTE;
  if (!(sinceMidnight <= DAY)) throw new RangeError(`Not a time of day: ${time}`);
  return midnight(day) - OFFSET + sinceMidnight;
}

/** The day `n` days after `day` (before it when negative). */
export const addDays = (day: Day, n: number): Day => new Date(midnight(day) + n * DAY).toISOString().slice(0, 10);

/** Every day of a month, in order. */
export function daysOf(month: Month): Day[] {
  const first = `${month}-01`;
  const count = Number(addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1).slice(8));
  return Array.from({ length: count }, (_, n) => `${month}-${n < 9 ? "0" : ""}${n + 1}`);
}

/** 0 is Monday, 6 Sunday. */
export const weekday = (day: Day): number => (new Date(midnight(day)).getUTCDay() + 6) % 7;

/** How many days `to` is after `from`; 0 for the same day, negative when before. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / DAY;

/** The first moment of a WIB month and the first after it. Throws RangeError when there is no such month. */
export function monthRange(month: Month): Interval {
  const from = atWib(`${month}-01`, "00:00");
  return {
    from,
    to: atWib(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, "00:00"),
  };
}

/** The midnight that ends the WIB day of `ms`. */
export const nextMidnight = (ms: number): number => (Math.floor((ms + OFFSET) / DAY) + 1) * DAY - OFFSET;

/** What a `datetime-local` field sends, read as WIB: "2026-11-23T08:00", seconds allowed. Null when it is no such moment. */
export function parseWib(value: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value)) return null;
  const wallClock = Date.parse(`${value}Z`);
  if (Number.isNaN(wallClock) || !new Date(wallClock).toISOString().startsWith(value)) return null;
  return wallClock - OFFSET;
}

function midnight(day: Day): number {
  const ms = Date.parse(`${day}T00:00:00.000Z`);
  if (day.length !== 10 || new Date(ms).getUTCDate() !== Number(day.slice(8))) throw new RangeError(`Not a day: ${day}`);
  return ms;
}
