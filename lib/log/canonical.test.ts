import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, type Json } from "./canonical";

const json = fc.jsonValue({ maxDepth: 4 }).filter(isWellFormed) as fc.Arbitrary<Json>;

/** JSON.stringify writes a lone surrogate, and nothing else, as \\udxxx. */
function isWellFormed(value: unknown): boolean {
  return !/\\ud[89a-f]/.test(JSON.stringify(value));
}

/** The same value with the members of every object in the opposite order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

function double(hex: string): number {
  return Buffer.from(hex, "hex").readDoubleBE();
}

test.each([
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
])("the double %s is written %s (RFC 8785, appendix B)", (hex, text) => {
  expect(canonical(double(hex))).toBe(text);
});

test("members are sorted by UTF-16 code units, not by code points (RFC 8785, 3.2.3)", () => {
  const value = {
    "\u20ac": 1,
    "\r": 2,
    "\ufb33": 3,
    "1": 4,
    "\u{1f600}": 5,
    "\u0080": 6,
    "\u00f6": 7,
  };
  expect(canonical(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}');
});

test("strings escape only what they must, in lower case (RFC 8785, 3.2.2.2)", () => {
  expect(canonical('\u20ac$\u000f\nA\'B"\\\\"/\u007f\u2028')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f\u2028"');
});

test("white space between tokens goes, order in arrays stays", () => {
  expect(canonical(JSON.parse('{ "b" : [ 3, 1 , 2 ], "a" : { } }') as Json)).toBe('{"a":{},"b":[3,1,2]}');
});

test("a member called __proto__ is a member like any other", () => {
  expect(canonical(JSON.parse('{"__proto__":1,"a":2}') as Json)).toBe('{"__proto__":1,"a":2}');
});

test.each([
  ["NaN", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["minus infinity", Number.NEGATIVE_INFINITY],
  ["a lone high surrogate", "a\ud83d"],
  ["a lone low surrogate", "\ude00a"],
  ["a lone surrogate in a name", { "\ud800": 1 }],
  ["undefined", undefined],
  ["an undefined member", { a: undefined }],
  ["an undefined item", [undefined]],
  ["a hole in an array", new Array(1)],
  ["a Date", new Date(0)],
  ["a Map", new Map()],
  ["a bigint", 1n],
  ["a function", () => 1],
])("%s is refused", (_, value) => {
  expect(() => canonical(value as unknown as Json)).toThrow(TypeError);
});

test("the order in which members were given never shows", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(reversed(value))).toBe(canonical(value));
    }),
  );
});

test("reading and writing again changes nothing", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(JSON.parse(canonical(value)) as Json)).toBe(canonical(value));
    }),
  );
});

test("two values share a text only when they are the same value", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
