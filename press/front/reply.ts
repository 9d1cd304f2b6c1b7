import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { SAMPLE_HEADER } from "@/lib/words/sample";
import { isImmutable, languageOf } from "../address";
import { chooseEncoding, type Encoding, matchesTag } from "./accept";
import { type Book, policyIn } from "./shelf";
import { type Saying, sayingJson, sayingPage } from "./words";

/** On every answer of the front itself. Transport security is the business of whoever ends TLS. */
export const ALWAYS: OutgoingHttpHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};
const PUBLIC_DATA = /^\/(api|log)\/|^(\/en)?\/feeds\//;

/**
 * What goes out for a book at one address in one encoding: the headers for the whole of it (`whole`, names and values in
 * turn), for a reader who has it (`unchanged`), for one who gets it in place of what is missing (`instead`). The body is
 * text of one byte a character: Node sends that in one piece with the head.
 */
type Made = { path: string; tag: string; whole: string[]; unchanged: string[]; instead: string[]; body: string };
/** Once, before anything is answered: whatever the answer becomes, its head says that it is a sample's, and our own words do too. */
export const markSample = (response: ServerResponse): void => void response.setHeader(SAMPLE_HEADER, "true");
export const isMarked = (response: ServerResponse): boolean => response.hasHeader(SAMPLE_HEADER);

/** Made once a revision: a book that is given up takes its answers with it. */
const made = new WeakMap<Book, Map<Encoding, Made>>();

/** Answers with a file: whole, or 304 when the reader has it. */
export function replyBook(request: IncomingMessage, response: ServerResponse, path: string, book: Book, status = 200): void {
  const { tag, whole, unchanged, instead, body } = answerOf(
    book,
    path,
    chooseEncoding(request.headers["accept-encoding"], book.variants),
  );
  if (status === 200 && matchesTag(request.headers["if-none-match"], tag)) {
    return void response.writeHead(304, unchanged).end();
  }
  response.writeHead(status, status === 200 ? whole : instead);
  if (request.method !== "HEAD") {
    // `end(body)` sends an empty second piece beside the body, and so the slower way: a sixth of what an answer costs.
    response.cork();
    response.write(body, "latin1");
    response.uncork();
  }
  response.end();
}

function answerOf(book: Book, path: string, encoding: Encoding): Made {
  const known = made.get(book) ?? new Map<Encoding, Made>();
  const found = known.get(encoding);
  // The page for what is missing answers many addresses; only the last one's answer is kept.
  if (found?.path === path) return found;
  const bytes = book.bytes[encoding] ?? book.bytes.identity;
  const tag = `"${book.hash}${encoding === "identity" ? "" : `-${encoding}`}"`;
  const head = Object.entries({
    ...ALWAYS,
    ...shared(path),
    "cache-control": isImmutable(path) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
    vary: "Accept-Encoding",
    ...(book.policy !== null && { "content-security-policy": `${book.policy}; frame-ancestors 'none'` }),
  }).flatMap(([name, value]) => [name, String(value)]);
  const rest = [
    ...["content-type", book.type, "content-length", String(bytes.length)],
    ...(encoding === "identity" ? [] : ["content-encoding", encoding]),
  ];
  const answer: Made = {
    path,
    tag,
    whole: [...head, "etag", tag, ...rest],
    unchanged: [...head, "etag", tag],
    instead: [...head, ...rest],
    body: found?.body ?? bytes.toString("latin1"),
  };
  made.set(book, known.set(encoding, answer));
  return answer;
}

const STATUS_OF = { preparing: 503, unknown: 503, missing: 404 } satisfies Record<Saying, number>;
const RETRY_AFTER = { preparing: "5", unknown: "60", missing: undefined } satisfies Record<Saying, string | undefined>;

/** Answers in the front's own words, where nothing printed may be used. */
export function replySaying(request: IncomingMessage, response: ServerResponse, path: string, saying: Saying): void {
  const json = path.endsWith(".json") || path.startsWith("/api/");
  const body = json ? sayingJson(saying, isMarked(response)) : sayingPage(saying, languageOf(path), isMarked(response));
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
