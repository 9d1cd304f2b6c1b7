import { NOT_UTF8 } from "./hostile-inputs";

/** Requests to public addresses and to the desk's door, as bytes: what no browser sends. */

const latin1 = (text: string) => Buffer.from(text, "latin1");
const request = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, "Host: 127.0.0.1", "Connection: close", ...headers, "", ""].join("\r\n");

const PATHS = [
  ..."/%00 /..%2f..%2fetc/passwd /../../etc/passwd /%2e%2e/%2e%2e/etc/passwd /.env /.git/config /\\..\\windows /%5c%5cx".split(
    " ",
  ),
  ..."//contoh.test/ /history//2017-05 /% /%zz /%ED%A0%80 /%C0%AF /%F0%9F%98%80 /a#b /id /id/ /id/history /en/en".split(" "),
  ..."/history/0000-00 /history/0000-01 /history/275761-01 /history/9999-12 /history/-1 /en/history/2017-13".split(" "),
  ..."/incidents/tidak-ada /incidents/__proto__ /locations/constructor /en/locations/%27%20or%201=1--".split(" "),
  ..."/index.html.br /index.html.gz /index.html.tmp /history.html.br /api/v1/status.json.gz /api/v1/status.json.tmp".split(" "),
  ..."/published/index.html /published-stale/index.html /pulse /secret /test-clock /_next/static/..%2f..%2fserver.js".split(" "),
  ..."/?__proto__=1&__proto__[x]=2 /?a=1&a=2&a[]=3 /history?month=2017-05&month=%00 /?_rsc=x /?__nextLocale=en".split(" "),
  ..."/api/v1/incidents/__proto__ /api/v1/incidents/%00.json /api/health?x=%00 /api/health/x /_next/image?url=//x&w=1&q=1".split(
    " ",
  ),
  ..."/_next/data/x/index.json /_next/webpack-hmr /staff/%00 /staff/new/__proto__ /staff/incidents/%ED%A0%80".split(" "),
  ..."/staff/posted/99999999999999999999 /staff/published/-1 /staff/setup/%F0%9F%98%80 /staff?__proto__=1 /staff/login/x".split(
    " ",
  ),
  `/${"a".repeat(3000)}`,
  `/?${"a".repeat(3000)}`,
  `/history/${"%20".repeat(600)}`,
  `/staff/incidents/${"a".repeat(2000)}`,
  ..."http://127.0.0.1/ http://contoh.test/history contoh.test:443 * 127.0.0.1".split(" "),
];

const METHODS = "POST PUT DELETE PATCH OPTIONS TRACE CONNECT PROPFIND PURGE M-SEARCH LINK".split(" ");

const HEADERS = [
  ..."bytes=0-10 bytes=-1 bytes=9999999- bytes=5-1 bytes=0-0,1-1,2-2 lines=x".split(" ").map((range) => `Range: ${range}`),
  ..."br;q=x gzip;q=-1 ;;;=,, *;q=0 identity;q=0 __proto__ br;q=1e999".split(" ").map((each) => `Accept-Encoding: ${each}`),
  ...'* W/ W/" "" ,,,, "x'.split(" ").map((tag) => `If-None-Match: ${tag}`),
  ...["kemarin", "Sun, 31 Feb 275761 00:00:00 GMT", "-1"].map((date) => `If-Modified-Since: ${date}`),
  ...["If-Match: *", 'If-Range: "x"', "If-Unmodified-Since: x", "Expect: 100-continue", "Expect: apa-saja"],
  ...["x-edition: stale", "x-nonce: x", "x-press: 1", "x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy"],
  ...[
    "next-action: 00",
    "next-action: __proto__",
    "rsc: 1",
    "next-router-state-tree: %5B",
    "next-resume: 1",
    "x-matched-path: /staff",
  ],
  ...["x-forwarded-host: contoh.test", "x-forwarded-for: ::%00", "forwarded: for=_", "Upgrade: h2c", "Upgrade: websocket"],
  ...["Cookie: ktp.session_token=%00; __proto__=1", `Cookie: ${"a=1; ".repeat(400)}`, "Accept-Language: *;q=x", "TE: trailers"],
  ...[
    "Host: contoh.test",
    "__proto__: x",
    "constructor: x",
    "Content-Length: 0",
    `x: ${"y".repeat(9000)}`,
    `x: ${"y".repeat(70_000)}`,
  ],
  ...NOT_UTF8.map((bytes) => `x: ${bytes}`),
];

const FRAMES = [
  "GET / HTTP/1.1\r\n\r\n",
  "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
  "GET / HTTP/1.0\r\n\r\n",
  "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
  "GET /\r\n\r\n",
  "GARBAGE\r\n\r\n",
  "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  request("GET /", "x y: 1"),
  request("GET /", " folded: 1"),
  request("GET /", "x: a\0b"),
  request("GET /", ...Array.from({ length: 3000 }, (_, n) => `x${n}: 1`)),
  request("POST /", "Content-Length: -5"),
  request("POST /", "Content-Length: 5", "Content-Length: 6"),
  request("POST /", "Content-Length: 99999999999999999999"),
  request("POST /", "Content-Length: 1000000"),
  `${request("POST /staff/login", "Content-Length: 4", "Transfer-Encoding: chunked")}0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
  `${request("POST /staff/login", "Transfer-Encoding: chunked, identity")}0\r\n\r\n`,
  `${request("POST /", "Transfer-Encoding: chunked")}zz\r\n`,
  `${request("GET /", "Content-Length: 4")}abcd`,
  `${request("GET /staff", "Transfer-Encoding: chunked")}0\r\n\r\n`,
];

/** Each with the name it goes by. */
export const REQUESTS: [name: string, bytes: Buffer][] = [
  ...PATHS.map((path) => request(`GET ${path}`)),
  ...NOT_UTF8.map((bytes) => request(`GET /${bytes}`)),
  ...METHODS.flatMap((method) => ["/", "/staff", "/api/v1/status.json"].map((path) => request(`${method} ${path}`))),
  ...HEADERS.flatMap((header) => ["/", "/staff/login", "/api/health"].map((path) => request(`GET ${path}`, header))),
  ...FRAMES,
].map((text) => [JSON.stringify(text.slice(0, 90)), latin1(text)]);
