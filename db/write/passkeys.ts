import { and, eq, lt } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { clean } from "@/lib/notice";
import type { Relying } from "@/lib/relying";
import { writeLine } from "../audit";
import type { Db } from "../client";
import { findNamed, judgeNew, judgeProof, type Purpose, spendChallenge } from "../passkey";
import { Refused } from "../refused";
import { passkey } from "../schema";
import { type Context, needConfirmed } from "./context";

type Asker = Pick<Context, "now" | "personId">;
/** `bound`: see `db/passkey.ts`. `response`: as the browser's device gave it. */
type Proof = { bound: string; relying: Relying; response: unknown };

/**
 * Keeps a passkey that was made in answer to an offer; the offer was made to whoever proved once more who they are. False: it
 * answers no offer, or somebody has it already.
 */
export async function addPasskey(db: Db, { now, personId }: Asker, name: string, proof: Proof): Promise<boolean> {
  const challenge = await spendChallenge(db, now, "add", proof.bound);
  const made = challenge && (await judgeNew(proof.response, challenge, proof.relying));
  if (!made) return false;
  return db.transaction(async (tx) => {
    const [added] = await tx
      .insert(passkey)
      .values({
        id: uuidv7(),
        personId,
        name: clean(name),
        credentialId: made.id,
        publicKey: Buffer.from(made.publicKey).toString("base64url"),
        counter: made.counter,
        transports: made.transports ?? [],
        createdAt: new Date(now),
      })
      .onConflictDoNothing({ target: passkey.credentialId })
      .returning({ name: passkey.name });
    if (!added) return false;
    const detail = { passkey: added.name };
    await writeLine(tx, { now, personId, verb: "passkey.added", subject: `person:${personId}`, detail });
    return true;
  });
}

/** Takes one of the asker's own away. @throws Refused unless they proved once more who they are */
export async function removePasskey(db: Db, asker: Asker & Pick<Context, "confirmed" | "token">, id: string) {
  try {
    needConfirmed(asker);
  } catch (error) {
    if (error instanceof Refused) return { ok: false as const, refusals: error.refusals };
    throw error;
  }
  const { now, personId } = asker;
  await db.transaction(async (tx) => {
    const own = and(eq(passkey.id, id), eq(passkey.personId, personId));
    const [gone] = await tx.delete(passkey).where(own).returning({ name: passkey.name });
    if (!gone) return;
    const detail = { passkey: gone.name };
    await writeLine(tx, { now, personId, verb: "passkey.removed", subject: `person:${personId}`, detail });
  });
  return { ok: true as const };
}

/**
 * Whose passkey answered, and which; null: nobody's that counts. The challenge is spent whatever the answer. With `personId`
 * only theirs counts. The condition on the count stands in the UPDATE itself: of two that bring the same answer one has it accepted.
 */
export async function provePasskey(
  db: Db,
  asker: { now: number; address: string; personId?: string },
  purpose: Exclude<Purpose, "add">,
  { bound, relying, response }: Proof,
): Promise<{ personId: string; email: string; passkey: string } | null> {
  const { now, address } = asker;
  const challenge = await spendChallenge(db, now, purpose, bound);
  const found = challenge ? await findNamed(db, response) : null;
  if (!challenge || !found) return null;
  const { passkey: known, email } = found;
  const { id, personId, name } = known;
  if (asker.personId !== undefined && asker.personId !== personId) return null;
  const count = await judgeProof(response, challenge, relying, known);
  return db.transaction(async (tx) => {
    const rises = count === 0 ? eq(passkey.counter, 0) : lt(passkey.counter, count ?? 0);
    const used = { counter: count ?? 0, usedAt: new Date(now) };
    const [taken] =
      count === null
        ? []
        : await tx
            .update(passkey)
            .set(used)
            .where(and(eq(passkey.id, id), rises))
            .returning({ id: passkey.id });
    if (taken) return { personId, email, passkey: id };
    const detail = { passkey: name, address };
    await writeLine(tx, { now, personId, verb: "passkey.refused", subject: `person:${personId}`, detail });
    return null;
  });
}

/** Whether it is still there, once whoever takes it away is through: what it began is otherwise the caller's to end. */
export async function standsPasskey(db: Db, id: string): Promise<boolean> {
  const [row] = await db.select({ id: passkey.id }).from(passkey).where(eq(passkey.id, id)).for("share");
  return row !== undefined;
}
