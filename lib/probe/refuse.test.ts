import { describe, expect, test } from "vitest";
import { readRanges } from "./address";
import { refuseAddress, refuseProbe } from "./refuse";
import { Host, JsonPath, type Pace, type Settings, type SettingsOf, WebAddress } from "./settings";

const PACE: Pace = { everySeconds: 60, timeoutMs: 10_000, slowMs: null, failAfter: 2, recoverAfter: 2 };
const web = (changes: Partial<SettingsOf<"http">> = {}): Settings => ({
  ...{ kind: "http", url: "https://antrean.contoh.go.id/", method: "GET", status: [], text: null, json: null },
  ...{ certificateDays: null, ...changes },
});
const dns = (type: SettingsOf<"dns">["type"], ...expect: string[]): Settings => ({
  ...{ kind: "dns", host: "contoh.go.id", type, expect },
});
const tcp: Settings = { kind: "tcp", host: "contoh.go.id", port: 443 };
const closed = (host: string, family: 4 | 6 | null): Settings => ({ kind: "closed_port", host, port: 5432, family });
const JSON_STATE = { path: "data.state", equals: "ok" };
const told = (settings: Settings, pace: Partial<Pace> = {}) =>
  refuseProbe(settings, { ...PACE, ...pace }).map(({ field, code }) => `${field} ${code}`);

describe("what can never come true is refused", () => {
  test.each<[string, Settings, Partial<Pace>, string[]]>([
    ["a text in an answer without a body", web({ method: "HEAD", text: "Antrean" }), {}, ["method no_body"]],
    ["JSON in an answer without a body", web({ method: "HEAD", json: JSON_STATE }), {}, ["method no_body"]],
    ["a text where only empty answers are accepted", web({ status: [204, 304], text: "Antrean" }), {}, ["status no_body"]],
    [
      "a certificate of a plain address",
      web({ url: "http://contoh.go.id/", certificateDays: 14 }),
      {},
      ["certificateDays no_certificate"],
    ],
    ["more patience than there is between two looks", tcp, { everySeconds: 10, timeoutMs: 10_001 }, ["timeout timeout_too_long"]],
    ["slow only after nobody waits any more", tcp, { slowMs: 10_000 }, ["slow slow_too_late"]],
    ["a slow port that is closed", closed("contoh.go.id", null), { slowMs: 500 }, ["slow slow_untimed"]],
    ["a grace longer than what a heartbeat stands for", { kind: "heartbeat", graceSeconds: 61 }, {}, ["grace grace_too_long"]],
    ["the records of an address", { ...dns("A"), host: "192.0.2.1" } as Settings, {}, ["host name_of_address"]],
    ["a name among IPv4 addresses", dns("A", "192.0.2.1", "contoh.go.id"), {}, ["expect other_record"]],
    ["an IPv6 address among IPv4 ones", dns("A", "2001:db8::1"), {}, ["expect other_record"]],
    ["an IPv4 address among IPv6 ones", dns("AAAA", "192.0.2.1"), {}, ["expect other_record"]],
    ["an address as another name", dns("CNAME", "192.0.2.1"), {}, ["expect other_record"]],
    ["two other names of one", dns("CNAME", "a.contoh.go.id", "b.contoh.go.id"), {}, ["expect one_cname"]],
    ["an address as a name server", dns("NS", "192.0.2.53"), {}, ["expect other_record"]],
    ["words for a mail server", dns("MX", "surel kantor"), {}, ["expect other_record"]],
    ["IPv4 of an IPv6 address", closed("2001:db8::1", 4), {}, ["family other_family"]],
    [
      "all of it at once",
      web({ method: "HEAD", text: "x", url: "http://x.id/", certificateDays: 1 }),
      { timeoutMs: 60_001 },
      ["method no_body", "certificateDays no_certificate", "timeout timeout_too_long"],
    ],
  ])("%s", (_, settings, pace, refused) => {
    expect(told(settings, pace)).toEqual(refused);
  });
});

describe("what may come true is taken", () => {
  test.each<[string, Settings, Partial<Pace>]>([
    ["HEAD that asks nothing of a body", web({ method: "HEAD" }), {}],
    ["a text where some accepted answer has a body", web({ status: [200, 204], text: "Antrean" }), {}],
    ["as much patience as there is between two looks", tcp, { everySeconds: 10 }],
    ["a closed port of a name, whatever addresses it has", closed("contoh.go.id", 6), {}],
    ["a closed port of an address of the family", closed("2001:db8::1", 6), {}],
    ["a heartbeat that may be late by a whole interval", { kind: "heartbeat", graceSeconds: 60 }, {}],
    ["IPv4 addresses", dns("A", "192.0.2.1", "192.0.2.2"), {}],
    ["IPv6 addresses, however written", dns("AAAA", "2001:DB8:0::1"), {}],
    ["one other name, with its dot and without", dns("CNAME", "a.contoh.go.id", "A.contoh.go.id."), {}],
    ["name servers", dns("NS", "ns1.contoh.go.id."), {}],
    ["mail with its preference, without it, and none", dns("MX", "10 mail.contoh.go.id", "mail.contoh.go.id", "0 ."), {}],
    ["any text of a name", dns("TXT", "v=spf1 ip4:192.0.2.1 -all"), {}],
    ["somebody who looks rarely", { kind: "manual" }, { everySeconds: 14_400 }],
  ])("%s", (_, settings, pace) => {
    expect(told(settings, pace)).toEqual([]);
  });
});

test("an inner address is looked at only where it is allowed; of a name it is not known before it is asked for", () => {
  const codes = (settings: Settings, allowed = "") =>
    refuseAddress(settings, readRanges(allowed)).map(({ field, code }) => `${field} ${code}`);
  expect(codes({ ...tcp, host: "10.1.2.3" } as Settings)).toEqual(["host address_not_allowed"]);
  expect(codes({ ...tcp, host: "0x0a010203" } as Settings)).toEqual(["host address_not_allowed"]);
  expect(codes(web({ url: "https://[fd00::1]/" }))).toEqual(["url address_not_allowed"]);
  expect(codes(web({ url: "https://10.1.2.3/" }), "10.0.0.0/8")).toEqual([]);
  expect(codes(closed("8.8.8.8", 4))).toEqual([]);
  expect(codes(tcp)).toEqual([]);
  expect(codes({ kind: "manual" })).toEqual([]);
});

test.each(["contoh.go.id:443", "fe80::1%eth0", "a..b", `${"a".repeat(64)}.id`, `${"a.".repeat(127)}id`, "[::1", ".", "%"])(
  "%j is no host that anybody could be asked for",
  (host) => {
    expect(Host.safeParse(host).success).toBe(false);
  },
);

test.each(["contoh.go.id", "contoh.go.id.", "_dmarc.contoh.go.id", "192.0.2.1", "2001:db8::1", "[2001:db8::1]", "münchen.de"])(
  "%j is a host",
  (host) => {
    expect(Host.safeParse(host).success).toBe(true);
  },
);

test.each(["https://contoh.id:0/", "https://nama%zz@contoh.id/", "https://nama:%zz@contoh.id/", "ftp://contoh.id/", "https://"])(
  "%j is no address that a request can be made of",
  (url) => {
    expect(WebAddress.safeParse(url).success).toBe(false);
  },
);

test("a path is keys with dots between them; what would be taken for a key by mistake is refused", () => {
  for (const path of ["data", "data.state", "data.items.0.state", "status layanan.jumlah"])
    expect([path, JsonPath.safeParse(path).success]).toEqual([path, true]);
  for (const path of ["", ".", "data.", ".data", "data..state", "$.data", "data[0]", "data['state']", "$"])
    expect([path, JsonPath.safeParse(path).success]).toEqual([path, false]);
});
