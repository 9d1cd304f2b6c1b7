import { asc, count, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { rowOf } from "@/db/revision";
import { incident, incidentRevision } from "@/db/schema";
import type { Incident } from "@/lib/api";
import { toIncidentFacts } from "./incident-facts";
import { composeIncidents, readMaterial, rememberBasis } from "./material";
import { remember } from "./remember";

/** A change of an incident: when (epoch ms) and by which verb. */
export type IncidentStep = { number: number; at: number; verb: string };

/** Every change of an incident that was kept, the oldest first. */
export const readSteps = (db: Db, slug: string): Promise<IncidentStep[]> =>
  remember(db, `steps ${slug}`, async () => {
    const rows = await db
      .select({ number: incidentRevision.number, at: incidentRevision.at, verb: incidentRevision.verb })
      .from(incidentRevision)
      .innerJoin(incident, eq(incident.id, incidentRevision.incidentId))
      .where(eq(incident.slug, slug))
      .orderBy(asc(incidentRevision.number));
    return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
  });

/** How many changes of each incident were kept, by slug. */
export async function readStepCounts(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ slug: incident.slug, steps: count() })
    .from(incidentRevision)
    .innerJoin(incident, eq(incident.id, incidentRevision.incidentId))
    .groupBy(incident.slug);
  return new Map(rows.map(({ slug, steps }) => [slug, steps]));
}

/**
 * The incident as it was public after each of its changes, at the moment of that change; the names of services and places, and
 * the opening hours, are those of today.
 */
export const readRevisions = (db: Db, slug: string): Promise<Incident[]> =>
  remember(db, `revisions ${slug}`, async () => {
    const kept = await db
      .select({ revision: incidentRevision })
      .from(incidentRevision)
      .innerJoin(incident, eq(incident.id, incidentRevision.incidentId))
      .where(eq(incident.slug, slug))
      .orderBy(asc(incidentRevision.number));
    const [first] = kept;
    if (!first) return [];
    const material = await readMaterial(db, [first.revision.incidentId], await rememberBasis(db));
    const views = kept.map(async ({ revision: { row, at, offerings, systems } }) => {
      const known = <T extends { at: Date }>(rows: T[]) => rows.filter((each) => each.at <= at);
      const rows = [rowOf(row)];
      const facts = (await toIncidentFacts(db, rows)).map((fact) => ({ ...fact, offerings, systems }));
      const then = { updates: known(material.updates), amendments: known(material.amendments), figures: known(material.figures) };
      return composeIncidents({ ...material, rows, facts, ...then }, at.getTime());
    });
    return (await Promise.all(views)).flat();
  });
