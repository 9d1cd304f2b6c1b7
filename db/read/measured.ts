import { and, asc, eq, gt, inArray, isNull, lt, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { offering, outage, probe, probeTurn, service, system } from "@/db/schema";
import type { Unexplained } from "@/lib/api";
import { type MeasuredFact, measuredOf, type OutageFact, type ProbeFact, type TargetFact, type TurnFact } from "@/lib/measured";
import { outcomeAt } from "@/lib/probe/outcome";
import { reachOf } from "@/lib/probe/settings";
import type { Interval } from "@/lib/time";
import { readTargets } from "./targets";

type Row = typeof probeTurn.$inferSelect;

/** A row of `probe_turn` as the engine knows it. */
export const toTurn = ({ probe, from, to, knownAt, after, verdict, outcome }: Row): TurnFact => ({
  probe,
  from: from.getTime(),
  to: to?.getTime() ?? null,
  knownAt: knownAt.getTime(),
  after: after?.getTime() ?? null,
  verdict,
  outcome: outcomeAt(outcome),
});

/** In a query that joins `system`, `service` and `offering`: which of them a row is about. Null: a protection. */
function toTarget(row: { system: string | null; service: string | null; offering: string | null }): TargetFact | null {
  if (row.system !== null) return { system: row.system };
  if (row.service !== null) return { service: row.service };
  return row.offering === null ? null : { offering: row.offering };
}

/** Every probe that says something of a status, those that ended among them. */
async function readProbeFacts(db: Db | Tx): Promise<ProbeFact[]> {
  const rows = await db
    .select({
      number: probe.number,
      effect: probe.effect,
      vouches: probe.vouches,
      fold: probe.fold,
      everySeconds: probe.everySeconds,
      timeoutMs: probe.timeoutMs,
      system: system.slug,
      service: service.slug,
      offering: probe.offeringId,
    })
    .from(probe)
    .leftJoin(system, eq(system.id, probe.systemId))
    .leftJoin(service, eq(service.id, probe.serviceId))
    .where(isNull(probe.protectionId));
  return rows.flatMap((row) => {
    const target = toTarget(row);
    if (!target) return [];
    const last = row.fold?.recent.at(-1)?.at;
    const seenUntil = last === undefined ? null : last + reachOf(row);
    return [{ number: row.number, effect: row.effect, vouches: row.vouches, target, seenUntil }];
  });
}

/** Whatever was measured of anything at some moment of a window, as it is known at `now` (all epoch ms). */
export async function readMeasured(db: Db | Tx, { from, to }: Interval, now: number): Promise<MeasuredFact[]> {
  const probes = await readProbeFacts(db);
  if (probes.length === 0) return [];
  const numbers = probes.map(({ number }) => number);
  const [start, end] = [new Date(from), new Date(to)];
  const turns = await db
    .select()
    .from(probeTurn)
    .where(and(inArray(probeTurn.probe, numbers), lt(probeTurn.from, end), or(isNull(probeTurn.to), gt(probeTurn.to, start))));
  return measuredOf(probes, turns.map(toTurn), await readOutageFacts(db, { from, to }), now);
}

async function readOutageFacts(db: Db | Tx, { from, to }: Interval): Promise<OutageFact[]> {
  const rows = await db
    .select({ row: outage, system: system.slug, service: service.slug, offering: offering.id })
    .from(outage)
    .leftJoin(system, eq(system.id, outage.systemId))
    .leftJoin(service, eq(service.id, outage.serviceId))
    .leftJoin(offering, eq(offering.id, outage.offeringId))
    .where(
      and(isNull(outage.withdrawnAt), lt(outage.began, new Date(to)), or(isNull(outage.ended), gt(outage.ended, new Date(from)))),
    );
  return rows.flatMap(({ row, ...named }) => {
    const target = toTarget(named);
    if (!target) return [];
    const ended = row.ended?.getTime() ?? null;
    return [{ slug: row.slug, target, began: row.began.getTime(), ended, counts: row.faultAt === null }];
  });
}

/** What goes on, was measured, and of which the office has not said a word. */
export async function readUnexplained(db: Db): Promise<Unexplained[]> {
  const rows = await db
    .select()
    .from(outage)
    .where(and(isNull(outage.ended), isNull(outage.withdrawnAt), isNull(outage.faultAt), isNull(outage.incidentId)))
    .orderBy(asc(outage.began));
  if (rows.length === 0) return [];
  const targetOf = await readTargets(db);
  return rows.map((row) => ({
    url: `/outages/${row.slug}`,
    name: targetOf(row).name,
    effect: row.effect,
    began: row.began.toISOString(),
  }));
}
