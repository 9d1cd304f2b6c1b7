import type { IncomingMessage, ServerResponse } from "node:http";
import { Agent } from "node:http";
import { Readable } from "node:stream";
import { createProxyServer } from "httpxy";
import { healthWithoutSite } from "@/lib/health";
import { bringsBody, cleanHeaders, clientOf, isOwnOrigin } from "./guard";
import { isMarked, replyText } from "./reply";
import { deskPage, deskText } from "./words";

const LARGEST_BODY = 256 * 1024;
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
  siteUrl?: string,
  trusted: readonly string[] = [],
): Forwarder {
  const agent = new Agent({ keepAlive: true, maxSockets: 128, timeout: IDLE_MS });
  const proxy = createProxyServer({ agent, xfwd: false, proxyTimeout: ANSWER_WITHIN_MS });
  const open = new Set<Promise<void>>();
  proxy.on("error", (_, request, response) => {
    if (request && response && "writeHead" in response) replyDown(request, response);
  });
  // The site's word on its connection to us is none on the reader's.
  proxy.on("proxyRes", ({ headers }, _, response) => {
    delete headers["keep-alive"];
    headers.connection = response.shouldKeepAlive ? "keep-alive" : "close";
  });
  proxy.on("econnreset", (_, __, response) => void response.destroy());

  /** The site is down or died under the request. What was posted may be saved or not: the notice says so, and that sending it again is safe. */
  function replyDown(request: IncomingMessage, response: ServerResponse): void {
    if (response.headersSent) return void response.destroy();
    if (response.destroyed) return;
    const again = { "retry-after": "5" };
    const sample = isMarked(response);
    const health = () => JSON.stringify(healthWithoutSite(pulseAge(), sample));
    if (request.url?.startsWith("/api/")) replyText(request, response, 503, "application/json", health(), again);
    else if (request.headers["next-action"]) replyText(request, response, 503, "text/plain", deskText(sample), again);
    else replyText(request, response, 503, "text/html", deskPage(request.method === "POST", sample), again);
  }

  async function pass(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const post = request.method === "POST";
    if (!post && bringsBody(request.headers)) {
      return replyText(request, response, 400, "text/plain", "Only a post may have a body.");
    }
    if (post && !isOwnOrigin(request.headers.origin, request.headers.host, siteUrl)) {
      return replyText(request, response, 403, "text/plain", "A post must come from this site's own pages.");
    }
    const body = post ? await wholeBody(request) : Buffer.alloc(0);
    if (body === null) {
      return replyText(request, response, 413, "text/plain", "The body is larger than 256 KB.");
    }
    const port = upstream();
    if (port === null) return replyDown(request, response);
    const forwarded = request.headers["x-forwarded-for"];
    const client = clientOf(request.socket.remoteAddress ?? "", [forwarded ?? []].flat().join(), trusted);
    const headers = cleanHeaders(request.headers, path, client, siteUrl);
    if (post) headers["content-length"] = String(body.length);
    request.headers = headers;
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

/** The body, complete before the site sees any of it; null when it is too large. Rejects when the client goes away. */
async function wholeBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) return null;
  }
  return Buffer.concat(chunks);
}
