import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { entry, incident, revision } from "@/db/schema";
import type { DocumentInfo } from "@/lib/document";
import { CONTENT } from "@/lib/register/content";
import { documentsOf } from "@/lib/register/documents";
import { type EntryFact, incoming } from "@/lib/register/entry";
import type { Noun } from "@/lib/register/noun";
import { readDocuments, rememberDocuments } from "./documents";
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

/** The documents of all entries that are linked with incidents, by the incidents' slugs. */
export async function readDocumentsOf(db: Db, incidents: string[]): Promise<DocumentInfo[]> {
  const [register, documents] = await Promise.all([rememberRegister(db), rememberDocuments(db)]);
  const found = incidents.flatMap((slug) => documentsOf(register, documents, incoming(register, "incidents", slug)));
  return [...new Map(found.map((each) => [each.sha256, each])).values()];
}

/** How many incidents a form offers to link with, the newest first; what is linked already is always among them. */
const MOST_OFFERED = 30;

/** What the form of an entry needs: the register, the entry at `slug` with its newest leaf, and incidents and documents to link with. */
export async function readEntryForm(db: Db, noun: Noun, slug: string) {
  const [row] = await db
    .select({ id: entry.id })
    .from(entry)
    .where(and(eq(entry.noun, noun), eq(entry.slug, slug)));
  // First how it stands, then what it says: what comes in between is told the next time, never taken for seen.
  const stand = row ? await newestLeaf(db, `${noun}:${row.id}`) : null;
  const register = await readRegister(db);
  const known = register.find((each) => each.noun === noun && each.slug === slug);
  const linked = known?.revisions.at(-1)?.content.incidents ?? [];
  const names = { slug: incident.slug, title: incident.title, publishedAt: incident.publishedAt };
  const newest = await db.select(names).from(incident).orderBy(desc(incident.publishedAt)).limit(MOST_OFFERED);
  const own = await db.select(names).from(incident).where(inArray(incident.slug, linked));
  const incidents = [...new Map([...own, ...newest].map((row) => [row.slug, row])).values()];
  const named = known?.revisions.at(-1)?.content.documents ?? [];
  const kept = (await readDocuments(db)).toReversed();
  // One that was withdrawn stays named where it was, and is named nowhere else.
  const offered = kept.filter(({ withdrawn }) => withdrawn === null).slice(0, MOST_OFFERED);
  const documents = kept.filter((each) => named.includes(each.sha256) || offered.includes(each));
  return { register, known, incidents, documents, newest: stand };
}
