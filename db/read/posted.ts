import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident, installation, location, outage, outbox, probe, update } from "@/db/schema";
import { titleOf } from "@/lib/register/changes";
import { entryPath } from "@/lib/register/noun";
import type { Text } from "@/lib/text";
import { UNDO_MS } from "@/lib/undo";
import { OUTAGES } from "@/lib/words/outages";
import { pageWords } from "@/lib/words/page";
import { readRegister } from "./register";
import { readTargets } from "./targets";

/** `undo`: where what was posted is taken back, and until when (epoch ms) without proving once more who one is. */
export type Posted = {
  seq: number;
  at: number;
  page: { address: string; title: Text } | null;
  undo: { address: string; until: number } | null;
};

/** What was saved under an outbox number, when (epoch ms), and its public page; null when nothing was. */
export async function readPosted(db: Db, seq: number): Promise<Posted | null> {
  const [row] = await db.select().from(outbox).where(eq(outbox.seq, seq));
  if (!row) return null;
  return { seq, at: row.at.getTime(), page: await pageOf(db, row.fact), undo: await undoOf(db, row) };
}

async function pageOf(db: Db, fact: typeof outbox.$inferSelect.fact): Promise<Posted["page"]> {
  if ("incident" in fact) {
    const [row] = await db.select({ title: incident.title }).from(incident).where(eq(incident.slug, fact.incident));
    return row ? { address: `/incidents/${fact.incident}`, title: row.title } : null;
  }
  if ("entry" in fact) {
    const found = (await readRegister(db)).find(({ noun, slug }) => entryPath(noun, slug) === fact.entry);
    const content = found?.revisions.at(-1)?.content;
    return content ? { address: fact.entry, title: titleOf(content) } : null;
  }
  if ("location" in fact) {
    const [row] = await db.select({ name: location.name }).from(location).where(eq(location.slug, fact.location));
    return row ? { address: `/locations/${fact.location}`, title: row.name } : null;
  }
  if (fact.verb === "office.adopted") {
    const [row] = await db.select({ office: installation.office }).from(installation);
    return row?.office ? { address: "/", title: row.office.name } : null;
  }
  if ("probe" in fact) {
    const [row] = await db.select({ name: probe.name }).from(probe).where(eq(probe.slug, fact.probe));
    return row ? { address: `/measurements/${fact.probe}`, title: row.name } : null;
  }
  if ("outage" in fact) return outagePage(db, fact.outage);
  if (fact.verb === "measured.turned") {
    const [only, another] = fact.outages;
    if (only !== undefined && another === undefined) return outagePage(db, only);
    return { address: "/outages", title: { id: OUTAGES.id.title, en: OUTAGES.en.title } };
  }
  if ("place" in fact && fact.place !== null) {
    const [row] = await db.select({ name: location.name }).from(location).where(eq(location.slug, fact.place));
    return row ? { address: `/locations/${fact.place}`, title: row.name } : null;
  }
  if (fact.verb === "incidents.imported") {
    return { address: "/history", title: { id: pageWords("id").history, en: pageWords("en").history } };
  }
  return null;
}

async function outagePage(db: Db, slug: string): Promise<Posted["page"]> {
  const [[row], targetOf] = await Promise.all([db.select().from(outage).where(eq(outage.slug, slug)), readTargets(db)]);
  if (!row) return null;
  const { name } = targetOf(row);
  const title = { id: OUTAGES.id.of(name.id), en: name.en === null ? null : OUTAGES.en.of(name.en) };
  return { address: `/outages/${slug}`, title };
}

/** Only what speaks of an incident, and stands, is taken back. */
async function undoOf(db: Db, { at, fact }: typeof outbox.$inferSelect): Promise<Posted["undo"]> {
  if (!("incident" in fact)) return null;
  const address = `/staff/incidents/${fact.incident}/amend`;
  const until = at.getTime() + UNDO_MS;
  if (fact.verb === "incident.posted") return { address: `${address}#whole`, until };
  if (!UNDONE.some((verb) => verb === fact.verb)) return null;
  const [said] = await db
    .select({ id: update.id })
    .from(update)
    .innerJoin(incident, eq(incident.id, update.incidentId))
    .where(and(eq(incident.slug, fact.incident), eq(update.at, at)));
  return said ? { address: `${address}/${said.id}#retract`, until } : null;
}

const UNDONE = ["incident.updated", "incident.resolved", "incident.cancelled"];
