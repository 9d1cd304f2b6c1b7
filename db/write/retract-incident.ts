import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { placesOf } from "@/db/authority";
import type { Db } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { toIncidentFacts } from "@/db/read/incident-facts";
import { Refused } from "@/db/refused";
import { incident, update } from "@/db/schema";
import { Written } from "@/lib/notice";
import { mayUndo } from "@/lib/undo";
import { refuseReason } from "./amend-update";
import { propose } from "./attack";
import { type Context, needConfirmed } from "./context";
import { forgetDays } from "./count-days";

export const RetractInput = z.object({ slug: z.string(), reason: Written });
export type RetractInput = z.infer<typeof RetractInput>;

/**
 * Takes a whole notice back: what it said was not so. It stays readable with the reason, changes no status from its beginning
 * on, and the days it had touched are counted anew.
 */
export async function retractIncident(db: Db, ctx: Context, input: RetractInput): Promise<Recorded> {
  const said = RetractInput.parse(input);
  return record(db, { ...ctx, verb: "incident.retracted", request: said }, async (tx) => {
    const rows = await tx.select().from(incident).where(eq(incident.slug, said.slug)).for("update");
    const [fact] = await toIncidentFacts(tx, rows);
    if (fact?.origin !== "office") throw new Refused([{ field: "slug", code: "not_found" }]);
    if (fact.retractedAt !== null) throw new Refused([{ field: "", code: "already_retracted" }]);
    const [first] = await tx
      .select({ by: update.personId, at: update.at })
      .from(update)
      .where(eq(update.incidentId, fact.id))
      .orderBy(asc(update.at), asc(update.id))
      .limit(1);
    if (!first || !mayUndo({ by: first.by, at: first.at.getTime() }, ctx.personId, ctx.now)) needConfirmed(ctx);
    const refusals = refuseReason(said.reason);
    if (refusals.length > 0) throw new Refused(refusals);
    const at = new Date(ctx.now);
    await tx.update(incident).set({ retractedAt: at, retraction: said.reason }).where(eq(incident.id, fact.id));
    await propose(tx, ctx, fact.id, null);
    await forgetDays(tx, fact.id, fact.began.earliest, fact.ended?.latest);
    return {
      subject: `incident:${fact.id}`,
      places: await placesOf(tx, fact),
      type: "retraction",
      fields: { retracted_at: at.toISOString(), reason: said.reason },
      fact: { verb: "incident.retracted", incident: said.slug },
      outcome: { slug: said.slug },
    };
  });
}
