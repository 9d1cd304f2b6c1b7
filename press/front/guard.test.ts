import { expect, test } from "vitest";
import { bringsBody, cleanHeaders, clientOf, isOwnOrigin } from "./guard";

const hostile = {
  "x-forwarded-for": "1.2.3.4",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  forwarded: "for=1.2.3.4",
  "x-real-ip": "1.2.3.4",
  "x-edition": "stale",
  "x-nonce": "mine",
  "content-security-policy": "none",
  "content-security-policy-report-only": "none",
  "next-resume": "1",
  "next-hmr-refresh": "1",
  "x-middleware-subrequest": "proxy",
  "x-nextjs-data": "1",
  "x-invoke-path": "/",
  "x-matched-path": "/",
  "x-prerender-revalidate": "1",
};

test("what only we may say is replaced by what we say", () => {
  const headers = { ...hostile, host: "status.example", cookie: "a=b", accept: "*/*" };
  expect(cleanHeaders(headers, "/staff", "10.0.0.9")).toEqual({
    host: "status.example",
    cookie: "a=b",
    accept: "*/*",
    "x-forwarded-for": "10.0.0.9",
    "x-forwarded-host": "status.example",
    "x-forwarded-proto": "http",
  });
});

test("the desk keeps the headers of Next's own router, health does not", () => {
  const router = { "next-action": "a", "next-router-state-tree": "b", "next-url": "/staff", rsc: "1" };
  expect(cleanHeaders(router, "/staff/new/x", "c")).toMatchObject(router);
  expect(Object.keys(cleanHeaders(router, "/api/health", "c"))).toEqual([
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
  ]);
});

test("where programs call no cookie goes in and nothing steers Next, but the word of who calls does", () => {
  const given = {
    cookie: "ktp.session_token=a",
    authorization: "Bearer b",
    "idempotency-key": "c",
    "next-action": "d",
    rsc: "1",
  };
  expect(cleanHeaders({ ...given, host: "h" }, "/api/desk/post", "10.0.0.9", undefined, true)).toEqual({
    host: "h",
    authorization: "Bearer b",
    "idempotency-key": "c",
    "x-forwarded-for": "10.0.0.9",
    "x-forwarded-host": "h",
    "x-forwarded-proto": "http",
  });
});

test("what belongs to the connection stays with it, and what the connection names, but never the host", () => {
  const connection = {
    connection: "close, X-Mine, Host, X-Forwarded-For",
    "keep-alive": "timeout=5",
    te: "trailers",
    trailer: "x-end",
    upgrade: "websocket",
    expect: "100-continue",
    "transfer-encoding": "chunked",
    "content-length": "5",
    "proxy-authorization": "a",
    "proxy-connection": "b",
    "x-mine": "c",
  };
  expect(cleanHeaders({ ...connection, host: "status.example" }, "/staff", "10.0.0.9")).toEqual({
    host: "status.example",
    "x-forwarded-for": "10.0.0.9",
    "x-forwarded-host": "status.example",
    "x-forwarded-proto": "http",
  });
});

test.each([
  [{}, false],
  [{ "content-length": "0" }, false],
  [{ "content-length": "1" }, true],
  [{ "content-length": "x" }, true],
  [{ "transfer-encoding": "identity" }, true],
  [{ "transfer-encoding": "" }, true],
])("a request with %j brings a body: %s", (headers, brings) => {
  expect(bringsBody(headers)).toBe(brings);
});

test("a configured address gives scheme and host", () => {
  expect(cleanHeaders({ host: "127.0.0.1:3000" }, "/staff", "c", "https://status.example/")).toMatchObject({
    host: "127.0.0.1:3000",
    "x-forwarded-host": "status.example",
    "x-forwarded-proto": "https",
  });
});

test.each([
  ["http://status.example", undefined, true],
  ["https://status.example", undefined, true],
  ["http://evil.example", undefined, false],
  ["http://status.example:8080", undefined, false],
  ["http://status.example.evil", undefined, false],
  ["null", undefined, false],
  ["", undefined, false],
  [undefined, undefined, false],
  ["file://status.example", undefined, false],
  ["https://status.example", "https://status.example", true],
  ["http://status.example", "https://status.example", false],
])("origin %j with address %j: %s", (origin, siteUrl, own) => {
  expect(isOwnOrigin(origin, "status.example", siteUrl)).toBe(own);
});

const PROXIES = ["127.0.0.1", "10.0.0.2"];

test.each<[string, string, string | undefined, readonly string[], string]>([
  ["nobody is believed unless we trust it", "127.0.0.1", "1.2.3.4", [], "127.0.0.1"],
  ["a stranger names nobody", "9.9.9.9", "1.2.3.4", PROXIES, "9.9.9.9"],
  ["our proxy names its client", "127.0.0.1", "1.2.3.4", PROXIES, "1.2.3.4"],
  ["the same proxy, seen by a socket of both families", "::ffff:127.0.0.1", "1.2.3.4", PROXIES, "1.2.3.4"],
  ["what the client wrote before does not count", "127.0.0.1", "6.6.6.6, 1.2.3.4", PROXIES, "1.2.3.4"],
  ["a proxy behind our proxy is passed over", "127.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", PROXIES, "1.2.3.4"],
  ["an IPv6 client keeps its address", "127.0.0.1", "2001:db8::1", PROXIES, "2001:db8::1"],
  ["a proxy that names nobody stands for itself", "127.0.0.1", undefined, PROXIES, "127.0.0.1"],
  ["what is no address is nobody", "127.0.0.1", "1.2.3.4, unknown", PROXIES, "127.0.0.1"],
])("%s", (_, remote, forwarded, trusted, client) => {
  expect(clientOf(remote, forwarded, trusted)).toBe(client);
});
