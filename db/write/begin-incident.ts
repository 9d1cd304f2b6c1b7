import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { placesOf } from "@/db/authority";
import type { Db } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { incident, update } from "@/db/schema";
import { phaseOf } from "@/lib/incident";
import { Written } from "@/lib/notice";
import type { Context } from "./context";
import { openIncident, refuseBody } from "./open-incident";

export const BeginInput = z.object({ slug: z.string(), body: Written });
export type BeginInput = z.infer<typeof BeginInput>;

/**
 * An announced pause begins now, because staff say so: earlier than planned, or later, or whenever it was that it waited for
 * them. The plan stays in the record of what was announced; its end stays as it was told.
 */
export async function beginIncident(db: Db, ctx: Context, input: BeginInput): Promise<Recorded> {
  const said = BeginInput.parse(input);
  return record(db, { ...ctx, verb: "incident.begun", request: said }, async (tx) => {
    const fact = await openIncident(tx, said.slug, ctx.now);
    if (phaseOf(fact, ctx.now) !== "planned") throw new Refused([{ field: "slug", code: "already_begun" }]);
    const refusals = refuseBody(said.body);
    const [row] = await tx.select({ byHand: incident.endsByHand }).from(incident).where(eq(incident.id, fact.id));
    // The clock would end it before it had begun.
    if (!row?.byHand && fact.plannedEnd !== null && fact.plannedEnd <= ctx.now)
      refusals.push({ field: "slug", code: "planned_end_past" });
    if (refusals.length > 0) throw new Refused(refusals);
    const at = new Date(ctx.now);
    const id = uuidv7();
    await tx.update(incident).set({ waits: false, beganEarliest: at, beganLatest: at }).where(eq(incident.id, fact.id));
    await tx.insert(update).values({ id, incidentId: fact.id, at, personId: ctx.personId, body: said.body });
    return {
      subject: `incident:${fact.id}`,
      places: await placesOf(tx, fact),
      type: "statement",
      fields: { update: id, body: said.body, began: at.toISOString(), planned: new Date(fact.plannedBegin).toISOString() },
      fact: { verb: "incident.begun", incident: said.slug },
      outcome: { slug: said.slug },
    };
  });
}
