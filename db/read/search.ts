import { and, desc, eq, exists, ilike, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cause, incident, location, service, update } from "@/db/schema";
import type { Text } from "@/lib/text";

export type FoundIncident = { slug: string; title: Text; began: number };
export type FoundPlace = { address: string; name: Text };

/** Most results of each kind. */
export const MOST_FOUND = 50;
/** Words of a search that count; who types more is looking for a sentence, and its first words find it. */
const MOST_WORDS = 8;

/**
 * What holds every word of `query` somewhere: incidents in their title, address, cause, scope or anything ever said of them, the
 * latest first; places and services in their names. The same on both databases, whatever their language.
 */
export async function search(db: Db, query: string): Promise<{ incidents: FoundIncident[]; places: FoundPlace[] }> {
  const words = query.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).map(pattern);
  if (words.length === 0) return { incidents: [], places: [] };
  const incidents = await db
    .select({ slug: incident.slug, title: incident.title, began: incident.beganEarliest })
    .from(incident)
    .leftJoin(cause, eq(cause.code, incident.causeCode))
    .where(and(...words.map((word) => inIncident(db, word))))
    .orderBy(desc(incident.beganEarliest), desc(incident.id))
    .limit(MOST_FOUND);
  const locations = await named(db, location, words);
  const services = await named(db, service, words);
  return {
    incidents: incidents.map(({ began, ...row }) => ({ ...row, began: began.getTime() })),
    places: [
      ...locations.map(({ slug, name }) => ({ address: `/locations/${slug}`, name })),
      ...services.map(({ slug, name }) => ({ address: `/services/${slug}`, name })),
    ],
  };
}

/** A word as it stands, wherever it stands: none of its characters is a wildcard. */
const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** In either language. */
const inText = (column: unknown, word: string): SQL =>
  sql`(${column}->>'id' || ' ' || coalesce(${column}->>'en', '')) ilike ${word}`;

function inIncident(db: Db, word: string): SQL | undefined {
  const said = db
    .select({ one: sql`1` })
    .from(update)
    .where(and(eq(update.incidentId, incident.id), inText(update.body, word)));
  return or(
    inText(incident.title, word),
    ilike(incident.slug, word),
    inText(incident.scopeWords, word),
    inText(incident.accordingTo, word),
    inText(cause.label, word),
    exists(said),
  );
}

const named = (db: Db, table: typeof location | typeof service, words: string[]): Promise<{ slug: string; name: Text }[]> =>
  db
    .select({ slug: table.slug, name: table.name })
    .from(table)
    .where(and(...words.map((word) => or(inText(table.name, word), ilike(table.slug, word)))))
    .orderBy(table.position)
    .limit(MOST_FOUND);
