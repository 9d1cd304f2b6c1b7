import { asc, desc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { placesOf } from "@/db/authority";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { toIncidentFacts } from "@/db/read/incident-facts";
import { Refused } from "@/db/refused";
import { amendment, incident, update } from "@/db/schema";
import type { IncidentFact } from "@/lib/incident";
import { refuseWords, Written } from "@/lib/notice";
import type { Refusal } from "@/lib/refusal";
import type { Text } from "@/lib/text";
import { mayUndo } from "@/lib/undo";
import { type Context, needConfirmed } from "./context";
import { forgetDays } from "./count-days";
import { refuseBody } from "./open-incident";

export const CorrectInput = z.object({ slug: z.string(), update: z.uuid(), body: Written, reason: Written });
export type CorrectInput = z.infer<typeof CorrectInput>;
export const RetractUpdateInput = CorrectInput.omit({ body: true });
export type RetractUpdateInput = z.infer<typeof RetractUpdateInput>;

type Row = typeof update.$inferSelect;

/** Puts the words of an update right. What stood there stays readable beside them, with the reason. */
export async function correctUpdate(db: Db, ctx: Context, input: CorrectInput): Promise<Recorded> {
  const said = CorrectInput.parse(input);
  return record(db, { ...ctx, verb: "update.corrected", request: said }, async (tx) => {
    const { fact, row, standing } = await findUpdate(tx, said);
    const before = await wordsOf(tx, row);
    const refusals = [...refuseBody(said.body), ...refuseReason(said.reason)];
    if (said.body.id === before.id && said.body.en === before.en) refusals.push({ field: "body", code: "nothing_changed" });
    if (!standing.some(({ id }) => id === row.id)) refusals.push({ field: "", code: "already_retracted" });
    if (refusals.length > 0) throw new Refused(refusals);
    await insert(tx, ctx, row, { before, after: said.body, reason: said.reason });
    return {
      subject: `incident:${fact.id}`,
      places: await placesOf(tx, fact),
      type: "statement",
      fields: { update: row.id, body: said.body, reason: said.reason },
      fact: { verb: "update.corrected", incident: said.slug },
      outcome: { slug: said.slug },
    };
  });
}

/**
 * Takes an update back: its words stay readable, struck out, and what it did is undone. One that ended the incident opens it
 * again, one that called it off leaves it planned, one that moved the announced end moves it back.
 */
export async function retractUpdate(db: Db, ctx: Context, input: RetractUpdateInput): Promise<Recorded> {
  const said = RetractUpdateInput.parse(input);
  return record(db, { ...ctx, verb: "update.retracted", request: said }, async (tx) => {
    const { fact, row, standing } = await findUpdate(tx, said);
    if (!mayUndo({ by: row.personId, at: row.at.getTime() }, ctx.personId, ctx.now)) needConfirmed(ctx);
    const refusals = refuseReason(said.reason);
    if (standing[0]?.id === row.id) refusals.push({ field: "", code: "retract_whole" });
    if (!standing.some(({ id }) => id === row.id)) refusals.push({ field: "", code: "already_retracted" });
    if (isCalling(fact, row) && fact.began.earliest <= ctx.now) refusals.push({ field: "", code: "already_begun" });
    if (refusals.length > 0) throw new Refused(refusals);
    await insert(tx, ctx, row, { before: await wordsOf(tx, row), after: null, reason: said.reason });
    await undo(tx, fact, row, standing);
    return {
      subject: `incident:${fact.id}`,
      places: await placesOf(tx, fact),
      type: "retraction",
      fields: { update: row.id, retracted: true, reason: said.reason },
      fact: { verb: "update.retracted", incident: said.slug },
      outcome: { slug: said.slug },
    };
  });
}

/** What is wrong with the reason for taking something back or putting it right. */
export function refuseReason({ id, en }: Text): Refusal[] {
  if (id === "") return [{ field: "reason", code: "text_required" }];
  return refuseWords({ id, en }, "reason");
}

/** An update in staff's own words, and those of its incident that were not taken back, oldest first. */
async function findUpdate(tx: Tx, { slug, update: id }: { slug: string; update: string }) {
  const rows = await tx.select().from(incident).where(eq(incident.slug, slug)).for("update");
  const [fact] = await toIncidentFacts(tx, rows);
  if (fact?.origin !== "office") throw new Refused([{ field: "slug", code: "not_found" }]);
  if (fact.retractedAt !== null) throw new Refused([{ field: "", code: "already_retracted" }]);
  const all = await tx.select().from(update).where(eq(update.incidentId, fact.id)).orderBy(asc(update.at), asc(update.id));
  const row = all.find((each) => each.id === id);
  if (!row) throw new Refused([{ field: "slug", code: "not_found" }]);
  // An entry of the two answers is made of the answers themselves, which have their own form and their own rule.
  if (row.state === null && !isCalling(fact, row)) throw new Refused([{ field: "", code: "not_amendable" }]);
  const gone = await tx
    .select({ id: amendment.updateId, after: amendment.after })
    .from(amendment)
    .innerJoin(update, eq(update.id, amendment.updateId))
    .where(eq(update.incidentId, fact.id));
  const standing = all.filter((each) => !gone.some((one) => one.id === each.id && one.after === null));
  return { fact, row, standing };
}

/** It called the incident off. */
const isCalling = ({ cancelledAt }: IncidentFact, row: Row): boolean =>
  row.state === null && row.at.getTime() === cancelledAt && row.source === null;

/** How an update reads now. */
async function wordsOf(tx: Tx, row: Row): Promise<Text> {
  const [last] = await tx
    .select({ after: amendment.after })
    .from(amendment)
    .where(eq(amendment.updateId, row.id))
    .orderBy(desc(amendment.at), desc(amendment.id))
    .limit(1);
  return last?.after ?? row.body;
}

async function insert(tx: Tx, ctx: Context, row: Row, words: { before: Text; after: Text | null; reason: Text }): Promise<void> {
  await tx.insert(amendment).values({ id: uuidv7(), updateId: row.id, at: new Date(ctx.now), personId: ctx.personId, ...words });
}

/** The incident as it stands without `row`: its state and its announced end are those of the newest update that remains. */
async function undo(tx: Tx, fact: IncidentFact, row: Row, standing: Row[]): Promise<void> {
  const left = standing.filter(({ id }) => id !== row.id);
  const set: Partial<typeof incident.$inferInsert> = {};
  if (row.state !== null) set.state = left.findLast(({ state }) => state !== null)?.state ?? "investigating";
  if (row.state === "resolved") Object.assign(set, { endedEarliest: null, endedLatest: null, resolvedAt: null });
  if (isCalling(fact, row)) set.cancelledAt = null;
  const end = left.findLast(({ expectedEnd }) => expectedEnd !== null)?.expectedEnd;
  if (fact.plannedEnd !== null && row.expectedEnd !== null && end) {
    set.plannedEnd = end;
    if (row.at.getTime() < fact.began.earliest) set.announcedEnd = end;
  }
  await tx.update(incident).set(set).where(eq(incident.id, fact.id));
  if (row.state === "resolved" && fact.ended) await forgetDays(tx, fact.id, fact.ended.earliest);
}
