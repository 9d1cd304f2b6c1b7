import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type Recorded, Refused, record } from "@/db/fact";
import { incident, update } from "@/db/schema";
import { AnswerInput, validateAnswer } from "@/lib/notice";
import { answersText } from "@/lib/words/answer";
import type { Context } from "./context";
import { toAnswer } from "./notice";

export const AnswersInput = z.object({ slug: z.string(), attack: AnswerInput, data: AnswerInput });
export type AnswersInput = z.infer<typeof AnswersInput>;

/** Answers "was it an attack?" and "is data affected?", also after the incident has ended. Each answer joins the account as a dated entry. */
export async function answerIncident(db: Db, ctx: Context, input: AnswersInput): Promise<Recorded> {
  const said = AnswersInput.parse(input);
  return record(db, { ...ctx, verb: "incident.answered", request: said }, async (tx) => {
    const refusals = [...validateAnswer(said.attack, "attack", ctx.now), ...validateAnswer(said.data, "data", ctx.now)];
    if (refusals.length > 0) throw new Refused(refusals);
    const answers = { attack: toAnswer(said.attack), data: toAnswer(said.data) };
    const [row] = await tx
      .update(incident)
      .set(answers)
      .where(eq(incident.slug, said.slug))
      .returning({ id: incident.id, origin: incident.origin });
    if (row?.origin !== "office") throw new Refused([{ field: "slug", code: "not_found" }]);
    await tx.insert(update).values({
      id: uuidv7(),
      incidentId: row.id,
      at: new Date(ctx.now),
      personId: ctx.personId,
      body: answersText(said.attack, said.data),
    });
    return {
      subject: `incident:${row.id}`,
      type: "statement",
      fields: answers,
      fact: { verb: "incident.answered", incident: said.slug },
      outcome: { slug: said.slug },
    };
  });
}
