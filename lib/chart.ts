import type { Bucket } from "./api";
import { FIVE_MINUTES, sightOfBucket } from "./measurement";
import type { Locale } from "./text";
import { HOUR } from "./time";
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
 * is missing, or nothing in it was timed, there is a gap.
 */
export function chartOf(buckets: readonly Bucket[], { from, to }: { from: number; to: number }): Chart {
  const places = Math.round((to - from) / FIVE_MINUTES);
  const at = new Map(buckets.map((bucket) => [Math.round((Date.parse(bucket.from) - from) / FIVE_MINUTES), bucket]));
  const shown = Array.from({ length: places }, (_, place) => at.get(place) ?? null);
  const timed = shown.map((bucket) =>
    bucket && bucket.p50 !== null && bucket.p95 !== null ? { p50: bucket.p50, p95: bucket.p95 } : null,
  );
  const top = scaleFor(Math.max(0, ...timed.map((one) => one?.p95 ?? 0)));
  const x = (place: number) => place * CHART.step + CHART.step / 2;
  const y = (ms: number) => CHART.height - Math.round((Math.min(ms, top) * CHART.height) / top);
  const runs = runsOf(timed, (one) => one !== null).map(({ from: first, to: end }) =>
    timed.slice(first, end).map((one, index) => ({ x: x(first + index), ...(one as { p50: number; p95: number }) })),
  );
  const path = (points: { x: number; y: number }[]) =>
    points.map((point, index) => `${index === 0 ? "M" : "L"}${point.x} ${point.y}`).join("");
  const sights = shown.map((bucket) => (bucket ? sightOfBucket(bucket) : "blind"));
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
      .map((run) =>
        run.length === 1
          ? `M${(run[0]?.x ?? 0) - 1} ${y(run[0]?.p50 ?? 0)}h2`
          : path(run.map((one) => ({ x: one.x, y: y(one.p50) }))),
      )
      .join(""),
    band: runs
      .map((run) => {
        const upper = run.map((one) => ({ x: one.x, y: y(one.p95) }));
        const lower = run.map((one) => ({ x: one.x, y: y(one.p50) })).toReversed();
        return `${path(upper)}${path(lower).replace("M", "L")}z`;
      })
      .join(""),
    strip: { bad: strip("bad", STRIP.height), slow: strip("slow", STRIP.slow), blind: strip("blind", STRIP.blind) },
    top,
  };
}

/** Where full hours lie, from 0 at the left to 100 at the right; every sixth hour has its name ("06.00"). */
export function hourMarks({ from, to }: { from: number; to: number }, locale: Locale): { at: number; name: string }[] {
  const every = 6 * HOUR;
  const wib = 7 * HOUR;
  const first = Math.ceil((from + wib) / every) * every - wib;
  const marks: { at: number; name: string }[] = [];
  for (let ms = first; ms < to; ms += every)
    marks.push({ at: Math.round(((ms - from) * 1000) / (to - from)) / 10, name: bareClock(ms, locale) });
  return marks;
}

/** The next of 1, 2 and 5 times a power of ten, so that the scale reads in round figures; at least 100 ms. */
function scaleFor(most: number): number {
  let power = 100;
  for (;;) {
    for (const step of [1, 2, 5]) if (most <= step * power) return step * power;
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
