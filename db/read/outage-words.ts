import { type Column, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident, incidentRevision, update } from "@/db/schema";
import type { Word } from "@/lib/outages";

/** As one parameter: there may be thousands of ids, of which each would be one of its own. */
export const among = (column: Column, ids: readonly string[]) => sql`${column} = any(${`{${ids.join()}}`}::uuid[])`;

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
  const times = new Map((await readTimes(db, speaking)).map((each) => [each.id, each]));
  return new Map(
    [...explainers].map(([id, row]): [string, Word] => {
      const { first = null, last = null, caused = null } = times.get(row.id) ?? {};
      const named = row.externalId === null ? caused : last;
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

/** When each incident was first and last told of, and when a revision of it first named a cause: a look-up in an index each. */
function readTimes(db: Db, ids: readonly string[]) {
  const told = (which: SQL) => sql<Date | null>`(select ${which} from ${update} told where told.incident_id = ${incident}.id)`;
  const caused = sql<Date | null>`(select kept.at from ${incidentRevision} kept where kept.incident_id = ${incident}.id
    and coalesce(kept.row ->> 'causeCode', 'not_known') <> 'not_known' order by kept.number limit 1)`;
  return db
    .select({
      id: incident.id,
      first: told(sql`min(told.at)`).mapWith(update.at),
      last: told(sql`max(told.at)`).mapWith(update.at),
      caused: caused.mapWith(incidentRevision.at),
    })
    .from(incident)
    .where(among(incident.id, ids));
}
