import { and, desc, eq, isNotNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { placesOf } from "@/db/authority";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { progress, update } from "@/db/schema";
import { refuseWords, Written } from "@/lib/notice";
import { refuseProgress } from "@/lib/progress";
import { MINUTE } from "@/lib/time";
import type { Context } from "./context";
import { openIncident } from "./open-incident";

/** As large as the database counts. */
const Count = z.number().int().min(0).max(2_147_483_647);

/** `total` and `unit` null: as they were last told of this work, by whomever. */
export const ProgressInput = z.object({ slug: z.string(), done: Count, total: Count.nullable(), unit: Written.nullable() });
export type ProgressInput = z.infer<typeof ProgressInput>;

/** Whoever reads it sees minutes; a machine in a loop shall not fill the record. */
const CLOSEST = MINUTE / 2;

/**
 * How far a long work has come, told by the machine that does it. Each figure is a statement with a leaf, as the founding
 * question was how many records a backup held, and when; a leaf of its own subject, so that no editor's form turns stale.
 */
export async function reportProgress(db: Db, ctx: Context, input: ProgressInput): Promise<Recorded> {
  const said = ProgressInput.parse(input);
  return record(db, { ...ctx, verb: "incident.progressed", request: said }, async (tx) => {
    const fact = await openIncident(tx, said.slug, ctx.now);
    const { machine, last } = await lastTold(tx, fact.id);
    if (machine && ctx.now - machine.at.getTime() < CLOSEST) throw new Refused([{ field: "", code: "progress_too_soon" }]);
    const total = said.total ?? last?.total;
    const unit = said.unit ?? last?.unit;
    if (total === undefined || unit === undefined || unit.id === "")
      throw new Refused([{ field: "progress", code: "progress_untold" }]);
    const { done } = said;
    const refusals = [...refuseProgress({ done, total }), ...refuseWords(unit, "progress.unit")];
    if (refusals.length > 0) throw new Refused(refusals);
    const at = new Date(ctx.now);
    await tx.insert(progress).values({ id: uuidv7(), incidentId: fact.id, at, done, total, unit });
    return {
      subject: `progress:${fact.id}`,
      places: await placesOf(tx, fact),
      type: "statement",
      fields: { incident: said.slug, done, total, unit },
      fact: { verb: "incident.progressed", incident: said.slug },
      outcome: { slug: said.slug, done, total },
    };
  });
}

/** What the machine told last, and what was told last by it or by people. */
async function lastTold(tx: Tx, incidentId: string) {
  const [machine] = await tx
    .select({ at: progress.at, total: progress.total, unit: progress.unit })
    .from(progress)
    .where(eq(progress.incidentId, incidentId))
    .orderBy(desc(progress.at))
    .limit(1);
  const [people] = await tx
    .select({ at: update.at, told: update.progress })
    .from(update)
    .where(and(eq(update.incidentId, incidentId), isNotNull(update.progress)))
    .orderBy(desc(update.at))
    .limit(1);
  const last = people && (!machine || people.at > machine.at) ? (people.told ?? undefined) : machine;
  return { machine, last };
}
