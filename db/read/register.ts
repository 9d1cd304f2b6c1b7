import { asc, desc, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { entry, incident, revision } from "@/db/schema";
import { CONTENT } from "@/lib/register/content";
import type { EntryFact } from "@/lib/register/entry";
import type { Noun } from "@/lib/register/noun";
import { remember } from "./remember";
import { newestLeaf } from "./since";

/** Every entry with every revision, in the order in which they were first published. */
export async function readRegister(db: Db | Tx): Promise<(EntryFact & { id: string })[]> {
  const rows = await db.select().from(revision).orderBy(asc(revision.number));
  const entries = await db.select().from(entry).orderBy(asc(entry.id));
  return entries.map(({ id, noun, slug, origin }) => ({
    ...{ id, noun, slug, origin },
    revisions: rows
      .filter(({ entryId }) => entryId === id)
      // Read through its shape: a database keeps the fields of a document in an order of its own.
      .map(({ at, deed, reason, content }) => ({ at: at.getTime(), deed, reason, content: CONTENT[noun].parse(content) })),
  }));
}

/** The same, read once until the next fact. */
export const rememberRegister = (db: Db) => remember(db, "register", () => readRegister(db));

/** How many incidents a form offers to link with, the newest first; what is linked already is always among them. */
const MOST_OFFERED = 30;

/** What the form of an entry needs: the register, the entry at `slug` with its newest leaf, and incidents to link with. */
export async function readEntryForm(db: Db, noun: Noun, slug: string) {
  const register = await readRegister(db);
  const known = register.find((each) => each.noun === noun && each.slug === slug);
  const linked = known?.revisions.at(-1)?.content.incidents ?? [];
  const names = { slug: incident.slug, title: incident.title };
  const newest = await db.select(names).from(incident).orderBy(desc(incident.publishedAt)).limit(MOST_OFFERED);
  const own = await db.select(names).from(incident).where(inArray(incident.slug, linked));
  const incidents = [...new Map([...own, ...newest].map((row) => [row.slug, row])).values()];
  return { register, known, incidents, newest: known ? await newestLeaf(db, `${noun}:${known.id}`) : null };
}
