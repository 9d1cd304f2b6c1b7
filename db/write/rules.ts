import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { account, installation, person } from "@/db/schema";
import { MAY } from "@/lib/roles";
import { type Context, needConfirmed } from "./context";

export const RulesInput = z.object({ twoPersons: z.boolean() });
export type RulesInput = z.infer<typeof RulesInput>;

/**
 * Whether an answer about an attack needs a second person. Public, as every page about such an answer says it. Turned on
 * only where two people can sign in who may approve: otherwise no answer would ever be published.
 */
export async function changeRules(db: Db, ctx: Context, input: RulesInput): Promise<Recorded> {
  const said = RulesInput.parse(input);
  return record(db, { ...ctx, verb: "rules.changed", request: said }, async (tx) => {
    needConfirmed(ctx);
    const approvers = await tx
      .selectDistinct({ id: person.id })
      .from(person)
      .innerJoin(account, eq(account.userId, person.id))
      .where(and(inArray(person.role, [...MAY["answer.approved"]]), isNull(person.endedAt)));
    if (said.twoPersons && approvers.length < 2) throw new Refused([{ field: "", code: "needs_two_persons" }]);
    await tx.update(installation).set({ twoPersons: said.twoPersons });
    return {
      subject: "installation:1",
      type: "config",
      fields: { two_persons: said.twoPersons },
      fact: { verb: "rules.changed" },
      outcome: { twoPersons: said.twoPersons },
    };
  });
}
