import { expect, test } from "vitest";
import { base32, codeAt, stepAt, stepOf } from "./totp";

/** The key of RFC 6238, appendix B; its codes have eight digits, of which the last six are those of a six-digit app. */
const KEY = "12345678901234567890";
const AT = Date.parse("2026-11-23T01:00:10Z");
const NOW = stepAt(AT);

test.each([
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
])("at second %i the code is that of the standard", (seconds, code) => {
  expect(codeAt(KEY, stepAt(seconds * 1000))).toBe(code.slice(2));
});

test.each([-1, 0, 1])("a code of a clock that is %i steps off is taken for the step it is of", (off) => {
  expect(stepOf(KEY, codeAt(KEY, NOW + off), AT)).toBe(NOW + off);
});

test.each([-2, 2])("one that is %i steps off is not taken", (off) => {
  expect(stepOf(KEY, codeAt(KEY, NOW + off), AT)).toBeNull();
});

test.each(["", "12345", "1234567", "12345a", "１２３４５６", "-12345", "1e+005"])("%j is no code", (typed) => {
  expect(stepOf(KEY, typed, AT)).toBeNull();
});

test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("%j is written %j, as in the standard", (text, written) => {
  expect(base32(text)).toBe(written);
});
