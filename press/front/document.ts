import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { type DocumentKind, hashIn } from "@/lib/document";
import { matchesTag } from "./accept";
import { ALWAYS } from "./reply";

const TYPES: Record<DocumentKind, string> = { pdf: "application/pdf", png: "image/png", jpg: "image/jpeg" };

/**
 * Answers with a document from the disk, piece by piece: however many read it, it is never in memory. It is saved, not shown, and
 * whatever it holds may run nothing and ask for nothing.
 * @returns false when there is no such file; nothing was answered then
 */
export async function replyDocument(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: string,
): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return false;
  const tag = `"${hashIn(path)}"`;
  const head = {
    ...ALWAYS,
    // One that is withdrawn is to be gone from caches too.
    ...{ "cache-control": "public, max-age=0, must-revalidate", etag: tag },
    ...{ "content-disposition": "attachment", "content-security-policy": "default-src 'none'; sandbox" },
  };
  if (matchesTag(request.headers["if-none-match"], tag)) {
    response.writeHead(304, head).end();
    return true;
  }
  const type = TYPES[extname(file).slice(1) as DocumentKind];
  response.writeHead(200, { ...head, "content-type": type, "content-length": found.size });
  if (request.method === "HEAD") response.end();
  // A reader who goes away ends it; nobody else is to hear of that.
  else await pipeline(createReadStream(file), response).catch(() => response.destroy());
  return true;
}
