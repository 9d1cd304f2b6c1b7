import { setImmediate as breathe } from "node:timers/promises";
import { asc, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { daysToOpen, lockDays, openDay, utcDay } from "@/db/result-days";
import { probe, probeResult, staleHour } from "@/db/schema";
import { OUTCOMES, type Outcome, type Result } from "@/lib/probe/outcome";
import { bucketOf } from "@/lib/probe/rollup";
import { reachOf } from "@/lib/probe/settings";
import { DAY, MINUTE } from "@/lib/time";

/** A look as it is handed over. `probe`: its number; `at`: when it began (epoch ms); `ms`: how long the answer took. */
export type NewResult = { probe: number; at: number; outcome: Outcome; ms: number | null; detail: string | null };

/**
 * Why a result is not kept. `too_late`: the raw results of its day are dropped, and figures that once were whole would be worked
 * out from a part. `ahead`: it lies in the future.
 */
export type Unkept = "too_late" | "ahead" | "no_such_probe";

export type Stored = {
  /** What was not known before, by the number of the probe, the oldest first. */
  added: Map<number, Result[]>;
  /** Probes of which something came that is older than what they are judged by, and the oldest of it (epoch ms). */
  late: { probe: number; earliest: number }[];
  /** How many were not kept, by why. */
  refused: Record<Unkept, number>;
};

/** How many results are written in one transaction: on the embedded database nothing else moves meanwhile. */
const AT_ONCE = 1000;
/** How far the clock of whoever looked may be ahead, in ms. */
const AHEAD = MINUTE;
/** From this age (ms) on a result may touch a day that is dropped; days are dropped only when they are five days older. */
const OLD = 30 * DAY;
/**
 * How long after its five minutes are over a result is taken to be in time, in ms. Rolling up waits twice as long: what was
 * in time when it was written is there when its bucket is read.
 */
export const IN_TIME = MINUTE;

/**
 * Keeps what was seen. The same result twice counts once, and of two of one probe at one moment the first stays. Hours whose
 * rollups may be untrue now are marked. Batches may be of any size and in any order; each thousand is written or not as a whole.
 */
export async function storeResults(db: Db, now: number, results: NewResult[]): Promise<Stored> {
  const stored: Stored = { added: new Map(), late: [], refused: { too_late: 0, ahead: 0, no_such_probe: 0 } };
  const late = new Map<number, number>();
  // One order for all writers: of two with the same results neither waits for the other in a circle.
  const sorted = results.toSorted((a, b) => a.at - b.at || a.probe - b.probe);
  // The last of many is written long after `now`: of those none is taken to be in time.
  const inTimeFrom = sorted.length > AT_ONCE ? Number.POSITIVE_INFINITY : bucketOf("five_minutes", now - IN_TIME);
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const some = sorted.slice(from, from + AT_ONCE);
    const { probes, added, refused } = await db.transaction((tx) => storeSome(tx, now, some, inTimeFrom));
    for (const { probe, ...result } of added) {
      const known = stored.added.get(probe);
      if (known) known.push(result);
      else stored.added.set(probe, [result]);
      const { foldedTo } = probes.get(probe) ?? { foldedTo: null };
      if (foldedTo !== null && result.at < foldedTo) late.set(probe, Math.min(result.at, late.get(probe) ?? result.at));
    }
    for (const why of refused) stored.refused[why] += 1;
    await breathe();
  }
  stored.late = [...late].map(([probe, earliest]) => ({ probe, earliest }));
  return stored;
}

async function storeSome(tx: Tx, now: number, some: NewResult[], inTimeFrom: number) {
  const probes = await lockProbes(tx, some);
  const old = some.filter(({ at }) => at < now - OLD);
  const toOpen = await daysToOpen(tx, [...new Set(some.map(({ at }) => utcDay(at)))], now);
  if (old.length > 0 || toOpen.length > 0) await lockDays(tx);
  const gone = await daysGone(tx, old, probes);
  const refused: Unkept[] = [];
  const kept = some.filter((each) => {
    const why = whyUnkept(each, now, probes, gone);
    if (why) refused.push(why);
    return why === null;
  });
  const needed = new Set(kept.map(({ at }) => utcDay(at)));
  for (const day of toOpen) if (needed.has(day)) await openDay(tx, day, now);
  const added = (await insert(tx, kept)).sort((a, b) => a.at - b.at);
  await mark(
    tx,
    added.filter(({ at }) => at < inTimeFrom),
  );
  return { probes, added, refused };
}

function whyUnkept(result: NewResult, now: number, probes: Map<number, Known>, gone: Set<string>): Unkept | null {
  if (!probes.has(result.probe)) return "no_such_probe";
  if (result.at > now + AHEAD) return "ahead";
  return touched(result, probes).some((day) => gone.has(keyOf(result.probe, day))) ? "too_late" : null;
}

type Known = { foldedTo: number | null; reach: number };

/** The probes of these results. Until the transaction ends none of them is judged: what is judged later sees these results. */
async function lockProbes(tx: Tx, some: NewResult[]): Promise<Map<number, Known>> {
  const rows = await tx
    .select({
      number: probe.number,
      foldedTo: probe.foldedTo,
      everySeconds: probe.everySeconds,
      timeoutMs: probe.timeoutMs,
    })
    .from(probe)
    .where(inArray(probe.number, [...new Set(some.map((each) => each.probe))]))
    .orderBy(asc(probe.number))
    .for("share");
  return new Map(rows.map((row) => [row.number, { foldedTo: row.foldedTo?.getTime() ?? null, reach: reachOf(row) }]));
}

const keyOf = (probe: number, day: number) => `${probe} ${day}`;

/** The WIB days whose raw results must be whole for what a result changes to be worked out anew. */
function touched({ probe, at }: NewResult, probes: Map<number, Known>): number[] {
  const { reach } = probes.get(probe) ?? { reach: 0 };
  const days: number[] = [];
  const last = bucketOf("day", at + reach);
  for (let day = bucketOf("day", bucketOf("day", at) - reach); day <= last; day += DAY) days.push(day);
  return days;
}

/** Of the days that old results touch those whose row counts more results than are still there. */
async function daysGone(tx: Tx, old: NewResult[], probes: Map<number, Known>): Promise<Set<string>> {
  const asked = new Map(
    old.flatMap((each) =>
      touched(each, probes).map((day) => [keyOf(each.probe, day), { probe: each.probe, day: new Date(day) }] as const),
    ),
  );
  if (asked.size === 0) return new Set();
  const days = [...asked.values()].map(({ day }) => day.getTime());
  const [from, to] = [Math.min(...days), Math.max(...days) + DAY].map((at) => new Date(at).toISOString());
  const { rows } = (await tx.execute(sql`
    select w.probe, extract(epoch from w."from")::float8 * 1000 as day
    from jsonb_to_recordset(${JSON.stringify([...asked.values()])}::jsonb) as asked(probe int, day timestamptz)
    join probe_rollup w on w.probe = asked.probe and w.level = 3 and w."from" = asked.day
    where w.count > (select count(*) from ${probeResult} r where r.probe = w.probe and r.at >= w."from"
      and r.at < w."from" + interval '24 hours' and r.at >= ${from}::timestamptz and r.at < ${to}::timestamptz)`)) as unknown as {
    rows: { probe: number; day: number }[];
  };
  return new Set(rows.map(({ probe, day }) => keyOf(probe, day)));
}

type Added = Result & { probe: number };

/** As one parameter rather than five for each row: the drivers take far longer over parameters than the database over rows. */
async function insert(tx: Tx, kept: NewResult[]): Promise<Added[]> {
  if (kept.length === 0) return [];
  const given = kept.map(({ at, outcome, ...rest }) => ({ ...rest, at: new Date(at), outcome: OUTCOMES.indexOf(outcome) }));
  const { rows } = (await tx.execute(sql`
    insert into ${probeResult} (probe, at, outcome, ms, detail)
    select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given(probe int, at timestamptz, outcome smallint, ms int, detail text)
    on conflict do nothing
    returning probe, (extract(epoch from at) * 1000)::float8 as at, outcome, ms`)) as unknown as {
    rows: { probe: number; at: number; outcome: number; ms: number | null }[];
  };
  return rows.flatMap(({ outcome, ...row }) => {
    const name = OUTCOMES[outcome];
    return name === undefined ? [] : [{ ...row, outcome: name }];
  });
}

/** Whoever rolls up an hour takes its mark first: one that is there already is taken hold of, so that it is not taken before these results are there. */
async function mark(tx: Tx, late: Added[]): Promise<void> {
  const hours = new Map(late.map(({ probe, at }) => [keyOf(probe, bucketOf("hour", at)), { probe, hour: bucketOf("hour", at) }]));
  if (hours.size === 0) return;
  const sorted = [...hours.values()].sort((a, b) => a.probe - b.probe || a.hour - b.hour);
  await tx
    .insert(staleHour)
    .values(sorted.map(({ probe, hour }) => ({ probe, hour: new Date(hour) })))
    .onConflictDoUpdate({ target: [staleHour.probe, staleHour.hour], set: { hour: sql`excluded.hour` } });
}
