import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * A token is 256 random bits and a seal over them, made with the installation's secret. Without that file nobody makes one that
 * is even looked up: guesses, from however many addresses, never reach the database and so need no lock that would also keep
 * out its owner.
 */
const SHAPE = /^ktp_([\w-]{43})([\w-]{22})$/;

const sealOf = (body: string, secret: string): Buffer =>
  createHmac("sha256", secret).update(`desk token ${body}`).digest().subarray(0, 16);

export function freshToken(secret: string): string {
  const body = randomBytes(32).toString("base64url");
  return `ktp_${body}${sealOf(body, secret).toString("base64url")}`;
}

/** Whether this installation made it; says nothing of whether it is still good. */
export function isOwnToken(given: string, secret: string): boolean {
  const [, body, seal] = SHAPE.exec(given) ?? [];
  if (body === undefined || seal === undefined) return false;
  const bytes = Buffer.from(seal, "base64url");
  const own = sealOf(body, secret);
  return bytes.length === own.length && timingSafeEqual(bytes, own);
}

/** All that is kept of it. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
