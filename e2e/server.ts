import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A whole installation under test: front, site and database in a folder of its own. */
export type Server = {
  url: string;
  dataDir: string;
  /** Everything it has printed so far. */
  output(): string;
  /** The one-time link of the first account, as printed at the first start. */
  setupLink(): Promise<string>;
  frontPid: number;
  /** The site's process id now; changes when the front restarts it. */
  sitePid(): number;
  /** The private port of the site that is ready now. */
  sitePort(): number;
  /** Sets the clock of all its processes to a WIB moment ("2026-11-20T15:20"), from where it runs on. */
  setClock(wib: string): void;
  /** Starts it again on the same folder after the front has ended. */
  restart(): Promise<Server>;
  stop(): Promise<void>;
};

type Options = {
  clock?: string;
  databaseUrl?: string;
  dataDir?: string /** What else it is configured with. */;
  env?: Record<string, string>;
};

/** A port of 127.0.0.1 that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

/** Sets the test clock `file` to a WIB moment ("2026-11-20T15:20"), from where it runs on. */
export function writeClock(file: string, wib: string): void {
  // Put in place whole: a process that looks meanwhile sees the time before or the time after.
  const next = `${file}.next`;
  writeFileSync(next, `${wib}:00+07:00`);
  const at = new Date();
  utimesSync(next, at, at);
  renameSync(next, file);
}

/** Waits until `check` gives something; polls, and gives up after `limitMs` with what was being waited for. */
export async function until<T>(
  what: string,
  check: () => Promise<T | undefined | false> | T | undefined | false,
  limitMs = 60_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await Promise.resolve()
      .then(check)
      .catch(() => undefined);
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain for ${what}.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Starts an installation as `npm start` does and waits until its home page is printed and vouched for. */
export async function startServer(options: Options = {}): Promise<Server> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "ktp-e2e-"));
  const clock = join(dataDir, "test-clock");
  if (options.clock) writeClock(clock, options.clock);
  const port = await freePort();
  const lines: string[] = [];
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env, PORT: String(port), DATA_DIR: dataDir };
  if (options.clock) env.TEST_CLOCK = clock;
  if (options.databaseUrl) env.DATABASE_URL = options.databaseUrl;
  const front = spawn(process.execPath, ["--import", "tsx", "server.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const hear = (data: Buffer) => lines.push(data.toString());
  front.stdout.on("data", hear);
  front.stderr.on("data", hear);
  const url = `http://127.0.0.1:${port}`;
  const output = () => lines.join("");
  await until(
    "the first printing",
    async () => {
      if (front.exitCode !== null) throw new Error(output());
      const answer = await fetch(`${url}/api/v1/status.json`);
      return answer.ok && (await answer.json()).stale === false;
    },
    120_000,
  ).catch((error: Error) => {
    front.kill("SIGKILL");
    throw new Error(`${error.message}\n${output()}`);
  });
  return {
    url,
    dataDir,
    output,
    frontPid: pidOf(front),
    setupLink: () => until("the set-up link", () => output().match(/https?:\/\/\S+\/staff\/setup\/[\w-]+/)?.[0]),
    sitePid: () => Number([...output().matchAll(/"pid":(\d+),"port":\d+,"msg":"site starting"/g)].at(-1)?.[1]),
    sitePort: () => Number([...output().matchAll(/"port":(\d+),"msg":"site ready"/g)].at(-1)?.[1]),
    setClock: (wib) => writeClock(clock, wib),
    restart: () => startServer({ ...options, dataDir }),
    stop: async () => {
      if (front.exitCode === null && front.signalCode === null) {
        front.kill("SIGTERM");
        await once(front, "exit");
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error("The server did not start.");
  return child.pid;
}

/** True while a process with this id exists. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
