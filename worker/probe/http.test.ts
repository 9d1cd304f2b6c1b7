import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, expect, test } from "vitest";
import { LONGEST_DETAIL } from "@/lib/probe/outcome";
import type { SettingsOf } from "@/lib/probe/settings";
import { http } from "./http";
import type { Ctx } from "./look";
import { authority, type Certificate, selfSigned } from "./testing/certificates";
import { closedPortOf, closeStubs, ctxOf, httpStub, httpsStub, tcpStub } from "./testing/stubs";

afterEach(closeStubs);

const look = (url: string, settings: Partial<SettingsOf<"http">> = {}, ctx: Ctx = ctxOf()) =>
  http({ kind: "http", method: "GET", status: [], text: null, json: null, certificateDays: null, ...settings, url }, ctx);

const outcome = async (...given: Parameters<typeof look>) => (await look(...given)).outcome;

const local = (port: number, path = "/") => `http://127.0.0.1:${port}${path}`;

const says =
  (body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, answer) => {
    answer.writeHead(200, headers).end(body);
  };

const redirects =
  (to: string, status = 302): RequestListener =>
  (_, answer) => {
    answer.writeHead(status, { location: to }).end();
  };

test("an answer is ok and timed", async () => {
  const port = await httpStub(says("Selamat datang"));
  expect(await look(local(port))).toEqual({ outcome: "ok", ms: expect.any(Number), detail: null });
});

test("a status that is not among the accepted ones is told with its number", async () => {
  const port = await httpStub((_, answer) => void answer.writeHead(503).end());
  expect(await look(local(port))).toMatchObject({ outcome: "wrong_status", detail: "status 503", ms: expect.any(Number) });
  expect(await outcome(local(port), { status: [200, 503] })).toBe("ok");
});

test("the body must hold the text, in the letters that the answer names", async () => {
  const port = await httpStub((request, answer) => {
    if (request.url === "/latin") answer.writeHead(200, { "content-type": "text/html; charset=iso-8859-1" });
    answer.end(request.url === "/latin" ? Buffer.from("caf\xe9 buka", "latin1") : "kantor buka");
  });
  expect(await outcome(local(port), { text: "buka" })).toBe("ok");
  expect(await outcome(local(port, "/latin"), { text: "café" })).toBe("ok");
  expect(await look(local(port), { text: "tutup" })).toMatchObject({
    outcome: "wrong_text",
    detail: expect.stringContaining("kantor"),
  });
});

test("a text that is cut over two packets is found", async () => {
  const port = await httpStub((_, answer) => {
    answer.write("kantor bu", () => answer.end("ka"));
  });
  expect(await outcome(local(port), { text: "buka" })).toBe("ok");
});

test.each([
  ["state", "up", "ok"],
  ["data.items.1.name", "dua", "ok"],
  ["data.count", "2", "ok"],
  ["data.well", "true", "ok"],
  ["data.none", "null", "ok"],
  ["state", "down", "wrong_json"],
  ["data.missing", "undefined", "wrong_json"],
  ["constructor.name", "Object", "wrong_json"],
])("the JSON value at %s being %s comes to %s", async (path, equals, expected) => {
  const body = { state: "up", data: { items: [{}, { name: "dua" }], count: 2, well: true, none: null } };
  const port = await httpStub(says(JSON.stringify(body)));
  expect(await outcome(local(port), { json: { path, equals } })).toBe(expected);
});

test.each([
  ["a page", "<html>"],
  ["a list in lists without end", `{"state":${"[".repeat(120_000)}${"]".repeat(120_000)}}`],
])("what is no JSON that can be compared is wrong: %s", async (_, body) => {
  const port = await httpStub(says(body));
  expect(await outcome(local(port), { json: { path: "state", equals: "up" } })).toBe("wrong_json");
});

test("a text is found in whatever packets it comes, also with JSON beside it", async () => {
  const body = `{"state":"up","note":"kantor buka"}`;
  const port = await tcpStub((socket) => {
    const chunks = [...body].map((letter) => `1\r\n${letter}\r\n`).join("");
    socket.once("data", () => socket.end(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`));
  });
  const json = { path: "state", equals: "up" };
  expect(await outcome(local(port), { text: "kantor buka" })).toBe("ok");
  expect(await outcome(local(port), { text: "kantor buka", json })).toBe("ok");
  expect(await outcome(local(port), { text: "kantor bukan", json })).toBe("wrong_text");
});

test("a body that was packed though nobody asked for that is a bad answer", async () => {
  const packed = { "content-encoding": "gzip" };
  const port = await httpStub((_, answer) => void answer.writeHead(200, packed).end(gzipSync("buka")));
  expect(await look(local(port), { text: "buka" })).toMatchObject({
    outcome: "bad_answer",
    detail: expect.stringContaining("gzip"),
  });
  expect(await outcome(local(port))).toBe("ok");
  // Not every server that says so does so.
  expect(await outcome(local(await httpStub(says("buka", packed))), { text: "buka" })).toBe("ok");
  expect(await outcome(local(await httpStub(says("tutup", { "content-encoding": "utf-8" }))), { text: "buka" })).toBe(
    "wrong_text",
  );
});

test("an endless body is cut off where it matters, and not read where it does not", async () => {
  const port = await httpStub((_, answer) => {
    const pour = () => {
      while (!answer.destroyed && answer.write("x".repeat(16_384)));
    };
    answer.on("drain", pour);
    pour();
  });
  expect(await outcome(local(port), { text: "never" })).toBe("too_large");
  expect(await outcome(local(port), { json: { path: "a", equals: "b" } })).toBe("too_large");
  expect(await outcome(local(port), { text: "xxx" })).toBe("ok");
  expect(await outcome(local(port))).toBe("ok");
});

test("a body that drips for ever ends with the deadline", async () => {
  const dripping = new Set<NodeJS.Timeout>();
  const port = await httpStub((_, answer) => {
    dripping.add(setInterval(() => answer.write("."), 10));
  });
  expect(await look(local(port), { text: "never" }, ctxOf({}, { timeoutMs: 300 }))).toMatchObject({
    outcome: "timed_out",
    ms: null,
  });
  for (const drip of dripping) clearInterval(drip);
});

test("headers that drip for ever, and no answer at all, end with the deadline", async () => {
  const dripping = new Set<NodeJS.Timeout>();
  const drip = await tcpStub((socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    dripping.add(setInterval(() => socket.write("x: y\r\n"), 10));
  });
  const silent = await tcpStub();
  expect(await outcome(local(drip), {}, ctxOf({}, { timeoutMs: 300 }))).toBe("timed_out");
  expect(await outcome(local(silent), {}, ctxOf({}, { timeoutMs: 100 }))).toBe("timed_out");
  for (const each of dripping) clearInterval(each);
});

test("redirects share the deadline of the look", async () => {
  const silent = await tcpStub();
  const port = await httpStub(redirects(local(silent)));
  expect(await outcome(local(port), {}, ctxOf({}, { timeoutMs: 300 }))).toBe("timed_out");
});

test("huge headers are too large", async () => {
  const port = await httpStub(says("", { "x-huge": "x".repeat(20_000) }));
  expect(await outcome(local(port))).toBe("too_large");
});

test.each([
  ["SSH-2.0-OpenSSH_9.2\r\n", "bad_answer"],
  ["HTTP/1.1 banana\r\n\r\n", "bad_answer"],
  ["HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "bad_answer"],
])("garbage (%j) is a bad answer", async (bytes, expected) => {
  const port = await tcpStub((socket) => void socket.end(bytes));
  expect(await outcome(local(port), { text: "x" })).toBe(expected);
});

test("interim answers are passed over, those without end are a bad answer, and so is another protocol", async () => {
  const interim = "HTTP/1.1 103 Early Hints\r\n\r\n";
  const answering = (bytes: string) => tcpStub((socket) => void socket.once("data", () => socket.write(bytes)));
  const hinted = await answering(`${interim.repeat(3)}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n`);
  expect(await outcome(local(hinted))).toBe("ok");
  expect(await outcome(local(await answering(interim.repeat(100))))).toBe("bad_answer");
  const other = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
  expect(await outcome(local(await answering(other)))).toBe("bad_answer");
});

test("a connection that is reset, closed without a word or cut in the middle of a body is reset", async () => {
  const reset = await tcpStub((socket) => void socket.once("data", () => socket.resetAndDestroy()));
  const closed = await tcpStub((socket) => void socket.once("data", () => socket.end()));
  const cut = await tcpStub((socket) => {
    socket.once("data", () => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx", () => socket.resetAndDestroy()));
  });
  expect(await outcome(local(reset))).toBe("reset");
  expect(await outcome(local(closed))).toBe("reset");
  expect(await outcome(local(cut), { text: "never" })).toBe("reset");
});

test("nobody listening is refused; a name that nobody has is unknown", async () => {
  expect(await look(local(await closedPortOf()))).toMatchObject({ outcome: "refused", ms: null });
  expect(await outcome("http://nowhere.example/")).toBe("name_unknown");
});

test("a name that is not told in time is not known, however long the rest could take", async () => {
  const { names } = ctxOf();
  const never = { ...names, addresses: () => new Promise<string[]>(() => undefined) };
  expect(await outcome("http://slow.example/", {}, ctxOf({}, { names: never, timeoutMs: 50 }))).toBe("name_unknown");
});

test("redirects are followed, to other hosts too, and the last answer counts", async () => {
  const last = await httpStub((request, answer) => void answer.end(`host ${request.headers.host}`));
  const first = await httpStub(redirects(`http://other.example:${last}/there`));
  const ctx = ctxOf({ "one.example": ["127.0.0.1"], "other.example": ["127.0.0.1"] });
  expect(await outcome(`http://one.example:${first}/`, { text: `host other.example:${last}` }, ctx)).toBe("ok");
});

test("a redirect that is itself asked for is the answer", async () => {
  const port = await httpStub(redirects("http://169.254.169.254/", 301));
  expect(await outcome(local(port), { status: [301] })).toBe("ok");
});

test("a redirect into the own network is refused, whatever it is called", async () => {
  const inside = { "inside.example": ["10.1.2.3"] };
  for (const to of [
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:10.0.0.1]/",
    "http://[fd00::1]/",
    "http://0.0.0.0/",
    "http://167772161/",
    "http://inside.example/",
  ]) {
    const port = await httpStub(redirects(to));
    expect([to, await outcome(local(port), {}, ctxOf(inside))]).toEqual([to, "redirect_refused"]);
  }
});

test("a redirect to what is not http is refused, one to nonsense is a bad answer, one without an address is a wrong status", async () => {
  expect(await outcome(local(await httpStub(redirects("file:///etc/passwd"))))).toBe("redirect_refused");
  expect(await outcome(local(await httpStub(redirects("http://[nonsense/"))))).toBe("bad_answer");
  expect(await outcome(local(await httpStub((_, answer) => void answer.writeHead(302).end())))).toBe("wrong_status");
});

test("a loop of redirects ends", async () => {
  let asked = 0;
  const port = await httpStub((request, answer) => {
    asked += 1;
    redirects("/again")(request, answer);
  });
  expect(await outcome(local(port))).toBe("too_many_redirects");
  expect(asked).toBe(6);
});

test.each([
  "http://10.0.0.1/",
  "http://192.168.1.1/",
  "http://172.16.0.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://100.64.0.1/",
  "http://0.0.0.0/",
  "http://167772161/",
  "http://0x0a000001/",
  "http://012.0.0.1/",
  "http://10.1/",
  "http://[::ffff:10.0.0.1]/",
  "http://[::ffff:a00:1]/",
  "http://[64:ff9b::a00:1]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://[ff02::1]/",
  "http://224.0.0.1/",
  "http://255.255.255.255/",
  "http://１０.0.0.1/",
])("%s is not looked at, and that says nothing of it", async (url) => {
  expect(await outcome(url)).toBe("address_refused");
});

test.each(["http://2130706433:PORT/", "http://0177.0.0.1:PORT/", "http://127.1:PORT/", "http://[::ffff:127.0.0.1]:PORT/"])(
  "%s is this machine, and is looked at only where that is allowed",
  async (url) => {
    const at = url.replace("PORT", String(await httpStub(says("aku"))));
    expect(await outcome(at, {}, ctxOf({}, { mayLookAt: () => false }))).toBe("address_refused");
    expect(await outcome(at)).toBe("ok");
  },
);

test("a name is resolved once, and what it would be a moment later is not asked", async () => {
  const port = await httpStub(says("aku"));
  let asked = 0;
  const { names } = ctxOf();
  const turning = { ...names, addresses: async () => [asked++ === 0 ? "127.0.0.1" : "10.0.0.1"] };
  expect(await outcome(`http://turning.example:${port}/`, {}, ctxOf({}, { names: turning }))).toBe("ok");
  expect(asked).toBe(1);
  const looping = await httpStub(redirects("/on"));
  asked = 0;
  expect(await outcome(`http://turning.example:${looping}/`, {}, ctxOf({}, { names: turning }))).toBe("redirect_refused");
});

test("of several addresses only those that may be looked at are, the next when one does not answer", async () => {
  const port = await httpStub(says("aku"));
  const ctx = ctxOf({ "many.example": ["10.0.0.1", "127.0.0.2", "127.0.0.1"] });
  expect(await outcome(`http://many.example:${port}/`, {}, ctx)).toBe("ok");
  expect(await outcome(`http://many.example:${await closedPortOf()}/`, {}, ctx)).toBe("refused");
});

test("the host keeps its name in the request, and a login stays with its own host", async () => {
  const seen: (string | undefined)[] = [];
  const other = await httpStub((request, answer) => {
    seen.push(request.headers.authorization);
    answer.end();
  });
  const first = await httpStub((request, answer) => {
    seen.push(request.headers.host, request.headers.authorization);
    redirects(`http://127.0.0.1:${other}/`)(request, answer);
  });
  const ctx = ctxOf({ "named.example": ["127.0.0.1"] });
  const seenAs = await look(`http://user:pass%20word@named.example:${first}/`, { status: [404] }, ctx);
  expect(seen).toEqual([`named.example:${first}`, `Basic ${btoa("user:pass word")}`, undefined]);
  expect(JSON.stringify(seenAs)).not.toContain("pass");
});

test("a login with a sign that escapes nothing is meant as it stands", async () => {
  const port = await httpStub((request, answer) => void answer.end(request.headers.authorization));
  expect(await outcome(`http://user:100%sure@127.0.0.1:${port}/`, { text: `Basic ${btoa("user:100%sure")}` })).toBe("ok");
});

test("notes are short, whatever the other side says", async () => {
  const port = await httpStub(says(`\u001b[31m\u0000${"y\n".repeat(5000)}`));
  const { detail } = await look(local(port), { json: { path: "x", equals: "z".repeat(200) } });
  expect(detail?.length).toBeLessThanOrEqual(LONGEST_DETAIL);
  expect(detail).not.toMatch(/\p{C}/u);
});

test("notes end with a whole character, wherever they are cut", async () => {
  for (const before of ["", "x"]) {
    const port = await httpStub(says(JSON.stringify({ state: before + "😀".repeat(LONGEST_DETAIL) })));
    const { outcome, detail } = await look(local(port), { json: { path: "state", equals: "up" } });
    expect({ outcome, cut: detail?.slice(-1) }).toEqual({ outcome: "wrong_json", cut: "…" });
    expect(detail).not.toMatch(/\p{C}/u);
  }
});

let ca: string;
const certificates = {} as Record<"good" | "soon" | "expired" | "own" | "other", Certificate>;
beforeAll(async () => {
  const { ca: authorityCertificate, issue } = await authority();
  ca = authorityCertificate;
  certificates.good = await issue("good.example", 60);
  certificates.soon = await issue("good.example", 5);
  certificates.expired = await issue("good.example", -1);
  certificates.other = await issue("other.example", 60);
  certificates.own = await selfSigned("good.example");
});

test.each([
  ["good", 14, "ok"],
  ["soon", 14, "certificate_soon"],
  ["soon", null, "ok"],
  ["expired", null, "certificate_expired"],
  ["own", 14, "certificate_invalid"],
  ["other", 14, "certificate_invalid"],
] as const)("the certificate that is %s, to last %s days, comes to %s", async (which, certificateDays, expected) => {
  const port = await httpsStub(certificates[which], says("aku"));
  const ctx = ctxOf({ "good.example": ["127.0.0.1"] }, { ca });
  expect(await outcome(`https://good.example:${port}/`, { certificateDays }, ctx)).toBe(expected);
});

test("a certificate of an authority that nobody knows is invalid", async () => {
  const port = await httpsStub(certificates.good, says("aku"));
  expect(await outcome(`https://good.example:${port}/`, {}, ctxOf({ "good.example": ["127.0.0.1"] }))).toBe(
    "certificate_invalid",
  );
});

test("a certificate that ends soon on the way to the answer is told", async () => {
  const last = await httpStub(says("aku"));
  const first = await httpsStub(certificates.soon, redirects(local(last)));
  const ctx = ctxOf({ "good.example": ["127.0.0.1"] }, { ca });
  expect(await outcome(`https://good.example:${first}/`, { certificateDays: 14 }, ctx)).toBe("certificate_soon");
});

test("an answer in the clear where a handshake was due is a failure of TLS", async () => {
  const port = await httpStub(says("aku"));
  expect(await outcome(`https://127.0.0.1:${port}/`)).toBe("tls_failed");
});

test("a look that nobody waits for is ended", async () => {
  const port = await tcpStub();
  const end = new AbortController();
  const looking = outcome(local(port), {}, ctxOf({}, { signal: end.signal }));
  end.abort();
  expect(await looking).toBe("not_looked");
});
