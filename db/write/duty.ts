import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Refusal } from "@/lib/refusal";
import { writeLine } from "../audit";
import { authorise, lockDesk } from "../authority";
import type { Db, Tx } from "../client";
import { Refused } from "../refused";
import { duty, person } from "../schema";
import type { Context } from "./context";

/** The rota of who is called. It is the desk's own matter: an audit line, and nothing for the public. */

type Asker = Omit<Context, "key">;
type Done = { ok: true } | { ok: false; refusals: Refusal[] };

const OfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** 0 is Monday. `ends` lies on the next day unless it is later than `begins`: the same time twice is a whole day. */
export const DutyInput = z.object({
  person: z.uuid(),
  weekdays: z.array(z.number().int().min(0).max(6)),
  begins: OfDay,
  ends: OfDay,
});
export type DutyInput = z.infer<typeof DutyInput>;

/** Gives somebody the same hours on some days of every week. Hours they have already stay as they are. */
export async function addDuty(db: Db, asker: Asker, input: DutyInput): Promise<Done> {
  const { person: personId, weekdays, begins, ends } = DutyInput.parse(input);
  return change(db, asker, async (tx) => {
    if (weekdays.length === 0) throw new Refused([{ field: "weekdays", code: "duty_empty" }]);
    const [known] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, personId), isNull(person.endedAt)));
    if (!known) throw new Refused([{ field: "person", code: "person_ended" }]);
    const own = await tx.select().from(duty).where(eq(duty.personId, personId));
    const has = (day: number) => own.some((each) => each.weekday === day && each.begins === begins && each.ends === ends);
    const fresh = [...new Set(weekdays)].filter((day) => !has(day));
    if (fresh.length === 0) return;
    await tx.insert(duty).values(fresh.map((weekday) => ({ id: uuidv7(), personId, weekday, begins, ends })));
    await note(tx, asker, personId, { added: fresh, begins, ends });
  });
}

/** Takes some hours off the rota. */
export async function removeDuty(db: Db, asker: Asker, id: string): Promise<Done> {
  return change(db, asker, async (tx) => {
    const [gone] = await tx.delete(duty).where(eq(duty.id, id)).returning();
    if (!gone) throw new Refused([{ field: "", code: "duty_unknown" }]);
    await note(tx, asker, gone.personId, { removed: gone.weekday, begins: gone.begins, ends: gone.ends });
  });
}

const note = (tx: Tx, { now, personId }: Asker, whose: string, detail: Record<string, unknown>) =>
  writeLine(tx, { now, personId, verb: "duty.changed", subject: `person:${whose}`, detail });

async function change(db: Db, asker: Asker, work: (tx: Tx) => Promise<void>): Promise<Done> {
  try {
    await db.transaction(async (tx) => {
      await lockDesk(tx);
      await authorise(tx, asker, "duty.changed");
      await work(tx);
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}
