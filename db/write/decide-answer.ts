import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { authorise } from "@/db/authority";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { incident, proposal, update } from "@/db/schema";
import { answersText } from "@/lib/words/answer";
import { type Context, needConfirmed } from "./context";

export const DecisionInput = z.object({ slug: z.string(), proposal: z.uuid() });
export type DecisionInput = z.infer<typeof DecisionInput>;

/** A second person approves an answer about an attack, and it joins the notice. Its author never does. */
export async function approveAnswer(db: Db, ctx: Context, input: DecisionInput): Promise<Recorded> {
  const said = DecisionInput.parse(input);
  return record(db, { ...ctx, verb: "answer.approved", request: said }, async (tx) => {
    needConfirmed(ctx);
    const { row, waiting } = await readWaiting(tx, said);
    if (waiting.personId === ctx.personId) throw new Refused([{ field: "", code: "own_proposal" }]);
    const at = new Date(ctx.now);
    const attack = { ...waiting.attack, second_person: true };
    await tx.update(proposal).set({ decidedAt: at, decidedBy: ctx.personId, approved: true }).where(eq(proposal.id, waiting.id));
    await tx.update(incident).set({ attack }).where(eq(incident.id, row.id));
    await tx
      .insert(update)
      .values({ id: uuidv7(), incidentId: row.id, at, personId: ctx.personId, body: answersText(attack, row.data) });
    return {
      subject: `incident:${row.id}`,
      type: "statement",
      fields: { proposal: waiting.id, attack },
      fact: { verb: "answer.approved", incident: said.slug },
      outcome: { slug: said.slug },
    };
  });
}

/** Turns a waiting answer down; its author may take it back so. It was never public, and what is public stays as it is. */
export async function declineAnswer(db: Db, ctx: Context, input: DecisionInput): Promise<Recorded> {
  const said = DecisionInput.parse(input);
  return record(db, { ...ctx, verb: "answer.declined", request: said }, async (tx) => {
    const { row, waiting } = await readWaiting(tx, said);
    const by = waiting.personId === ctx.personId ? null : ctx.personId;
    if (by !== null) await authorise(tx, ctx, "answer.approved");
    await tx
      .update(proposal)
      .set({ decidedAt: new Date(ctx.now), decidedBy: by })
      .where(eq(proposal.id, waiting.id));
    return {
      subject: `incident:${row.id}`,
      type: "statement",
      fields: { proposal: waiting.id, approved: false },
      fact: { verb: "answer.declined", incident: said.slug },
      outcome: { slug: said.slug },
    };
  });
}

async function readWaiting(tx: Tx, said: DecisionInput) {
  const [found] = await tx
    .select({ row: incident, waiting: proposal })
    .from(proposal)
    .innerJoin(incident, eq(incident.id, proposal.incidentId))
    .where(and(eq(incident.slug, said.slug), eq(proposal.id, said.proposal), isNull(proposal.decidedAt)));
  if (!found) throw new Refused([{ field: "", code: "nothing_waits" }]);
  return found;
}
