import { expect, test } from "vitest";
import { readEnv } from "./env";
import { mayLookAt } from "./lib/probe/address";

test("without a word no private address may be looked at, and three anchors tell whether we see", () => {
  const { PROBE_ALLOW, PROBE_ANCHORS } = readEnv({});
  expect(PROBE_ALLOW).toEqual([]);
  expect(PROBE_ANCHORS).toHaveLength(3);
  expect(PROBE_ANCHORS.every(({ host, port }) => mayLookAt(host, []) && port === 443)).toBe(true);
});

test("ranges and anchors are read", () => {
  const { PROBE_ALLOW, PROBE_ANCHORS } = readEnv({
    PROBE_ALLOW: "10.0.0.0/8, fd00::/8",
    PROBE_ANCHORS: "10.0.0.1:53, [fd00::1]:443",
  });
  expect(["10.9.9.9", "fd12::1"].every((address) => mayLookAt(address, PROBE_ALLOW))).toBe(true);
  expect(PROBE_ANCHORS).toEqual([
    { host: "10.0.0.1", port: 53 },
    { host: "fd00::1", port: 443 },
  ]);
  expect(readEnv({ PROBE_ANCHORS: "none" }).PROBE_ANCHORS).toEqual([]);
});

test.each([
  ["PROBE_ALLOW", "10.0.0.0"],
  ["PROBE_ALLOW", "intranet"],
  ["PROBE_ANCHORS", "dns.google:443"],
  ["PROBE_ANCHORS", "1.1.1.1"],
  ["PROBE_ANCHORS", "1.1.1.1:0"],
  ["PROBE_ANCHORS", "1.1.1.1:99999"],
  ["PROBE_ANCHORS", "1.1.1.1:443,"],
])("%s=%s stops the start with one sentence", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name}: ${name} harus [^\n]*$`));
});
