import * as fc from "fast-check";
import { expect, test } from "vitest";
import { commit, digestOf, disclosureText } from "./commit";

const SALT = "_26bc4LT-ac6q2KI6cBW5es"; // of the RFC; 23 characters
const OTHER = "2GLC42sKQveCfGfryNRN9w";

test("a disclosure is written as RFC 9901 writes one without white space (4.2.1)", () => {
  const text = disclosureText({
    salt: SALT,
    name: "family_name",
    value: "Möbius",
  });
  expect(text).toBe("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd");
});

test.each([
  ["WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0", "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],
  ["WyIyR0xDNDJzS1F2ZUNmR2ZyeU5STjl3IiwgImdpdmVuX25hbWUiLCAiSm9obiJd", "jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4"],
])("the digest of a disclosure is the one that RFC 9901 gives (%s)", (disclosure, digest) => {
  expect(digestOf(disclosure)).toBe(digest);
});

const salt = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("base64url"));

test("digests are sorted, so their order does not tell which field is which", () => {
  fc.assert(
    fc.property(fc.uniqueArray(salt, { minLength: 3, maxLength: 3 }), (salts) => {
      const { digests } = commit(
        { a: 1, b: 1, c: 1 },
        {
          a: salts[0] as string,
          b: salts[1] as string,
          c: salts[2] as string,
        },
      );
      expect(digests).toEqual([...new Set(digests)].sort());
      expect(digests).toHaveLength(3);
    }),
  );
});

test("the same value under two salts has two digests", () => {
  const [first, second] = [SALT, OTHER].map((salt) => digestOf(disclosureText({ salt, name: "title", value: "Listrik padam" })));
  expect(first).not.toBe(second);
});

test.each([
  ["a field without a salt", { a: 1 }, {}],
  ["a salt that is too short", { a: 1 }, { a: OTHER.slice(1) }],
  ["a salt with other characters", { a: 1 }, { a: `${OTHER.slice(1)}+` }],
  ["a salt without a field", {}, { a: OTHER }],
  ["two fields with one salt", { a: 1, b: 2 }, { a: OTHER, b: OTHER }],
  ["a name that the format keeps for itself", { _sd: 1 }, { _sd: OTHER }],
  ["an inherited name", { toString: 1 }, {}],
] as [string, Record<string, number>, Record<string, string>][])("%s is refused", (_, fields, salts) => {
  expect(() => commit(fields, salts)).toThrow(TypeError);
});
