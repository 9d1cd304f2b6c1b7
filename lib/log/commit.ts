import { createHash } from "node:crypto";
import { canonical, type Json } from "./canonical";

/** A value with the salt that hides it. Whoever holds all three can show what a digest stands for; deleting them redacts it. */
export type Disclosure = { name: string; salt: string; value: Json };

/** 128 random bits in base64url without padding. Drawn by the caller, once for each field, and never used twice. */
const SALT = /^[A-Za-z0-9_-]{22}$/;
/** Names that RFC 9901 keeps for itself. */
const RESERVED = new Set(["_sd", "_sd_alg", "..."]);

/** The disclosure of RFC 9901, 4.2.1: base64url of the JSON array [salt, name, value]. Here the JSON is canonical, so it can be rebuilt from the three. */
export function disclosureText({ name, salt, value }: Disclosure): string {
  return Buffer.from(canonical([salt, name, value]), "utf8").toString("base64url");
}

/** The digest of RFC 9901, 4.2.3: base64url of the SHA-256 of the disclosure's ASCII. */
export function digestOf(disclosure: string): string {
  return createHash("sha256").update(disclosure, "ascii").digest("base64url");
}

/**
 * Commits to each field under its own salt. The digests are sorted, so their order tells nothing of the fields.
 * Throws when a field has no salt of 22 base64url characters, a salt has no field, two fields share a salt, or a name is reserved.
 */
export function commit(
  fields: Record<string, Json>,
  salts: Record<string, string>,
): { digests: string[]; disclosures: Disclosure[] } {
  const names = Object.keys(fields).sort();
  const disclosures = names.map((name) => ({
    name,
    salt: saltOf(name, salts),
    value: fields[name] as Json,
  }));
  const stray = Object.keys(salts).find((name) => !Object.hasOwn(fields, name));
  if (stray !== undefined) throw new TypeError(`A salt without a field: ${stray}`);
  if (new Set(Object.values(salts)).size !== names.length) throw new TypeError("Two fields share a salt");
  return {
    digests: disclosures.map((each) => digestOf(disclosureText(each))).sort(),
    disclosures,
  };
}

function saltOf(name: string, salts: Record<string, string>): string {
  if (RESERVED.has(name)) throw new TypeError(`A field may not be called ${name}`);
  const salt = Object.hasOwn(salts, name) ? salts[name] : undefined;
  if (salt === undefined || !SALT.test(salt)) throw new TypeError(`The salt of ${name} must be 128 bits in base64url`);
  return salt;
}
