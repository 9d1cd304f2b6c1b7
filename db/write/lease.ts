import { and, eq, gt, lt, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { lease } from "@/db/schema";

/** `kept`: it was this holder's ever since it was taken; `taken`: it was another's or nobody's until now. */
export type Held = "kept" | "taken" | "others";

/** Thrown by what only the holder may write: the work has become another's. */
export class LeaseLost extends Error {}

/**
 * Takes or keeps a piece of work that only one process on a database does at a time, for `forMs` from now by the database's clock,
 * which is the same for all of them. `others`: it is somebody else's until theirs runs out. One that has far more left than is ever
 * given was given before that clock was set back, and counts for nothing.
 */
export async function holdLease(db: Db, work: string, holder: string, forMs: number): Promise<Held> {
  const after = (ms: number) => sql`now() + ${ms} * interval '1 millisecond'`;
  const until = after(forMs);
  const own = and(eq(lease.work, work), eq(lease.holder, holder));
  if ((await db.update(lease).set({ until }).where(own).returning()).length > 0) return "kept";
  const rows = await db
    .insert(lease)
    .values({ work, holder, until })
    .onConflictDoUpdate({
      target: lease.work,
      set: { holder, until },
      setWhere: or(lt(lease.until, sql`now()`), gt(lease.until, after(2 * forMs))),
    })
    .returning();
  return rows.length > 0 ? "taken" : "others";
}

/** Gives it up, so that another need not wait. */
export async function leaveLease(db: Db, holder: string): Promise<void> {
  await db.delete(lease).where(eq(lease.holder, holder));
}

/**
 * The same database for whoever holds a piece of work: each of its transactions makes sure that it still does, and nobody else takes
 * it before that transaction is over. A process that stood still for longer than its lease so writes nothing any more.
 * Its transactions reject with LeaseLost once it is another's.
 */
export function heldBy(db: Db, work: string, holder: string): Db {
  const own = and(eq(lease.work, work), eq(lease.holder, holder));
  const transaction: Db["transaction"] = (run, config) =>
    db.transaction(async (tx) => {
      const rows = await tx.select().from(lease).where(own).for("share");
      if (rows.length === 0) throw new LeaseLost(`${work} is another process's work now.`);
      return run(tx);
    }, config);
  return Object.assign(Object.create(db), { transaction });
}
