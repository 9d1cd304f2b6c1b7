import { createHash, randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { and, eq, notExists, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { writeLine } from "../audit";
import type { Db, Tx } from "../client";
import { account, installation, person } from "../schema";

/**
 * The first account. While nobody exists, whoever holds the printed link may make it; the database holds only
 * the token's SHA-256, so reading the database is not enough. Afterwards the link is worth nothing.
 */

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
const nobody = (db: Db | Tx) => notExists(db.select({ one: sql`1` }).from(person));

/** A new token while no person exists (any earlier one stops working), else null. `now`: epoch ms, for the audit line. */
export async function ensureSetupLink(db: Db, now: number): Promise<string | null> {
  const token = randomBytes(32).toString("base64url");
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(installation)
      .set({ setupTokenHash: hashOf(token) })
      .where(and(eq(installation.id, 1), nobody(tx)))
      .returning({ id: installation.id });
    if (!row) return null;
    await writeLine(tx, { now, personId: null, verb: "setup.offered", subject: "installation:1" });
    return token;
  });
}

/** Whether `token` would be accepted now. It promises nothing: `consumeSetupLink` judges anew as it writes. */
export async function isSetupLinkOpen(db: Db, token: string): Promise<boolean> {
  const [row] = await db
    .select({ id: installation.id })
    .from(installation)
    .where(and(eq(installation.setupTokenHash, hashOf(token)), nobody(db)));
  return row !== undefined;
}

/**
 * Makes the first account and uses the link up, in one transaction. `password` is already of an accepted length.
 * False: the link was not open (used, replaced by a later start, or somebody exists); nothing was written.
 */
export async function consumeSetupLink(
  db: Db,
  now: number,
  input: { token: string; name: string; email: string; password: string },
): Promise<boolean> {
  // Hashing is costly on purpose: only who holds the link may make the server do it.
  if (!(await isSetupLinkOpen(db, input.token))) return false;
  const password = await hashPassword(input.password);
  const at = new Date(now);
  return db.transaction(async (tx) => {
    const [taken] = await tx
      .update(installation)
      .set({ setupTokenHash: null })
      .where(and(eq(installation.setupTokenHash, hashOf(input.token)), nobody(tx)))
      .returning({ id: installation.id });
    if (!taken) return false;
    const id = uuidv7();
    await tx
      .insert(person)
      .values({ id, name: input.name, email: input.email.toLowerCase(), role: "administrator", createdAt: at, updatedAt: at });
    // better-auth finds a password account by this provider and by the person's own id.
    await tx
      .insert(account)
      .values({ id: uuidv7(), accountId: id, providerId: "credential", userId: id, password, createdAt: at, updatedAt: at });
    await writeLine(tx, { now, personId: id, verb: "person.added", subject: `person:${id}`, detail: { by: "setup link" } });
    return true;
  });
}
