import { and, type Column, max, min, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident, incidentRevision, update } from "@/db/schema";
import type { Word } from "@/lib/outages";

/** As one parameter: there may be thousands of ids, of which each would be one of its own. */
const among = (column: Column, ids: readonly string[]) => sql`${column} = any(${`{${ids.join()}}`}::uuid[])`;

const SHOWN = {
  id: incident.id,
  slug: incident.slug,
  title: incident.title,
  causeCode: incident.causeCode,
  publishedAt: incident.publishedAt,
  retractedAt: incident.retractedAt,
  mergedInto: incident.mergedInto,
  externalId: incident.externalId,
};

/** An incident that tells of an outage, and whether it knows why. */
type Explainer = Pick<typeof incident.$inferSelect, keyof typeof SHOWN> & { knows: boolean };

/** Who speaks for incidents, by their ids: what was merged is told by the one it was merged into; what was taken back, by nobody. */
export async function readExplainers(db: Db, ids: readonly string[]): Promise<Map<string, Explainer>> {
  const rows = new Map<string, Omit<Explainer, "knows">>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    const found = await db.select(SHOWN).from(incident).where(among(incident.id, wanted));
    for (const row of found) rows.set(row.id, row);
    wanted = found.flatMap(({ mergedInto }) => (mergedInto !== null && !rows.has(mergedInto) ? [mergedInto] : []));
  }
  const end = (id: string): Omit<Explainer, "knows"> | undefined => {
    const row = rows.get(id);
    return row?.mergedInto ? end(row.mergedInto) : row;
  };
  return new Map(
    [...new Set(ids)].flatMap((id): [string, Explainer][] => {
      const row = end(id);
      if (!row || row.retractedAt !== null) return [];
      return [[id, { ...row, knows: row.causeCode !== null && row.causeCode !== "not_known" }]];
    }),
  );
}

/**
 * What incidents say of outages, by id. Of what was imported from another page, which kept no revisions, a cause counts from its
 * last word on.
 */
export async function readWords(db: Db, ids: readonly string[]): Promise<Map<string, Word>> {
  const explainers = await readExplainers(db, ids);
  const speaking = [...new Set([...explainers.values()].map(({ id }) => id))];
  const told = await db
    .select({ id: update.incidentId, first: min(update.at), last: max(update.at) })
    .from(update)
    .where(among(update.incidentId, speaking))
    .groupBy(update.incidentId);
  const caused = await db
    .select({ id: incidentRevision.incidentId, at: min(incidentRevision.at) })
    .from(incidentRevision)
    .where(
      and(
        among(incidentRevision.incidentId, speaking),
        sql`coalesce(${incidentRevision.row} ->> 'causeCode', 'not_known') <> 'not_known'`,
      ),
    )
    .groupBy(incidentRevision.incidentId);
  const [times, causes] = [new Map(told.map((each) => [each.id, each])), new Map(caused.map(({ id, at }) => [id, at]))];
  return new Map(
    [...explainers].map(([id, row]): [string, Word] => {
      const { first, last } = times.get(row.id) ?? { first: null, last: null };
      const named = row.externalId === null ? causes.get(row.id) : last;
      return [
        id,
        {
          slug: row.slug,
          title: row.title,
          firstAt: (first ?? row.publishedAt).getTime(),
          causeAt: row.knows ? (named ?? row.publishedAt).getTime() : null,
        },
      ];
    }),
  );
}
