import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { now, watch } from "./clock";
import { FolderLocked, lockFolder } from "./db/lock";
import { type Env, readEnv } from "./env";
import { createLog, withoutValues } from "./log";
import { createFront } from "./press/front";
import { type Supervisor, supervise } from "./press/supervise";

const root = import.meta.dirname;
const log = createLog("front");
const siteLog = createLog("site");
const NEXT = join(root, "node_modules/next/dist/bin/next");
/** Next announces the private port as if it were ours. */
const BANNER = /^\s*$|^\s*(▲|- (Local|Network|Environments)|✓ (Starting|Ready))/;

function refuse(sentence: string): never {
  log("error", sentence);
  process.exit(1);
}

function configuration(): Env {
  try {
    return readEnv();
  } catch (error) {
    return refuse((error as Error).message);
  }
}

const addressOf = (host: string, port: number) => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

/** Work on the site itself: Next alone, on the public port; no press, no front. */
async function dev(env: Env): Promise<void> {
  const child = spawn(process.execPath, [NEXT, "dev", "-H", env.HOST, "-p", String(env.PORT)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PUBLIC_ADDRESS: addressOf(env.HOST, env.PORT), DATA_DIR: env.DATA_DIR },
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, "exit");
  process.exit(code ?? 0);
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, join(root, "deploy/build.ts"), "--if-needed"], {
    cwd: root,
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  if (code !== 0) refuse("Pembangunan situs gagal; lihat pesan di atas / the build failed; see above.");
}

async function start(env: Env): Promise<void> {
  const lock = await lockFolder(env.DATA_DIR, "front");
  if (process.env.TEST_CLOCK) log("warn", `TEST_CLOCK: the clock of this run reads ${new Date(now()).toISOString()}`);
  await build();

  let supervisor: Supervisor | undefined;
  const front = createFront({
    dataDir: env.DATA_DIR,
    assetsDir: join(root, ".next/assets"),
    upstream: () => supervisor?.port() ?? null,
    now: watch,
    sample: env.DEMO !== undefined,
    siteUrl: env.SITE_URL,
    trustedProxies: env.TRUSTED_PROXY,
  });
  await front.readPulse();
  front.server.listen(env.PORT, env.HOST);
  await once(front.server, "listening");
  const address = env.SITE_URL?.replace(/\/+$/, "") ?? addressOf(env.HOST, (front.server.address() as AddressInfo).port);
  log("info", "front listening", { address, pid: process.pid });

  let announced = false;
  supervisor = supervise({
    command: (port) => ({
      args: [NEXT, "start", "-H", "127.0.0.1", "-p", String(port), "--keepAliveTimeout", "65000"],
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_MANUAL_SIG_HANDLE: "1",
        NEXT_TELEMETRY_DISABLED: "1",
        PORT: String(port),
        SITE_PORT: String(port),
        PUBLIC_ADDRESS: address,
        DATA_DIR: env.DATA_DIR,
      },
    }),
    onPrinted: front.drop,
    log: (event, detail) => log("info", event, detail),
    onLine: (line, level) => BANNER.test(line) || siteLog(level, withoutValues(line)),
    onReady: () => {
      if (!announced) log("info", `Situs: ${address}`);
      announced = true;
    },
    onRefused: () => void end("refused", 1),
  });

  let ending = false;
  const end = async (signal: string, code = 0) => {
    if (ending) return;
    ending = true;
    log("info", "ending", { signal });
    await front.close();
    await supervisor?.stop();
    await lock.release();
    process.exit(code);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void end(signal));
}

const env = configuration();
(process.argv.includes("--dev") ? dev(env) : start(env)).catch((error: unknown) => {
  if (error instanceof FolderLocked) refuse(error.message);
  const known = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  refuse(known ? `Port ${env.PORT} sudah dipakai / is already in use.` : String((error as Error).stack ?? error));
});
