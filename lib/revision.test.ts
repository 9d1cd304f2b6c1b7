import { expect, test } from "vitest";
import { fnv1a64, revisionOf } from "./revision";

test("the hash is FNV-1a, 64 bits, as published with its test vectors", () => {
  expect(fnv1a64("")).toBe("cbf29ce484222325");
  expect(fnv1a64("a")).toBe("af63dc4c8601ec8c");
  expect(fnv1a64("foobar")).toBe("85944171f73967e8");
});

test("the order of keys says nothing, that of a list does", () => {
  expect(revisionOf({ a: 1, b: { c: 2, d: 3 } })).toBe(revisionOf({ b: { d: 3, c: 2 }, a: 1 }));
  expect(revisionOf([1, 2])).not.toBe(revisionOf([2, 1]));
});
