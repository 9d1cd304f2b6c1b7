import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { audit, incident, incidentOffering, incidentSystem, location, offering, person, serviceSystem } from "@/db/schema";
import { addDays, atWib, type Day } from "@/lib/time";
import { auditSentence } from "@/lib/words/audit";

/** `person`: an id, or "house" for what nobody of the desk did. `place`: a slug. `day`: a WIB day. Null: all of them. */
export type AuditFilter = { person: string | null; place: string | null; day: Day | null };

/** A line as the office reads it. `at`: epoch ms; `address`: the page of what it was done to. */
export type AuditLine = { id: string; at: number; who: string; verb: string; sentence: string; address: string | null };

/** Lines of a page. */
export const PAGE = 100;

/** Who is named where nobody of the desk did it. */
const HOUSE = "Situs";

/** A page of lines, newest first, after the line `cursor` (an id; null: from the newest on). `next`: the cursor of the page after it. */
export async function readAudit(
  db: Db,
  filter: AuditFilter,
  cursor: string | null,
  limit = PAGE,
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const rows = await db
    .select({ id: audit.id, at: audit.at, verb: audit.verb, subject: audit.subject, detail: audit.detail, name: person.name })
    .from(audit)
    .leftJoin(person, eq(person.id, audit.personId))
    .where(and(...conditions(db, filter), cursor === null ? undefined : after(cursor)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const named = await readSubjects(
    db,
    page.map(({ subject }) => subject),
  );
  const lines = page.map(({ id, at, verb, subject, detail, name }) => {
    const who = name ?? HOUSE;
    const of = named.get(subject);
    const sentence = auditSentence(verb, { who, of: of?.name ?? subject, detail });
    return { id, at: at.getTime(), who, verb, sentence, address: of?.address ?? null };
  });
  return { lines, next: rows.length > limit ? (lines.at(-1)?.id ?? null) : null };
}

/** Everybody who can be named in a filter. */
export const readPeople = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.select({ id: person.id, name: person.name }).from(person).orderBy(asc(person.name));

/** Every place that can be named in a filter. */
export const readPlaces = (db: Db) =>
  db.select({ slug: location.slug, short: location.short }).from(location).orderBy(asc(location.position));

/** Older than a line: by its time, and within one moment by its id. */
const after = (cursor: string): SQL =>
  sql`(${audit.at}, ${audit.id}) < (select at, id from audit as line where line.id = ${cursor})`;

function conditions(db: Db, { person: who, place, day }: AuditFilter): (SQL | undefined)[] {
  return [
    who === null ? undefined : who === "house" ? isNull(audit.personId) : eq(audit.personId, who),
    day === null ? undefined : gte(audit.at, new Date(atWib(day, "00:00"))),
    day === null ? undefined : lt(audit.at, new Date(atWib(addDays(day, 1), "00:00"))),
    place === null ? undefined : ofPlace(db, place),
  ];
}

/** What a machine tells has a subject of its own beside its incident's. */
const ofIncident = sql<string>`replace(${audit.subject}, 'progress:', 'incident:')`;

/** What was said of the place itself, and of the incidents that touch a service there. */
function ofPlace(db: Db, slug: string): SQL | undefined {
  const own = db.select({ id: location.id }).from(location).where(eq(location.slug, slug));
  const there = db
    .select({ subject: sql<string>`'location:' || ${location.id}` })
    .from(location)
    .where(eq(location.slug, slug));
  const direct = db
    .select({ subject: sql<string>`'incident:' || ${incidentOffering.incidentId}` })
    .from(incidentOffering)
    .innerJoin(offering, eq(offering.id, incidentOffering.offeringId))
    .where(inArray(offering.locationId, own));
  const through = db
    .select({ subject: sql<string>`'incident:' || ${incidentSystem.incidentId}` })
    .from(incidentSystem)
    .innerJoin(serviceSystem, eq(serviceSystem.systemId, incidentSystem.systemId))
    .innerJoin(offering, eq(offering.serviceId, serviceSystem.serviceId))
    .where(inArray(offering.locationId, own));
  return or(inArray(audit.subject, there), inArray(ofIncident, direct), inArray(ofIncident, through));
}

async function readSubjects(db: Db, subjects: string[]): Promise<Map<string, { name: string; address: string | null }>> {
  const ids = (kind: string) => [
    ...new Set(subjects.filter((each) => each.startsWith(`${kind}:`)).map((each) => each.split(":")[1] ?? "")),
  ];
  const incidents = await db
    .select({ id: incident.id, slug: incident.slug, title: incident.title })
    .from(incident)
    .where(inArray(incident.id, [...ids("incident"), ...ids("progress")]));
  const places = await db
    .select({ id: location.id, slug: location.slug, name: location.name })
    .from(location)
    .where(inArray(location.id, ids("location")));
  const people = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, ids("person")));
  type Named = { name: string; address: string | null };
  return new Map<string, Named>([
    ...incidents.flatMap(({ id, slug, title }): [string, Named][] => {
      const named = { name: title.id, address: `/staff/incidents/${slug}` };
      return [
        [`incident:${id}`, named],
        [`progress:${id}`, named],
      ];
    }),
    ...places.map(({ id, slug, name }): [string, Named] => [`location:${id}`, { name: name.id, address: `/locations/${slug}` }]),
    ...people.map(({ id, name }): [string, Named] => [`person:${id}`, { name, address: null }]),
  ]);
}
