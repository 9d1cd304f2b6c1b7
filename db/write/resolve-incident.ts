import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { placesOf } from "@/db/authority";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { readCatalogue } from "@/db/read/catalogue";
import { Refused } from "@/db/refused";
import { confirmation, incident, update } from "@/db/schema";
import type { IncidentFact } from "@/lib/incident";
import { Written } from "@/lib/notice";
import type { Refusal } from "@/lib/refusal";
import { insertConfirmations } from "./confirm-location";
import type { Context } from "./context";
import { forgetDays } from "./count-days";
import { openIncident, refuseBody } from "./open-incident";

/** `endedAt`: epoch ms. `working`: staff vouch that the services it touched work again where they are open now. */
export const ResolveInput = z.object({ slug: z.string(), endedAt: z.number().int(), body: Written, working: z.boolean() });
export type ResolveInput = z.infer<typeof ResolveInput>;

/** Ends an incident. Without `working` its services are unknown until each is confirmed. */
export async function resolveIncident(db: Db, ctx: Context, input: ResolveInput): Promise<Recorded> {
  const said = ResolveInput.parse(input);
  return record(db, { ...ctx, verb: "incident.resolved", request: said }, async (tx) => {
    const fact = await openIncident(tx, said.slug, ctx.now);
    const refusals = refuse(said, fact, ctx.now);
    if (refusals.length > 0) throw new Refused(refusals);
    const ended = new Date(said.endedAt);
    const closed = await tx
      .update(incident)
      .set({ endedEarliest: ended, endedLatest: ended, resolvedAt: new Date(ctx.now), state: "resolved" })
      .where(and(eq(incident.id, fact.id), isNull(incident.endedLatest)))
      .returning({ id: incident.id });
    if (closed.length === 0) throw new Refused([{ field: "slug", code: "already_ended" }]);
    await forgetDays(tx, fact.id, said.endedAt);
    const id = uuidv7();
    await tx.insert(update).values({
      id,
      incidentId: fact.id,
      at: new Date(ctx.now),
      personId: ctx.personId,
      state: "resolved",
      body: said.body,
    });
    const confirmed = said.working ? await insertConfirmations(tx, await vouchedFor(tx, fact, ctx.now), ctx) : [];
    const { slug, body, working } = said;
    const fields = { update: id, state: "resolved", ended_at: ended.toISOString(), body, working, confirmed };
    return {
      subject: `incident:${fact.id}`,
      places: await placesOf(tx, fact),
      type: "statement",
      fields,
      fact: { verb: "incident.resolved", incident: slug },
      outcome: { slug },
    };
  });
}

/**
 * What the person who ends it can vouch for: the services named in it. Of a system's dependents only those that were
 * confirmed today before it broke off their word: that a system is back says nothing of a counter nobody has heard from.
 */
async function vouchedFor(tx: Tx, fact: IncidentFact, now: number): Promise<string[]> {
  const { offerings } = await readCatalogue(tx);
  const dependents = offerings.filter((each) => each.systems.some((slug) => fact.systems.includes(slug))).map(({ id }) => id);
  const spoken = await tx
    .select({ id: confirmation.offeringId })
    .from(confirmation)
    .where(and(inArray(confirmation.offeringId, dependents), gt(confirmation.validUntil, new Date(now))));
  return [...new Set([...fact.offerings, ...spoken.map(({ id }) => id)])];
}

function refuse(said: ResolveInput, fact: IncidentFact, now: number): Refusal[] {
  const refusals: Refusal[] = refuseBody(said.body);
  if (said.endedAt > now) refusals.push({ field: "endedAt", code: "end_in_future" });
  if (said.endedAt < fact.began.earliest) refusals.push({ field: "endedAt", code: "end_before_begin" });
  return refusals;
}
