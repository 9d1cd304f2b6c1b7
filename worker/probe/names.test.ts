import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { RECORD_TYPES } from "@/lib/probe/settings";
import { dns } from "./dns";
import { createNames, readHosts } from "./names";
import { nameServer, type Told } from "./testing/name-server";
import { ctxOf } from "./testing/stubs";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Names that ask a server which knows these ("A one.example"), and how often each was asked for. */
async function namesOf(records: Record<string, Told | Told[]>, timeoutMs = 5000) {
  const asked: string[] = [];
  const { server, close } = await nameServer((name, type) => {
    const question = `${type} ${name}`;
    asked.push(question);
    const told = records[question];
    if (!Array.isArray(told) || !told.some((each) => Array.isArray(each))) return told as Told | undefined;
    return told[asked.filter((each) => each === question).length - 1] as Told | undefined;
  });
  closing.push(close);
  return { names: createNames({ servers: [server], timeoutMs, hostsFile: "/nowhere" }), asked };
}

test("a name has the addresses of both families, IPv4 first", async () => {
  const { names } = await namesOf({ "A one.example": ["192.0.2.1"], "AAAA one.example": ["2001:0db8:0:0:0:0:0:1"] });
  expect(await names.addresses("one.example", true)).toEqual(["192.0.2.1", "2001:db8::1"]);
});

test("one family is enough where not every address is asked for", async () => {
  const { names } = await namesOf({ "A one.example": ["192.0.2.1"], "AAAA one.example": "silence" }, 200);
  expect(await names.addresses("one.example", false)).toEqual(["192.0.2.1"]);
  await expect(names.addresses("one.example", true)).rejects.toMatchObject({ why: "unanswered" });
});

test("a name without addresses, an unknown one and a silent server are told apart", async () => {
  const { names } = await namesOf({ "A empty.example": [], "AAAA empty.example": [], "A mute.example": "silence" }, 200);
  await expect(names.addresses("empty.example", false)).rejects.toMatchObject({ why: "none", message: "ENODATA" });
  await expect(names.addresses("nowhere.example", false)).rejects.toMatchObject({ why: "none", message: "ENOTFOUND" });
  await expect(names.addresses("mute.example", false)).rejects.toMatchObject({ why: "unanswered" });
});

test("an alias that leads to nothing, or round to itself, has no address", async () => {
  const loop = { alias: "loop.example" };
  const { names } = await namesOf({ "A loop.example": loop, "AAAA loop.example": loop });
  for (const every of [false, true])
    await expect(names.addresses("loop.example", every)).rejects.toMatchObject({ why: "none", message: "ENODATA" });
});

test("an answer is asked for anew each time", async () => {
  const { names } = await namesOf({ "A one.example": [["192.0.2.1"], ["192.0.2.2"]], "AAAA one.example": [] });
  expect(await names.addresses("one.example", false)).toEqual(["192.0.2.1"]);
  expect(await names.addresses("one.example", false)).toEqual(["192.0.2.2"]);
});

test.each([
  [["a.root-servers.example"], true],
  ["REFUSED", true],
  ["NXDOMAIN", true],
  ["SERVFAIL", false],
  ["silence", false],
] as [Told, boolean][])("a server that says %j of the root is well: %s", async (told, expected) => {
  const { names } = await namesOf({ "NS ": told }, 100);
  expect(await names.answer()).toBe(expected);
});

test("the hosts file goes before the name servers", async () => {
  const dir = mkdtempSync(join(tmpdir(), "hosts-"));
  closing.push(() => rmSync(dir, { recursive: true }));
  const hostsFile = join(dir, "hosts");
  writeFileSync(hostsFile, "192.0.2.9 siak.local\n");
  const { server, close } = await nameServer(() => ["192.0.2.1"]);
  closing.push(close);
  const names = createNames({ servers: [server], hostsFile });
  expect(await names.addresses("siak.local", true)).toEqual(["192.0.2.9"]);
});

test("a hosts file is read as the system reads it", () => {
  const text = "# none\n::1 localhost ip6 # both\n127.0.0.1\tLocalhost localhost.\n\nnonsense here\n10.0.0.1 siak\n";
  expect(Object.fromEntries(readHosts(text))).toEqual({
    localhost: ["127.0.0.1", "127.0.0.1", "::1"],
    ip6: ["::1"],
    siak: ["10.0.0.1"],
  });
});

const records: Record<string, Told> = {
  "A one.example": ["192.0.2.1", "192.0.2.2"],
  "AAAA one.example": ["2001:0db8:0:0:0:0:0:1"],
  "CNAME www.example": ["one.example"],
  "MX one.example": ["10 mail.example"],
  "NS one.example": ["ns1.example", "ns2.example"],
  "TXT one.example": ["v=spf1 -all"],
  "A broken.example": "SERVFAIL",
  "A mute.example": "silence",
  "AAAA six.example": [],
  "A loop.example": { alias: "loop.example" },
};

test.each<[(typeof RECORD_TYPES)[number], string, string[], string]>([
  ["A", "one.example", [], "ok"],
  ["A", "ONE.example.", ["192.0.2.2"], "ok"],
  ["A", "one.example", ["192.0.2.2", "192.0.2.3"], "wrong_record"],
  ["AAAA", "one.example", ["2001:DB8:0::1"], "ok"],
  ["CNAME", "www.example", ["One.Example."], "ok"],
  ["MX", "one.example", ["mail.example"], "ok"],
  ["MX", "one.example", ["10 mail.example"], "ok"],
  ["MX", "one.example", ["20 mail.example"], "wrong_record"],
  ["NS", "one.example", ["ns2.example"], "ok"],
  ["TXT", "one.example", ["v=spf1 -all"], "ok"],
  ["AAAA", "six.example", [], "wrong_record"],
  ["A", "loop.example", [], "wrong_record"],
  ["A", "nowhere.example", [], "name_unknown"],
  ["A", "broken.example", [], "name_unknown"],
  ["A", "mute.example", [], "timed_out"],
])("%s of %s with %j comes to %s", async (type, host, expect_, expected) => {
  const { names } = await namesOf(records, 300);
  expect((await dns({ kind: "dns", host, type, expect: expect_ }, ctxOf({}, { names }))).outcome).toBe(expected);
});

test("a record that is wrong says what there is", async () => {
  const { names } = await namesOf(records);
  const look = await dns({ kind: "dns", host: "one.example", type: "A", expect: ["192.0.2.9"] }, ctxOf({}, { names }));
  expect(look).toMatchObject({ ms: expect.any(Number), detail: "tanpa 192.0.2.9; ada 192.0.2.1, 192.0.2.2" });
});
