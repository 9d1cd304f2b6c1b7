import type { IncomingMessage, ServerResponse } from "node:http";
import { Agent } from "node:http";
import { Readable } from "node:stream";
import { createProxyServer } from "httpxy";
import { LARGEST_DOCUMENT } from "@/lib/document";
import { healthWithoutSite } from "@/lib/health";
import type { ErrorKind } from "@/lib/words/errors";
import type { Errors, Send } from "./errors";
import { bringsBody, cleanHeaders, clientOf, isOwnOrigin, isReadableForm } from "./guard";
import { isMarked, replyText } from "./reply";
import { isCalled } from "./route";

const LARGEST_BODY = 256 * 1024;
/**
 * Where files are handed in. Histories: their files, and once more what was read of them. Documents: a little more than one may
 * be, so that the form itself says that one is too large. Whoever brings no cookie has no session; who has one only the site knows.
 */
const UPLOADS: Record<string, { largest: number; bytes?: true }> = {
  "/staff/archive/import": { largest: 4 * 1024 * 1024 },
  "/staff/documents": { largest: LARGEST_DOCUMENT + 2 * 1024 * 1024, bytes: true },
};
/** So many large bodies at once: each stands in memory several times while it is read. */
const MOST_UPLOADS = 2;
/** Shorter than the site's own keep-alive: the site never closes a connection we are about to use. */
const IDLE_MS = 30_000;
const ANSWER_WITHIN_MS = 60_000;

/** The private port of a site that is ready; null while there is none. */
export type Upstream = () => number | null;

type Forwarder = {
  forward(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
  settled(): Promise<void>;
  close(): void;
};

/**
 * Passes what is for the site to it, headers cleaned and a post's body whole. Nothing else may bring a body: unframed in
 * a connection that is used again, the site would read it as the next request, past every guard.
 *
 * @param pulseAge whole seconds since the pulse: all the front knows of the health of a site that is down
 * @param trusted addresses of proxies that are believed when they name their client
 */
export function createForwarder(
  upstream: Upstream,
  pulseAge: () => number | null,
  errors: Errors,
  siteUrl?: string,
  trusted: readonly string[] = [],
): Forwarder {
  const agent = new Agent({ keepAlive: true, maxSockets: 128, timeout: IDLE_MS });
  const proxy = createProxyServer({ agent, xfwd: false, proxyTimeout: ANSWER_WITHIN_MS });
  const open = new Set<Promise<void>>();
  let uploading = 0;
  /** For each request the page that stands in when the site answers with none of its own: it must be at hand by then. */
  const inReserve = new WeakMap<IncomingMessage, Send>();
  proxy.on("error", (_, request, response) => {
    if (request && response && "writeHead" in response) void replyDown(request, response);
  });
  // The site's word on its connection to us is none on the reader's.
  proxy.on("proxyRes", (answer, request, response) => {
    const { headers } = answer;
    delete headers["keep-alive"];
    headers.connection = response.shouldKeepAlive ? "keep-alive" : "close";
    const kind = emptyHanded(answer, request);
    if (!kind) return;
    answer.resume();
    inReserve.get(request)?.(answer.statusCode ?? 500, kind);
  });
  proxy.on("econnreset", (_, __, response) => void response.destroy());

  /** The site is down or died under the request. What was posted may be saved or not: the notice says so, and that sending it again is safe. */
  async function replyDown(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (response.headersSent) return void response.destroy();
    if (response.destroyed) return;
    const again = { "retry-after": "5" };
    const health = () => JSON.stringify(healthWithoutSite(pulseAge(), isMarked(response)));
    if (request.url?.startsWith("/api/")) return replyText(request, response, 503, "application/json", health(), again);
    await errors.reply(request, response, 503, request.method === "POST" ? "unsure" : "desk-down", again);
  }

  async function pass(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const post = request.method === "POST";
    if (!post && bringsBody(request.headers)) {
      return errors.reply(request, response, 400, "unreadable");
    }
    const called = isCalled(path);
    if (post && !called && !isOwnOrigin(request.headers.origin, request.headers.host, siteUrl)) {
      return errors.reply(request, response, 403, "refused");
    }
    const uploads = post && request.headers.cookie !== undefined ? UPLOADS[path] : undefined;
    if (!uploads) return passOn(request, response, path, LARGEST_BODY);
    if (uploading >= MOST_UPLOADS) return errors.reply(request, response, 503, "busy", { "retry-after": "20" });
    uploading += 1;
    await passOn(request, response, path, uploads.largest, uploads.bytes).finally(() => {
      uploading -= 1;
    });
  }

  async function passOn(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    largest: number,
    bytes = false,
  ): Promise<void> {
    const post = request.method === "POST";
    const body = post ? await wholeBody(request, largest) : Buffer.alloc(0);
    if (body === null) return errors.reply(request, response, 413, "too-large");
    // What programs send is no form of ours: whoever they call reads it.
    const ours = !isCalled(path);
    if (ours && !(await isReadableForm(request.headers, body, bytes))) return errors.reply(request, response, 400, "unreadable");
    const port = upstream();
    if (port === null) return replyDown(request, response);
    const forwarded = request.headers["x-forwarded-for"];
    const client = clientOf(request.socket.remoteAddress ?? "", [forwarded ?? []].flat().join(), trusted);
    const headers = cleanHeaders(request.headers, path, client, siteUrl, !ours);
    if (post) headers["content-length"] = String(body.length);
    request.headers = headers;
    inReserve.set(request, await errors.ready(request, response, ["desk-missing", "desk-broken", "unsure"]));
    await proxy.web(request, response, {
      target: { host: "127.0.0.1", port },
      buffer: Readable.from(body.length > 0 ? [body] : []),
    });
  }

  return {
    forward(request, response, path) {
      const closed = new Promise<void>((resolve) => response.once("close", resolve));
      open.add(closed);
      void closed.then(() => open.delete(closed));
      return pass(request, response, path).catch(() => replyDown(request, response));
    },
    settled: async () => void (await Promise.all(open)),
    close: () => agent.destroy(),
  };
}

/** What to say for a site that answers without a page of its own: Next sends an empty one, which only a script would fill. */
function emptyHanded({ statusCode = 500, headers }: IncomingMessage, request: IncomingMessage): ErrorKind | null {
  const scripted = request.headers.rsc !== undefined || request.headers["next-action"] !== undefined;
  const type = headers["content-type"] ?? "";
  if (scripted || statusCode < 400 || type.startsWith("application/json")) return null;
  // A program is told in a sentence of the site's own.
  if (type.startsWith("text/plain") && isCalled((request.url ?? "").split("?")[0] ?? "")) return null;
  if (statusCode === 404) return "desk-missing";
  if (statusCode < 500) return null;
  return request.method === "POST" ? "unsure" : "desk-broken";
}

/** The body, complete before the site sees any of it; null when it is too large. Rejects when the client goes away. */
async function wholeBody(request: IncomingMessage, largest: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > largest) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > largest) return null;
  }
  return Buffer.concat(chunks);
}
