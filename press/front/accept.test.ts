import { expect, test } from "vitest";
import { chooseEncoding, matchesTag } from "./accept";

const all = ["br", "gzip"] as const;

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["br;q=0.5, gzip;q=0.9", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["*", "br"],
  ["*;q=0.5, br;q=0", "gzip"],
  ["identity, br;q=0.5", "identity"],
  ["deflate", "identity"],
  ["gzip;q=nonsense", "identity"],
  ["BR;Q=1", "br"],
])("Accept-Encoding %j is answered in %s", (header, encoding) => {
  expect(chooseEncoding(header, all)).toBe(encoding);
});

test("what is not there is not chosen", () => {
  expect(chooseEncoding("br, gzip", ["gzip"])).toBe("gzip");
  expect(chooseEncoding("br, gzip", [])).toBe("identity");
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"x", "a"', true],
  ["*", true],
  ['"b"', false],
  [undefined, false],
])('If-None-Match %j against "a": %s', (header, expected) => {
  expect(matchesTag(header, '"a"')).toBe(expected);
});
