import { type HoursException, type HoursRules, hoursOn, type Span } from "./hours";
import type { Text } from "./text";
import { addDays, type Clock, type Day, parseWib } from "./time";

/** Most spans of one day, and most days of one exception. */
const MOST_SPANS = 6;
export const MOST_DAYS = 92;

/**
 * Opening hours as they are typed: "08.00–11.00, 13.00–15.00". Null: unreadable, out of order or overlapping. Half-open, as
 * all spans are; a day may end at 24.00.
 */
export function readSpans(typed: string): Span[] | null {
  const spans: Span[] = [];
  for (const part of typed.split(/[,;\n]/)) {
    const [from, to, ...more] = part.split(/[-–—]|\bsampai\b|\bs\.?d\.?(?=\s)/).map(readClock);
    if (!from || !to || more.length > 0 || from >= to) return null;
    const last = spans.at(-1);
    if (last && from < last[1]) return null;
    spans.push([from, to]);
  }
  return spans.length > MOST_SPANS ? null : spans;
}

function readClock(typed: string): Clock | null {
  const clock = typed.replace(/wib/i, "").trim().replace(".", ":").padStart(5, "0");
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(clock) ? clock : null;
}

/** A day whose hours would be others: as they are and as they would be, "tutup" being no spans. Null: not known. */
export type Changed = { day: Day; before: [number, number][] | null; after: [number, number][] | null };

/** What an exception would change of the days it touches, the first first. */
export function effectOf(rules: HoursRules, exception: HoursException): Changed[] {
  const changed: Changed[] = [];
  const then = { ...rules, exceptions: [...rules.exceptions, exception] };
  for (let day = exception.from; day <= exception.to; day = addDays(day, 1)) {
    const [before, after] = [spansOn(rules, day), spansOn(then, day)];
    if (JSON.stringify(before) !== JSON.stringify(after)) changed.push({ day, before, after });
  }
  return changed;
}

function spansOn(rules: HoursRules, day: Day): [number, number][] | null {
  const hours = hoursOn(rules, day);
  return hours.known ? hours.spans.map(({ from, to }) => [from, to]) : null;
}

/** A day of rest as a decree lists it. */
export type Holiday = { day: Day; name: string; kind: "national" | "joint_leave" };

/** Lines "2027-01-01 Tahun Baru", of joint leave with "(cuti bersama)" at their end. Null: one cannot be read, or is twice. */
export function readHolidayLines(typed: string, year: number): Holiday[] | null {
  const holidays: Holiday[] = [];
  for (const line of typed.split("\n").filter((each) => each.trim() !== "")) {
    const [, day, words] = /^\s*(\d{4}-\d\d-\d\d)[\s,;:]+(.{2,200}?)\s*$/.exec(line) ?? [];
    if (!day || !words || !day.startsWith(`${year}-`) || parseWib(`${day}T00:00`) === null) return null;
    if (holidays.some((each) => each.day === day)) return null;
    const joint = /\(?cuti bersama\)?$/i.test(words);
    const name = joint ? words.replace(/\s*\(?cuti bersama\)?$/i, "").trim() || "Cuti bersama" : words;
    holidays.push({ day, name, kind: joint ? "joint_leave" : "national" });
  }
  return holidays.length > 60 ? null : holidays;
}

/** Hours of days that were past when they were entered. `at`: when, epoch ms; `place` null: every location. */
export type HoursCorrection = { at: number; from: Day; to: Day; place: Text | null; reason: Text };
