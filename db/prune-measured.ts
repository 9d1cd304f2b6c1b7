import { setImmediate as breathe } from "node:timers/promises";
import { and, asc, eq, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { foldOver } from "@/lib/probe/paces";
import { KEPT, LEVELS, type Level } from "@/lib/probe/rollup";
import { DAY } from "@/lib/time";
import type { Db, Tx } from "./client";
import { readPaces } from "./read/paces";
import { readResults } from "./read/rollups";
import { dropDay, lockDays } from "./result-days";
import { heartbeat, probe, probeCheckpoint, probeResult, probeRollup, resultDay, staleHour } from "./schema";
import { rollUpDue } from "./write/roll-up";

/** How long raw results are kept after their day, and at least after the last of them came, in ms. */
export const RAW_KEPT = { afterItsDay: 35 * DAY, afterTheLastCame: 2 * DAY };
/** How long is known what heartbeats carried, in ms. */
const HEARTBEATS_KEPT = 35 * DAY;
/** A result changes nothing further from it than this (ms): a look once a day stands for two days, in WIB days. */
const FAR = 4 * DAY;
const PROBES_AT_ONCE = 50;

/**
 * Removes what was measured and has served its time. Raw results go last: only when their hours and days stand in the rollups,
 * which keep what is counted from them. Returns the UTC days dropped (epoch ms).
 */
export async function pruneMeasured(db: Db, now: number, kept = RAW_KEPT): Promise<number[]> {
  await rollUpDue(db, now);
  const old = and(lt(resultDay.day, new Date(now - kept.afterItsDay - DAY)), outlived(now, kept));
  const dropped = await dropDays(db, old);
  for (const level of Object.keys(LEVELS) as Level[]) await pruneRows(db, level, now - KEPT[level]);
  await db.delete(heartbeat).where(lt(heartbeat.at, new Date(now - HEARTBEATS_KEPT)));
  await pruneCheckpoints(db, now - kept.afterItsDay);
  return dropped;
}

/** Drops the days of results that are so, and are in the rollups. */
async function dropDays(db: Db, so: SQL | undefined): Promise<number[]> {
  const dropped: number[] = [];
  for (const { day } of await db.select().from(resultDay).where(so).orderBy(asc(resultDay.day))) {
    const done = await db.transaction(async (tx) => {
      await lockDays(tx);
      const [still] = await tx
        .select()
        .from(resultDay)
        .where(and(eq(resultDay.day, day), so));
      if (!still || !(await isRolledUp(tx, day.getTime()))) return false;
      await carryCheckpoints(tx, day.getTime());
      await dropDay(tx, day.getTime());
      return true;
    });
    if (done) dropped.push(day.getTime());
    await breathe();
  }
  return dropped;
}

const outlived = (now: number, { afterTheLastCame }: typeof RAW_KEPT) =>
  lt(resultDay.writtenAt, new Date(now - afterTheLastCame));

/** Whether every result of a UTC day is counted in rows that need it no more: those of the WIB days that it is in. */
async function isRolledUp(tx: Tx, day: number): Promise<boolean> {
  const near = and(gte(staleHour.hour, new Date(day - FAR)), lt(staleHour.hour, new Date(day + FAR)));
  if ((await tx.$count(staleHour, near)) > 0) return false;
  const numbers = (await tx.select({ number: probe.number }).from(probe).orderBy(asc(probe.number))).map(({ number }) => number);
  for (let from = 0; from < numbers.length; from += PROBES_AT_ONCE) {
    const some = numbers.slice(from, from + PROBES_AT_ONCE);
    const [first, last] = [some[0] ?? 0, some.at(-1) ?? 0];
    const [start, end] = [new Date(day).toISOString(), new Date(day + DAY).toISOString()];
    const { rows } = (await tx.execute(sql`
      select 1 from (
        select r.probe, date_bin('24 hours', r.at, timestamptz '2026-01-01 00:00+07') as day, count(*) as count from ${probeResult} r
        where r.probe between ${first}::int and ${last}::int and r.at >= ${start}::timestamptz and r.at < ${end}::timestamptz
        group by 1, 2
      ) raw
      left join ${probeRollup} w on w.probe = raw.probe and w.level = 3 and w."from" = raw.day
      where w.count is null or w.count < raw.count limit 1`)) as unknown as { rows: unknown[] };
    if (rows.length > 0) return false;
  }
  return true;
}

/** A fold that starts at the day stands for it no more: what its results come to is where the next one starts. */
async function carryCheckpoints(tx: Tx, day: number): Promise<void> {
  const next = alias(probeCheckpoint, "next");
  const rows = await tx
    .select({ probe, start: probeCheckpoint.fold })
    .from(probeCheckpoint)
    .innerJoin(probe, eq(probe.number, probeCheckpoint.probe))
    .leftJoin(next, and(eq(next.probe, probeCheckpoint.probe), eq(next.day, new Date(day + DAY))))
    .where(and(eq(probeCheckpoint.day, new Date(day)), isNull(next.day)));
  const paces = await readPaces(
    tx,
    rows.map((row) => row.probe),
  );
  for (const {
    probe: { number },
    start,
  } of rows) {
    const own = paces.get(number);
    if (!own) continue;
    const results = await readResults(tx, number, { from: day, to: day + DAY }, Number.MAX_SAFE_INTEGER);
    const { fold } = foldOver({ fold: start, foldedTo: day - 1 }, results.reverse(), own, day + DAY - 1);
    await tx.insert(probeCheckpoint).values({ probe: number, day: new Date(day + DAY), fold });
  }
}

/** Probe by probe, by the key: no statement takes long, however much there is. */
async function pruneRows(db: Db, level: Level, before: number): Promise<void> {
  if (!Number.isFinite(before)) return;
  for (const { number } of await db.select({ number: probe.number }).from(probe)) {
    const old = and(eq(probeRollup.probe, number), eq(probeRollup.level, LEVELS[level]), lt(probeRollup.from, new Date(before)));
    await db.delete(probeRollup).where(old);
    await breathe();
  }
}

/** Late results are folded from the newest checkpoint before them: of each probe one stays that is older than all raw results. */
async function pruneCheckpoints(db: Db, before: number): Promise<void> {
  const [oldest] = await db.select({ day: sql<Date | null>`min(${resultDay.day})`.mapWith(resultDay.day) }).from(resultDay);
  const from = Math.min(oldest?.day?.getTime() ?? before, before);
  await db.execute(sql`
    delete from ${probeCheckpoint} c where c.day < ${new Date(from).toISOString()}::timestamptz and exists (
      select 1 from ${probeCheckpoint} later
      where later.probe = c.probe and later.day > c.day and later.day <= ${new Date(from).toISOString()}::timestamptz)`);
}
