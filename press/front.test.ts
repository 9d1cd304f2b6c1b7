import { rmSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Health } from "@/lib/api";
import { createFront, type Front } from "./front";
import { bodyOf, fakeSite, get, listening, sendRaw, tempFolder } from "./testing";

const START = Date.parse("2026-11-23T01:00:00Z");
const MINUTE = 60_000;
const POLICY = "default-src 'none'; style-src 'sha256-x'";
const html = (text: string, lang = "id") =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"/></head><body>${text.padEnd(600, ".")}</body></html>`;

let folder: ReturnType<typeof tempFolder>;
let site: Awaited<ReturnType<typeof fakeSite>>;
let front: Front;
let port: number;
let clock: number;
let siteUp: boolean;
let seen: { method?: string; url?: string; headers: IncomingHttpHeaders; body: string }[];

function store(file: string, text: string, edition = "published") {
  folder.write(`data/${edition}/${file}`, text);
  folder.write(`data/${edition}/${file}.br`, brotliCompressSync(text));
  folder.write(`data/${edition}/${file}.gz`, gzipSync(text));
}

async function beatAt(at: number) {
  folder.write("data/pulse", `${new Date(at).toISOString()}\n`);
  await front.readPulse();
}

async function open(options: { siteUrl?: string; cacheBytes?: number; trustedProxies?: string[]; sample?: boolean } = {}) {
  await front?.close(0);
  front = createFront({
    dataDir: `${folder.dir}/data`,
    assetsDir: `${folder.dir}/assets`,
    upstream: () => (siteUp ? site.port : null),
    now: () => clock,
    ...options,
  });
  port = await listening(front.server);
  await front.readPulse();
}

beforeEach(async () => {
  folder = tempFolder();
  clock = START;
  siteUp = true;
  seen = [];
  site = await fakeSite(async (request, response) => {
    seen.push({ method: request.method, url: request.url, headers: request.headers, body: (await bodyOf(request)).toString() });
    if (request.url === "/staff/die") return void response.destroy();
    if (request.url === "/api/heartbeat/unknown")
      return void response.writeHead(404, { "content-type": "text/plain" }).end("Tidak dikenal.");
    response.writeHead(200, { "content-type": "text/html", "set-cookie": ["a=1", "b=2"] }).end("meja");
  });
  store("index.html", html("segar"));
  store("en.html", html("fresh", "en"));
  store("history/2017-05.html", html("Mei 2017"));
  store("missing.html", html("tidak ada"));
  store("en/missing.html", html("not there", "en"));
  store("api/v1/status.json", JSON.stringify({ stale: false, status: "operational", pad: "x".repeat(500) }));
  store("index.html", html("tak diketahui"), "published-stale");
  store("api/v1/status.json", JSON.stringify({ stale: true, status: "unknown", pad: "x".repeat(500) }), "published-stale");
  folder.write("assets/_next/static/chunks/a.js", "let a");
  folder.write("assets/live-abc123.js", "let live");
  folder.write("assets/icon.svg", "<svg/>");
  folder.write("data/pulse", new Date(START).toISOString());
  await open();
});

afterEach(async () => {
  await front.close(0);
  await site.close();
  folder.remove();
});

test.each([
  ["/", "segar", "text/html; charset=utf-8"],
  ["/en", "fresh", "text/html; charset=utf-8"],
  ["/history/2017-05", "Mei 2017", "text/html; charset=utf-8"],
  ["/?utm=1", "segar", "text/html; charset=utf-8"],
  ["/api/v1/status.json", "operational", "application/json; charset=utf-8"],
  ["/live-abc123.js", "let live", "text/javascript; charset=utf-8"],
])("%s is served from its file, without the site", async (path, words, type) => {
  siteUp = false;
  const got = await get(port, path);
  expect(got.status).toBe(200);
  expect(got.text).toContain(words);
  expect(got.headers["content-type"]).toBe(type);
  expect(got.headers["content-length"]).toBe(String(got.body.length));
});

test("a page carries its own policy as header, and the other headers", async () => {
  const { headers } = await get(port, "/");
  expect(headers["content-security-policy"]).toBe(`${POLICY}; frame-ancestors 'none'`);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "public, max-age=0, must-revalidate",
    vary: "Accept-Encoding",
  });
  expect(headers["access-control-allow-origin"]).toBeUndefined();
});

test("a page without a policy is allowed nothing", async () => {
  store("index.html", "<html>naked</html>");
  front.drop(["/"]);
  expect((await get(port, "/")).headers["content-security-policy"]).toContain("default-src 'none'");
});

test("the API may be read from any site, and is kept as briefly as a page", async () => {
  const { headers } = await get(port, "/api/v1/status.json");
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
});

test.each(["/_next/static/chunks/a.js", "/live-abc123.js"])("%s may be kept for ever", async (path) => {
  expect((await get(port, path)).headers["cache-control"]).toContain("immutable");
});

test("an asset whose name carries no hash is asked for again", async () => {
  expect((await get(port, "/icon.svg")).headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
});

test("each encoding has its own tag, says the same, and is answered 304 by it", async () => {
  const plain = await get(port, "/");
  const br = await get(port, "/", { headers: { "accept-encoding": "gzip, br" } });
  const gz = await get(port, "/", { headers: { "accept-encoding": "gzip" } });
  expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
  expect(gunzipSync(gz.body).toString()).toBe(plain.text);
  expect([plain, br, gz].map((got) => got.headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
  const tags = [plain, br, gz].map((got) => got.headers.etag as string);
  expect(new Set(tags).size).toBe(3);
  expect(tags.every((tag) => /^"[\w-]{43}(-br|-gzip)?"$/.test(tag))).toBe(true);
  const again = await get(port, "/", { headers: { "accept-encoding": "br", "if-none-match": tags[1] as string } });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tags[1]]);
  const other = await get(port, "/", { headers: { "accept-encoding": "gzip", "if-none-match": tags[1] as string } });
  expect(other.status).toBe(200);
});

test("HEAD says everything GET says, without the body", async () => {
  const whole = await get(port, "/", { headers: { "accept-encoding": "br" } });
  const head = await get(port, "/", { method: "HEAD", headers: { "accept-encoding": "br" } });
  const but = ({ date: _, ...rest }: IncomingHttpHeaders) => rest;
  expect(but(head.headers)).toEqual(but(whole.headers));
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test("a variant of another revision, or torn, is never served", async () => {
  folder.write("data/published/en.html.br", brotliCompressSync("another revision"));
  folder.write("data/published/en.html.gz", gzipSync(html("fresh", "en")).subarray(0, 40));
  const got = await get(port, "/en", { headers: { "accept-encoding": "br, gzip" } });
  expect(got.headers["content-encoding"]).toBeUndefined();
  expect(got.text).toContain("fresh");
});

test("what was printed anew is served as soon as the front is told", async () => {
  expect((await get(port, "/")).text).toContain("segar");
  store("index.html", html("lebih segar"));
  front.drop(["/"]);
  expect((await get(port, "/")).text).toContain("lebih segar");
});

test("memory stays within its bound and everything is still served", async () => {
  await open({ cacheBytes: 8000 });
  for (let index = 0; index < 30; index += 1) store(`locations/l${index}.html`, html(`tempat ${index} ${"y".repeat(900)}`));
  store("locations/big.html", html("z".repeat(20_000)));
  for (let index = 0; index < 30; index += 1)
    expect((await get(port, `/locations/l${index}`)).text).toContain(`tempat ${index} `);
  expect((await get(port, "/locations/big")).text).toContain("zzz");
  expect(front.cachedBytes()).toBeGreaterThan(0);
  expect(front.cachedBytes()).toBeLessThanOrEqual(8000);
});

test("an unknown address gets the printed page for it, in its language, as 404", async () => {
  const id = await get(port, "/tidak-ada");
  const en = await get(port, "/en/not-there");
  expect([id.status, en.status]).toEqual([404, 404]);
  expect(id.text).toContain("tidak ada");
  expect(en.text).toContain("not there");
  expect((await get(port, "/missing")).status).toBe(404);
});

test("an unknown address of the API gets JSON, and the press's own list is not public", async () => {
  const got = await get(port, "/api/v1/addresses.json");
  expect([got.status, got.text]).toEqual([404, '{"error":"not_found"}']);
  expect(seen).toEqual([]);
});

test.each(["/index.html.br", "/.tmp-1", "/pulse", "/.git/config"])("%s is not served", async (path) => {
  folder.write("data/published/.tmp-1", "x");
  expect((await get(port, path)).status).toBe(404);
});

test("before anything was printed the front says that the site is being prepared", async () => {
  rmSync(`${folder.dir}/data/published`, { recursive: true });
  await open();
  const page = await get(port, "/");
  expect([page.status, page.headers["retry-after"]]).toEqual([503, "5"]);
  expect(page.text).toContain("sedang disiapkan");
  expect((await get(port, "/en")).text).toContain("being prepared");
  expect(JSON.parse((await get(port, "/api/v1/status.json")).text)).toMatchObject({ status: "unknown" });
});

test("three minutes after the last pulse page and API turn unknown, and back with the next one", async () => {
  clock = START + 3 * MINUTE;
  expect((await get(port, "/")).text).toContain("segar");
  clock += 1;
  expect((await get(port, "/")).text).toContain("tak diketahui");
  expect((await get(port, "/api/v1/status.json")).text).not.toContain("operational");
  await beatAt(clock);
  expect((await get(port, "/")).text).toContain("segar");
});

test.each(["", "not a time", new Date(START + 60 * MINUTE).toISOString()])("the pulse %j is none", async (pulse) => {
  folder.write("data/pulse", pulse);
  await front.readPulse();
  expect((await get(port, "/")).text).toContain("tak diketahui");
});

test("without a pulse file nothing fresh is served", async () => {
  rmSync(`${folder.dir}/data/pulse`);
  await front.readPulse();
  expect((await get(port, "/")).text).toContain("tak diketahui");
});

test("a page without a stale edition is answered as unknown, never with the fresh one", async () => {
  clock = START + 4 * MINUTE;
  const page = await get(port, "/history/2017-05");
  expect(page.status).toBe(503);
  expect(page.text).toContain("Status belum diketahui");
  expect((await get(port, "/en")).text).toContain("Status unknown");
  rmSync(`${folder.dir}/data/published-stale/api`, { recursive: true });
  front.drop(["/api/v1/status.json"]);
  const json = await get(port, "/api/v1/status.json");
  expect([json.status, JSON.parse(json.text).status]).toEqual([503, "unknown"]);
});

test("assets are never stale", async () => {
  clock = START + 60 * MINUTE;
  expect((await get(port, "/live-abc123.js")).text).toBe("let live");
});

test.each([
  ["POST", "/", 405],
  ["PUT", "/api/v1/status.json", 405],
  ["DELETE", "/staff", 405],
  ["GET", "/staff/../x", 400],
  ["GET", "/%2e%2e/x", 400],
  ["GET", "//evil.example", 400],
  ["GET", "/staff//x", 400],
  ["GET", "/staff\\x", 400],
  ["GET", `/${"a".repeat(3000)}`, 414],
  ["GET", "/en/", 308],
  ["GET", "/id/history/2017-05", 308],
])("%s %s is answered %i before the site sees it", async (method, path, status) => {
  const got = await get(port, path, { method, body: method === "GET" ? undefined : "x" });
  expect(got.status).toBe(status);
  if (status === 405) expect(got.headers.allow).toContain("GET, HEAD");
  if (status === 308) expect(got.headers.location).toMatch(/^\/[a-z]/);
  expect(seen).toEqual([]);
});

const own = () => ({ origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` });

test("a post of our own pages reaches the site whole, with our word on where it came from", async () => {
  const got = await get(port, "/staff/new/x?a=1", {
    method: "POST",
    body: "judul=x",
    headers: { ...own(), "x-forwarded-for": "6.6.6.6", "next-action": "abc", "next-resume": "1", "x-edition": "stale" },
  });
  expect([got.status, got.text]).toEqual([200, "meja"]);
  expect(got.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  expect(seen).toMatchObject([{ method: "POST", url: "/staff/new/x?a=1", body: "judul=x" }]);
  expect(seen[0]?.headers).toMatchObject({
    host: own().host,
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": own().host,
    "x-forwarded-proto": "http",
    "next-action": "abc",
  });
  expect(seen[0]?.headers).not.toHaveProperty("next-resume");
  expect(seen[0]?.headers).not.toHaveProperty("x-edition");
});

/** A second request dressed as the body of the first; a reader's own request follows on the same connection. */
const INNER = "POST /staff/new/x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
const CHUNKED = `${INNER.length.toString(16)}\r\n${INNER}\r\n0\r\n\r\n`;
const LAST = "GET /history/2017-05 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

test.each([
  ["GET /staff", "Transfer-Encoding: chunked", CHUNKED],
  ["GET /staff", "Transfer-Encoding: chunked\r\nConnection: transfer-encoding", CHUNKED],
  ["GET /staff", `Content-Length: ${INNER.length}`, INNER],
  ["HEAD /staff", `Content-Length: ${INNER.length}`, INNER],
  ["GET /api/health", "Transfer-Encoding: chunked", CHUNKED],
])("%s with a body (%s) is refused, and the body never becomes a request to the site", async (line, framing, body) => {
  const got = await sendRaw(port, `${line} HTTP/1.1\r\nHost: x\r\n${framing}\r\n\r\n${body}${LAST}`);
  expect(got.startsWith("HTTP/1.1 400 ")).toBe(true);
  expect(got).toContain("Mei 2017");
  expect(seen).toEqual([]);
  expect((await get(port, "/staff")).text).toBe("meja");
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /staff"]);
});

test.each([
  ["chunked", "Transfer-Encoding: chunked", CHUNKED],
  ["told by its length", `Content-Length: ${INNER.length}\r\nConnection: content-length`, INNER],
])("a post whose body is %s reaches the site as one request of a told length", async (_, framing, body) => {
  const { origin, host } = own();
  await sendRaw(port, `POST /staff HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${framing}\r\n\r\n${body}${LAST}`);
  expect(seen).toMatchObject([
    { method: "POST", url: "/staff", body: INNER, headers: { "content-length": String(INNER.length) } },
  ]);
  expect(seen[0]?.headers).not.toHaveProperty("transfer-encoding");
});

test("whoever asks for a tunnel is told that there is none", async () => {
  const got = await sendRaw(port, "CONNECT contoh.test:443 HTTP/1.1\r\nHost: contoh.test:443\r\n\r\n");
  expect(got).toMatch(/^HTTP\/1\.1 405 /);
  expect(got).toMatch(/^connection: close\r$/im);
});

test("a reader who wants the connection closed gets it closed, and the site keeps its own", async () => {
  const got = await sendRaw(port, "GET /staff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(got).toMatch(/^connection: close\r$/im);
  expect(got).toContain("meja");
  expect(seen[0]?.headers.connection).toBe("keep-alive");
});

test("a reader who says that there is no body is passed on", async () => {
  expect((await get(port, "/staff", { headers: { "content-length": "0" } })).status).toBe(200);
  expect(seen[0]?.headers).not.toHaveProperty("content-length");
});

test.each([undefined, "null", "http://evil.example", ""])(
  "a post with origin %j is refused before the site sees it",
  async (origin) => {
    const headers: Record<string, string> = origin === undefined ? {} : { origin };
    expect((await get(port, "/staff", { method: "POST", body: "x", headers })).status).toBe(403);
    expect(seen).toEqual([]);
  },
);

test("a machine's word reaches the site from anywhere, as a form, without a cookie, and its answer comes back as it is", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded", cookie: "ktp.session_token=a" };
  const answer = await get(port, "/api/heartbeat/geheim?done=1", { method: "POST", headers, body: "note=x" });
  expect(answer.status).toBe(200);
  expect(seen).toMatchObject([{ method: "POST", url: "/api/heartbeat/geheim?done=1", body: "note=x" }]);
  expect(seen[0]?.headers.cookie).toBeUndefined();
  await get(port, "/api/heartbeat/geheim");
  expect(seen[1]).toMatchObject({ method: "GET", url: "/api/heartbeat/geheim" });
  const unknown = await get(port, "/api/heartbeat/unknown");
  expect([unknown.status, unknown.text]).toEqual([404, "Tidak dikenal."]);
});

test("with a configured address only its origin may post", async () => {
  await open({ siteUrl: "https://status.example" });
  const post = (origin: string) =>
    get(port, "/staff", { method: "POST", body: "x", headers: { origin, host: "status.example" } });
  expect((await post("http://status.example")).status).toBe(403);
  expect((await post("https://status.example")).status).toBe(200);
  expect(seen[0]?.headers["x-forwarded-proto"]).toBe("https");
});

test("behind a trusted proxy the site hears of the client that it names, and of nobody that the client names", async () => {
  await open({ trustedProxies: ["127.0.0.1"] });
  await get(port, "/staff", { headers: { ...own(), "x-forwarded-for": "6.6.6.6, 1.2.3.4" } });
  expect(seen[0]?.headers["x-forwarded-for"]).toBe("1.2.3.4");
});

test.each([true, false])("a body over 256 KB is refused, its length told: %s", async (told) => {
  const body = Buffer.alloc(256 * 1024 + 1, "a");
  const headers: Record<string, string> = told
    ? { ...own(), "content-length": String(body.length) }
    : { ...own(), "transfer-encoding": "chunked" };
  expect((await get(port, "/staff", { method: "POST", body, headers })).status).toBe(413);
  expect((await get(port, "/staff", { method: "POST", body: body.subarray(1), headers: own() })).status).toBe(200);
  expect(seen.map((one) => one.body.length)).toEqual([256 * 1024]);
});

test("while the site is down the desk says so, and what became of a post", async () => {
  siteUp = false;
  const page = await get(port, "/staff");
  expect([page.status, page.headers["retry-after"]]).toEqual([503, "5"]);
  expect(page.text).toContain("sedang dimulai ulang");
  expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  const post = await get(port, "/staff", { method: "POST", body: "x", headers: own() });
  expect(post.status).toBe(503);
  expect(post.text).toContain("Belum pasti tersimpan");
  expect(post.text).toContain("mengirim ulang aman");
  const action = await get(port, "/staff", { method: "POST", body: "x", headers: { ...own(), "next-action": "a" } });
  expect(action.headers["content-type"]).toContain("text/plain");
  const health = await get(port, "/api/health");
  expect(health.status).toBe(503);
  expect(Health.parse(JSON.parse(health.text))).toMatchObject({ site: false, database: null, press: null, outbox: null });
});

test("a site that dies under a post is answered like one that is down", async () => {
  const got = await get(port, "/staff/die", { method: "POST", body: "x", headers: own() });
  expect(got.status).toBe(503);
  expect(got.text).toContain("Belum pasti tersimpan");
});

test("closing finishes what the site is answering", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = () => {};
  const here = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const slow = await fakeSite(async (_, response) => {
    arrived();
    await held;
    response.end("selesai");
  });
  const own = createFront({
    dataDir: `${folder.dir}/data`,
    assetsDir: `${folder.dir}/assets`,
    upstream: () => slow.port,
    now: () => clock,
  });
  const at = await listening(own.server);
  const answer = get(at, "/staff");
  await here;
  const closed = own.close();
  release();
  expect((await answer).text).toBe("selesai");
  await closed;
  await expect(get(at, "/")).rejects.toThrow();
  await slow.close();
});

test("every answer of a sample says that it is one, whoever answers; in a real installation none does", async () => {
  const paths = ["/", "/tidak-ada", "/api/v1/none.json", "/api/health", "/staff", "/staff/die", "/id/x", "//", "/index.html.br"];
  const marks = () => Promise.all(paths.map(async (path) => (await get(port, path)).headers["x-sample"]));
  expect(await marks()).toEqual(paths.map(() => undefined));
  await open({ sample: true });
  expect(await marks()).toEqual(paths.map(() => "true"));
  const tag = (await get(port, "/")).headers.etag as string;
  const again = await get(port, "/", { headers: { "if-none-match": tag } });
  expect([again.status, again.headers["x-sample"]]).toEqual([304, "true"]);
});

test("the front's own words are marked in a sample: pages, the API's errors, health and the desk's notice", async () => {
  siteUp = false;
  rmSync(`${folder.dir}/data/published`, { recursive: true });
  await open({ sample: true });
  for (const path of ["/", "/en/x", "/staff"]) expect((await get(port, path)).text).toMatch(/CONTOH: .*SAMPLE: /s);
  for (const path of ["/api/v1/status.json", "/api/health"]) expect(JSON.parse((await get(port, path)).text).sample).toBe(true);
  await open();
  for (const path of ["/", "/en/x", "/staff", "/api/v1/status.json"])
    expect((await get(port, path)).text).not.toMatch(/contoh|sample/i);
  expect(JSON.parse((await get(port, "/api/health")).text).sample).toBe(false);
});
