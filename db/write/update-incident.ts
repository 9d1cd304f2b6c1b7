import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { placesOf } from "@/db/authority";
import type { Db } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { incident, update } from "@/db/schema";
import { IncidentState } from "@/lib/api";
import type { IncidentFact } from "@/lib/incident";
import { Written } from "@/lib/notice";
import { refuseProgress } from "@/lib/progress";
import type { Refusal } from "@/lib/refusal";
import type { Context } from "./context";
import { openIncident, refuseBody } from "./open-incident";

/** Times are epoch ms. For an announced pause `expectedEnd` moves the end that the clock keeps. */
export const UpdateInput = z.object({
  slug: z.string(),
  state: IncidentState.exclude(["resolved"]),
  body: Written,
  expectedEnd: z.number().int().nullable(),
  nextUpdateBy: z.number().int().nullable(),
  progress: z.object({ done: z.number().int(), total: z.number().int(), unit: Written }).nullable(),
});
export type UpdateInput = z.infer<typeof UpdateInput>;

/** Adds an update to an open or planned incident. */
export async function updateIncident(db: Db, ctx: Context, input: UpdateInput): Promise<Recorded> {
  const said = UpdateInput.parse(input);
  return record(db, { ...ctx, verb: "incident.updated", request: said }, async (tx) => {
    const fact = await openIncident(tx, said.slug, ctx.now);
    const refusals = refuse(said, fact, ctx.now);
    if (refusals.length > 0) throw new Refused(refusals);
    const expectedEnd = said.expectedEnd === null ? null : new Date(said.expectedEnd);
    const id = uuidv7();
    await tx.insert(update).values({
      id,
      incidentId: fact.id,
      at: new Date(ctx.now),
      personId: ctx.personId,
      state: said.state,
      body: said.body,
      expectedEnd,
      nextUpdateBy: said.nextUpdateBy === null ? null : new Date(said.nextUpdateBy),
      progress: said.progress,
    });
    // Only what is told before it begins is announced.
    const ahead = ctx.now < fact.began.earliest ? { announcedEnd: expectedEnd } : {};
    const moved = fact.plannedEnd !== null && expectedEnd !== null ? { plannedEnd: expectedEnd, ...ahead } : {};
    await tx
      .update(incident)
      .set({ state: said.state, ...moved })
      .where(eq(incident.id, fact.id));
    const { slug, state, body, progress } = said;
    const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
    const fields = {
      update: id,
      state,
      body,
      expected_end: iso(said.expectedEnd),
      next_update_by: iso(said.nextUpdateBy),
      progress,
    };
    return {
      subject: `incident:${fact.id}`,
      places: await placesOf(tx, fact),
      type: "statement",
      fields,
      fact: { verb: "incident.updated", incident: slug },
      outcome: { slug },
    };
  });
}

function refuse(said: UpdateInput, fact: IncidentFact, now: number): Refusal[] {
  const refusals: Refusal[] = refuseBody(said.body);
  if (said.nextUpdateBy !== null && said.nextUpdateBy <= now) refusals.push({ field: "nextUpdateBy", code: "next_update_past" });
  if (said.expectedEnd !== null && said.expectedEnd <= fact.plannedBegin)
    refusals.push({ field: "expectedEnd", code: "ends_before_begins" });
  else if (said.expectedEnd !== null && said.expectedEnd <= now) refusals.push({ field: "expectedEnd", code: "end_past" });
  return said.progress === null ? refusals : [...refusals, ...refuseProgress(said.progress)];
}
