import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Change, type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { incident, outage } from "@/db/schema";
import { Written } from "@/lib/notice";
import { refuseReason } from "./amend-update";
import type { Context } from "./context";
import { forgetDaysOf } from "./count-days";
import { offeringsOf } from "./turn";

/** A measured outage and the incident that tells of it, both by address. */
export const ExplainOutageInput = z.object({ outage: z.string(), incident: z.string() });
export type ExplainOutageInput = z.infer<typeof ExplainOutageInput>;
export const FaultOutageInput = z.object({ outage: z.string(), reason: Written });
export type FaultOutageInput = z.infer<typeof FaultOutageInput>;

/** Says which incident of the office tells of a measured outage. It may be said anew: every answer stays in the record. */
export async function explainOutage(db: Db, ctx: Context, input: ExplainOutageInput): Promise<Recorded> {
  const said = ExplainOutageInput.parse(input);
  return record(db, { ...ctx, verb: "outage.explained", request: said }, (tx) => explain(tx, ctx, said));
}

/** The same within the gate of whatever it comes with. @throws Refused */
export async function explain(tx: Tx, { now, personId }: Context, said: ExplainOutageInput): Promise<Change> {
  const row = await find(tx, said.outage);
  const [by] = await tx
    .select()
    .from(incident)
    .where(
      and(
        eq(incident.slug, said.incident),
        eq(incident.origin, "office"),
        isNull(incident.retractedAt),
        isNull(incident.mergedAt),
      ),
    );
  if (!by) throw new Refused([{ field: "incident", code: "not_found" }]);
  if (row.incidentId === by.id) throw new Refused([{ field: "incident", code: "nothing_changed" }]);
  await tx
    .update(outage)
    .set({ incidentId: by.id, explainedAt: new Date(now), explainedBy: personId })
    .where(eq(outage.id, row.id));
  return {
    subject: `outage:${row.id}`,
    type: "statement",
    fields: { outage: row.slug, incident: by.slug },
    fact: { verb: "outage.explained", outage: row.slug, by: by.slug },
    outcome: { slug: row.slug, incident: by.slug },
  };
}

/** Says that there was no trouble, only our own measuring. It then counts for nothing, and stays to be seen with the reason. */
export async function faultOutage(db: Db, ctx: Context, input: FaultOutageInput): Promise<Recorded> {
  const said = FaultOutageInput.parse(input);
  return record(db, { ...ctx, verb: "outage.faulted", request: said }, async (tx) => {
    const row = await find(tx, said.outage);
    const refusals = refuseReason(said.reason);
    if (refusals.length > 0) throw new Refused(refusals);
    await tx
      .update(outage)
      .set({ faultAt: new Date(ctx.now), faultBy: ctx.personId, faultReason: said.reason })
      .where(eq(outage.id, row.id));
    const offerings = await offeringsOf(tx, row);
    if (offerings.length > 0) await forgetDaysOf(tx, offerings, row.began.getTime());
    return {
      subject: `outage:${row.id}`,
      type: "retraction",
      fields: { outage: row.slug, reason: said.reason },
      fact: { verb: "outage.faulted", outage: row.slug },
      outcome: { slug: row.slug },
    };
  });
}

/** @throws Refused when there is no such outage, or none any more: it was withdrawn, or found to be our own fault */
async function find(tx: Tx, slug: string) {
  const [row] = await tx.select().from(outage).where(eq(outage.slug, slug)).for("update");
  if (!row) throw new Refused([{ field: "outage", code: "not_found" }]);
  if (row.faultAt !== null || row.withdrawnAt !== null) throw new Refused([{ field: "outage", code: "outage_settled" }]);
  return row;
}
