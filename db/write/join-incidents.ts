import { and, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { readCatalogue } from "@/db/read/catalogue";
import { toIncidentFacts } from "@/db/read/incident-facts";
import { Refused } from "@/db/refused";
import { incident, incidentOffering, incidentSystem, system, update } from "@/db/schema";
import { isOver, phaseOf } from "@/lib/incident";
import { Written } from "@/lib/notice";
import type { Context } from "./context";
import { forgetDays } from "./count-days";
import { resolveOfferings, slugOf } from "./notice";
import { refuseBody } from "./open-incident";

/** `slug` stays and tells of both from now on; `other` is found to be part of it. */
export const MergeInput = z.object({ slug: z.string(), other: z.string(), body: Written });
export type MergeInput = z.infer<typeof MergeInput>;
/** The services at the places that become an incident of their own. */
export const SplitInput = z.object({
  slug: z.string(),
  scope: z.strictObject({ services: z.array(z.string()), locations: z.array(z.string()) }),
  title: Written,
  body: Written,
});
export type SplitInput = z.infer<typeof SplitInput>;

/**
 * Makes one of two open incidents that are one: it takes over what the other touched and, where that is earlier, when it began.
 * The other stays readable and leads to it. Telling the same twice counts nothing twice, so no second of any day changes.
 */
export async function mergeIncidents(db: Db, ctx: Context, input: MergeInput): Promise<Recorded> {
  const said = MergeInput.parse(input);
  return record(db, { ...ctx, verb: "incident.merged", request: said }, async (tx) => {
    if (said.slug === said.other) throw new Refused([{ field: "other", code: "same_incident" }]);
    const [into, part] = [await openRow(tx, said.slug, ctx.now, "slug"), await openRow(tx, said.other, ctx.now, "other")];
    const refusals = refuseBody(said.body);
    if (into.row.effect !== part.row.effect || into.row.kind !== part.row.kind)
      refusals.push({ field: "other", code: "other_effect" });
    if (refusals.length > 0) throw new Refused(refusals);
    const at = new Date(ctx.now);
    const began = part.row.beganEarliest < into.row.beganEarliest ? part.row : into.row;
    await tx
      .update(incident)
      .set({ beganEarliest: began.beganEarliest, beganLatest: began.beganLatest, beganWords: began.beganWords })
      .where(eq(incident.id, into.row.id));
    await take(tx, into.row.id, part.fact.offerings, part.fact.systems);
    await tx.update(incident).set({ mergedAt: at, mergedInto: into.row.id }).where(eq(incident.id, part.row.id));
    const id = uuidv7();
    const { state } = into.row;
    await tx.insert(update).values({ id, incidentId: into.row.id, at, personId: ctx.personId, state, body: said.body });
    await forgetDays(tx, into.row.id, began.beganEarliest.getTime());
    return {
      subject: `incident:${into.row.id}`,
      type: "statement",
      fields: { update: id, merged: part.row.id, body: said.body, began: began.beganEarliest.toISOString() },
      fact: { verb: "incident.merged", incident: said.slug, also: said.other },
      outcome: { slug: said.slug, other: said.other },
    };
  });
}

/**
 * Makes a part of an open incident an incident of its own, which began and was told when the whole was. Both go on; neither
 * counts otherwise than before until something else is said of one of them.
 */
export async function splitIncident(db: Db, ctx: Context, input: SplitInput): Promise<Recorded> {
  const said = SplitInput.parse(input);
  return record(db, { ...ctx, verb: "incident.split", request: said }, async (tx) => {
    const { row, fact } = await openRow(tx, said.slug, ctx.now, "slug");
    const { refusals, offerings } = resolveOfferings(said.scope, await readCatalogue(tx));
    const all = [...refusals, ...refuseBody(said.body)];
    const own = offerings.filter((each) => fact.offerings.includes(each));
    if (refusals.length === 0 && own.length === 0) all.push({ field: "scope.services", code: "none_of_it" });
    if (fact.systems.length === 0 && own.length === fact.offerings.length)
      all.push({ field: "scope.services", code: "all_of_it" });
    if (said.title.id === "") all.push({ field: "title", code: "field_required" });
    if (all.length > 0) throw new Refused(all);
    const id = uuidv7();
    const at = new Date(ctx.now);
    const slug = slugOf(row.beganEarliest.getTime(), "bagian", id);
    await tx.insert(incident).values({ ...row, id, slug, title: said.title, scopeWords: null, seriesId: null, seriesDay: null });
    await take(tx, id, own, []);
    await tx
      .delete(incidentOffering)
      .where(and(eq(incidentOffering.incidentId, row.id), inArray(incidentOffering.offeringId, own)));
    const { state } = row;
    const values = { at, personId: ctx.personId, state, body: said.body, expectedEnd: row.plannedEnd };
    await tx.insert(update).values([
      { id: uuidv7(), incidentId: id, ...values },
      { id: uuidv7(), incidentId: row.id, ...values },
    ]);
    return {
      subject: `incident:${id}`,
      type: "statement",
      fields: { slug, title: said.title, body: said.body, from: row.id, scope: { offerings: own } },
      fact: { verb: "incident.split", incident: slug, also: said.slug },
      outcome: { slug, from: said.slug },
    };
  });
}

/** An open or planned incident of the office, locked. @throws Refused otherwise */
async function openRow(tx: Tx, slug: string, now: number, field: string) {
  const rows = await tx.select().from(incident).where(eq(incident.slug, slug)).for("update");
  const [fact] = await toIncidentFacts(tx, rows);
  const [row] = rows;
  if (!row || fact?.origin !== "office") throw new Refused([{ field, code: "not_found" }]);
  if (isOver(phaseOf(fact, now))) throw new Refused([{ field, code: "already_ended" }]);
  return { row, fact };
}

/** An incident touches these as well. */
async function take(tx: Tx, incidentId: string, offerings: string[], systems: string[]): Promise<void> {
  const links = offerings.map((offeringId) => ({ incidentId, offeringId }));
  if (links.length > 0) await tx.insert(incidentOffering).values(links).onConflictDoNothing();
  if (systems.length === 0) return;
  const rows = await tx.select({ id: system.id }).from(system).where(inArray(system.slug, systems));
  await tx
    .insert(incidentSystem)
    .values(rows.map(({ id }) => ({ incidentId, systemId: id })))
    .onConflictDoNothing();
}
