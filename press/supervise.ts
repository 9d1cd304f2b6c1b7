import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

/** What the site says over IPC, and what it is told. */
type SiteMessage = { type: "ready" } | { type: "printed"; paths: string[] } | { type: "alive" };
type FrontMessage = { type: "drain" };

type SuperviseOptions = {
  /** The command that runs the site on a private port of 127.0.0.1. */
  command: (port: number) => { args: string[]; cwd: string; env: NodeJS.ProcessEnv };
  onPrinted: (paths: string[]) => void;
  /** One line per event. */
  log: (event: string, detail?: Record<string, string | number | undefined>) => void;
  /** Each line the site itself writes, and whether it stands among its errors. */
  onLine?: (line: string, level: "info" | "error") => void;
  onReady?: () => void;
  /** The site refused what it was given and said why: it is not started again. */
  onRefused?: () => void;
  /** How often a ready site is looked after; it says something at least as often. */
  beatMs?: number;
  /** Waits before a restart; replaced in tests. */
  wait?: (ms: number) => Promise<unknown>;
  /** Milliseconds that only go forward; replaced in tests. */
  clock?: () => number;
};

export type Supervisor = {
  /** The site's port once it said that it is ready; null while it is not there. */
  port(): number | null;
  pid(): number | null;
  /** Asks the site to finish, kills it after `withinMs`; resolves when it is gone. */
  stop(withinMs?: number): Promise<void>;
};

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5000;
/** A site that was ready for so long is well: its end is then the first one, not one more of a row. */
const WELL_AFTER_MS = 60_000;
/** The first start makes the database, which takes a while on a slow machine; longer than this it hangs. */
const READY_WITHIN_MS = 180_000;
/** What a site ends with that refuses its database: to start it again would change nothing. */
export const REFUSED = 78;
/** How often the site says that it is alive. */
export const BEAT_MS = 2000;
/**
 * A ready site that is silent for so many beats hangs: the embedded database spins for ever when the disk has no room
 * for its log. Counted in beats and not in time, so that a front that was itself stopped does not find a site at fault.
 */
const SILENT_BEATS = 10;

/**
 * Keeps one site running until stopped: starts it again 200 ms after it ended, and twice as late each time after, up to
 * five seconds, until one stays.
 */
export function supervise({
  command,
  onPrinted,
  log,
  onLine,
  onReady,
  onRefused,
  beatMs = BEAT_MS,
  wait = pause,
  clock = () => performance.now(),
}: SuperviseOptions): Supervisor {
  let child: ChildProcess | null = null;
  let readyPort: number | null = null;
  let readyAt = Number.POSITIVE_INFINITY;
  let backoff = FIRST_WAIT_MS;
  let stopping = false;

  async function keep(): Promise<void> {
    while (!stopping) {
      readyAt = Number.POSITIVE_INFINITY;
      // No port, no memory, no more processes: the front goes on without a site and tries again.
      const code = await runOnce().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (stopping) break;
      if (code === String(REFUSED)) return onRefused?.();
      if (clock() - readyAt >= WELL_AFTER_MS) backoff = FIRST_WAIT_MS;
      log("site ended", { code, restartInMs: backoff });
      const delay = backoff;
      backoff = Math.min(LONGEST_WAIT_MS, backoff * 2);
      await wait(delay);
    }
  }

  /** @returns how the site ended */
  async function runOnce(): Promise<string> {
    const port = await freePort();
    if (stopping) return "not started";
    const { args, cwd, env } = command(port);
    const site = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    child = site;
    log("site starting", { pid: site.pid, port });
    for (const [stream, level] of [[site.stdout, "info"] as const, [site.stderr, "error"] as const]) {
      if (stream) createInterface({ input: stream }).on("line", (line) => onLine?.(line, level));
    }
    const hung = setTimeout(() => site.kill("SIGKILL"), READY_WITHIN_MS);
    let silent = 0;
    const watch = setInterval(() => {
      if (readyPort === null) return;
      silent += 1;
      if (silent > SILENT_BEATS && site.kill("SIGKILL")) log("site hangs", { pid: site.pid });
    }, beatMs).unref();
    site.on("message", (message: SiteMessage) => {
      silent = 0;
      if (message.type === "printed") onPrinted(message.paths);
      if (message.type !== "ready") return;
      clearTimeout(hung);
      readyPort = port;
      readyAt = clock();
      log("site ready", { pid: site.pid, port });
      onReady?.();
    });
    return new Promise((resolve) => {
      const end = (reason: string) => {
        clearTimeout(hung);
        clearInterval(watch);
        readyPort = null;
        child = null;
        resolve(reason);
      };
      site.once("error", (error) => end(error.message));
      site.once("exit", (code, signal) => end(signal ?? String(code)));
    });
  }

  const kept = keep();
  return {
    port: () => readyPort,
    pid: () => child?.pid ?? null,
    async stop(withinMs = 5000) {
      stopping = true;
      const site = child;
      if (!site) return;
      if (site.connected) site.send({ type: "drain" } satisfies FrontMessage, () => undefined);
      const late = setTimeout(() => site.kill("SIGKILL"), withinMs);
      await kept;
      clearTimeout(late);
    },
  };
}

/** A port nobody uses now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port."))));
    });
  });
}
