import { createHash } from "node:crypto";
import { linkSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Another process holds the lock. The message is one sentence fit to be shown. */
export class FolderLocked extends Error {}

/** A lock that is held. `release` frees it; so does the death of the process, however it dies. */
export type FolderLock = { release(): Promise<void> };

const RETRY_MS = 100;
/** A socket's path has 108 bytes at most; longer ones are cut silently by some systems. */
const LONGEST_PATH = 100;

/**
 * Takes the lock `name` on the folder `dir` (made if missing) for this process.
 *
 * Linux: an abstract socket named from the folder's device and inode, which the kernel frees with the process, and a
 * socket file in the folder as a second guard for containers that share a folder but not a network. Elsewhere: the
 * socket file alone.
 *
 * @param waitMs how long to keep trying (0: one try)
 * @throws FolderLocked when another process holds it for that long; any other Error is the system's
 */
export async function lockFolder(dir: string, name: string, { waitMs = 0 }: { waitMs?: number } = {}): Promise<FolderLock> {
  mkdirSync(dir, { recursive: true });
  const deadline = performance.now() + waitMs;
  for (;;) {
    const lock = await tryLock(dir, name);
    if (lock) return lock;
    if (performance.now() >= deadline) {
      throw new FolderLocked(`Folder ${dir} sedang dipakai proses lain (${name}) / is in use by another process (${name}).`);
    }
    await pause(RETRY_MS);
  }
}

async function tryLock(dir: string, name: string): Promise<FolderLock | null> {
  const abstract = process.platform === "linux" ? await listen(abstractName(dir, name)) : null;
  if (process.platform === "linux" && !abstract) return null;
  const path = join(dir, `${name}.lock`);
  if (Buffer.byteLength(path) > LONGEST_PATH) return abstract ? held([abstract]) : null;
  const file = (await listen(path)) ?? (await takeOver(path));
  if (file) return held(abstract ? [abstract, file] : [file]);
  if (abstract) await close(abstract);
  return null;
}

/** Padded to the full 108 bytes: Node versions differ in whether they pad a shorter one, and then name two locks. */
function abstractName(dir: string, name: string): string {
  const { dev, ino } = statSync(dir, { bigint: true });
  const digest = createHash("sha256").update(`${dev}:${ino}:${name}`).digest("hex");
  return `\0ktp-status-${digest}`.padEnd(108, ".");
}

/**
 * A socket file nobody answers on was left by a killed process. It is moved aside before it is judged, so of two
 * processes that find it only one moves it; one that turns out to be alive is put back.
 */
async function takeOver(path: string): Promise<Server | null> {
  if (await answers(path)) return null;
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return listen(path);
  }
  const alive = await answers(aside);
  if (alive) putBack(aside, path);
  rmSync(aside, { force: true });
  return alive ? null : listen(path);
}

function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // A third process bound the path meanwhile: it is the holder others will see.
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => resolve(true));
    // Refused: left behind. Anything else (no right to ask, a full queue) may be a living holder, except a missing file.
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "ECONNREFUSED" && error.code !== "ENOENT"));
    socket.once("connect", () => socket.destroy());
  });
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server.unref()));
  });
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

function held(servers: Server[]): FolderLock {
  let released: Promise<void> | undefined;
  return {
    release: () => {
      released ??= Promise.all(servers.map(close)).then(() => undefined);
      return released;
    },
  };
}
