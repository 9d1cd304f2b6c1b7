import { expect, test, vi } from "vitest";
import { closedPort } from "./closed-port";
import { connected } from "./reach";
import { ctxOf } from "./testing/stubs";

/** What no machine can be made to answer with at will: connections that fail as told. */
vi.mock("./reach", async (original) => ({ ...(await original<typeof import("./reach")>()), connected: vi.fn() }));

const fails = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
const look = (host: string) =>
  closedPort(
    { kind: "closed_port", host, port: 5432, family: null },
    ctxOf({ "both.example": ["127.0.0.1", "::1"] }, { timeoutMs: 100 }),
  );

test.each([
  ["ECONNREFUSED", "closed_refused"],
  ["EHOSTUNREACH", "closed_filtered"],
  ["EACCES", "closed_filtered"],
  ["ETIMEDOUT", "closed_filtered"],
  ["ENETUNREACH", "no_network"],
  ["EADDRNOTAVAIL", "no_network"],
  ["EPERM", "not_looked"],
  ["EMFILE", "not_looked"],
])("a connection that fails with %s comes to %s", async (code, expected) => {
  vi.mocked(connected).mockImplementation(() => fails(code));
  expect((await look("127.0.0.1")).outcome).toBe(expected);
});

test("silence is filtered, told before the look is over", async () => {
  vi.mocked(connected).mockImplementation(() => new Promise(() => undefined));
  expect(await look("both.example")).toMatchObject({
    outcome: "closed_filtered",
    detail: "127.0.0.1 closed_filtered, ::1 closed_filtered",
  });
});

test("where one family cannot be looked at, that the other is closed is not enough", async () => {
  vi.mocked(connected).mockImplementation(({ host }) => fails(host === "::1" ? "ENETUNREACH" : "ECONNREFUSED"));
  expect((await look("both.example")).outcome).toBe("no_network");
});
