import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { renderGallery } from "./gallery/render";

/**
 * `npm run gallery [-- PORT]`: every example of every component, in both languages, with the style of the site, served on
 * 127.0.0.1. For looking at and testing while one works; no part of an installation.
 */

const FOLDER = "test-results/gallery";
const TYPES: Record<string, string> = { html: "text/html; charset=utf-8", css: "text/css", json: "application/json" };

const shown = await renderGallery(FOLDER);
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://gallery").pathname;
  const file = path === "/" ? "/index.html" : path;
  try {
    const bytes = readFileSync(join(FOLDER, file));
    response.writeHead(200, { "content-type": TYPES[file.split(".").at(-1) ?? ""] ?? "application/octet-stream" }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(Number(process.argv[2] ?? 3100), "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" ? address?.port : address;
console.log(`${shown.length} examples at http://127.0.0.1:${port}/`);
