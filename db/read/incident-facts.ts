import { eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { incident, incidentOffering, incidentSystem, system } from "@/db/schema";
import type { IncidentFact } from "@/lib/incident";

/** In SQL: the end that the clock keeps, as `endOf` knows it; null where staff must say it. */
export const clockEnd = sql<Date | null>`case when ${incident.endsByHand} or ${incident.waits} then null else ${incident.plannedEnd} end`;

/** When what waits for staff begins: not before anything that is counted or compared. */
const NOT_YET = Date.UTC(9999, 0, 1);

/** Rows of `incident` as the engine knows them. */
export async function toIncidentFacts(db: Db | Tx, rows: (typeof incident.$inferSelect)[]): Promise<IncidentFact[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const touched = await db.select().from(incidentOffering).where(inArray(incidentOffering.incidentId, ids));
  const systems = await db
    .select({ incidentId: incidentSystem.incidentId, slug: system.slug })
    .from(incidentSystem)
    .innerJoin(system, eq(system.id, incidentSystem.systemId))
    .where(inArray(incidentSystem.incidentId, ids));
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    effect: row.effect,
    origin: row.origin,
    publishedAt: row.publishedAt.getTime(),
    began: row.waits
      ? { earliest: NOT_YET, latest: NOT_YET }
      : { earliest: row.beganEarliest.getTime(), latest: row.beganLatest.getTime() },
    plannedBegin: row.beganEarliest.getTime(),
    announcedEnd: row.announcedEnd?.getTime() ?? null,
    endsByHand: row.endsByHand || row.waits,
    plannedEnd: row.plannedEnd?.getTime() ?? null,
    ended:
      row.endedEarliest && row.endedLatest ? { earliest: row.endedEarliest.getTime(), latest: row.endedLatest.getTime() } : null,
    cancelledAt: row.cancelledAt?.getTime() ?? null,
    resolvedAt: row.resolvedAt?.getTime() ?? null,
    mergedAt: row.mergedAt?.getTime() ?? null,
    retractedAt: row.retractedAt?.getTime() ?? null,
    enteredAt: row.enteredAt?.getTime() ?? null,
    offerings: touched.filter((link) => link.incidentId === row.id).map((link) => link.offeringId),
    systems: systems.filter((link) => link.incidentId === row.id).map((link) => link.slug),
  }));
}
