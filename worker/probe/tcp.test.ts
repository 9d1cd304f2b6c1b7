import { afterEach, expect, test } from "vitest";
import { MOST_ADDRESSES } from "./reach";
import { tcp } from "./tcp";
import { closedPortOf, closeStubs, ctxOf, tcpStub } from "./testing/stubs";

afterEach(closeStubs);

const ctx = ctxOf({ "two.example": ["127.0.0.2", "127.0.0.1"], "inside.example": ["10.0.0.1"] });

test("a taken connection is ok and timed, a refused one is refused and not", async () => {
  expect(await tcp({ kind: "tcp", host: "127.0.0.1", port: await tcpStub() }, ctx)).toEqual({
    outcome: "ok",
    ms: expect.any(Number),
    detail: null,
  });
  const refused = await tcp({ kind: "tcp", host: "127.0.0.1", port: await closedPortOf() }, ctx);
  expect(refused).toEqual({ outcome: "refused", ms: null, detail: "ECONNREFUSED" });
});

test("any address of the name will do", async () => {
  expect((await tcp({ kind: "tcp", host: "two.example", port: await tcpStub() }, ctx)).outcome).toBe("ok");
});

test("of a name with addresses without end only the first are tried", async () => {
  const hosts = { "endless.example": [...Array.from({ length: MOST_ADDRESSES }, (_, n) => `127.0.1.${n}`), "127.0.0.1"] };
  const port = await tcpStub();
  expect((await tcp({ kind: "tcp", host: "endless.example", port }, ctxOf(hosts))).outcome).toBe("refused");
});

test.each([
  ["nowhere.example", "name_unknown"],
  ["not a name", "name_unknown"],
  ["inside.example", "address_refused"],
  ["10.0.0.1", "address_refused"],
  ["167772161", "address_refused"],
  ["012.0.0.1", "address_refused"],
  ["0x0a.0.0.1", "address_refused"],
  ["::ffff:10.0.0.1", "address_refused"],
  ["[fd00::1]", "address_refused"],
  ["0.0.0.0", "address_refused"],
  ["fe80::1%eth0", "name_unknown"],
])("%s comes to %s", async (host, expected) => {
  expect((await tcp({ kind: "tcp", host, port: 1 }, ctx)).outcome).toBe(expected);
});
