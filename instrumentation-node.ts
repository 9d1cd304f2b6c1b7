import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { now, watch } from "@/clock";
import { closeDb, getDb } from "@/db/client";
import { followFacts, lastSeq } from "@/db/listen";
import { OtherKind } from "@/db/sample";
import { ensureSetupLink } from "@/db/write/setup";
import { readEnv } from "@/env";
import { storePulse } from "@/press/front/pulse";
import { openPress } from "@/press/open";
import type { Press } from "@/press/press";
import { BEAT_MS, REFUSED } from "@/press/supervise";
import { startLoop } from "@/worker/loop";
import { openTransport, sendAlerts } from "@/worker/mail";
import { startWatch } from "@/worker/probe/watch";
import { schedule } from "@/worker/schedule";

/** The desk reads the press here: a route and this file are different copies of every module. */
const PRESS = Symbol.for("ktp.press");

/** After this the process ends whether or not it is done: an orphan would keep the database. */
const END_WITHIN_MS = 3000;
/** What is being printed is finished within this, or not at all: a file is stored whole or stays as it was. */
const FINISH_WITHIN_MS = 300;

/** Opens the database; under the front also starts press and worker, and then says that it is ready. The press is not awaited. */
export async function startSite(): Promise<void> {
  await openDatabase();
  // Only the front sets this. Without it (`next dev`, `next start` by hand) nobody serves what the press would print.
  const port = Number(process.env.SITE_PORT);
  if (port) startUnderFront(port);
}

async function openDatabase(): Promise<void> {
  try {
    const token = await ensureSetupLink(await getDb(), now());
    if (token) console.log(`Belum ada petugas. Buat akun pertama di ${process.env.PUBLIC_ADDRESS ?? ""}/staff/setup/${token}`);
  } catch (error) {
    console.error(
      `Basis data tidak dapat dibuka / the database cannot be opened: ${error instanceof Error ? error.message : error}`,
    );
    process.exit(error instanceof OtherKind ? REFUSED : 1);
  }
}

function startUnderFront(port: number): void {
  const {
    DATA_DIR: dataDir,
    DEMO: pace,
    DEMO_SPEED: speed,
    PROBE_ALLOW: allow,
    PROBE_ANCHORS: anchors,
    DATABASE_URL: database,
  } = readEnv();
  const tell = (message: object) => void (process.connected && process.send?.(message));
  const log = (line: string) => console.log(line);

  const press = openPress({
    port,
    dataDir,
    lastSeq,
    followFacts,
    now,
    watch,
    log,
    printed: (paths) => tell({ type: "printed", paths }),
  });
  (globalThis as { [PRESS]?: Press })[PRESS] = press;
  if (pace) play({ pace, speed, ready: () => press.pressState().complete, say: log });
  let ending = false;
  const onDamage = (sentence: string) => {
    if (ending) return; // a database that is being closed answers nothing, which looks like damage
    console.error(sentence);
    process.exit(1);
  };
  const address = process.env.PUBLIC_ADDRESS ?? "";
  const eyes = startWatch({ db: getDb, holder: database ? randomUUID() : "embedded", now, log, allow, anchors });
  const jobs = schedule({
    press: press.pressState,
    storePulse: (at) => storePulse(dataDir, at),
    watch: eyes,
    sendAlerts: openMail(),
    onDamage,
    onCounted: press.refresh,
    officeTime: now,
    dataDir,
    address,
  });
  const worker = startLoop(jobs, { now: watch, log });

  const end = async () => {
    ending = true;
    setTimeout(() => process.exit(1), END_WITHIN_MS);
    await Promise.race([Promise.allSettled([worker.stop(), press.stop(), eyes.stop()]), pause(FINISH_WITHIN_MS)]);
    await closeDb().catch((error: unknown) => console.error(error));
    process.exit(0);
  };
  // The front says when to end; a signal to the whole group must not end the site under the requests it is answering.
  process.on("SIGTERM", () => undefined);
  process.on("SIGINT", () => undefined);
  process.on("message", (message: { type?: string }) => void (message.type === "drain" && end()));
  process.on("disconnect", end);
  // The front ends a site it no longer hears: one whose database spins answers nobody and never ends by itself.
  setInterval(() => tell({ type: "alive" }), BEAT_MS).unref();
  if (process.connected) tell({ type: "ready" });
  else void end();
}

/** Sends what waits for staff through the mail server that is named; undefined where none is. */
function openMail(): ((at: number) => Promise<unknown>) | undefined {
  const { SMTP_URL: url, MAIL_FROM: from, SITE_URL } = readEnv();
  if (!url || !from) return undefined;
  const transport = openTransport(url);
  const address = (path: string) => (SITE_URL ? SITE_URL.replace(/\/+$/, "") + path : null);
  return async (at) => sendAlerts({ db: await getDb(), now: at, transport, from, address });
}

/** Only a sample is opened with `DEMO`; the player asks the database once more. Without it the script is not even loaded. */
function play(options: Parameters<typeof import("@/deploy/demo/player")["playDay"]>[0]): void {
  import("@/deploy/demo/player").then(({ playDay }) => playDay(options)).catch((error: unknown) => console.error(error));
}
