import { setImmediate as breathe } from "node:timers/promises";
import { asc, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { daysToOpen, keepDays, lockDays, openDay, utcDay } from "@/db/result-days";
import { probe, probeResult, probeRollup, staleHour } from "@/db/schema";
import { clean } from "@/lib/notice-input";
import { AHEAD, OUTCOMES, type Outcome, type Result } from "@/lib/probe/outcome";
import { bucketOf } from "@/lib/probe/rollup";
import { reachOf } from "@/lib/probe/settings";
import { DAY, type Interval, MINUTE } from "@/lib/time";

/** A look as it is handed over. `probe`: its number; `at`: when it began (epoch ms); `ms`: how long the answer took. */
export type NewResult = { probe: number; at: number; outcome: Outcome; ms: number | null; detail: string | null };

/**
 * Why a result is not kept. `too_late`: raw results of its probe are dropped of its day or a later one, and what was known from all
 * of them would be worked out from a part. `ahead`: it lies in the future.
 */
type Unkept = "too_late" | "ahead" | "no_such_probe";

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
/** From this age (ms) on a result may need one of a day that is dropped. No day is that has to do with what is younger. */
const OLD = DAY;
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
  const gone = await newestGone(
    db,
    sorted.filter(({ at }) => at < now - OLD),
    now,
  );
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const some = sorted.slice(from, from + AT_ONCE);
    const { probes, added, refused } = await db.transaction((tx) => storeSome(tx, now, some, inTimeFrom, gone));
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

/** The WIB day, by its begin, up to which raw results of a probe are dropped. */
type Gone = Map<number, number>;

async function storeSome(tx: Tx, now: number, some: NewResult[], inTimeFrom: number, gone: Gone) {
  const probes = await lockProbes(tx, some);
  const refused: Unkept[] = [];
  const kept = some.filter((each) => {
    const why = whyUnkept(each, now, probes, gone);
    if (why) refused.push(why);
    return why === null;
  });
  const toOpen = await daysToOpen(tx, [...new Set(kept.map(({ at }) => utcDay(at)))], now);
  if (toOpen.length > 0) await lockDays(tx);
  for (const day of toOpen) await openDay(tx, day, now);
  const added = (await insert(tx, kept)).sort((a, b) => a.at - b.at);
  await mark(
    tx,
    added.filter(({ at }) => at < inTimeFrom),
  );
  return { probes, added, refused };
}

function whyUnkept(result: NewResult, now: number, probes: Map<number, Known>, gone: Gone): Unkept | null {
  if (!probes.has(result.probe)) return "no_such_probe";
  if (result.at > now + AHEAD) return "ahead";
  return neededFrom(result, probes) <= (gone.get(result.probe) ?? Number.NEGATIVE_INFINITY) ? "too_late" : null;
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

/** Where the WIB day begins from which on the raw results of a probe must be whole for this one to be worked out with them. */
const neededFrom = ({ probe, at }: NewResult, probes: Map<number, Known>): number =>
  bucketOf("day", bucketOf("day", at) - (probes.get(probe)?.reach ?? 0));

/** How many results are counted in one statement: so many probes over so long (ms). */
const COUNTED_AT_ONCE = { probes: 10, over: 5 * DAY };

/**
 * The newest WIB day of each probe whose row counts more results than are still there, from the days on that old results need. What
 * is older changes rows of such days, or is judged by a part of what followed it. Days that are there stay until it is worked out.
 */
async function newestGone(db: Db, old: NewResult[], now: number): Promise<Gone> {
  const gone: Gone = new Map();
  if (old.length === 0) return gone;
  const since = await db.transaction(async (tx) => {
    const probes = await lockProbes(tx, old);
    const needed = new Map<number, number>();
    for (const each of old) {
      const from = neededFrom(each, probes);
      needed.set(each.probe, Math.min(from, needed.get(each.probe) ?? from));
    }
    await lockDays(tx);
    await keepDays(tx, utcDay(Math.min(...needed.values())), now);
    return needed;
  });
  const numbers = [...since.keys()];
  for (let place = 0; place < numbers.length; place += COUNTED_AT_ONCE.probes) {
    const some = numbers.slice(place, place + COUNTED_AT_ONCE.probes);
    const first = Math.min(...some.map((number) => since.get(number) ?? now));
    // From the newest on: of a probe of which a day is found no older one is asked for.
    for (let to = bucketOf("day", now - OLD) + DAY; to > first; to -= COUNTED_AT_ONCE.over) {
      const asked = some.flatMap((probe) => (gone.has(probe) ? [] : { probe, from: new Date(since.get(probe) ?? now) }));
      if (asked.length === 0) break;
      const window = { from: Math.max(first, to - COUNTED_AT_ONCE.over), to };
      for (const { probe, day } of await readGone(db, asked, window)) gone.set(probe, day);
      await breathe();
    }
  }
  return gone;
}

async function readGone(db: Db, asked: { probe: number; from: Date }[], window: Interval) {
  const [from, to] = [new Date(window.from).toISOString(), new Date(window.to).toISOString()];
  const { rows } = (await db.execute(sql`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(probe int, "from" timestamptz)),
    raw as (
      select r.probe, date_bin('24 hours', r.at, timestamptz '2026-01-01 00:00+07') as day, count(*) as count
      from asked join ${probeResult} r on r.probe = asked.probe
      where r.at >= ${from}::timestamptz and r.at < ${to}::timestamptz group by 1, 2
    )
    select w.probe, extract(epoch from max(w."from"))::float8 * 1000 as day from asked
    join ${probeRollup} w on w.probe = asked.probe and w.level = 3 and w."from" >= asked."from"
      and w."from" >= ${from}::timestamptz and w."from" < ${to}::timestamptz
    left join raw on raw.probe = w.probe and raw.day = w."from"
    where w.count > coalesce(raw.count, 0) group by 1`)) as unknown as { rows: { probe: number; day: number }[] };
  return rows;
}

type Added = Result & { probe: number };

/**
 * As one parameter rather than five for each row: the drivers take far longer over parameters than the database over rows. What a
 * stranger's answer put into one detail must not keep the database from taking all of them.
 */
async function insert(tx: Tx, kept: NewResult[]): Promise<Added[]> {
  if (kept.length === 0) return [];
  const given = kept.map(({ at, outcome, detail, ...rest }) => ({
    ...rest,
    at: new Date(at),
    outcome: OUTCOMES.indexOf(outcome),
    detail: detail === null ? null : clean(detail),
  }));
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
  const hours = new Map(late.map(({ probe, at }) => [`${probe} ${bucketOf("hour", at)}`, { probe, hour: bucketOf("hour", at) }]));
  if (hours.size === 0) return;
  const sorted = [...hours.values()].sort((a, b) => a.probe - b.probe || a.hour - b.hour);
  await tx
    .insert(staleHour)
    .values(sorted.map(({ probe, hour }) => ({ probe, hour: new Date(hour) })))
    .onConflictDoUpdate({ target: [staleHour.probe, staleHour.hour], set: { hour: sql`excluded.hour` } });
}
