import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "@/db/client";
import { audit, incident, leaf, person, update } from "@/db/schema";
import type { Text } from "@/lib/text";
import { auditSentence } from "@/lib/words/audit";

/** The end of a subject's chain, the leaf that no other follows; null for a subject of which nothing was said. */
export async function newestLeaf(db: Db | Tx, subject: string): Promise<string | null> {
  const follower = alias(leaf, "follower");
  const [row] = await db
    .select({ id: leaf.id })
    .from(leaf)
    .leftJoin(follower, and(eq(follower.subject, leaf.subject), eq(follower.prev, leaf.id)))
    .where(and(eq(leaf.subject, subject), isNull(follower.id)));
  return row?.id ?? null;
}

/** How an incident stood when it was read: the newest leaf of its chain. Null: there is no such incident. */
export async function readStand(db: Db, slug: string): Promise<string | null> {
  const [row] = await db.select({ id: incident.id }).from(incident).where(eq(incident.slug, slug));
  return row ? newestLeaf(db, `incident:${row.id}`) : null;
}

/** What somebody did to an incident; `said`: the words that joined its account with it. */
export type Step = { at: number; sentence: string; said: Text | null };

/** What was done to an incident after the leaf `seen`, up to the leaf `stand`, oldest first. Empty where `seen` is no leaf of its chain. */
export async function readSince(db: Db, slug: string, seen: string, stand: string): Promise<Step[]> {
  const [row] = await db.select().from(incident).where(eq(incident.slug, slug));
  if (!row) return [];
  const subject = `incident:${row.id}`;
  const steps = await readStepsSince(db, subject, row.title, { seen, stand });
  const words = steps.length === 0 ? [] : await db.select().from(update).where(eq(update.incidentId, row.id));
  return steps.map(({ personId, ...step }) => ({
    ...step,
    said: words.find((each) => each.personId === personId && each.at.getTime() === step.at)?.body ?? null,
  }));
}

/**
 * What was done to a subject, called `of`, after the leaf `seen`, up to the leaf `stand`, oldest first, and by whom. Empty where
 * `seen` is no leaf of its chain.
 */
export async function readStepsSince(db: Db, subject: string, of: Text, { seen, stand }: { seen: string; stand: string }) {
  const [from] = await db
    .select({ id: leaf.id })
    .from(leaf)
    .where(and(eq(leaf.id, seen), eq(leaf.subject, subject)));
  if (!from) return [];
  const lines = await db
    .select({ at: audit.at, verb: audit.verb, detail: audit.detail, personId: audit.personId, who: person.name })
    .from(audit)
    .leftJoin(person, eq(person.id, audit.personId))
    .where(eq(audit.subject, subject))
    .orderBy(asc(audit.id));
  const place = (leaf: string) => lines.findIndex(({ detail }) => detail.leaf === leaf) + 1;
  return lines.slice(place(seen), place(stand) || lines.length).map(({ at, verb, detail, personId, who }) => ({
    ...{ at: at.getTime(), personId },
    sentence: auditSentence(verb, { who: who ?? "", of: of.id, detail }),
  }));
}
