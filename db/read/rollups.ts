import { and, asc, desc, eq, gte, lt } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { probeResult, probeRollup } from "@/db/schema";
import { OUTCOMES, type Result } from "@/lib/probe/outcome";
import { type Bucketed, LEVELS, type Level } from "@/lib/probe/rollup";
import type { Interval } from "@/lib/time";

/**
 * The rows of a probe, by its number, that begin in a window, the oldest first. A bucket without a row is blind throughout, or not
 * over yet: `everyBucket` puts it in its place.
 */
export async function readRollups(db: Db | Tx, probe: number, level: Level, { from, to }: Interval): Promise<Bucketed[]> {
  const rows = await db
    .select()
    .from(probeRollup)
    .where(
      and(
        eq(probeRollup.probe, probe),
        eq(probeRollup.level, LEVELS[level]),
        gte(probeRollup.from, new Date(from)),
        lt(probeRollup.from, new Date(to)),
      ),
    )
    .orderBy(asc(probeRollup.from));
  return rows.map(({ probe, level, from, ...row }) => ({ from: from.getTime(), ...row }));
}

/** The newest `limit` raw results of a probe in a window, the newest first; none where the raw results of its days are dropped. */
export async function readResults(db: Db | Tx, probe: number, { from, to }: Interval, limit: number): Promise<Result[]> {
  const rows = await db
    .select({ at: probeResult.at, outcome: probeResult.outcome, ms: probeResult.ms })
    .from(probeResult)
    .where(and(eq(probeResult.probe, probe), gte(probeResult.at, new Date(from)), lt(probeResult.at, new Date(to))))
    .orderBy(desc(probeResult.at))
    .limit(limit);
  return rows.flatMap(({ at, outcome, ms }) => {
    const name = OUTCOMES[outcome];
    return name === undefined ? [] : [{ at: at.getTime(), outcome: name, ms }];
  });
}
