import { eq, lt, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { lease } from "@/db/schema";

/**
 * Takes or keeps a piece of work that only one process on a database does at a time, for `forMs` from `now` (epoch ms). False: it
 * is somebody else's until theirs runs out.
 */
export async function holdLease(db: Db, work: string, holder: string, now: number, forMs: number): Promise<boolean> {
  const until = new Date(now + forMs);
  const rows = await db
    .insert(lease)
    .values({ work, holder, until })
    .onConflictDoUpdate({
      target: lease.work,
      set: { holder, until },
      setWhere: or(eq(lease.holder, holder), lt(lease.until, new Date(now))),
    })
    .returning();
  return rows.length > 0;
}

/** Gives it up, so that another need not wait. */
export async function leaveLease(db: Db, holder: string): Promise<void> {
  await db.delete(lease).where(eq(lease.holder, holder));
}
