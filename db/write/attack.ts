import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { authorise } from "@/db/authority";
import type { Tx } from "@/db/client";
import { installation, proposal } from "@/db/schema";
import type { AnswerInput } from "@/lib/notice";
import { type Context, needConfirmed } from "./context";
import { toAnswer } from "./notice";

/** What of an answer is published now, and what of it waits for a second person. */
type Held = { published: AnswerInput; waiting: AnswerInput | null };

/** It denies or confirms an attack: the sentence that does most harm when it is false. */
const settles = ({ finding }: AnswerInput) => finding === "no_sign" || finding === "yes";

/**
 * Under the rule of two persons a denial or a confirmation is published as *being checked* by whom it names, until somebody
 * else approves it. Without `ctx` nobody publishes: only what the public would read is asked.
 * @throws Refused when whoever asks may not answer, or did not prove once more who they are
 */
export async function holdBack(tx: Tx, ctx: Context | null, attack: AnswerInput): Promise<Held> {
  if (!settles(attack)) return { published: attack, waiting: null };
  if (ctx) {
    await authorise(tx, ctx, "incident.answered");
    needConfirmed(ctx);
  }
  const [rule] = await tx.select({ twoPersons: installation.twoPersons }).from(installation);
  if (!rule?.twoPersons) return { published: attack, waiting: null };
  return { published: { finding: "being_checked", by: attack.by, what: null, at: null }, waiting: attack };
}

/** Keeps an answer until somebody else decides. Whatever waited for the incident before is overtaken. Returns its id. */
export async function propose(tx: Tx, ctx: Context, incidentId: string, waiting: AnswerInput | null): Promise<string | null> {
  const at = new Date(ctx.now);
  await tx
    .update(proposal)
    .set({ decidedAt: at })
    .where(and(eq(proposal.incidentId, incidentId), isNull(proposal.decidedAt)));
  if (waiting === null) return null;
  const id = uuidv7();
  await tx.insert(proposal).values({ id, incidentId, at, personId: ctx.personId, attack: toAnswer(waiting) });
  return id;
}
