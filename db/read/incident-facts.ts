import { eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { incident, incidentOffering, incidentSystem, system } from "@/db/schema";
import type { IncidentFact } from "@/lib/incident";

/** In SQL: the end that the clock keeps, as `endOf` knows it; null where staff must say it. */
export const clockEnd = sql<Date | null>`case when ${incident.endsByHand} or ${incident.waits} then null else ${incident.plannedEnd} end`;

/** When what waits for staff begins: not before anything that is counted or compared. */
const NOT_YET = Date.UTC(9999, 0, 1);

/** What of a row of `incident` the engine knows. */
export const FACT_COLUMNS = {
  id: incident.id,
  slug: incident.slug,
  kind: incident.kind,
  effect: incident.effect,
  origin: incident.origin,
  publishedAt: incident.publishedAt,
  waits: incident.waits,
  beganEarliest: incident.beganEarliest,
  beganLatest: incident.beganLatest,
  announcedEnd: incident.announcedEnd,
  endsByHand: incident.endsByHand,
  plannedEnd: incident.plannedEnd,
  endedEarliest: incident.endedEarliest,
  endedLatest: incident.endedLatest,
  cancelledAt: incident.cancelledAt,
  resolvedAt: incident.resolvedAt,
  mergedAt: incident.mergedAt,
  retractedAt: incident.retractedAt,
  enteredAt: incident.enteredAt,
};
type Row = Pick<typeof incident.$inferSelect, keyof typeof FACT_COLUMNS>;

/** Rows of `incident` as the engine knows them. */
export async function toIncidentFacts(db: Db | Tx, rows: Row[]): Promise<IncidentFact[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const touched = await db.select().from(incidentOffering).where(inArray(incidentOffering.incidentId, ids));
  const systems = await db
    .select({ incidentId: incidentSystem.incidentId, slug: system.slug })
    .from(incidentSystem)
    .innerJoin(system, eq(system.id, incidentSystem.systemId))
    .where(inArray(incidentSystem.incidentId, ids));
  const [offeringsOf, systemsOf] = [grouped(touched, "offeringId"), grouped(systems, "slug")];
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
    offerings: offeringsOf.get(row.id) ?? [],
    systems: systemsOf.get(row.id) ?? [],
  }));
}

/** What each incident is linked with, in the order of the links. */
function grouped<K extends string>(links: ({ incidentId: string } & Record<K, string>)[], name: K): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const link of links) {
    const group = groups.get(link.incidentId);
    if (group) group.push(link[name]);
    else groups.set(link.incidentId, [link[name]]);
  }
  return groups;
}
