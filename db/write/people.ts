import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Refusal } from "@/lib/refusal";
import type { PeopleAct, Role } from "@/lib/roles";
import { ROLES } from "@/lib/roles";
import { writeLine } from "../audit";
import { authorise, lockDesk } from "../authority";
import type { Db, Tx } from "../client";
import { Refused } from "../refused";
import { location, person } from "../schema";
import { type Context, needConfirmed } from "./context";
import { insertStaff, offerLink, takeAccess } from "./staff";

/** Who may do what is changed here, by administrators who prove once more who they are; it holds from that moment. */

type Asker = Omit<Context, "key">;
type Done<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

async function change<T>(db: Db, asker: Asker, act: PeopleAct, work: (tx: Tx) => Promise<T>): Promise<Done<T>> {
  try {
    const value = await db.transaction(async (tx) => {
      await lockDesk(tx);
      await authorise(tx, asker, act);
      needConfirmed(asker);
      return work(tx);
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** `place`: a location's slug, for an operator; nobody else has one. */
export const RoleInput = z.object({ role: z.enum(ROLES), place: z.string().nullable() });
export type RoleInput = z.infer<typeof RoleInput>;
export const InviteInput = RoleInput.extend({ email: z.string(), name: z.string() });
export type InviteInput = z.infer<typeof InviteInput>;

/** Adds somebody, who sets their own password with the link whose token is returned: once, within a day. */
export async function invite(db: Db, asker: Asker, input: InviteInput): Promise<Done<string>> {
  const { email, name, role, place } = InviteInput.parse(input);
  return change(db, asker, "person.invited", async (tx) => {
    const placeId = await placeFor(tx, role, place);
    const id = await insertStaff(tx, asker.now, { email: email.toLowerCase(), name, role, placeId });
    if (id === null) throw new Refused([{ field: "email", code: "email_taken" }]);
    await note(tx, asker, "person.invited", id, { role, place });
    return offerLink(tx, asker.now, id);
  });
}

/** Gives another role, or an operator another place. Sessions go on, with the new role from their next step. */
export async function changeRole(db: Db, asker: Asker, id: string, input: RoleInput): Promise<Done<null>> {
  const { role, place } = RoleInput.parse(input);
  return change(db, asker, "person.changed", async (tx) => {
    const before = await member(tx, id);
    const placeId = await placeFor(tx, role, place);
    if (before.role === "administrator" && role !== "administrator") await needAnother(tx);
    await tx
      .update(person)
      .set({ role, placeId, updatedAt: new Date(asker.now) })
      .where(eq(person.id, id));
    await note(tx, asker, "person.changed", id, { before: before.role, role, place });
    return null;
  });
}

/** Takes somebody off the desk: every session ends, every link is worth nothing. What they said keeps their name. */
export async function endMember(db: Db, asker: Asker, id: string): Promise<Done<null>> {
  return change(db, asker, "person.ended", async (tx) => {
    if ((await member(tx, id)).role === "administrator") await needAnother(tx);
    await takeAccess(tx, asker.now, id);
    await tx
      .update(person)
      .set({ endedAt: new Date(asker.now) })
      .where(eq(person.id, id));
    await note(tx, asker, "person.ended", id, {});
    return null;
  });
}

/** Takes somebody's access and gives a new link, whose token is returned: for a lost phone or a forgotten password. */
export async function resetMember(db: Db, asker: Asker, id: string): Promise<Done<string>> {
  return change(db, asker, "person.reset", async (tx) => {
    await member(tx, id);
    await takeAccess(tx, asker.now, id);
    await note(tx, asker, "person.reset", id, {});
    return offerLink(tx, asker.now, id);
  });
}

const note = (tx: Tx, { now, personId }: Asker, verb: PeopleAct, id: string, detail: Record<string, unknown>) =>
  writeLine(tx, { now, personId, verb, subject: `person:${id}`, detail });

async function member(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(person)
    .where(and(eq(person.id, id), isNull(person.endedAt)));
  if (!row) throw new Refused([{ field: "", code: "person_ended" }]);
  return row;
}

async function placeFor(tx: Tx, role: Role, place: string | null): Promise<string | null> {
  if (role !== "operator") return null;
  const [row] = place === null ? [] : await tx.select().from(location).where(eq(location.slug, place));
  if (!row) throw new Refused([{ field: "place", code: "place_required" }]);
  return row.id;
}

/** A desk without an administrator could never be set right from within. */
async function needAnother(tx: Tx): Promise<void> {
  const administrators = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.role, "administrator"), isNull(person.endedAt)));
  if (administrators.length < 2) throw new Refused([{ field: "role", code: "last_administrator" }]);
}
