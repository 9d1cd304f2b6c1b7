import type { Connection } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { person } from "@/db/schema";
import { consumeSetupLink, ensureSetupLink } from "@/db/write/setup";
import { addDays, atWib, type Day } from "@/lib/time";
import { DAYS, type Deed, planHistory } from "./history";
import { type Posted, perform } from "./perform";

/** Who speaks in a sample: nobody could take the name for somebody's. */
export const SAMPLE_PERSON = { name: "Petugas Contoh", email: "petugas@contoh.test" };

export type Made = { confirmations: number; notices: number; updates: number };

/**
 * Fills an empty database with a sample: its first row says so, and everything after it is said through the verbs of the desk,
 * each at its own time. The same words and times for the same `today`; ids and salts are random, as always.
 * @throws Error when a verb refuses: the script is then wrong
 */
export async function makeSample(
  connection: Connection,
  today: Day,
  password: string,
  history: Deed[] = planHistory(today),
): Promise<Made> {
  const { db } = connection;
  const born = atWib(addDays(today, -DAYS), "00:00");
  await migrateAndImport(connection, born, true);
  const token = await ensureSetupLink(db, born);
  if (!token || !(await consumeSetupLink(db, born, { ...SAMPLE_PERSON, token, password })))
    throw new Error("Somebody is there already.");
  const personId = await samplePerson(connection);
  const posted: Posted = new Map();
  const made: Made = { confirmations: 0, notices: 0, updates: 0 };
  for (const [index, { day, at, act }] of history.entries()) {
    const done = await perform(db, { now: at, personId, key: `history:${index}` }, day, act, posted);
    if (!done.ok) {
      const why = done.refusals.map(({ field, code }) => `${field} ${code}`).join(", ");
      throw new Error(`${day} ${act.act} ${JSON.stringify(act).slice(0, 200)}: ${why}`);
    }
    made[act.act === "confirm" ? "confirmations" : act.act === "post" ? "notices" : "updates"] += 1;
  }
  return made;
}

/** The id of the one who speaks in a sample. */
export async function samplePerson({ db }: Pick<Connection, "db">): Promise<string> {
  const people = await db.select({ id: person.id, email: person.email }).from(person);
  const found = people.find(({ email }) => email === SAMPLE_PERSON.email);
  if (!found) throw new Error(`There is no ${SAMPLE_PERSON.email}.`);
  return found.id;
}
