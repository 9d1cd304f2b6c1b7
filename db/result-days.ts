import { and, gte, inArray, lt, sql } from "drizzle-orm";
import { DAY, HOUR } from "@/lib/time";
import type { Tx } from "./client";
import { resultDay } from "./schema";

/** Any fixed number: the advisory lock of whoever makes or drops days of results. */
const DAYS_LOCK = 20170516;

/** The UTC midnight before `at`: results are kept by UTC day. */
export const utcDay = (at: number): number => Math.floor(at / DAY) * DAY;

/** How exactly it is kept when the last result of a day came, in ms. */
const EXACTLY = HOUR;

/** Until the transaction ends nobody else makes or drops a day of results. */
export async function lockDays(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${DAYS_LOCK})`);
}

/** Which of these UTC days have no place for results yet, or are not known to be written to at `now`. */
export async function daysToOpen(tx: Tx, days: number[], now: number): Promise<number[]> {
  if (days.length === 0) return [];
  const rows = await tx
    .select()
    .from(resultDay)
    .where(
      inArray(
        resultDay.day,
        days.map((day) => new Date(day)),
      ),
    );
  const open = new Set(rows.filter(({ writtenAt }) => writtenAt.getTime() > now - EXACTLY).map(({ day }) => day.getTime()));
  return days.filter((day) => !open.has(day));
}

/**
 * Makes the partition of a UTC day, or keeps it from being dropped soon. Under `lockDays`. It is attached rather than made in
 * its place: that waits for no reader, and a backup reads for minutes.
 */
export async function openDay(tx: Tx, day: number, now: number): Promise<void> {
  const writtenAt = new Date(now);
  const [known] = await tx
    .update(resultDay)
    .set({ writtenAt: sql`greatest(${resultDay.writtenAt}, ${writtenAt.toISOString()}::timestamptz)` })
    .where(sql`${resultDay.day} = ${new Date(day).toISOString()}`)
    .returning();
  if (known) return;
  const [table, from, to] = [tableOf(day), new Date(day).toISOString(), new Date(day + DAY).toISOString()];
  await tx.execute(sql.raw(`create table ${table} (like probe_result)`));
  await tx.execute(sql.raw(`alter table probe_result attach partition ${table} for values from ('${from}') to ('${to}')`));
  await tx.insert(resultDay).values({ day: new Date(day), writtenAt });
}

/** Keeps all days of results from one on as if they had been written to now. Under `lockDays`. */
export async function keepDays(tx: Tx, from: number, now: number): Promise<void> {
  const at = new Date(now);
  await tx
    .update(resultDay)
    .set({ writtenAt: at })
    .where(and(gte(resultDay.day, new Date(from)), lt(resultDay.writtenAt, at)));
}

/** Drops the results of a UTC day for good. Under `lockDays`; a reader in the way is waited for no longer than `patience`. */
export async function dropDay(tx: Tx, day: number, patience = "2s"): Promise<void> {
  await tx.execute(sql.raw(`set local lock_timeout = '${patience}'`));
  await tx.execute(sql.raw(`alter table probe_result detach partition ${tableOf(day)}`));
  await tx.execute(sql.raw(`drop table ${tableOf(day)}`));
  await tx.delete(resultDay).where(sql`${resultDay.day} = ${new Date(day).toISOString()}`);
}

const tableOf = (day: number): string => `probe_result_${new Date(day).toISOString().slice(0, 10).replaceAll("-", "")}`;
