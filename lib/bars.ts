import type { CountedDay } from "./api";
import { addDays, type Day } from "./time";
import { PARTS, type Part, partsOf } from "./words/uptime";

/** Units of the picture: a day is three wide with one between, and forty high. */
export const BAR = { step: 4, width: 3, height: 40 } as const;
/** What is wrong is never too small to be seen. */
const LEAST = 2;

/**
 * One SVG path for each part that occurs: every day a column of its opening hours, stacked from the ground in the order of
 * `PARTS`. A day that is null (not counted) or without opening hours has no column.
 */
export const barPaths = (days: (CountedDay | null)[]): Partial<Record<Part, string>> =>
  columnPaths(
    PARTS,
    days.map((day) => day && partsOf(day)),
  );

/** The same of any parts, stacked from the ground in the order of `order`. */
export function columnPaths<P extends string>(
  order: readonly P[],
  columns: (Record<P, number> | null)[],
): Partial<Record<P, string>> {
  const paths: Partial<Record<P, string>> = {};
  columns.forEach((column, index) => {
    let ground: number = BAR.height;
    for (const [part, height] of column ? heights(order, column) : []) {
      ground -= height;
      paths[part] = `${paths[part] ?? ""}M${index * BAR.step} ${ground}h${BAR.width}v${height}h-${BAR.width}z`;
    }
  });
  return paths;
}

/** The first and last of days on end, and where months begin between them (0 at the left, 100 at the right); null where none is counted. */
export function barDates(days: (CountedDay | null)[]): { first: Day; last: Day; months: { day: Day; at: number }[] } | null {
  const known = days.findIndex((day) => day !== null);
  const day = days[known]?.day;
  if (day === undefined) return null;
  const all = days.map((_, index) => addDays(day, index - known));
  const months = all.flatMap((one, index) => (one.endsWith("-01") ? [{ day: one, at: (index * 100) / days.length }] : []));
  return { first: addDays(day, -known), last: addDays(day, days.length - 1 - known), months };
}

/** Whole units that add up to the full height; what is lacking or left over is taken from the largest part. */
function heights<P extends string>(order: readonly P[], parts: Record<P, number>): [P, number][] {
  const total = order.reduce((sum, part) => sum + parts[part], 0);
  if (total === 0) return [];
  const present = order.filter((part) => parts[part] > 0);
  const scaled = present.map((part): [P, number] => [part, Math.max(LEAST, Math.floor((parts[part] * BAR.height) / total))]);
  const largest = scaled.reduce((most, one) => (one[1] > most[1] ? one : most));
  largest[1] += BAR.height - scaled.reduce((sum, [, height]) => sum + height, 0);
  return scaled;
}
