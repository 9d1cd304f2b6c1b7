import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident, installation, location, outbox } from "@/db/schema";
import type { Text } from "@/lib/text";
import { pageWords } from "@/lib/words/page";

export type Posted = { seq: number; at: number; page: { address: string; title: Text } | null };

/** What was saved under an outbox number, when (epoch ms), and its public page; null when nothing was. */
export async function readPosted(db: Db, seq: number): Promise<Posted | null> {
  const [row] = await db.select().from(outbox).where(eq(outbox.seq, seq));
  if (!row) return null;
  return { seq, at: row.at.getTime(), page: await pageOf(db, row.fact) };
}

async function pageOf(db: Db, fact: typeof outbox.$inferSelect.fact): Promise<Posted["page"]> {
  if ("incident" in fact) {
    const [row] = await db.select({ title: incident.title }).from(incident).where(eq(incident.slug, fact.incident));
    return row ? { address: `/incidents/${fact.incident}`, title: row.title } : null;
  }
  if ("location" in fact) {
    const [row] = await db.select({ name: location.name }).from(location).where(eq(location.slug, fact.location));
    return row ? { address: `/locations/${fact.location}`, title: row.name } : null;
  }
  if (fact.verb === "office.adopted") {
    const [row] = await db.select({ office: installation.office }).from(installation);
    return row?.office ? { address: "/", title: row.office.name } : null;
  }
  if (fact.verb === "incidents.imported") {
    return { address: "/history", title: { id: pageWords("id").history, en: pageWords("en").history } };
  }
  return null;
}
