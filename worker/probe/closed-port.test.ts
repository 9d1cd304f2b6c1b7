import { spawnSync } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closedPort } from "./closed-port";
import type { Ctx } from "./look";
import { NameFailed } from "./names";
import { closedPortOf, closeStubs, ctxOf, tcpStub } from "./testing/stubs";

afterEach(closeStubs);

const look = (host: string, port: number, family: 4 | 6 | null = null, ctx: Ctx = ctxOf(HOSTS)) =>
  closedPort({ kind: "closed_port", host, port, family }, ctx);

const HOSTS = {
  "four.example": ["127.0.0.1", "127.0.0.2"],
  "both.example": ["127.0.0.1", "::1"],
  "mixed.example": ["127.0.0.1", "10.0.0.1"],
};

/** Whether this machine has IPv6 at all; a container may have none. */
const six = await new Promise<boolean>((done) => {
  const socket = connect({ host: "::1", port: 1 });
  socket.on("error", (error: NodeJS.ErrnoException) => done(error.code === "ECONNREFUSED"));
});
if (!six) console.warn("*** This machine has no IPv6: what a port looks like over IPv6 is NOT tested here. ***");

test("an open port is told with the address at which it is open", async () => {
  const port = await tcpStub();
  expect(await look("127.0.0.1", port)).toEqual({ outcome: "port_open", ms: null, detail: "127.0.0.1 port_open" });
});

test("a refused port is closed", async () => {
  expect((await look("127.0.0.1", await closedPortOf())).outcome).toBe("closed_refused");
});

test("a port that is open at one of several addresses is open", async () => {
  const port = await tcpStub(undefined, "127.0.0.2");
  expect(await look("four.example", port)).toMatchObject({
    outcome: "port_open",
    detail: "127.0.0.1 closed_refused, 127.0.0.2 port_open",
  });
});

test("both families are looked at, or the one that is asked for", async () => {
  const port = six ? await tcpStub(undefined, "::1") : await closedPortOf();
  if (six) expect((await look("both.example", port)).outcome).toBe("port_open");
  if (six) expect((await look("both.example", port, 6)).outcome).toBe("port_open");
  expect((await look("both.example", port, 4)).outcome).toBe("closed_refused");
});

test("an address that may not be looked at was not seen closed, and does not hide one that is open", async () => {
  expect((await look("mixed.example", await closedPortOf())).outcome).toBe("address_refused");
  expect((await look("mixed.example", await tcpStub())).outcome).toBe("port_open");
});

test("a host that cannot be found was not seen closed", async () => {
  expect((await look("nowhere.example", 22)).outcome).toBe("not_looked");
  expect((await look("four.example", 22, 6)).outcome).toBe("not_looked");
  const { names } = ctxOf();
  const never = { ...names, addresses: () => new Promise<string[]>(() => undefined) };
  expect((await look("slow.example", 22, null, ctxOf({}, { names: never, timeoutMs: 50 }))).outcome).toBe("not_looked");
  const silent = { ...names, addresses: () => Promise.reject(new NameFailed("unanswered", "ETIMEOUT")) };
  expect((await look("mute.example", 22, null, ctxOf({}, { names: silent }))).outcome).toBe("not_looked");
});

test("a real packet filter is told apart from an open and a refused port, over IPv4 and IPv6", () => {
  const script = join(import.meta.dirname, "testing", "filtered.ts");
  const addresses = six ? ["127.0.0.1", "::1"] : ["127.0.0.1"];
  const words = ["-rn", process.execPath, "--import", "tsx", script, ...addresses];
  const { status, stdout, stderr, error } = spawnSync("unshare", words, { encoding: "utf8" });
  if (error || status === 3 || /unshare failed|Operation not permitted/.test(stderr)) {
    console.warn(`*** NO PACKET FILTER HERE: a filtered port is tested by its silence alone. ${error?.message ?? stderr} ***`);
    return;
  }
  expect(stderr).toBe("");
  const { by, ...seen } = JSON.parse(stdout);
  console.info(`A real packet filter was looked at: ${by}.`);
  expect(seen).toEqual({
    ...Object.fromEntries(
      addresses.flatMap((address) => [
        [`open ${address}`, "port_open"],
        [`refused ${address}`, "closed_refused"],
        [`dropped ${address}`, "closed_filtered"],
        [`prohibited ${address}`, "closed_filtered"],
        [`tcp ${address}`, "timed_out"],
      ]),
    ),
    "filtered at the first of all addresses": "closed_filtered",
    "without a way": "no_network",
  });
});
