import { and, between, eq } from "drizzle-orm";
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
    // Of whatever time the newest is: a clock that was set back must neither silence a machine nor let it call as often as it likes.
    const close = between(heartbeat.at, new Date(now - CLOSEST + 1), new Date(now + CLOSEST - 1));
    const [near] = await tx
      .select({ at: heartbeat.at })
      .from(heartbeat)
      .where(and(eq(heartbeat.probe, row.number), close))
      .limit(1);
    if (near) return "too_often";
    await tx.insert(heartbeat).values({ probe: row.number, at: new Date(now), done, total, note });
    const outcome = failed ? ("said_failed" as const) : ("ok" as const);
    await storeResults(tx, now, [{ probe: row.number, at: now, outcome, ms: null, detail: note }]);
    return "heard";
  });
}
