import type { Bucket } from "./api";
import { sightOfBucket } from "./measurement";
import { LENGTH } from "./probe/rollup";
import type { Locale } from "./text";
import { HOUR, type Interval } from "./time";
import { bareClock } from "./words/time";

/** Units of the picture: two for each five minutes of a day, and a hundred high. */
export const CHART = { step: 2, width: 576, height: 100 } as const;
/** Beneath it a strip: what was bad stands full, what was slow half, what nobody saw is a thin line. */
export const STRIP = { height: 12, slow: 6, blind: 2 } as const;

/** The paths of a picture of response times, its scale in ms, and how many buckets were of each kind. */
export type Chart = {
  /** Half of the answers came so fast or faster; broken where none was timed. */
  line: string;
  /** From the fastest half up to 95 of 100. */
  band: string;
  strip: { bad: string; slow: string; blind: string };
  /** The top of the scale (ms). */
  top: number;
};

/**
 * Draws buckets of five minutes between `from` and `to` (epoch ms), at most a day. Lines join neighbours alone: where a bucket
 * is missing, or nothing in it was timed, there is a gap. `born`: when it was first looked at (epoch ms); nothing is drawn before.
 */
export function chartOf(buckets: readonly Bucket[], { from, to }: Interval, born: number): Chart {
  const places = Math.round((to - from) / LENGTH.five_minutes);
  const at = new Map(buckets.map((bucket) => [Math.round((Date.parse(bucket.from) - from) / LENGTH.five_minutes), bucket]));
  const shown = Array.from({ length: places }, (_, place) => at.get(place) ?? null);
  const timed = shown.map((bucket) =>
    bucket && bucket.p50 !== null && bucket.p95 !== null ? { p50: bucket.p50, p95: bucket.p95 } : null,
  );
  const top = scaleFor(Math.max(0, ...timed.map((one) => one?.p95 ?? 0)));
  const x = (place: number) => place * CHART.step + CHART.step / 2;
  const y = (ms: number) => CHART.height - Math.round((Math.min(ms, top) * CHART.height) / top);
  const runs = runsOf(timed, (one) => one !== null).map(({ from: first, to: end }) => ({
    x: x(first),
    points: timed.slice(first, end).flatMap((one) => (one ? { p50: y(one.p50), p95: y(one.p95) } : [])),
  }));
  const unborn = Math.ceil((born - from) / LENGTH.five_minutes);
  const sights = shown.map((bucket, place) => (bucket ? sightOfBucket(bucket) : place < unborn ? null : "blind"));
  const strip = (sight: "bad" | "slow" | "blind", height: number) =>
    runsOf(sights, (one) => one === sight)
      .map(
        ({ from: first, to: end }) =>
          `M${first * CHART.step} ${STRIP.height - height}h${(end - first) * CHART.step}v${height}h-${(end - first) * CHART.step}z`,
      )
      .join("");
  return {
    // A lone point is drawn as wide as its bucket: a line needs two.
    line: runs
      .map((run) => {
        const heights = run.points.map(({ p50 }) => p50);
        return heights.length === 1 ? `M${run.x - 1} ${heights[0]}h2` : `M${run.x} ${heights[0]}${steps(heights, CHART.step)}`;
      })
      .join(""),
    band: runs
      .map((run) => {
        const upper = run.points.map(({ p95 }) => p95);
        const lower = run.points.map(({ p50 }) => p50).toReversed();
        return `M${run.x} ${upper[0]}${steps(upper, CHART.step)}V${lower[0]}${steps(lower, -CHART.step)}z`;
      })
      .join(""),
    strip: { bad: strip("bad", STRIP.height), slow: strip("slow", STRIP.slow), blind: strip("blind", STRIP.blind) },
    top,
  };
}

/** From each height to the next, by what it moves: half as long as to name the places, and packed smaller still. */
const steps = (heights: number[], across: number): string =>
  heights
    .slice(1)
    .map((height, index) => `l${across} ${height - (heights[index] ?? height)}`)
    .join("");

/** Where full hours lie, from 0 at the left to 100 at the right; every sixth hour has its name ("06.00"). */
export function hourMarks({ from, to }: Interval, locale: Locale): { at: number; name: string }[] {
  const every = 6 * HOUR;
  const wib = 7 * HOUR;
  const first = Math.ceil((from + wib) / every) * every - wib;
  const marks: { at: number; name: string }[] = [];
  for (let ms = first; ms < to; ms += every)
    marks.push({ at: Math.round(((ms - from) * 1000) / (to - from)) / 10, name: bareClock(ms, locale) });
  return marks;
}

/** The next round figure of which the half is round too; at least 100 ms. */
function scaleFor(most: number): number {
  let power = 100;
  for (;;) {
    for (const step of [1, 2, 3, 4, 6, 8]) if (most <= step * power) return step * power;
    power *= 10;
  }
}

/** Stretches of neighbours of which all are so; `to` is the first that is not. */
function runsOf<T>(list: readonly T[], is: (item: T) => boolean): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  list.forEach((item, index) => {
    if (!is(item)) return;
    const last = runs.at(-1);
    if (last?.to === index) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}
