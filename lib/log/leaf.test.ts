import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, type Json } from "./canonical";
import { buildLeaf, LEAF_TYPES, type LeafMeta, leafHash, verifyDisclosure } from "./leaf";
import vectors from "./vectors.json";

const META: LeafMeta = {
  id: "018f6a10-0000-7000-8000-000000000001",
  type: "statement",
  at: "2026-11-20T08:20:00.000Z",
  verb: "incident.posted",
  subject: "incident:018f6a10-0000-7000-8000-000000000002",
  prev: null,
};
const UUID = "018f6a10-0000-7000-8000-0000000000ff";

const salt = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("base64url"));
const value = fc.jsonValue({ maxDepth: 2 }).filter((each) => !/\\ud[89a-f]/.test(JSON.stringify(each))) as fc.Arbitrary<Json>;
const field = fc.tuple(fc.stringMatching(/^[a-z]{1,12}$/), salt, value);
const fieldset = fc.uniqueArray(field, {
  minLength: 1,
  maxLength: 6,
  comparator: (a, b) => a[0] === b[0] || a[1] === b[1],
});

function build(parts: [string, string, Json][]) {
  const fields = Object.fromEntries(parts.map(([name, , each]) => [name, each]));
  return buildLeaf(META, fields, Object.fromEntries(parts.map(([name, each]) => [name, each])));
}

test.each(vectors.leaves)("leaf version 1 keeps its bytes: $about", ({ meta, fields, salts, bytes, hash }) => {
  const leaf = buildLeaf(meta as LeafMeta, fields as Record<string, Json>, salts as unknown as Record<string, string>);
  expect(leaf.bytes).toBe(bytes);
  expect(leaf.hash).toBe(hash);
  expect(leaf.disclosures.every((each) => verifyDisclosure(bytes, each))).toBe(true);
});

test("the hash of a leaf begins with 0x00 (RFC 6962, 2.1)", () => {
  expect(leafHash("")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  expect(leafHash("KTP\u2011el")).toBe(createHash("sha256").update(Buffer.from("\0KTP\u2011el", "utf8")).digest("hex"));
});

test("every field that was committed to can be shown", () => {
  fc.assert(
    fc.property(fieldset, (parts) => {
      const { bytes, disclosures } = build(parts);
      expect(disclosures).toHaveLength(parts.length);
      for (const each of disclosures) expect(verifyDisclosure(bytes, each)).toBe(true);
    }),
  );
});

test("another salt, another value or another name is never taken for the one committed to", () => {
  fc.assert(
    fc.property(fieldset, salt, value, (parts, otherSalt, otherValue) => {
      const { bytes, disclosures } = build(parts);
      for (const each of disclosures) {
        expect(verifyDisclosure(bytes, { ...each, salt: otherSalt })).toBe(otherSalt === each.salt);
        expect(verifyDisclosure(bytes, { ...each, value: otherValue })).toBe(canonical(otherValue) === canonical(each.value));
        expect(verifyDisclosure(bytes, { ...each, name: `${each.name}_` })).toBe(false);
      }
    }),
  );
});

test("redaction drops a disclosure: the bytes, the hash and every other proof stay", () => {
  fc.assert(
    fc.property(fieldset, fc.nat(), (parts, at) => {
      const { bytes, hash, disclosures } = build(parts);
      const kept = disclosures.filter((_, index) => index !== at % disclosures.length);
      expect(leafHash(bytes)).toBe(hash);
      expect(kept.filter((each) => verifyDisclosure(bytes, each))).toHaveLength(disclosures.length - 1);
    }),
  );
});

test("no field, name or salt stands in the bytes of the leaf", () => {
  const { bytes } = buildLeaf(META, { title: "Cetak KTP-el dihentikan" }, { title: "2GLC42sKQveCfGfryNRN9w" });
  for (const hidden of ["Cetak", "title", "2GLC42sKQveCfGfryNRN9w"]) expect(bytes).not.toContain(hidden);
});

test("the order in which fields were given never shows", () => {
  fc.assert(
    fc.property(fieldset, (parts) => {
      expect(build([...parts].reverse()).bytes).toBe(build(parts).bytes);
    }),
  );
});

test.each(LEAF_TYPES)("a %s leaf can be built without fields", (type) => {
  expect(JSON.parse(buildLeaf({ ...META, type, prev: UUID }, {}, {}).bytes)).toMatchObject({ v: 1, type, prev: UUID, _sd: [] });
});

test.each([
  ["an id that is not a UUID", { id: "1" }],
  ["a leaf before that is not named by its UUID", { prev: "the one before" }],
  ["an unknown type", { type: "remark" as never }],
  ["a time without milliseconds", { at: "2026-11-20T08:20:00Z" }],
  ["a time in another zone", { at: "2026-11-20T15:20:00.000+07:00" }],
  ["a time that is none", { at: "siang" }],
  ["a verb in free words", { verb: "Kantor menulis" }],
  ["a subject by its slug", { subject: "incident:server-terserang-virus" }],
])("the clear part has no room for %s", (_, change) => {
  expect(() => buildLeaf({ ...META, ...change }, {}, {})).toThrow(TypeError);
});

test.each([
  "",
  "null",
  "[]",
  '{"v":2,"_sd_alg":"sha-256","_sd":[]}',
  '{"v":1,"_sd_alg":"md5","_sd":[]}',
  '{"v":1,"_sd_alg":"sha-256"}',
])("nothing can be shown against %j", (bytes) => {
  expect(
    verifyDisclosure(bytes, {
      name: "title",
      salt: "2GLC42sKQveCfGfryNRN9w",
      value: "x",
    }),
  ).toBe(false);
});
