import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { writeLine } from "../audit";
import type { Db, Tx } from "../client";
import { account, person, session, verification } from "../schema";
import type { Asker } from "./authenticator";

type Who = Pick<Asker, "now" | "personId">;

/** How somebody signed in. */
export type Way = "password" | "code" | "recovery" | "link" | "passkey";

/** Says that a session began. The caller ends a session whose line cannot be written. */
export const noteSignIn = (db: Db, { now, personId }: Who, way: Way, address: string): Promise<void> =>
  writeLine(db, { now, personId, verb: "session.began", subject: `person:${personId}`, detail: { with: way, address } });

const noteEnd = (tx: Tx, { now, personId }: Who, by: string, count: number) =>
  writeLine(tx, { now, personId, verb: "session.ended", subject: `person:${personId}`, detail: { by, count } });

/** Ends one of the asker's own sessions; another's id ends nothing. False: there is no such session. */
export async function endSession(db: Db, who: Who, sessionId: string, by: "signing out" | "revoking"): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(session)
      .where(and(eq(session.id, sessionId), eq(session.userId, who.personId)))
      .returning({ id: session.id });
    if (gone.length > 0) await noteEnd(tx, who, by, gone.length);
    return gone.length > 0;
  });
}

/** Ends a session that must not have begun; nobody has used it yet. */
export async function endSessionByToken(db: Db, token: string): Promise<void> {
  await db.delete(session).where(eq(session.token, token));
}

/** Ends sign-ins that wait for their second step, and links. */
export async function endWaiting(db: Db, email: string): Promise<void> {
  const ids = db
    .select({ id: sql<string>`${person.id}::text` })
    .from(person)
    .where(eq(person.email, email.toLowerCase()));
  await db.delete(verification).where(inArray(verification.value, ids));
}

/**
 * Does a step of signing in, and tells whether the password it rested on was replaced meanwhile: what the step began is then
 * the caller's to end. The new password's transaction holds the row from before it ends sessions until it is through; reading
 * it under a lock afterwards therefore sees the change, or what the step began was there to be ended.
 */
export async function withPassword<T>(db: Db, email: string, step: () => Promise<T>): Promise<{ answer: T; replaced: boolean }> {
  const read = () =>
    db
      .select({ password: account.password })
      .from(account)
      .innerJoin(person, eq(person.id, account.userId))
      .where(and(eq(person.email, email.toLowerCase()), eq(account.providerId, "credential")));
  const [before] = await read();
  const answer = await step();
  const [after] = await read().for("share", { of: account });
  return { answer, replaced: before?.password !== after?.password };
}

/** Ends every session of the asker, this one too, and every sign-in that is half done. */
export async function endAllSessions(db: Db, who: Who): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.delete(session).where(eq(session.userId, who.personId)).returning({ id: session.id });
    await tx.delete(verification).where(eq(verification.value, who.personId));
    await noteEnd(tx, who, "revoking all", gone.length);
  });
}

/**
 * Changes the asker's password. Every other session, every sign-in waiting for its second step and every link ends with the
 * old one. False: the current password is not this, or was changed meanwhile; nothing was written.
 */
export async function changePassword(db: Db, asker: Omit<Asker, "secret">, current: string, next: string): Promise<boolean> {
  const { now, personId, sessionId } = asker;
  const own = and(eq(account.userId, personId), eq(account.providerId, "credential"));
  const [known] = await db.select({ password: account.password }).from(account).where(own);
  const before = known?.password;
  if (!before || !(await verifyPassword({ hash: before, password: current }))) return false;
  const password = await hashPassword(next);
  return db.transaction(async (tx) => {
    const [changed] = await tx
      .update(account)
      .set({ password, updatedAt: new Date(now) })
      .where(and(own, eq(account.password, before)))
      .returning({ id: account.id });
    if (!changed) return false;
    await tx.delete(session).where(and(eq(session.userId, personId), ne(session.id, sessionId)));
    await tx.delete(verification).where(eq(verification.value, personId));
    await writeLine(tx, { now, personId, verb: "password.changed", subject: `person:${personId}` });
    return true;
  });
}
