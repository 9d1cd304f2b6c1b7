import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { incident, update } from "@/db/schema";
import type { Answer } from "@/lib/api";
import { canonical } from "@/lib/log/canonical";
import { AnswerInput, validateAnswer } from "@/lib/notice";
import { answersText } from "@/lib/words/answer";
import { holdBack, propose } from "./attack";
import type { Context } from "./context";
import { toAnswer } from "./notice";

export const AnswersInput = z.object({ slug: z.string(), attack: AnswerInput, data: AnswerInput });
export type AnswersInput = z.infer<typeof AnswersInput>;

/**
 * Answers "was it an attack?" and "is data affected?", also after the incident has ended. Each answer joins the account as a
 * dated entry. One that must wait for a second person leaves an earlier denial or confirmation standing meanwhile.
 */
export async function answerIncident(db: Db, ctx: Context, input: AnswersInput): Promise<Recorded> {
  const said = AnswersInput.parse(input);
  return record(db, { ...ctx, verb: "incident.answered", request: said }, async (tx) => {
    const refusals = [...validateAnswer(said.attack, "attack", ctx.now), ...validateAnswer(said.data, "data", ctx.now)];
    if (refusals.length > 0) throw new Refused(refusals);
    const [row] = await tx.select().from(incident).where(eq(incident.slug, said.slug)).for("update");
    if (row?.origin !== "office") throw new Refused([{ field: "slug", code: "not_found" }]);
    const repeated = same(row.attack, said.attack);
    const { published, waiting } = repeated ? { published: null, waiting: null } : await holdBack(tx, ctx, said.attack);
    const proposed = repeated ? null : await propose(tx, ctx, row.id, waiting);
    const stands = published === null || (waiting !== null && ["no_sign", "yes"].includes(row.attack.finding));
    const attack = stands ? row.attack : toAnswer(published);
    const answers = { attack, data: toAnswer(said.data) };
    await tx.update(incident).set(answers).where(eq(incident.id, row.id));
    await tx.insert(update).values({
      id: uuidv7(),
      incidentId: row.id,
      at: new Date(ctx.now),
      personId: ctx.personId,
      body: answersText(attack, answers.data),
    });
    return {
      subject: `incident:${row.id}`,
      type: "statement",
      fields: { ...answers, ...(proposed && { proposal: proposed, proposed: toAnswer(said.attack) }) },
      fact: { verb: "incident.answered", incident: said.slug },
      outcome: { slug: said.slug, ...(proposed && { proposal: proposed }) },
    };
  });
}

/** Said again as it stands: nothing new is claimed of an attack. */
function same({ second_person: _, ...stored }: Answer, said: AnswerInput): boolean {
  return canonical(stored) === canonical(toAnswer(said));
}
