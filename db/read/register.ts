import { asc } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { entry, revision } from "@/db/schema";
import { CONTENT } from "@/lib/register/content";
import type { EntryFact } from "@/lib/register/entry";
import { remember } from "./remember";

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
