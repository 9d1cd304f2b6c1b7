import { and, inArray, max, min, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident, incidentRevision, update } from "@/db/schema";
import type { Word } from "@/lib/outages";

/**
 * What incidents say, by id. What was merged is told by the one it was merged into; what was taken back says nothing. Of what was
 * imported from another page, which kept no revisions, a cause counts from its last word on.
 */
export async function readWords(db: Db, ids: string[]): Promise<Map<string, Word>> {
  const rows = new Map<string, typeof incident.$inferSelect>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    const found = await db.select().from(incident).where(inArray(incident.id, wanted));
    for (const row of found) rows.set(row.id, row);
    wanted = found.flatMap(({ mergedInto }) => (mergedInto !== null && !rows.has(mergedInto) ? [mergedInto] : []));
  }
  const told = await db
    .select({ id: update.incidentId, first: min(update.at), last: max(update.at) })
    .from(update)
    .where(inArray(update.incidentId, [...rows.keys()]))
    .groupBy(update.incidentId);
  const caused = await db
    .select({ id: incidentRevision.incidentId, at: min(incidentRevision.at) })
    .from(incidentRevision)
    .where(
      and(
        inArray(incidentRevision.incidentId, [...rows.keys()]),
        sql`coalesce(${incidentRevision.row} ->> 'causeCode', 'not_known') <> 'not_known'`,
      ),
    )
    .groupBy(incidentRevision.incidentId);
  const end = (id: string): typeof incident.$inferSelect | undefined => {
    const row = rows.get(id);
    return row?.mergedInto ? end(row.mergedInto) : row;
  };
  return new Map(
    [...new Set(ids)].flatMap((id): [string, Word][] => {
      const row = end(id);
      if (!row || row.retractedAt !== null) return [];
      const times = told.find((each) => each.id === row.id);
      const named = row.externalId === null ? caused.find((each) => each.id === row.id)?.at : times?.last;
      const knows = row.causeCode !== null && row.causeCode !== "not_known";
      return [
        [
          id,
          {
            slug: row.slug,
            title: row.title,
            firstAt: (times?.first ?? row.publishedAt).getTime(),
            causeAt: knows ? (named ?? row.publishedAt).getTime() : null,
          },
        ],
      ];
    }),
  );
}
