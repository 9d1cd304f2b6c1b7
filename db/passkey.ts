import { createHash } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { and, eq, gt } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Relying } from "@/lib/relying";
import type { Db } from "./client";
import { passkey, person, verification } from "./schema";

/**
 * Passkeys: a device proves that it holds a key and that its owner unlocked it (a finger, a face, a number), which is two
 * factors at once. Every challenge is this server's own, short-lived, bound to whoever asked, and spent by the first answer,
 * right or wrong: an answer that was overheard is worth nothing.
 */

/** What a challenge is for; an answer to one kind is none to another. */
export type Purpose = "add" | "confirm" | "sign-in";

const CHALLENGE_MS = 5 * 60_000;

/** `bound`: who asked: a session's id, or a secret of the browser's where nobody is signed in yet. */
const identifierOf = (purpose: Purpose, bound: string): string =>
  `passkey:${purpose}:${createHash("sha256").update(bound).digest("hex")}`;

/** Remembers a challenge; an earlier one for the same is over. */
async function keep(db: Db, now: number, purpose: Purpose, bound: string, challenge: string): Promise<void> {
  const identifier = identifierOf(purpose, bound);
  const at = new Date(now);
  await db.transaction(async (tx) => {
    await tx.delete(verification).where(eq(verification.identifier, identifier));
    const times = { createdAt: at, updatedAt: at, expiresAt: new Date(now + CHALLENGE_MS) };
    await tx.insert(verification).values({ id: uuidv7(), identifier, value: challenge, ...times });
  });
}

/** Spends the challenge that stands for this; null: there is none, or no longer. */
export async function spendChallenge(db: Db, now: number, purpose: Purpose, bound: string): Promise<string | null> {
  const open = and(eq(verification.identifier, identifierOf(purpose, bound)), gt(verification.expiresAt, new Date(now)));
  const [spent] = await db.delete(verification).where(open).returning({ challenge: verification.value });
  return spent?.challenge ?? null;
}

type Owner = { id: string; name: string; email: string };

/** What the browser needs to make one for `owner`; those they have already are named, so that none is made twice. */
export async function offerNew(db: Db, now: number, bound: string, relying: Relying, owner: Owner) {
  const own = await db.select({ id: passkey.credentialId }).from(passkey).where(eq(passkey.personId, owner.id));
  const options = await generateRegistrationOptions({
    rpName: relying.name,
    rpID: relying.id,
    userID: new Uint8Array(Buffer.from(owner.id.replaceAll("-", ""), "hex")),
    userName: owner.email,
    userDisplayName: owner.name,
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: own,
  });
  await keep(db, now, "add", bound, options.challenge);
  return options;
}

/** What the browser needs to prove that one is at hand: one of `personId`, or to sign in whichever there is. */
export async function offerProof(
  db: Db,
  now: number,
  purpose: "confirm" | "sign-in",
  bound: string,
  relying: Relying,
  personId?: string,
) {
  const own =
    personId === undefined
      ? []
      : await db.select({ id: passkey.credentialId }).from(passkey).where(eq(passkey.personId, personId));
  const options = await generateAuthenticationOptions({ rpID: relying.id, userVerification: "required", allowCredentials: own });
  await keep(db, now, purpose, bound, options.challenge);
  return options;
}

/** What a browser made, judged; null: it is none of ours. */
export async function judgeNew(response: unknown, challenge: string, relying: Relying) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: relying.origin,
      expectedRPID: relying.id,
      requireUserVerification: true,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    return null;
  }
}

/** The passkey an answer names, with its person, who must still be on the desk. */
export async function findNamed(db: Db, response: unknown) {
  const id = (response as { id?: unknown } | null)?.id;
  if (typeof id !== "string" || !/^[\w-]{1,1400}$/.test(id)) return null;
  const [row] = await db
    .select({ passkey, email: person.email, endedAt: person.endedAt })
    .from(passkey)
    .innerJoin(person, eq(person.id, passkey.personId))
    .where(eq(passkey.credentialId, id));
  return row && row.endedAt === null ? row : null;
}

/** The device's new count when the answer is good; null: it is not, or its count fell behind. */
export async function judgeProof(
  response: unknown,
  challenge: string,
  relying: Relying,
  known: typeof passkey.$inferSelect,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: relying.origin,
      expectedRPID: relying.id,
      requireUserVerification: true,
      credential: {
        id: known.credentialId,
        publicKey: new Uint8Array(Buffer.from(known.publicKey, "base64url")),
        counter: known.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
