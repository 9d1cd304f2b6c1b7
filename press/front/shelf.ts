import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { unpacksTo, VARIANTS, type Variant } from "../compress";

/** A file in memory, with those of its variants that unpack to it. */
export type Book = {
  bytes: Record<"identity", Buffer> & Partial<Record<Variant, Buffer>>;
  variants: Variant[];
  /** SHA-256 of the identity bytes, base64url. */
  hash: string;
  type: string;
  /** The policy in the page's own `<meta>`; null when it is no page. */
  policy: string | null;
  size: number;
};

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
  ".zip": "application/zip",
  ".webmanifest": "application/manifest+json",
};

/** What the press says it replaced is dropped at once; a file it could not tell about is noticed within this time. */
const LOOK_AGAIN_MS = 1000;

type Held = { book: Book; print: string; lookedAt: number };

/**
 * Files by their full name, the least recently used given up beyond `limit` bytes; one larger than a quarter of that is
 * read anew each time.
 */
export function createShelf(limit: number) {
  const held = new Map<string, Held>();
  const reading = new Map<string, Promise<Book | null>>();
  let size = 0;

  function forget(file: string): void {
    size -= held.get(file)?.book.size ?? 0;
    held.delete(file);
  }

  function keep(file: string, one: Held): void {
    forget(file);
    if (one.book.size > limit / 4) return;
    held.set(file, one);
    size += one.book.size;
    for (const oldest of held.keys()) {
      if (size <= limit) break;
      forget(oldest);
    }
  }

  /** `current` turns false when the file is dropped while it is read: what was read may be the old revision, and is not kept. */
  async function look(file: string, current: () => boolean): Promise<Book | null> {
    const found = await stat(file).catch(() => null);
    const known = held.get(file);
    const print = found?.isFile() ? `${found.ino}:${found.mtimeMs}:${found.size}` : null;
    if (known && known.print === print) {
      known.lookedAt = performance.now();
      held.delete(file);
      held.set(file, known);
      return known.book;
    }
    forget(file);
    const book = print && (await read(file));
    if (!book) return null;
    if (current()) keep(file, { book, print, lookedAt: performance.now() });
    return book;
  }

  return {
    size: () => size,
    /** The next reader reads the file anew. */
    drop(file: string): void {
      reading.delete(file);
      forget(file);
    },
    /** Null when there is no such file, or none of a known type. */
    get(file: string): Book | Promise<Book | null> {
      const known = held.get(file);
      if (known && performance.now() - known.lookedAt <= LOOK_AGAIN_MS) return known.book;
      const pending: Promise<Book | null> = reading.get(file) ?? look(file, () => reading.get(file) === pending);
      reading.set(file, pending);
      return pending.finally(() => {
        if (reading.get(file) === pending) reading.delete(file);
      });
    },
  };
}

async function read(file: string): Promise<Book | null> {
  const type = TYPES[extname(file)];
  const identity = type ? await readFile(file).catch(() => null) : null;
  if (!type || !identity) return null;
  const [br, gzip] = await Promise.all([readVariant("br", file, identity), readVariant("gzip", file, identity)]);
  return {
    bytes: { identity, ...(br && { br }), ...(gzip && { gzip }) },
    variants: [...(br ? (["br"] as const) : []), ...(gzip ? (["gzip"] as const) : [])],
    hash: createHash("sha256").update(identity).digest("base64url"),
    type,
    policy: type.startsWith("text/html") ? policyIn(identity.toString("utf8")) : null,
    size: identity.length + (br?.length ?? 0) + (gzip?.length ?? 0),
  };
}

/** A variant beside another revision's identity (the writer was killed between two renames) is not this file's. */
async function readVariant(variant: Variant, file: string, identity: Buffer): Promise<Buffer | null> {
  const packed = await readFile(file + VARIANTS[variant]).catch(() => null);
  return packed && packed.length < identity.length && (await unpacksTo(variant, packed, identity)) ? packed : null;
}

/** The policy the page carries, so that header and page never differ. One that carries none is allowed nothing. */
export function policyIn(html: string): string {
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1];
  if (!meta) return "default-src 'none'; base-uri 'none'; form-action 'none'";
  return meta.replaceAll("&#x27;", "'").replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
