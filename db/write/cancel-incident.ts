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

export const CancelInput = z.object({ slug: z.string(), body: Written });
export type CancelInput = z.infer<typeof CancelInput>;

/** Calls off a pause that has not begun. What was announced stays in the record; it never changes a status. */
export async function cancelIncident(db: Db, ctx: Context, input: CancelInput): Promise<Recorded> {
  const said = CancelInput.parse(input);
  return record(db, { ...ctx, verb: "incident.cancelled", request: said }, async (tx) => {
    const fact = await openIncident(tx, said.slug, ctx.now);
    if (phaseOf(fact, ctx.now) !== "planned") throw new Refused([{ field: "slug", code: "already_begun" }]);
    const refusals = refuseBody(said.body);
    if (refusals.length > 0) throw new Refused(refusals);
    const at = new Date(ctx.now);
    const id = uuidv7();
    await tx.update(incident).set({ cancelledAt: at }).where(eq(incident.id, fact.id));
    await tx.insert(update).values({ id, incidentId: fact.id, at, personId: ctx.personId, body: said.body });
    return {
      subject: `incident:${fact.id}`,
      places: await placesOf(tx, fact),
      type: "statement",
      fields: { update: id, body: said.body, cancelled_at: at.toISOString() },
      fact: { verb: "incident.cancelled", incident: said.slug },
      outcome: { slug: said.slug },
    };
  });
}
