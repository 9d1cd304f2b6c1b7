import { randomBytes } from "node:crypto";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { stepOf } from "@/lib/totp";
import type { Tx } from "./client";
import { twoFactor } from "./schema";

export type Authenticator = typeof twoFactor.$inferSelect;
/** What was typed at the second step turned out to be. */
export type Spent = "code" | "recovery";

/** A code as it is compared: apps show "123 456", and recovery codes are copied by hand. */
const plain = (typed: string) => typed.replace(/[\s-]/g, "").toLowerCase();

export async function readAuthenticator(tx: Tx, personId: string): Promise<Authenticator | null> {
  const [row] = await tx.select().from(twoFactor).where(eq(twoFactor.userId, personId));
  return row ?? null;
}

/** The recovery codes that are left. `secret`: the installation's. */
export async function readRecovery(own: Authenticator, secret: string): Promise<string[]> {
  return JSON.parse(await symmetricDecrypt({ key: secret, data: own.backupCodes })) as string[];
}

/** Ten codes of 50 bits in signs that are not mistaken for one another, in two groups. */
export function freshRecovery(): string[] {
  const signs = "abcdefghijklmnopqrstuvwxyz234567";
  return Array.from({ length: 10 }, () => {
    const code = [...randomBytes(10)].map((byte) => signs[byte % signs.length]).join("");
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

export const sealRecovery = (codes: string[], secret: string): Promise<string> =>
  symmetricEncrypt({ key: secret, data: JSON.stringify(codes) });

/**
 * Spends what was typed: a code's step and every earlier one are refused from then on, a recovery code is gone. The
 * condition stands in the UPDATE itself, so of two that bring the same one at once exactly one has it accepted. Null: it
 * is not accepted, and nothing was written.
 */
export async function spend(tx: Tx, own: Authenticator, typed: string, now: number, secret: string): Promise<Spent | null> {
  const code = plain(typed);
  const step = stepOf(await symmetricDecrypt({ key: secret, data: own.secret }), code, now);
  if (step !== null) return (await claimStep(tx, own, step)) ? "code" : null;
  const codes = await readRecovery(own, secret);
  const others = codes.filter((each) => plain(each) !== code);
  if (others.length === codes.length) return null;
  const left = await sealRecovery(others, secret);
  const [taken] = await tx
    .update(twoFactor)
    .set({ backupCodes: left })
    .where(and(eq(twoFactor.id, own.id), eq(twoFactor.backupCodes, own.backupCodes)))
    .returning({ id: twoFactor.id });
  return taken ? "recovery" : null;
}

async function claimStep(tx: Tx, own: Authenticator, step: number): Promise<boolean> {
  const [claimed] = await tx
    .update(twoFactor)
    .set({ lastStep: step })
    .where(and(eq(twoFactor.id, own.id), or(isNull(twoFactor.lastStep), lt(twoFactor.lastStep, step))))
    .returning({ id: twoFactor.id });
  return claimed !== undefined;
}
