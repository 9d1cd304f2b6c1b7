import { Agent, request } from "node:http";
import type { Edition } from "./address";
import type { Answer } from "./judge";

const TIMEOUT_MS = 10_000;
/** No public page comes near this; an endless answer must not fill the memory. */
const LARGEST = 8 * 1024 * 1024;

/** Asks the site for an edition of an address. Rejects when it does not answer whole within ten seconds. */
export type Ask = (path: string, edition: Edition) => Promise<Answer>;

/** Asks over loopback with `node:http`: Next replaces the global fetch by one that remembers answers. */
export function askSite(port: number): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  return (path, edition) =>
    new Promise((resolve, reject) => {
      const headers: Record<string, string> = edition === "stale" ? { "x-edition": "stale" } : {};
      const asked = request(
        { host: "127.0.0.1", port, path: encodeURI(path), agent, headers, signal: AbortSignal.timeout(TIMEOUT_MS) },
        (answer) => {
          const chunks: Buffer[] = [];
          let size = 0;
          answer.on("data", (chunk: Buffer) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size > LARGEST) asked.destroy(new Error(`${path}: the answer is too large`));
          });
          answer.on("error", reject);
          answer.on("end", () => {
            const type = (answer.headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";
            resolve({ status: answer.statusCode ?? 0, type, body: Buffer.concat(chunks) });
          });
        },
      );
      asked.on("error", reject);
      asked.end();
    });
}
