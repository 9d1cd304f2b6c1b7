import { setImmediate as breathe } from "node:timers/promises";
import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { LOOKS, type Looks, readPaces } from "@/db/read/paces";
import { probe, probeResult, staleHour } from "@/db/schema";
import { OUTCOMES, type Result } from "@/lib/probe/outcome";
import { longestReach, type Paces, standsUntil } from "@/lib/probe/paces";
import { type Bucketed, bucketOf, bucketsOver, isEmpty, KEPT, LENGTH, LEVELS, type Level, rollUp } from "@/lib/probe/rollup";
import { DAY, HOUR, type Interval, iso, nextMidnight } from "@/lib/time";
import { IN_TIME } from "./results";

/** Any fixed number: the advisory lock of whoever rolls up. What is read under it is still so when it is written. */
const ROLL_LOCK = 20170517;

/** How much is read and written in one transaction: on the embedded database nothing else moves meanwhile. */
const RESULTS_AT_ONCE = 10_000;
const ROWS_AT_ONCE = 1000;
const MARKS_AT_ONCE = 500;

/** `reach`: the longest that a result of it may stand (ms). */
type Rolled = { number: number; everySeconds: number; paces: Paces; reach: number };
/** Of a probe all buckets that touch [from, to) and are over by `until`. The marks of hours from `from` to `unmarked` are met by that. */
type Job = Interval & { probe: Rolled; until: number; unmarked: number };

/**
 * Brings the rollups of all probes up to `now`: buckets that are over, and those that late results made untrue. A bucket of which
 * nothing is known has no row. Whatever is worked out twice comes to the same; a run that was cut short is made up for by the next.
 * What is late is summed up by the pace of its own time. Returns how many rows it wrote.
 */
export async function rollUpDue(db: Db, now: number): Promise<number> {
  const horizon = bucketOf("five_minutes", now - 2 * IN_TIME);
  // In this order: a row that stands says that all buckets over by its end are worked out.
  return (await rollNew(db, horizon)) + (await rollLate(db, horizon));
}

async function rollNew(db: Db, horizon: number): Promise<number> {
  let rows = 0;
  let due = (await readRolled(db, horizon)).filter(({ from }) => from === null || from < horizon);
  while (due.length > 0) {
    const starts = await startsOf(db, due, horizon);
    const jobs = due.flatMap(({ probe }): Job[] => {
      const from = starts.get(probe.number);
      if (from === undefined) return [];
      const to = Math.min(horizon, nextMidnight(from));
      return [{ probe, from, to, until: to, unmarked: to }];
    });
    const written = await roll(db, jobs, horizon);
    rows += sum(written);
    const behind = jobs.filter(({ to }) => to < horizon);
    due = behind.map(({ probe, to }) => ({ probe, from: to, seen: written.has(probe.number) }));
  }
  return rows;
}

async function rollLate(db: Db, horizon: number): Promise<number> {
  let rows = 0;
  for (;;) {
    const marks = await db
      .select({
        hour: staleHour.hour,
        row: LOOKS,
      })
      .from(staleHour)
      .innerJoin(probe, eq(probe.number, staleHour.probe))
      .orderBy(asc(staleHour.probe), asc(staleHour.hour))
      .limit(MARKS_AT_ONCE);
    if (marks.length === 0) return rows;
    const jobs = new Map<string, Job>();
    const rolled = await toRolled(
      db,
      marks.map(({ row }) => row),
    );
    for (const { hour, row } of marks) {
      const probe = rolled(row);
      const from = hour.getTime();
      const key = `${probe.number} ${bucketOf("day", from)}`;
      const job = { probe, from: jobs.get(key)?.from ?? from, until: horizon, unmarked: from + HOUR };
      // A result changes what is known for as long as it stands, or as the one before it would have stood.
      jobs.set(key, { ...job, to: job.unmarked + probe.reach });
    }
    rows += sum(await roll(db, [...jobs.values()], horizon));
  }
}

/** `seen`: something was known just before `from`. */
type Due = { probe: Rolled; from: number | null; seen: boolean };

/** Up to where each probe is rolled up; null: nowhere yet. Rows of a clock that was ahead are worked out anew when their time comes. */
async function readRolled(db: Db, horizon: number): Promise<Due[]> {
  const ends = (Object.keys(LEVELS) as Level[]).map(
    (level) =>
      sql`(select extract(epoch from max(r."from"))::float8 * 1000 from probe_rollup r
        where r.probe = ${probe.number} and r.level = ${LEVELS[level]}
          and r."from" <= ${iso(horizon - LENGTH[level])}::timestamptz) + ${LENGTH[level]}::float8`,
  );
  const rows = await db
    .select({
      row: LOOKS,
      from: sql<number | null>`greatest(${sql.join(ends, sql`, `)})`,
    })
    .from(probe)
    .orderBy(asc(probe.number));
  const rolled = await toRolled(
    db,
    rows.map(({ row }) => row),
  );
  return rows.map(({ from, row }) => ({ probe: rolled(row), from, seen: false }));
}

async function toRolled(db: Db, rows: Looks[]): Promise<(row: Looks) => Rolled> {
  const known = await readPaces(db, rows);
  return ({ number, everySeconds }) => {
    const paces = known.get(number);
    if (!paces) throw new Error(`No pace of probe ${number}.`);
    return { number, everySeconds, paces, reach: longestReach(paces) };
  };
}

/** Where the next bucket begins of which anything may be known. Probes that are due and not in it know nothing more. */
async function startsOf(db: Db, due: Due[], horizon: number): Promise<Map<number, number>> {
  const starts = new Map<number, number>();
  const behind: Due[] = [];
  for (const each of due) {
    const { from } = each;
    if (from !== null && (each.seen || horizon - from <= HOUR || isCut(from, horizon))) starts.set(each.probe.number, from);
    else behind.push(each);
  }
  for (const { probe, from } of behind) {
    // What was seen before may stand still.
    const since = sql`and r.at >= ${iso((from ?? 0) - probe.reach)}::timestamptz`;
    const { rows } = (await db.execute(sql`
      select extract(epoch from min(r.at))::float8 * 1000 as first from ${probeResult} r
      where r.probe = ${probe.number} ${since} and r.at < ${iso(horizon)}::timestamptz`)) as unknown as {
      rows: { first: number | null }[];
    };
    const first = rows[0]?.first ?? null;
    if (first !== null) starts.set(probe.number, Math.max(from ?? 0, bucketOf("five_minutes", first)));
    await breathe();
  }
  return starts;
}

/** Whether some bucket began before `from`, with what is rolled up already, and is over: it has its row though nothing more is seen. */
const isCut = (from: number, horizon: number): boolean =>
  (Object.keys(LEVELS) as Level[]).some((level) => {
    const begin = bucketOf(level, from);
    return begin < from && begin + LENGTH[level] <= horizon;
  });

/** Does the jobs, and says how many rows it wrote of which probe. */
async function roll(db: Db, jobs: Job[], horizon: number): Promise<Map<number, number>> {
  const written = new Map<number, number>();
  for (const batch of batches(jobs.map((job) => plan(job, horizon)))) {
    const rows = await db.transaction((tx) => rollBatch(tx, batch));
    for (const { probe } of rows) written.set(probe, (written.get(probe) ?? 0) + 1);
    await breathe();
  }
  return written;
}

const sum = (counts: Map<number, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);

type Planned = Job & { buckets: (Interval & { level: Level })[]; span: Interval; results: number };

/** Rows that are about to be removed for their age are not worked out any more; those that are there still are kept true. */
const ABOUT_TO_GO = 2 * DAY;

/** The buckets of a job, what must be read for them, and how many results that is by the probe's pace. */
function plan(job: Job, horizon: number): Planned {
  const buckets = (Object.keys(LEVELS) as Level[]).flatMap((level) => {
    const from = Math.max(job.from, horizon - KEPT[level] - ABOUT_TO_GO);
    return bucketsOver(level, { from, to: job.to }, job.until).map((bucket) => ({ ...bucket, level }));
  });
  const from = Math.min(job.to, ...buckets.map((bucket) => bucket.from)) - job.probe.reach;
  const to = Math.max(job.from, ...buckets.map((bucket) => bucket.to));
  return { ...job, buckets, span: { from, to }, results: Math.max(0, (to - from) / 1000 / job.probe.everySeconds) };
}

/** As many together as one transaction may hold up the others for. */
function batches(planned: Planned[]): Planned[][] {
  const all: Planned[][] = [];
  let [results, rows] = [Number.POSITIVE_INFINITY, 0];
  for (const each of planned) {
    results += each.results;
    rows += each.buckets.length;
    if (results <= RESULTS_AT_ONCE && rows <= ROWS_AT_ONCE) all.at(-1)?.push(each);
    else {
      all.push([each]);
      [results, rows] = [each.results, each.buckets.length];
    }
  }
  return all;
}

async function rollBatch(tx: Tx, batch: Planned[]): Promise<Row[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ROLL_LOCK})`);
  // The marks go first: a result that is not there yet when its mark is gone marks it anew.
  await unmark(tx, batch);
  const results = await readSpans(tx, batch);
  const rows = batch.flatMap(({ probe, buckets }) => rowsOf(probe, buckets, results.get(probe.number) ?? []));
  await replace(tx, batch, rows);
  return rows;
}

async function unmark(tx: Tx, batch: Planned[]): Promise<void> {
  const given = batch.map(({ probe, from, unmarked }) => ({ probe: probe.number, from: iso(from), to: iso(unmarked) }));
  await tx.execute(sql`
    with met as (
      select s.probe, s.hour from ${staleHour} s
      join jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(probe int, "from" timestamptz, "to" timestamptz)
        on s.probe = g.probe and s.hour >= g."from" and s.hour < g."to"
      order by s.probe, s.hour for update of s
    )
    delete from ${staleHour} s using met where s.probe = met.probe and s.hour = met.hour`);
}

/** The results of each probe in its span, as one text a span: the drivers take far longer over rows than the database. */
async function readSpans(tx: Tx, batch: Planned[]): Promise<Map<number, Result[]>> {
  const given = batch.map(({ probe, span }) => ({ probe: probe.number, from: iso(span.from), to: iso(span.to) }));
  const [from, to] = [iso(Math.min(...batch.map(({ span }) => span.from))), iso(Math.max(...batch.map(({ span }) => span.to)))];
  // The window of all spans lets partitions outside of it be passed over.
  const { rows } = (await tx.execute(sql`
    select g.probe, (
      select json_agg(json_build_array(extract(epoch from r.at) * 1000, r.outcome, r.ms))::text from ${probeResult} r
      where r.probe = g.probe and r.at >= g."from" and r.at < g."to" and r.at >= ${from}::timestamptz and r.at < ${to}::timestamptz
    ) as results
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(probe int, "from" timestamptz, "to" timestamptz)`)) as unknown as {
    rows: { probe: number; results: string | null }[];
  };
  const read = new Map<number, Map<number, Result>>();
  for (const { probe, results } of rows) {
    const known = read.get(probe) ?? new Map<number, Result>();
    read.set(probe, known);
    for (const [at, place, ms] of JSON.parse(results ?? "[]") as [number, number, number | null][]) {
      const outcome = OUTCOMES[place];
      if (outcome !== undefined) known.set(at, { at, outcome, ms });
    }
  }
  return new Map([...read].map(([probe, known]) => [probe, [...known.values()].sort((a, b) => a.at - b.at)]));
}

type Row = Bucketed & { probe: number; level: Level };

/** `results`: of the probe, in order. */
function rowsOf(probe: Rolled, buckets: Planned["buckets"], results: Result[]): Row[] {
  const stands = (at: number) => standsUntil(probe.paces, at);
  return buckets.flatMap(({ level, ...bucket }) => {
    const [from, to] = [placeOf(results, bucket.from), placeOf(results, bucket.to)];
    const rolled = rollUp(results.slice(from, to), results[from - 1] ?? null, stands, bucket, bucket.to);
    return isEmpty(rolled) ? [] : [{ probe: probe.number, level, from: bucket.from, ...rolled }];
  });
}

/** How many of the results, which are in order, come before `at`. */
function placeOf(results: Result[], at: number): number {
  let [low, high] = [0, results.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((results[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts the rows in the place of what stood for the buckets of a batch. */
async function replace(tx: Tx, batch: Planned[], rows: Row[]): Promise<void> {
  const spans = batch.flatMap(({ probe, buckets }) =>
    Object.entries(LEVELS).flatMap(([name, level]) => {
      const own = buckets.filter((bucket) => bucket.level === name);
      const [first, last] = [own[0], own.at(-1)];
      return first && last ? [{ probe: probe.number, level, from: iso(first.from), to: iso(last.to) }] : [];
    }),
  );
  if (spans.length === 0) return;
  await tx.execute(sql`
    delete from probe_rollup r
    using jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as g(probe int, level smallint, "from" timestamptz, "to" timestamptz)
    where r.probe = g.probe and r.level = g.level and r."from" >= g."from" and r."from" < g."to"`);
  const given = rows.map(({ level, from, ...row }) => ({ ...row, level: LEVELS[level], from: iso(from) }));
  await tx.execute(sql`
    insert into probe_rollup (probe, level, "from", count, good, slow, bad, blind, least, p50, p95, most)
    select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(probe int, level smallint, "from" timestamptz,
      count int, good int, slow int, bad int, blind int, least int, p50 int, p95 int, most int)
    on conflict do nothing`);
}
