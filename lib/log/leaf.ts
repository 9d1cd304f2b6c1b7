import { createHash } from "node:crypto";
import { canonical, type Json } from "./canonical";
import { commit, type Disclosure, digestOf, disclosureText } from "./commit";

export const LEAF_TYPES = [
  "statement",
  "retraction",
  "redaction",
  "check-digest",
  "config",
  "key",
  "heartbeat",
  "release",
] as const;
export type LeafType = (typeof LEAF_TYPES)[number];

/**
 * The clear part of a leaf. It is public for ever and cannot be redacted, so it has no room for free text:
 * ids, a time, and words from the code.
 */
export type LeafMeta = {
  /** UUID of the leaf. */
  id: string;
  type: LeafType;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  /** What was done: "incident.posted". */
  verb: string;
  /** What it was done to, by id: "incident:<uuid>", "installation:1". Never a slug: slugs are made from titles. */
  subject: string;
  /** Id of the leaf that this one follows for the same subject. */
  prev: string | null;
};

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const ID = new RegExp(`^${UUID}$`);
const SUBJECT = new RegExp(`^[a-z_]{1,32}:(${UUID}|[0-9]{1,9})$`);
const VERB = /^[a-z_]{1,32}\.[a-z_]{1,32}$/;

/** RFC 6962, 2.1: SHA-256(0x00 ‖ bytes), in hex. The 0x00 keeps a leaf from passing as an inner node. */
export function leafHash(bytes: string): string {
  return createHash("sha256").update(Buffer.of(0)).update(bytes, "utf8").digest("hex");
}

/**
 * Leaf version 1. Final: leaves already written must hash to the same value for ever, so no byte of this form may change.
 * `fields` are committed to under `salts` (one per field, 128 bits in base64url) and do not stand in the bytes.
 * `bytes` is canonical JSON (RFC 8785), to be hashed as UTF-8. Throws a TypeError when the clear part does not keep its form.
 */
export function buildLeaf(
  meta: LeafMeta,
  fields: Record<string, Json>,
  salts: Record<string, string>,
): { bytes: string; hash: string; disclosures: Disclosure[] } {
  check(meta);
  const { digests, disclosures } = commit(fields, salts);
  const { id, type, at, verb, subject, prev } = meta;
  const bytes = canonical({
    v: 1,
    id,
    type,
    at,
    verb,
    subject,
    prev,
    _sd_alg: "sha-256",
    _sd: digests,
  });
  return { bytes, hash: leafHash(bytes), disclosures };
}

/** True when the leaf committed to exactly this value under this salt and name. Never throws. */
export function verifyDisclosure(bytes: string, disclosure: Disclosure): boolean {
  try {
    const leaf: unknown = JSON.parse(bytes);
    return isLeaf(leaf) && leaf._sd.includes(digestOf(disclosureText(disclosure)));
  } catch {
    return false;
  }
}

function isLeaf(leaf: unknown): leaf is { _sd: unknown[] } {
  if (typeof leaf !== "object" || leaf === null) return false;
  const { v, _sd_alg, _sd } = leaf as Record<string, unknown>;
  return v === 1 && _sd_alg === "sha-256" && Array.isArray(_sd);
}

function check({ id, type, at, verb, subject, prev }: LeafMeta): void {
  if (!ID.test(id)) throw new TypeError("The id of a leaf must be a UUID in lower case");
  if (prev !== null && !ID.test(prev)) throw new TypeError("The leaf before must be named by its UUID");
  if (!LEAF_TYPES.includes(type)) throw new TypeError(`No leaf type ${type}`);
  if (!isInstant(at)) throw new TypeError("The time of a leaf must be ISO 8601 in UTC with milliseconds");
  if (!VERB.test(verb)) throw new TypeError("The verb of a leaf must look like incident.posted");
  if (!SUBJECT.test(subject)) throw new TypeError("The subject of a leaf must be a noun and an id, never a slug");
}

function isInstant(at: string): boolean {
  const ms = Date.parse(at);
  return Number.isFinite(ms) && new Date(ms).toISOString() === at;
}
