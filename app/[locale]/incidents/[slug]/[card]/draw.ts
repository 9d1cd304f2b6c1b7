import { execFile } from "node:child_process";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { ReactElement } from "react";

const SCRIPT = ["app", "[locale]", "incidents", "[slug]", "[card]", "draw.mjs"];
/** Before the press gives up. */
const WITHIN_MS = 8000;
const LARGEST = 4 * 1024 * 1024;

/** The PNG of an element, drawn by a process that readers and staff never wait for. Rejects when it fails or takes too long. */
export function draw(element: ReactElement, size: { width: number; height: number }): Promise<Buffer> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), ...SCRIPT);
  return new Promise((resolve, reject) => {
    const options = { encoding: "buffer", timeout: WITHIN_MS, maxBuffer: LARGEST, env: { NODE_ENV: "production" } } as const;
    const child = execFile(process.execPath, [script], options, (error, png) => (error ? reject(error) : resolve(png)));
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    child.stdin?.on("error", reject).end(JSON.stringify({ element, ...size }));
  });
}
