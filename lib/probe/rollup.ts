import { DAY, HOUR, type Interval, MINUTE, nextMidnight } from "../time";
import { type Result, type Sight, sightOf } from "./outcome";

/** How finely results are summed up, and the number it is stored by. A day is WIB's. */
export const LEVELS = { five_minutes: 1, hour: 2, day: 3 } as const;
export type Level = keyof typeof LEVELS;

/** How long a bucket of a level is, in ms. */
export const LENGTH = { five_minutes: 5 * MINUTE, hour: HOUR, day: DAY } satisfies Record<Level, number>;

/** How long rows are kept, in ms. */
export const KEPT = { five_minutes: 35 * DAY, hour: 400 * DAY, day: Number.POSITIVE_INFINITY } satisfies Record<Level, number>;

/** What is told of a bucket: whole seconds by what was seen, and answer times in ms (null: nothing was timed in it). */
export type Rollup = {
  /** Results that began in it. */
  count: number;
  good: number;
  slow: number;
  bad: number;
  /** Nobody could look, or nobody did. */
  blind: number;
  least: number | null;
  p50: number | null;
  p95: number | null;
  most: number | null;
};
/** `from`: epoch ms. */
export type Bucketed = Rollup & { from: number };

/**
 * Sums up what the results say of a bucket, as far as it is over by `now`. A result stands for what it saw until the next one,
 * and until `standsUntil` its time at most; all else is blind. `before`: the last result before the bucket; whatever else lies outside of
 * it changes nothing. A second counts as what it ended as, so that parts add up to the whole exactly.
 */
export function rollUp(
  results: readonly Result[],
  before: Result | null,
  standsUntil: (at: number) => number,
  bucket: Interval,
  now: number,
): Rollup {
  const end = Math.max(bucket.from, Math.min(bucket.to, now));
  const known = inOrder(before ? [before, ...results] : results, bucket.to);
  const seconds: Record<Sight, number> = { good: 0, slow: 0, bad: 0, blind: 0 };
  for (const [place, { at, outcome }] of known.entries()) {
    const until = Math.min(known[place + 1]?.at ?? end, standsUntil(at), end);
    seconds[sightOf(outcome)] += Math.max(0, secondsIn({ from: Math.max(at, bucket.from), to: until }));
  }
  const { good, slow, bad } = seconds;
  const began = known.filter(({ at }) => at >= bucket.from);
  const blind = secondsIn({ from: bucket.from, to: end }) - good - slow - bad;
  return { count: began.length, good, slow, bad, blind, ...times(began) };
}

/** A bucket of which nothing is known; it has no row. */
export const isEmpty = ({ count, good, slow, bad }: Rollup): boolean => count + good + slow + bad === 0;

/** The begin of the bucket in which `at` lies. */
export function bucketOf(level: Level, at: number): number {
  return level === "day" ? nextMidnight(at) - DAY : Math.floor(at / LENGTH[level]) * LENGTH[level];
}

/** The buckets that a window touches, whole, that are over by `until`. */
export function bucketsOver(level: Level, { from, to }: Interval, until: number): Interval[] {
  const buckets: Interval[] = [];
  for (let at = bucketOf(level, from); at < to && at + LENGTH[level] <= until; at += LENGTH[level]) {
    buckets.push({ from: at, to: at + LENGTH[level] });
  }
  return buckets;
}

/** Every bucket of a window that is over by `now`, those without a row as what they are: blind throughout. `rows` in their order. */
export function everyBucket(level: Level, rows: readonly Bucketed[], window: Interval, now: number): Bucketed[] {
  const known = new Map(rows.map((row) => [row.from, row]));
  return bucketsOver(level, window, now).map(({ from }) => known.get(from) ?? unseen(level, from));
}

const unseen = (level: Level, from: number): Bucketed => ({
  ...{ from, count: 0, good: 0, slow: 0, bad: 0, blind: LENGTH[level] / 1000 },
  ...times([]),
});

const secondsIn = ({ from, to }: Interval): number => Math.floor(to / 1000) - Math.floor(from / 1000);

/** Each moment once, the oldest first, before `to`. */
function inOrder(results: readonly Result[], to: number): Result[] {
  const sorted = results.filter(({ at }) => at < to).toSorted((a, b) => a.at - b.at);
  return sorted.filter(({ at }, place) => at !== sorted[place - 1]?.at);
}

function times(results: readonly Result[]): Pick<Rollup, "least" | "p50" | "p95" | "most"> {
  const sorted = results.flatMap(({ ms }) => (ms === null ? [] : [ms])).sort((a, b) => a - b);
  const ranked = (share: number) => sorted[Math.max(1, Math.ceil((share * sorted.length) / 100)) - 1] ?? null;
  return { least: ranked(0), p50: ranked(50), p95: ranked(95), most: ranked(100) };
}
