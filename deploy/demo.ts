import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { readPace } from "@/clock";
import { connectPglite } from "@/db/client";
import { FolderLocked, lockFolder } from "@/db/lock";
import { countAllDays } from "@/db/write/count-days";
import { workingDayOn } from "@/deploy/demo/places";
import { type Day, wibDay } from "@/lib/time";
import { inspectFolder, NoDemoHere } from "./demo/folder";
import { makeSample, SAMPLE_PERSON } from "./demo/make";
import { beginningOf, standing, writePace } from "./demo/player";

/** `npm run demo`: the same program on a folder of its own, with made-up history and a day that plays while one watches. */

const root = join(import.meta.dirname, "..");
const env = (name: string, otherwise: string): string => process.env[name] || otherwise;

async function demo(speed: number): Promise<void> {
  const folder = await inspectFolder({
    demoDir: env("DEMO_DIR", "var-demo"),
    dataDir: env("DATA_DIR", "var"),
    databaseUrl: process.env.DATABASE_URL || undefined,
  });
  if (folder.state === "new") await make(folder.dir, workingDayOn(wibDay(Date.now())));
  const lock = await lockFolder(folder.dir, "demo");
  if (folder.state === "sample") goOn(folder.dir, folder.lastAt);
  const password = readFileSync(passwordFile(folder.dir), "utf8").trim();
  console.log(`Masuk ke meja petugas di /staff/login dengan ${SAMPLE_PERSON.email} dan kata sandi ${password}`);
  const server = spawn(process.execPath, [...process.execArgv, join(root, "server.ts")], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PORT: env("PORT", "3100"),
      DATA_DIR: folder.dir,
      DEMO: paceFile(folder.dir),
      DEMO_SPEED: String(speed),
      TEST_CLOCK: "",
    },
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => server.kill(signal));
  const [code] = (await once(server, "exit")) as [number | null];
  await lock.release();
  process.exit(code ?? 1);
}

/**
 * Makes the sample beside its place and puts it there whole: a folder of that name is a sample that is finished. Unsynced, for
 * speed: what a power cut takes from it can be made again.
 */
async function make(dir: string, today: Day): Promise<void> {
  console.log("Riwayat contoh 90 hari sedang dibuat …");
  const began = performance.now();
  mkdirSync(dirname(dir), { recursive: true });
  const making = mkdtempSync(`${dir}.making-`);
  const giveUp = () => {
    rmSync(making, { recursive: true, force: true });
    process.exit(1);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, giveUp);
  try {
    const password = randomBytes(9).toString("base64url");
    const connection = connectPglite(await PGlite.create(join(making, "database")));
    const { confirmations, notices, updates } = await makeSample(connection, today, password);
    await countAllDays(connection.db, beginningOf(today));
    await connection.db.execute(sql`vacuum analyze`);
    await connection.close();
    writeFileSync(passwordFile(making), `${password}\n`, { mode: 0o600 });
    writePace(paceFile(making), standing(beginningOf(today)));
    renameSync(making, dir);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(
      `Selesai dalam ${seconds} detik: ${confirmations} kabar pagi, ${notices} pemberitahuan, ${updates} kabar susulan.`,
    );
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  } finally {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.removeListener(signal, giveUp);
  }
}

/** The clock stood while nothing ran: it goes on from the last word, or from the morning when none was said that day. */
function goOn(dir: string, lastAt: number): void {
  writePace(paceFile(dir), standing(Math.max(lastAt, readPace(paceFile(dir)).demo)));
}

const paceFile = (dir: string) => join(dir, "pace.json");
const passwordFile = (dir: string) => join(dir, "password");

function speedAsked(): number {
  const { values } = parseArgs({ options: { speed: { type: "string", default: "60" } } });
  const speed = Number(values.speed);
  if (!(speed >= 1 && speed <= 3600)) throw new NoDemoHere("--speed: 1–3600.");
  return speed;
}

Promise.resolve()
  .then(() => demo(speedAsked()))
  .catch((error: unknown) => {
    console.error(error instanceof NoDemoHere || error instanceof FolderLocked ? error.message : error);
    process.exit(1);
  });
