import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isImmutable, languageOf } from "../address";
import type { Variant } from "../compress";
import { chooseEncoding, matchesTag } from "./accept";
import { type Book, policyIn } from "./shelf";
import { type Saying, sayingJson, sayingPage } from "./words";

/** On every answer of the front itself. Transport security is the business of whoever ends TLS. */
const ALWAYS: OutgoingHttpHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};
const PUBLIC_DATA = /^\/(api|log)\/|^(\/en)?\/feeds\//;

/** What goes out for a book in one encoding. The body is text of one byte a character: Node sends that in one piece with the head. */
type Made = { path: string; tag: string; head: string[]; rest: string[]; body: string };

/** Made once a revision: a book that is given up takes its answers with it. */
const made = new WeakMap<Book, Map<string, Made>>();

/** Answers with a file: whole, or 304 when the reader has it. */
export function replyBook(request: IncomingMessage, response: ServerResponse, path: string, book: Book, status = 200): void {
  const encoding = chooseEncoding(request.headers["accept-encoding"], variantsOf(book));
  const { tag, head, rest, body } = answerOf(book, path, encoding);
  if (status === 200 && matchesTag(request.headers["if-none-match"], tag)) {
    return void response.writeHead(304, [...head, "etag", tag]).end();
  }
  response.writeHead(status, status === 200 ? [...head, "etag", tag, ...rest] : [...head, ...rest]);
  if (request.method === "HEAD") response.end();
  else response.end(body, "latin1");
}

const variantsOf = ({ bytes }: Book): Variant[] => (["br", "gzip"] as const).filter((name) => bytes[name]);

function answerOf(book: Book, path: string, encoding: Variant | "identity"): Made {
  const known = made.get(book) ?? new Map<string, Made>();
  made.set(book, known);
  const found = known.get(encoding);
  // The page for what is missing answers many addresses; only the last one's answer is kept.
  if (found?.path === path) return found;
  const bytes = book.bytes[encoding] ?? book.bytes.identity;
  const answer: Made = {
    path,
    tag: `"${book.hash}${encoding === "identity" ? "" : `-${encoding}`}"`,
    head: Object.entries({
      ...ALWAYS,
      ...shared(path),
      "cache-control": isImmutable(path) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding",
      ...(book.policy !== null && { "content-security-policy": `${book.policy}; frame-ancestors 'none'` }),
    }).flatMap(([name, value]) => [name, String(value)]),
    rest: [
      ...["content-type", book.type, "content-length", String(bytes.length)],
      ...(encoding === "identity" ? [] : ["content-encoding", encoding]),
    ],
    body: found?.body ?? bytes.toString("latin1"),
  };
  known.set(encoding, answer);
  return answer;
}

const STATUS_OF = { preparing: 503, unknown: 503, missing: 404 } satisfies Record<Saying, number>;
const RETRY_AFTER = { preparing: "5", unknown: "60", missing: undefined } satisfies Record<Saying, string | undefined>;

/** Answers in the front's own words, where nothing printed may be used. */
export function replySaying(request: IncomingMessage, response: ServerResponse, path: string, saying: Saying): void {
  const json = path.endsWith(".json") || path.startsWith("/api/");
  const body = json ? sayingJson(saying) : sayingPage(saying, languageOf(path));
  const retry = RETRY_AFTER[saying];
  replyText(request, response, STATUS_OF[saying], json ? "application/json" : "text/html", body, {
    ...shared(path),
    ...(retry && { "retry-after": retry }),
  });
}

type TextType = "text/html" | "text/plain" | "application/json";

/** A small answer of the front's own, never kept by anyone. */
export function replyText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: TextType,
  body: string,
  extra: OutgoingHttpHeaders = {},
): void {
  request.resume(); // a body nobody wants is let through to nowhere, so that the answer reaches the one who sends it
  response.writeHead(status, { ...headOfText(type, body), ...extra });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The headers of such an answer. */
export function headOfText(type: TextType, body: string): OutgoingHttpHeaders {
  const policy = type === "text/html" && { "content-security-policy": `${policyIn(body)}; frame-ancestors 'none'` };
  return {
    ...ALWAYS,
    ...policy,
    "cache-control": "no-store",
    "content-type": `${type}; charset=utf-8`,
    "content-length": Buffer.byteLength(body),
  };
}

export function replyElsewhere(request: IncomingMessage, response: ServerResponse, location: string): void {
  replyText(request, response, 308, "text/plain", "", { location });
}

const shared = (path: string): OutgoingHttpHeaders => (PUBLIC_DATA.test(path) ? { "access-control-allow-origin": "*" } : {});
