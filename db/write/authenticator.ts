import { and, eq, ne } from "drizzle-orm";
import { writeLine } from "../audit";
import { type Authenticator, readAuthenticator, readRecovery, type Spent, sealRecovery, spend } from "../authenticator";
import type { Db, Tx } from "../client";
import { person, session, twoFactor } from "../schema";

/** Who asks, from which session, when (epoch ms), and the installation's secret, under which authenticators are kept. */
export type Asker = { now: number; personId: string; sessionId: string; secret: string };

type Work<T> = (tx: Tx, own: Authenticator, spent: Spent) => Promise<T>;

/**
 * Does `work` for who brings an acceptable code, all in one transaction; a code that is refused leaves its own line.
 * Null: refused, or there is no authenticator in that state.
 */
async function withCode<T>(
  db: Db,
  asker: Omit<Asker, "sessionId">,
  typed: string,
  on: boolean,
  work: Work<T>,
): Promise<T | null> {
  const { now, personId, secret } = asker;
  return db.transaction(async (tx) => {
    const own = await readAuthenticator(tx, personId);
    if (!own || own.verified !== on) return null;
    const spent = await spend(tx, own, typed, now, secret);
    if (spent && (on || spent === "code")) return work(tx, own, spent);
    await writeLine(tx, { now, personId, verb: "code.refused", subject: `person:${personId}`, detail: { signedIn: true } });
    return null;
  });
}

/**
 * Turns on the authenticator that was offered, once it has shown that it makes the right codes. Every other session ends:
 * each of them was begun with the password alone. Answers with the recovery codes, which are shown this once.
 */
export async function turnOn(db: Db, asker: Asker, typed: string): Promise<string[] | null> {
  const { now, personId, sessionId, secret } = asker;
  return withCode(db, asker, typed, false, async (tx, own) => {
    await tx.update(twoFactor).set({ verified: true }).where(eq(twoFactor.id, own.id));
    await tx
      .update(person)
      .set({ twoFactorEnabled: true, updatedAt: new Date(now) })
      .where(eq(person.id, personId));
    await tx.delete(session).where(and(eq(session.userId, personId), ne(session.id, sessionId)));
    await writeLine(tx, { now, personId, verb: "authenticator.on", subject: `person:${personId}` });
    return readRecovery(own, secret);
  });
}

export async function turnOff(db: Db, asker: Asker, typed: string): Promise<true | null> {
  const { now, personId } = asker;
  return withCode(db, asker, typed, true, async (tx, own, spent) => {
    await tx.delete(twoFactor).where(eq(twoFactor.id, own.id));
    await tx
      .update(person)
      .set({ twoFactorEnabled: false, updatedAt: new Date(now) })
      .where(eq(person.id, personId));
    await writeLine(tx, { now, personId, verb: "authenticator.off", subject: `person:${personId}`, detail: { with: spent } });
    return true as const;
  });
}

/** New recovery codes in the place of all earlier ones. `fresh`: made by the caller. */
export async function renewRecovery(db: Db, asker: Asker, typed: string, fresh: string[]): Promise<string[] | null> {
  const { now, personId, secret } = asker;
  return withCode(db, asker, typed, true, async (tx, own, spent) => {
    const sealed = await sealRecovery(fresh, secret);
    await tx.update(twoFactor).set({ backupCodes: sealed }).where(eq(twoFactor.id, own.id));
    await writeLine(tx, { now, personId, verb: "authenticator.codes", subject: `person:${personId}`, detail: { with: spent } });
    return fresh;
  });
}

/** The second step of signing in: spends what was typed. Null: it is not accepted, and that has its line. */
export async function passSecondStep(
  db: Db,
  asker: { now: number; personId: string; secret: string; address: string },
  typed: string,
): Promise<Spent | null> {
  const { now, personId, secret, address } = asker;
  return db.transaction(async (tx) => {
    const own = await readAuthenticator(tx, personId);
    const spent = own?.verified ? await spend(tx, own, typed, now, secret) : null;
    if (!spent) await writeLine(tx, { now, personId, verb: "code.refused", subject: `person:${personId}`, detail: { address } });
    return spent;
  });
}
