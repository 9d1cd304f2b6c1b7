import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { heartbeat, probe } from "@/db/schema";
import { hashOf } from "@/db/token";
import type { Beat } from "@/lib/probe/beat";
import { storeResults } from "./results";

/** A machine in a loop shall not fill the record. */
const CLOSEST = 5000;

/** What became of a heartbeat; `over`: its probe was paused or ended. */
export type Heard = "heard" | "unknown" | "over" | "too_often";

/**
 * Stores a heartbeat as a result of its probe. `secret`: of its address; who has it can at most say that one machine works or
 * does not. Nothing public changes by it alone, so it is no fact of the gate.
 */
export async function hearBeat(db: Db, now: number, secret: string, { done, total, note, failed }: Beat): Promise<Heard> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(probe)
      .where(eq(probe.tokenHash, hashOf(secret)))
      .for("update");
    if (!row) return "unknown";
    if (row.pausedAt || row.endedAt) return "over";
    const own = eq(heartbeat.probe, row.number);
    const [last] = await tx.select({ at: heartbeat.at }).from(heartbeat).where(own).orderBy(desc(heartbeat.at)).limit(1);
    // A clock that was set back must not silence a machine until it has caught up.
    if (last && Math.abs(now - last.at.getTime()) < CLOSEST) return "too_often";
    await tx.insert(heartbeat).values({ probe: row.number, at: new Date(now), done, total, note });
    const outcome = failed ? ("said_failed" as const) : ("ok" as const);
    await storeResults(tx, now, [{ probe: row.number, at: now, outcome, ms: null, detail: note }]);
    return "heard";
  });
}
