import { and, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { heartbeat, probe, probeResult } from "@/db/schema";
import { AHEAD, OUTCOMES } from "@/lib/probe/outcome";
import type { Pace, Settings } from "@/lib/probe/settings";

/** A probe that runs, as whoever looks must know it. Times are epoch ms. */
export type RunningProbe = {
  number: number;
  settings: Settings;
  pace: Pace;
  /** When it was made, or last set going again. */
  since: number;
  /** When staff asked for a look out of turn, if that was not made yet. */
  askedAt: number | null;
  /** When a heartbeat last beat, or staff last looked; null: never, and of other kinds. */
  lastBeatAt: number | null;
};

const TOLD = ["ok", "said_failed"] as const;

/** Every probe that is neither paused nor over, at `now` (epoch ms). A beat that a clock dated ahead, and was set back, is none yet. */
export async function readRunningProbes(db: Db, now: number): Promise<RunningProbe[]> {
  const until = sql`${new Date(now + AHEAD).toISOString()}::timestamptz`;
  const kind = sql<string>`${probe.settings}->>'kind'`;
  const told = sql.join(
    TOLD.map((outcome) => sql`${OUTCOMES.indexOf(outcome)}`),
    sql`, `,
  );
  const rows = await db
    .select({
      row: probe,
      // One look into an index each, and none for the many that are looked at.
      lastBeat: sql<string | null>`case ${kind}
        when 'heartbeat' then (select max(${heartbeat.at}) from ${heartbeat}
          where ${heartbeat.probe} = ${probe.number} and ${heartbeat.at} <= ${until})
        when 'manual' then (select max(${probeResult.at}) from ${probeResult}
          where ${probeResult.probe} = ${probe.number} and ${probeResult.at} <= ${until} and ${probeResult.outcome} in (${told}))
        end`,
    })
    .from(probe)
    .where(and(isNull(probe.pausedAt), isNull(probe.endedAt)));
  return rows.map(({ row, lastBeat }) => {
    const { number, settings, everySeconds, timeoutMs, slowMs, failAfter, recoverAfter } = row;
    const resumed = row.fold?.verdict === "blind" && row.fold.recent.length === 0 ? row.foldedTo : null;
    return {
      ...{ number, settings, pace: { everySeconds, timeoutMs, slowMs, failAfter, recoverAfter } },
      since: Math.max(row.createdAt.getTime(), resumed?.getTime() ?? 0),
      askedAt: row.askedAt?.getTime() ?? null,
      lastBeatAt: lastBeat === null ? null : new Date(lastBeat).getTime(),
    };
  });
}
