import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { alert, duty, person } from "@/db/schema";
import { type DutyRow, onDuty, type UnsentLetter } from "@/lib/duty";

export type Called = { id: string; name: string; email: string };

/** The rota, through the week. */
export const readRota = (db: Db): Promise<DutyRow[]> =>
  db
    .select({
      ...{ id: duty.id, person: duty.personId, name: person.name },
      ...{ weekday: duty.weekday, begins: duty.begins, ends: duty.ends },
    })
    .from(duty)
    .innerJoin(person, eq(person.id, duty.personId))
    .where(isNull(person.endedAt))
    .orderBy(asc(duty.weekday), asc(duty.begins), asc(person.name));

/** Who is called at `now` (epoch ms): whoever's hours it is; where it is nobody's, every administrator. */
export async function readCalled(db: Db, now: number): Promise<{ byRota: boolean; people: Called[] }> {
  const ids = onDuty(await readRota(db), now);
  const there = await db
    .select({ id: person.id, name: person.name, email: person.email, role: person.role })
    .from(person)
    .where(isNull(person.endedAt))
    .orderBy(asc(person.name));
  const called = there.filter(({ id, role }) => (ids.length > 0 ? ids.includes(id) : role === "administrator"));
  return { byRota: ids.length > 0, people: called.map(({ id, name, email }) => ({ id, name, email })) };
}

/** Letters that failed and are not sent, newest first. */
export async function readUnsent(db: Db): Promise<UnsentLetter[]> {
  const rows = await db
    .select()
    .from(alert)
    .where(and(isNull(alert.sentAt), gt(alert.attempts, 0)))
    .orderBy(desc(alert.seq))
    .limit(20);
  return rows.map(({ seq, at, attempts, nextAt, trouble }) => ({
    ...{ seq, at: at.getTime(), attempts, nextAt: nextAt.getTime(), trouble: trouble ?? "" },
  }));
}
