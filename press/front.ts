import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, relative } from "node:path";
import { EDITIONS, type Edition, editionFolder, fileOf, isMissingPage, languageOf } from "./address";
import { createErrors } from "./front/errors";
import { createForwarder, type Upstream } from "./front/forward";
import { answerIllegible } from "./front/illegible";
import { followPulse } from "./front/pulse";
import { remember } from "./front/remember";
import { markSample, replyBook, replyElsewhere, replySaying } from "./front/reply";
import { routeOf } from "./front/route";
import { type Book, createShelf } from "./front/shelf";
import { isStreamed, replyStreamed } from "./front/stream";

type FrontOptions = {
  /** Holds the two editions and the pulse. */
  dataDir: string;
  /** Where the build gathered `public/` and `_next/static`; read once. */
  assetsDir: string;
  upstream: Upstream;
  now: () => number;
  /** Whether all of it is a sample: then every answer says so. */
  sample?: boolean;
  /** The address readers use, when it is configured. */
  siteUrl?: string | undefined;
  /** Addresses of proxies before us, believed when they name their client. */
  trustedProxies?: readonly string[] | undefined;
  /** Bytes of printed files kept in memory; what is being served stands there a second time, as text. */
  cacheBytes?: number;
};

/** Of so many addresses it is remembered what they lead to. */
const ADDRESSES = 1000;
/** What to say of an address that is refused as it stands. */
const KIND_OF = { 400: "unreadable", 405: "read-only", 414: "unreadable" } as const;
const NO_TUNNEL = "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

export type Front = {
  server: Server;
  /** Forgets what is kept of these addresses: they were printed anew. */
  drop(paths: string[]): void;
  /** Looks at the pulse now instead of within a second. */
  readPulse(): Promise<void>;
  cachedBytes(): number;
  /** Takes no more connections, finishes what the site is answering (at most `waitMs`), closes. */
  close(waitMs?: number): Promise<void>;
};

/** The front door: serves the printed files, passes the desk to the site, refuses the rest. Not yet listening. */
export function createFront({
  dataDir,
  assetsDir,
  upstream,
  now,
  sample = false,
  siteUrl,
  trustedProxies,
  cacheBytes = 16 * 1024 * 1024,
}: FrontOptions): Front {
  const folder = { fresh: editionFolder(dataDir, "fresh"), stale: editionFolder(dataDir, "stale") } satisfies Record<
    Edition,
    string
  >;
  const assets = new Set(filesIn(assetsDir));
  const routeOfGet = remember(ADDRESSES, (url) => routeOf("GET", url));
  const filesAt = remember(ADDRESSES, (path) => {
    const file = fileOf(path);
    if (file === null) return { file, asset: null, pages: null };
    const pages = { fresh: join(folder.fresh, file), stale: join(folder.stale, file) } satisfies Record<Edition, string>;
    return { file, asset: assets.has(file) ? join(assetsDir, file) : null, pages };
  });
  const shelf = createShelf(cacheBytes);
  const pulse = followPulse(dataDir, now);
  const errors = createErrors(async (path) => {
    const book = await printed(pulse.isAlive() ? "fresh" : "stale", fileOf(path) ?? "");
    return book?.bytes.identity.toString("utf8") ?? null;
  }, sample);
  const forwarder = createForwarder(upstream, pulse.ageSeconds, errors, siteUrl, trustedProxies);
  const server = createServer(
    // A document of 8 MB takes so long from a telephone that sends half a megabit a second.
    { requestTimeout: 150_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      if (sample) markSample(response);
      answer(request, response).catch(() =>
        response.headersSent ? response.destroy() : replySaying(request, response, request.url ?? "/", "unknown"),
      );
    },
  );

  answerIllegible(server, errors.page);
  // Node would close the connection without a word. The socket is ours from here on, its errors too.
  server.on("connect", (_, socket) => socket.on("error", () => undefined).end(NO_TUNNEL));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    const route = method === "GET" ? routeOfGet(url) : routeOf(method, url);
    switch (route.to) {
      case "file":
        return serve(request, response, route.path);
      case "site":
        return forwarder.forward(request, response, route.path);
      case "elsewhere":
        return replyElsewhere(request, response, route.location);
      case "refusal":
        return errors.reply(request, response, route.status, KIND_OF[route.status], route.allow ? { allow: route.allow } : {});
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { file, asset, pages } = filesAt(path);
    const edition = pulse.isAlive() ? "fresh" : "stale";
    if (isStreamed(path) && pages && (await replyStreamed(request, response, path, pages[edition]))) return;
    const name = asset ?? pages?.[edition];
    const found = name ? shelf.get(name) : null;
    // What is in memory is answered at once.
    const book = found instanceof Promise ? await found : found;
    if (book) return replyBook(request, response, path, book, isMissingPage(path) ? 404 : 200);
    if (!(await printed("fresh", "index.html"))) return replySaying(request, response, path, "preparing");
    // The fresh edition of a page that has no stale one says what can no longer be vouched for.
    if (edition === "stale" && file && (await printed("fresh", file))) {
      if (!request.headers.accept?.includes("text/html")) return replySaying(request, response, path, "unknown");
      return errors.reply(request, response, 503, "unknown", { "retry-after": "60" });
    }
    const missing = path.startsWith("/api/")
      ? null
      : await printed(edition, languageOf(path) === "en" ? "en/missing.html" : "missing.html");
    return missing ? replyBook(request, response, path, missing, 404) : replySaying(request, response, path, "missing");
  }

  async function printed(edition: Edition, file: string): Promise<Book | null> {
    return shelf.get(join(folder[edition], file));
  }

  return {
    server,
    drop(paths) {
      for (const file of paths.map(fileOf)) for (const edition of EDITIONS) if (file) shelf.drop(join(folder[edition], file));
    },
    readPulse: pulse.read,
    cachedBytes: shelf.size,
    async close(waitMs = 5000) {
      pulse.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const limit = new Promise((resolve) => setTimeout(resolve, waitMs).unref());
      await Promise.race([forwarder.settled(), limit]);
      server.closeAllConnections();
      await closed;
      forwarder.close();
    },
  };
}

function filesIn(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => relative(dir, join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}
