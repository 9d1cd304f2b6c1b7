import { createHmac, timingSafeEqual } from "node:crypto";

/** Codes of an authenticator: RFC 6238 with what every app takes without asking, SHA-1, 6 digits, steps of 30 seconds. */

const STEP_MS = 30_000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The step that `now` (epoch ms) lies in. */
export const stepAt = (now: number): number => Math.floor(now / STEP_MS);

/** The code of a step; `secret` is the shared key, byte for byte. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/**
 * The step whose code was typed, or null. A clock may be off by one step either way, and no more: each further step is one
 * more code that a guess may hit.
 */
export function stepOf(secret: string, typed: string, now: number): number | null {
  if (!/^\d{6}$/.test(typed)) return null;
  const steps = [-1, 0, 1].map((off) => stepAt(now) + off);
  return steps.filter((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(typed))).at(-1) ?? null;
}

/** RFC 4648, without padding: how a person types the key into an app that cannot see the picture. */
export function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}
