import { createHash, randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { and, eq, gt, inArray, like, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { writeLine } from "../audit";
import type { Db, Tx } from "../client";
import { account, person, session, twoFactor, verification } from "../schema";

/**
 * Members of staff beyond the first. Nobody types a password for somebody else: each gets a link that works once, within a
 * day, and sets their own. The database holds only its SHA-256, so reading the database opens no account.
 */

const LINK_MS = 24 * 3600_000;

export const linkOf = (token: string): string => `link:${createHash("sha256").update(token).digest("hex")}`;

/** A new link for a person; any earlier one stops working. Returns its token. */
async function offerLink(tx: Tx, now: number, personId: string): Promise<string> {
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

/** A new member of staff, who can do nothing until the link is used. Null: somebody has that address already. */
export async function addStaff(db: Db, now: number, input: { email: string; name: string }): Promise<string | null> {
  return db.transaction(async (tx) => {
    const at = new Date(now);
    const [added] = await tx
      .insert(person)
      .values({ id: uuidv7(), name: input.name, email: input.email, createdAt: at, updatedAt: at })
      .onConflictDoNothing({ target: person.email })
      .returning({ id: person.id });
    if (!added) return null;
    await writeLine(tx, {
      now,
      personId: null,
      verb: "person.added",
      subject: `person:${added.id}`,
      detail: { by: "command" },
    });
    return offerLink(tx, now, added.id);
  });
}

/**
 * Takes everything by which a person signs in: password, authenticator, sessions, half-finished sign-ins. What is left is
 * the new link. The password goes too: without the authenticator it would be all that an intruder needs.
 * Null: nobody has that address.
 */
export async function resetStaff(db: Db, now: number, email: string): Promise<string | null> {
  return db.transaction(async (tx) => {
    const [known] = await tx
      .update(person)
      .set({ twoFactorEnabled: false, updatedAt: new Date(now) })
      .where(eq(person.email, email))
      .returning({ id: person.id });
    if (!known) return null;
    await tx.delete(session).where(eq(session.userId, known.id));
    await tx.delete(twoFactor).where(eq(twoFactor.userId, known.id));
    await tx.delete(account).where(eq(account.userId, known.id));
    await tx.delete(verification).where(eq(verification.value, known.id));
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

export type StaffRow = { name: string; email: string; ready: boolean; authenticator: boolean; sessions: number };

/** Everybody, in the order they came; `ready`: has a password. */
export async function listStaff(db: Db, now: number): Promise<StaffRow[]> {
  const people = await db.select().from(person).orderBy(person.createdAt, person.id);
  const ids = people.map(({ id }) => id);
  const [accounts, sessions] = await Promise.all([
    db.select({ userId: account.userId }).from(account).where(inArray(account.userId, ids)),
    db
      .select({ userId: session.userId })
      .from(session)
      .where(gt(session.expiresAt, new Date(now))),
  ]);
  return people.map(({ id, name, email, twoFactorEnabled }) => ({
    name,
    email,
    ready: accounts.some(({ userId }) => userId === id),
    authenticator: twoFactorEnabled,
    sessions: sessions.filter(({ userId }) => userId === id).length,
  }));
}
