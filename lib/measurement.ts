import type { Bucket, MeasurementRow, Status, Target } from "./api";
import { FRESH_MS } from "./fresh";
import { type Outcome, type Sight, sightOf } from "./probe/outcome";
import { bucketOf } from "./probe/rollup";
import { type Pace, type ProbeKind, reachOf } from "./probe/settings";
import type { Verdict } from "./probe/verdict";
import { paceOf, type Sample } from "./progress";
import { LOCALES, localised, type Text } from "./text";
import { addDays, atWib, DAY, type Day, daysBetween, type Interval, iso, MINUTE, wibDay } from "./time";

/** Of what every new result changes so much is printed a minute at most, and each of it at least so often while it is little. */
const PRINTED = { aMinute: 60, everyMinutes: 5 };

/** How often each of so many addresses is printed that every new result changes, in ms: of many, one a second. */
export const printedEvery = (addresses: number): number =>
  Math.max(PRINTED.everyMinutes, Math.ceil(addresses / PRINTED.aMinute)) * MINUTE;

/** The addresses that every new result changes. `measured`: of each probe its address and that of the page of what it looks at. */
export function growingOf(measured: readonly { slug: string; ended: boolean; href: string | null }[]): string[] {
  const live = measured.filter(({ ended }) => !ended);
  const protections = live.flatMap(({ href }) => (href?.startsWith("/protections/") ? href : []));
  const pages = ["/measurements", ...live.map(({ slug }) => `/measurements/${slug}`), ...new Set(protections)];
  return [
    ...pages.flatMap((path) => LOCALES.map((locale) => localised(path, locale))),
    ...["/api/v1/measurements.json", ...live.map(({ slug }) => `/api/v1/measurements/${slug}.json`)],
  ];
}

/** Until when an answer of `now` (epoch ms) may be believed that is printed every so many ms; ISO. */
export const measuredUntil = (now: number, every: number): string => new Date(now + every + FRESH_MS).toISOString();

/** A heartbeat as it came; `done` and `total` null: it carried no figures. */
export type Beat = { at: number; done: number | null; total: number | null; note: string | null };

/** A probe as its page needs it: what it looks at stands in it in public words alone. Times are epoch ms. */
export type ProbeFact = {
  slug: string;
  name: Text;
  kind: ProbeKind;
  pace: Pick<Pace, "everySeconds" | "timeoutMs">;
  /** How much longer than its interval a heartbeat may be (ms); otherwise 0. */
  grace: number;
  target: Target;
  /** When it was made. */
  born: number;
  /** The verdict that holds since its last turn; null: there was none yet. */
  turn: { verdict: Verdict; from: number } | null;
  /** The newest result, and the newest of those that could look. */
  last: { at: number; outcome: Outcome } | null;
  seen: { at: number; outcome: Outcome } | null;
  pausedAt: number | null;
  endedAt: number | null;
  /** In any order. */
  beats: Beat[];
};

/** As which status a verdict is shown, by shape and colour. */
export const STATUS_OF = {
  up: "operational",
  slow: "disrupted",
  down: "unavailable",
  unsteady: "disrupted",
  blind: "unknown",
} satisfies Record<Verdict, Status>;

/** What is told of a probe at `now` (epoch ms). `stale`: the site can no longer be kept true, and so believes nothing. */
export function measurementRow(fact: ProbeFact, now: number, stale: boolean): MeasurementRow {
  const { verdict, since } = stale ? NOTHING : believed(fact, now);
  const { seen } = fact;
  return {
    slug: fact.slug,
    name: fact.name,
    kind: fact.kind,
    every_seconds: fact.pace.everySeconds,
    measured_since: iso(fact.born),
    target: fact.target,
    verdict,
    since: iso(since),
    last: fact.last && { at: iso(fact.last.at), outcome: fact.last.outcome },
    paused_at: iso(fact.pausedAt),
    ended_at: iso(fact.endedAt),
    progress: progressOf(fact.beats, fact.endedAt === null && !stale ? now : null),
    verified:
      fact.target.kind === "protection" && seen
        ? { at: iso(seen.at), closed: sightOf(seen.outcome) === "good", outcome: seen.outcome }
        : null,
  };
}

const NOTHING = { verdict: null, since: null };

/** The verdict of the last turn, while somebody looks and sees: after too long without sight it is that we cannot look. */
function believed(
  { turn, seen, pace, grace, pausedAt, endedAt }: ProbeFact,
  now: number,
): { verdict: Verdict | null; since: number | null } {
  if (turn === null || pausedAt !== null || endedAt !== null) return NOTHING;
  const until = seen === null ? turn.from : Math.max(turn.from, seen.at + reachOf(pace) + grace);
  if (turn.verdict !== "blind" && now > until) return { verdict: "blind", since: until };
  return { verdict: turn.verdict, since: turn.from };
}

/** The newest figures of a long work, and what follows from them at `now` (null: nobody asks any more). */
function progressOf(beats: Beat[], now: number | null): MeasurementRow["progress"] {
  const told = beats.flatMap(({ at, done, total, note }) =>
    done === null || total === null || total <= 0 ? [] : [{ at, done, total, note }],
  );
  const last = told.reduce<(Sample & { note: string | null }) | null>(
    (newest, one) => (newest && newest.at >= one.at ? newest : one),
    null,
  );
  if (!last) return null;
  const { perHour, estimate } = now === null ? { perHour: null, estimate: null } : paceOf(told, now);
  return { done: last.done, total: last.total, note: last.note, at: iso(last.at), per_hour: perHour, estimate: iso(estimate) };
}

/** So many days are shown. */
export const DAYS_SHOWN = 90;
/** The last of them that are over at `now` (epoch ms). */
export function daysShown(now: number): Interval {
  const today = wibDay(now);
  return { from: atWib(addDays(today, -DAYS_SHOWN), "00:00"), to: atWib(today, "00:00") };
}

/** How long after it is over a bucket is surely summed up (ms): before, it would look as if nobody had looked. */
const SUMMED_UP = 4 * MINUTE;

/** The last five minutes that are summed up at `now`, and a day before: what the chart shows. */
export function dayShown(now: number): Interval {
  const to = bucketOf("five_minutes", now - SUMMED_UP);
  return { from: to - DAY, to };
}

/** What may have been seen, in the order in which pictures stack it. */
export const SIGHTS = ["good", "slow", "bad", "blind"] as const satisfies readonly Sight[];

/** The seconds of buckets by what was seen. `whole`: how many there should be; what of them no bucket tells of was not seen. */
export function sumSights(buckets: readonly Bucket[], whole?: number): Record<Sight, number> {
  const sums = { good: 0, slow: 0, bad: 0, blind: 0 };
  for (const bucket of buckets) for (const sight of SIGHTS) sums[sight] += bucket[sight];
  const told = sums.good + sums.slow + sums.bad + sums.blind;
  return { ...sums, blind: sums.blind + Math.max(0, (whole ?? told) - told) };
}

/** What a bucket is in one word: anything bad is bad, then slow; with nothing seen it is blind. */
export function sightOfBucket({ good, slow, bad }: Bucket): Sight {
  if (bad > 0) return "bad";
  if (slow > 0) return "slow";
  return good > 0 ? "good" : "blind";
}

/** Days of a table, the latest first: neighbours that were good from end to end are one row. */
export function dayRows(days: readonly Bucket[]): { first: Day; last: Day; buckets: Bucket[] }[] {
  const rows: { first: Day; last: Day; buckets: Bucket[] }[] = [];
  for (const bucket of days) {
    const day = wibDay(Date.parse(bucket.from));
    const row = rows.at(-1);
    const next = row !== undefined && daysBetween(day, row.first) === 1;
    if (row && next && isWhole(bucket) && row.buckets.every(isWhole))
      rows[rows.length - 1] = { ...row, first: day, buckets: [...row.buckets, bucket] };
    else rows.push({ first: day, last: day, buckets: [bucket] });
  }
  return rows;
}

/** A whole day, good from end to end. */
const isWhole = ({ good, slow, bad, blind }: Bucket) => good === DAY / 1000 && slow + bad + blind === 0;
