import { eq, getTableColumns, max } from "drizzle-orm";
import type { Fact } from "@/lib/fact";
import type { Tx } from "./client";
import { incident, incidentOffering, incidentRevision, incidentSystem, system } from "./schema";

/** What changes nothing that the public reads, and what is told so often that each would be a revision: figures keep their own times. */
const UNREAD = ["answer.declined", "incident.progressed"];

/** Keeps the incidents that a fact is of as they stand now, in the transaction that changed them. */
export async function keepRevisions(tx: Tx, fact: Fact, at: Date): Promise<void> {
  if (!("incident" in fact) || UNREAD.includes(fact.verb)) return;
  for (const slug of [fact.incident, ...(fact.also ? [fact.also] : [])]) await keep(tx, slug, fact.verb, at);
}

async function keep(tx: Tx, slug: string, verb: string, at: Date): Promise<void> {
  const [row] = await tx.select().from(incident).where(eq(incident.slug, slug));
  if (!row) return;
  const offerings = await tx.select().from(incidentOffering).where(eq(incidentOffering.incidentId, row.id));
  const systems = await tx
    .select({ slug: system.slug })
    .from(incidentSystem)
    .innerJoin(system, eq(system.id, incidentSystem.systemId))
    .where(eq(incidentSystem.incidentId, row.id));
  const [last] = await tx
    .select({ number: max(incidentRevision.number) })
    .from(incidentRevision)
    .where(eq(incidentRevision.incidentId, row.id));
  await tx.insert(incidentRevision).values({
    ...{ incidentId: row.id, number: (last?.number ?? 0) + 1, at, verb },
    row: JSON.parse(JSON.stringify(row)),
    offerings: offerings.map(({ offeringId }) => offeringId),
    systems: systems.map((each) => each.slug),
  });
}

/** A kept row as the database gave it: its instants are dates again. */
export function rowOf(kept: Record<string, unknown>): typeof incident.$inferSelect {
  const instants = Object.entries(getTableColumns(incident)).flatMap(([name, column]) =>
    column.dataType === "date" ? [name] : [],
  );
  const revived = instants.map((name) => [name, typeof kept[name] === "string" ? new Date(kept[name]) : null]);
  return { ...kept, ...Object.fromEntries(revived) } as typeof incident.$inferSelect;
}
