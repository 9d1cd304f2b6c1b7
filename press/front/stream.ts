import type { Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { hashIn, isDocument } from "@/lib/document";
import { isPack } from "@/lib/pack";
import { matchesTag } from "./accept";
import { ALWAYS } from "./reply";

const TYPES: Record<string, string> = {
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".zip": "application/zip",
};
/** A document is saved, not shown, and whatever it holds may run nothing and ask for nothing. */
const SAVED = { "content-disposition": "attachment", "content-security-policy": "default-src 'none'; sandbox" };

/** What may be of any size: it is never in memory, however many read it. */
export const isStreamed = (path: string): boolean => isDocument(path) || isPack(path);

/**
 * Answers with a file from the disk, piece by piece.
 * @returns false when there is no such file; nothing was answered then
 */
export async function replyStreamed(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: string,
): Promise<boolean> {
  // Read through one handle: a file that is printed anew meanwhile is another file.
  const handle = await open(file).catch(() => null);
  if (!handle) return false;
  try {
    const found = await handle.stat();
    return found.isFile() && (await reply(request, response, path, { handle, found }));
  } finally {
    await handle.close();
  }
}

type Opened = { handle: FileHandle; found: Stats };

async function reply(request: IncomingMessage, response: ServerResponse, path: string, { handle, found }: Opened): Promise<true> {
  const tag = `"${hashIn(path) ?? `${found.size}-${found.ino}-${found.mtimeMs}`}"`;
  // One that is withdrawn is to be gone from caches too.
  const head: OutgoingHttpHeaders = { ...ALWAYS, "cache-control": "public, max-age=0, must-revalidate", etag: tag };
  if (isDocument(path)) Object.assign(head, SAVED);
  if (matchesTag(request.headers["if-none-match"], tag)) {
    response.writeHead(304, head).end();
    return true;
  }
  response.writeHead(200, { ...head, "content-type": TYPES[extname(path)], "content-length": found.size });
  if (request.method === "HEAD") response.end();
  // A reader who goes away ends it; nobody else is to hear of that.
  else await pipeline(handle.createReadStream({ autoClose: false }), response).catch(() => response.destroy());
  return true;
}
