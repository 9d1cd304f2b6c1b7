import { createHash, randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { and, eq, getTableColumns, gt, inArray, isNull, like, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "@/lib/roles";
import { writeLine } from "../audit";
import type { Db, Tx } from "../client";
import { account, deskToken, location, passkey, person, session, twoFactor, verification } from "../schema";

/**
 * Members of staff beyond the first. Nobody types a password for somebody else: each gets a link that works once, within a
 * day, and sets their own. The database holds only its SHA-256, so reading the database opens no account.
 */

const LINK_MS = 24 * 3600_000;

export const linkOf = (token: string): string => `link:${createHash("sha256").update(token).digest("hex")}`;

/** A new link for a person; any earlier one stops working. Returns its token. */
export async function offerLink(tx: Tx, now: number, personId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const at = new Date(now);
  await tx.delete(verification).where(and(like(verification.identifier, "link:%"), eq(verification.value, personId)));
  await tx.insert(verification).values({
    id: uuidv7(),
    identifier: linkOf(token),
    value: personId,
    expiresAt: new Date(now + LINK_MS),
    createdAt: at,
    updatedAt: at,
  });
  return token;
}

/** `placeId`: an operator's own place. */
export type NewStaff = { email: string; name: string; role: Role; placeId: string | null };

/** The row of a new member of staff, who can do nothing until a link is used. Null: somebody has that address already. */
export async function insertStaff(tx: Tx, now: number, input: NewStaff): Promise<string | null> {
  const at = new Date(now);
  const [added] = await tx
    .insert(person)
    .values({ id: uuidv7(), ...input, createdAt: at, updatedAt: at })
    .onConflictDoNothing({ target: person.email })
    .returning({ id: person.id });
  return added?.id ?? null;
}

/** A new member of staff by command, and their link's token. Null: somebody has that address already. */
export async function addStaff(db: Db, now: number, input: Omit<NewStaff, "placeId">): Promise<string | null> {
  return db.transaction(async (tx) => {
    const id = await insertStaff(tx, now, { ...input, placeId: null });
    if (id === null) return null;
    const detail = { by: "command", role: input.role };
    await writeLine(tx, { now, personId: null, verb: "person.added", subject: `person:${id}`, detail });
    return offerLink(tx, now, id);
  });
}

/**
 * Takes everything by which a person signs in or lets a script act: password, authenticator, sessions, half-finished sign-ins,
 * links, tokens, passkeys. The password goes too: without the authenticator it would be all that an intruder needs.
 */
export async function takeAccess(tx: Tx, now: number, personId: string): Promise<void> {
  await tx
    .update(person)
    .set({ twoFactorEnabled: false, updatedAt: new Date(now) })
    .where(eq(person.id, personId));
  await tx.delete(session).where(eq(session.userId, personId));
  await tx.delete(twoFactor).where(eq(twoFactor.userId, personId));
  await tx.delete(account).where(eq(account.userId, personId));
  await tx.delete(verification).where(eq(verification.value, personId));
  await tx.delete(passkey).where(eq(passkey.personId, personId));
  await tx.delete(deskToken).where(eq(deskToken.personId, personId));
}

/** Takes a person's access, by command; what is left is the new link. Null: nobody on the desk has that address. */
export async function resetStaff(db: Db, now: number, email: string): Promise<string | null> {
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.email, email), isNull(person.endedAt)))
      .for("update");
    if (!known) return null;
    await takeAccess(tx, now, known.id);
    await writeLine(tx, {
      now,
      personId: null,
      verb: "person.reset",
      subject: `person:${known.id}`,
      detail: { by: "command" },
    });
    return offerLink(tx, now, known.id);
  });
}

const isOpen = (token: string, now: number) =>
  and(eq(verification.identifier, linkOf(token)), gt(verification.expiresAt, new Date(now)));

/** Whose link `token` is now; null when it is worth nothing. It promises nothing: `consumeLink` judges anew as it writes. */
export async function readLink(db: Db, now: number, token: string): Promise<{ name: string; email: string } | null> {
  const [row] = await db
    .select({ name: person.name, email: person.email })
    .from(verification)
    .innerJoin(person, eq(sql`${person.id}::text`, verification.value))
    .where(isOpen(token, now));
  return row ?? null;
}

/**
 * Sets the password of the link's person and uses the link up, in one transaction. `password` is already of an accepted
 * length. Null: the link was not open, and nothing was written; else the address to sign in with.
 */
export async function consumeLink(db: Db, now: number, input: { token: string; password: string }): Promise<string | null> {
  // Hashing is costly on purpose: only who holds the link may make the server do it.
  if (!(await readLink(db, now, input.token))) return null;
  const password = await hashPassword(input.password);
  const at = new Date(now);
  return db.transaction(async (tx) => {
    const [taken] = await tx.delete(verification).where(isOpen(input.token, now)).returning({ personId: verification.value });
    if (!taken) return null;
    const id = taken.personId;
    const [owner] = await tx.select({ email: person.email }).from(person).where(eq(person.id, id));
    if (!owner) return null;
    await tx.delete(account).where(eq(account.userId, id));
    await tx
      .insert(account)
      .values({ id: uuidv7(), accountId: id, providerId: "credential", userId: id, password, createdAt: at, updatedAt: at });
    await writeLine(tx, { now, personId: id, verb: "password.set", subject: `person:${id}`, detail: { by: "link" } });
    return owner.email;
  });
}

/** `ready`: has a password. `place`: the slug of an operator's own. */
export type StaffRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  place: string | null;
  ready: boolean;
  authenticator: boolean;
  sessions: number;
};

/** Everybody on the desk, in the order they came. */
export async function listStaff(db: Db, now: number): Promise<StaffRow[]> {
  const people = await db
    .select({ ...getTableColumns(person), place: location.slug })
    .from(person)
    .leftJoin(location, eq(location.id, person.placeId))
    .where(isNull(person.endedAt))
    .orderBy(person.createdAt, person.id);
  const ids = people.map(({ id }) => id);
  const [accounts, sessions] = await Promise.all([
    db.select({ userId: account.userId }).from(account).where(inArray(account.userId, ids)),
    db
      .select({ userId: session.userId })
      .from(session)
      .where(gt(session.expiresAt, new Date(now))),
  ]);
  return people.map(({ id, name, email, role, place, twoFactorEnabled }) => ({
    id,
    name,
    email,
    role,
    place,
    ready: accounts.some(({ userId }) => userId === id),
    authenticator: twoFactorEnabled,
    sessions: sessions.filter(({ userId }) => userId === id).length,
  }));
}
