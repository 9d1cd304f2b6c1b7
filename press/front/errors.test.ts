import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LOCALES, localised } from "@/lib/text";
import { ERROR_KINDS, ERRORS, errorPath } from "@/lib/words/errors";
import { createFront, type Front } from "../front";
import { fakeSite, get, listening, sendRaw, tempFolder } from "../testing";

const NOW = Date.parse("2026-11-23T01:00:00Z");
const PAGE = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

let folder: ReturnType<typeof tempFolder>;
let site: Awaited<ReturnType<typeof fakeSite>>;
let front: Front;
let port: number;
let siteUp: boolean;
let asked: string[];

/** What the site answers, by path: status, type and body. */
const ANSWERS: Record<string, [number, string, string]> = {
  "/staff": [200, "text/html; charset=utf-8", "meja"],
  "/staff/posted/9": [404, "text/html; charset=utf-8", "<html id=__next_error__></html>"],
  "/staff/published/9": [404, "application/json", '{"error":"no such number"}'],
  "/staff/broken": [500, "text/plain", "Internal Server Error at /srv/app.js:1"],
};

beforeEach(async () => {
  folder = tempFolder();
  siteUp = true;
  asked = [];
  site = await fakeSite((request, response) => {
    request.resume();
    asked.push(`${request.method} ${request.url}`);
    const [status, type, body] = ANSWERS[request.url ?? ""] ?? [200, "text/html", "meja"];
    response.writeHead(status, { "content-type": type, "x-of-site": "1" }).end(body);
  });
  folder.write("data/published/index.html", "<html>segar</html>");
  for (const kind of ERROR_KINDS) {
    for (const locale of LOCALES)
      folder.write(`data/published${errorPath(kind, locale)}.html`, `<html>tercetak ${kind} ${locale}</html>`);
  }
  folder.write("data/pulse", new Date(NOW).toISOString());
  front = createFront({
    dataDir: `${folder.dir}/data`,
    assetsDir: `${folder.dir}/assets`,
    upstream: () => (siteUp ? site.port : null),
    now: () => NOW,
  });
  port = await listening(front.server);
  await front.readPulse();
});

afterEach(async () => {
  await front.close(0);
  await site.close();
  folder.remove();
});

const own = () => ({ origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` });
const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  get(port, path, { method: "POST", body, headers: { ...PAGE, ...own(), ...headers } });

test.each([
  ["GET", "/%2e%2e/x", 400, "unreadable"],
  ["GET", `/${"a".repeat(3000)}`, 414, "unreadable"],
  ["DELETE", "/history", 405, "read-only"],
  ["POST", "/", 405, "read-only"],
])("%s %s: a browser gets the printed page, kept by nobody", async (method, path, status, kind) => {
  for (const locale of LOCALES) {
    const got = await get(port, localised(path, locale), { method, headers: PAGE });
    expect([got.status, got.text]).toEqual([status, `<html>tercetak ${kind} ${locale}</html>`]);
    expect(got.headers["cache-control"]).toBe("no-store");
    expect(got.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(got.headers.etag).toBeUndefined();
  }
  expect(asked).toEqual([]);
});

test("who asks for data gets JSON, and who says nothing of what he takes a sentence", async () => {
  const data = await get(port, "/api/v1/status.json", { method: "PUT" });
  expect([data.status, data.headers["content-type"]]).toEqual([405, "application/json; charset=utf-8"]);
  expect(JSON.parse(data.text)).toMatchObject({
    error: "read_only",
    message: { id: expect.any(String), en: expect.any(String) },
  });
  const wanted = await get(port, "/", { method: "POST", headers: { accept: "application/json" } });
  expect(JSON.parse(wanted.text)).toMatchObject({ error: "read_only" });
  const plain = await get(port, "/en", { method: "POST" });
  expect([plain.headers["content-type"], plain.text]).toEqual([
    "text/plain; charset=utf-8",
    `${ERRORS["read-only"].en.title}. ${ERRORS["read-only"].en.body}`,
  ]);
});

test("while nothing is printed yet the front says the same in short, in both languages", async () => {
  folder.remove();
  await front.readPulse();
  const got = await get(port, "/staff/..", { headers: PAGE });
  expect(got.status).toBe(400);
  for (const locale of LOCALES) expect(got.text).toContain(ERRORS.unreadable[locale].title);
  expect(got.text.indexOf(ERRORS.unreadable.id.title)).toBeLessThan(got.text.indexOf(ERRORS.unreadable.en.title));
});

test("the desk of a site that is down is a printed page that says when to come back", async () => {
  siteUp = false;
  const page = await get(port, "/staff/new/power_cut", { headers: PAGE });
  expect([page.status, page.headers["retry-after"], page.text]).toEqual([503, "5", "<html>tercetak desk-down id</html>"]);
  expect(page.text).not.toContain("refresh");
  expect((await post("/staff", "x")).text).toBe("<html>tercetak unsure id</html>");
  const data = await get(port, "/staff/published/1", { headers: { accept: "application/json" } });
  expect([data.status, JSON.parse(data.text).error]).toEqual([503, "desk_down"]);
});

test("what the site answers without a page of its own is replaced, and nothing of it leaks", async () => {
  const missing = await get(port, "/staff/posted/9", { headers: PAGE });
  expect([missing.status, missing.text]).toEqual([404, "<html>tercetak desk-missing id</html>"]);
  const broken = await get(port, "/staff/broken", { headers: PAGE });
  expect([broken.status, broken.text]).toEqual([500, "<html>tercetak desk-broken id</html>"]);
  expect(broken.headers["x-of-site"]).toBeUndefined();
  expect((await post("/staff/broken", "x")).text).toBe("<html>tercetak unsure id</html>");
  // The connection to the site is whole afterwards.
  expect((await get(port, "/staff", { headers: PAGE })).text).toBe("meja");
});

test("what a script asked of the site it gets as the site answered", async () => {
  const data = await get(port, "/staff/published/9", { headers: PAGE });
  expect([data.status, data.text, data.headers["x-of-site"]]).toEqual([404, '{"error":"no such number"}', "1"]);
  const routed = await get(port, "/staff/posted/9", { headers: { ...PAGE, rsc: "1" } });
  expect(routed.text).toContain("__next_error__");
});

test("a post from elsewhere, and one too large, is refused with a page", async () => {
  const foreign = await get(port, "/staff", { method: "POST", body: "x", headers: { ...PAGE, origin: "https://contoh.test" } });
  expect([foreign.status, foreign.text]).toEqual([403, "<html>tercetak refused id</html>"]);
  const large = await post("/staff", Buffer.alloc(256 * 1024 + 1, "a"));
  expect([large.status, large.text]).toEqual([413, "<html>tercetak too-large id</html>"]);
  expect(asked).toEqual([]);
});

test("histories may be larger where they are handed in, by somebody with a session, and not without end", async () => {
  const [some, most] = [Buffer.alloc(300 * 1024, "a"), Buffer.alloc(4 * 1024 * 1024 + 1, "a")];
  const cookie = { cookie: "session=1" };
  expect((await post("/staff/archive/import", some)).status).toBe(413);
  expect((await post("/staff/office", some, cookie)).status).toBe(413);
  expect((await post("/staff/archive/import", most, cookie)).status).toBe(413);
  expect(asked).toEqual([]);
  expect((await post("/staff/archive/import", some, cookie)).status).not.toBe(413);
  expect(asked).toEqual(["POST /staff/archive/import"]);
});

test("so many large bodies are read at once, and whoever comes then is told that nothing was saved and when to come again", async () => {
  const head = `POST /staff/documents HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: session=1\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n`;
  const begun = () =>
    new Promise<Socket>((done) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(head));
      socket.once("data", () => done(socket));
    });
  const two = await Promise.all([begun(), begun()]);
  const third = await post("/staff/documents", "x", { cookie: "session=1" });
  expect([third.status, third.text, third.headers["retry-after"]]).toEqual([503, "<html>tercetak busy id</html>", "20"]);
  // Smaller posts wait for nobody.
  expect((await post("/staff", "x", { cookie: "session=1" })).status).toBe(200);
  const closed = two.map((socket) => once(socket.resume(), "close"));
  for (const socket of two) socket.write("x".repeat(100));
  await Promise.all(closed);
  expect((await post("/staff/documents", "x", { cookie: "session=1" })).status).toBe(200);
});

test("a document may be of any bytes where one is handed in, and nowhere else", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=x", cookie: "session=1" };
  const body = Buffer.from(`${part("\xff\xd8\xff\x00")}--x--\r\n`, "latin1");
  expect((await post("/staff/documents", body, headers)).text).toBe("meja");
  expect((await post("/staff/archive/import", body, headers)).status).toBe(400);
});

const part = (value: string, boundary = "x", name = "$ACTION_REF_1") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

test.each([
  ["of another boundary", `${part("1", "y")}--y--\r\n`],
  ["cut short", part("1")],
  ["without an action of ours", `${part("1", "x", "a")}--x--\r\n`],
  ["without a part", "1"],
  ["of a part without a name", "--x\r\n\r\n1\r\n--x--\r\n"],
  ["whose words are no UTF-8", `${part("\xed\xa0\x80")}--x--\r\n`],
  ["whose words are written too long", `${part("\xc0\xaf")}--x--\r\n`],
])("a form %s is refused in words before the site sees it", async (_, body) => {
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const got = await post("/staff", Buffer.from(body, "latin1"), headers);
  expect([got.status, got.text]).toEqual([400, "<html>tercetak unreadable id</html>"]);
  expect(asked).toEqual([]);
  expect((await post("/staff", `${part("1 é 😀")}--x--\r\n`, headers)).text).toBe("meja");
});

test("a page that stands for an error is no page of its own", async () => {
  const got = await get(port, errorPath("desk-down", "en"), { headers: PAGE });
  expect([got.status, got.text]).toEqual([404, "<html>tercetak desk-down en</html>"]);
});

test("a browser with more cookies than can be read is told what to do, and what is no request that it is none", async () => {
  const cookies = await sendRaw(port, `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"a=1; ".repeat(5000)}\r\n\r\n`);
  expect(cookies).toMatch(/^HTTP\/1\.1 431 /);
  expect(cookies).toMatch(/\r\n\r\n<html>tercetak too-many-headers id<\/html>$/);
  const garbage = await sendRaw(port, "GARBAGE\r\n\r\n");
  expect(garbage).toMatch(/^HTTP\/1\.1 400 /);
  expect(garbage).toContain("tercetak unreadable id");
});

test("a form encoded as an address is none of ours", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await post("/staff", "a=1", headers)).status).toBe(400);
  expect(asked).toEqual([]);
});
