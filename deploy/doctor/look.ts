import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { connectPglite, connectPostgres } from "@/db/client";
import { FolderLocked, lockFolder } from "@/db/lock";
import { openPglite } from "@/db/pglite";
import { readCheckup } from "@/db/read/checkup";
import { reasonOf } from "@/db/reason";
import type { Env } from "@/env";
import { Health } from "@/lib/api";
import { verifiedFirst } from "@/lib/backup";
import type { Checkup, Observed } from "@/lib/doctor";
import { askSite } from "@/worker/requests";
import { listBackups } from "../backup/store";

const ANSWER_WITHIN_MS = 5000;
const BOARD = "api/v1/status.json";

/** Looks at everything a check-up judges, and changes none of it. `now`: epoch ms. */
export async function look(env: Env, now: number): Promise<Observed> {
  const { DATA_DIR: path, BACKUP_DIR: backups, SITE_URL: siteUrl = null, SMTP_URL: server, MAIL_FROM: from } = env;
  const held = { front: await isHeld(path, "front"), database: await isHeld(path, "database") };
  const [health, served, database] = await Promise.all([
    readHealth(env),
    readServed(env),
    lookIntoDatabase(env, held.database, now),
  ]);
  const [newest] = verifiedFirst(listBackups(backups));
  return {
    now,
    node: process.version,
    siteUrl,
    mail: { server: server !== undefined, from: from !== undefined },
    folder: { path, writable: isWritable(path), freeBytes: freeBytesOf(path) },
    secret: secretOf(path),
    held,
    health,
    printed: revisionIn(join(path, "published", BOARD)),
    served,
    database,
    backup: newest ? { at: Date.parse(newest.manifest.at), ownDisk: statSync(backups).dev !== statSync(path).dev } : null,
  };
}

async function isHeld(folder: string, name: string): Promise<boolean> {
  if (!isWritable(folder)) return false;
  try {
    await (await lockFolder(folder, name)).release();
    return false;
  } catch (error) {
    if (error instanceof FolderLocked) return true;
    throw error;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function freeBytesOf(folder: string): number | null {
  if (!existsSync(folder)) return null;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function secretOf(folder: string): Observed["secret"] {
  const found = statSync(join(folder, "secret"), { throwIfNoEntry: false });
  return found ? { mode: found.mode & 0o777, ours: found.uid === statSync(folder).uid } : null;
}

async function ask(env: Env, path: string): Promise<unknown> {
  const host = env.HOST === "0.0.0.0" ? "127.0.0.1" : env.HOST === "::" ? "::1" : env.HOST;
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${env.PORT}/${path}`;
  return (await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })).json();
}

const readHealth = (env: Env): Promise<Health | null> =>
  ask(env, "api/health").then(
    (answer) => Health.safeParse(answer).data ?? null,
    () => null,
  );

const readServed = (env: Env): Promise<string | null> => ask(env, BOARD).then(revisionOf, () => null);

function revisionIn(file: string): string | null {
  try {
    return revisionOf(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

const revisionOf = (board: unknown): string | null => (board as { revision?: string } | null)?.revision ?? null;

/** The embedded database has one opener: a site that runs is asked, one that does not has its database opened here. */
async function lookIntoDatabase(env: Env, held: boolean, now: number): Promise<Observed["database"]> {
  const kind = env.DATABASE_URL ? "postgres" : "pglite";
  try {
    return { kind, checkup: await readIt(env, held, now), trouble: null };
  } catch (error) {
    return { kind, checkup: null, trouble: reasonOf(error) };
  }
}

async function readIt({ DATABASE_URL: url, DATA_DIR: dataDir }: Env, held: boolean, now: number): Promise<Checkup> {
  if (!url && held) return JSON.parse((await askSite(dataDir, { name: "doctor.checkup", words: [], now }))[0] ?? "") as Checkup;
  const folder = join(dataDir, "database");
  if (!url && !existsSync(folder)) throw new Error("npm start");
  const connection = url ? connectPostgres(url) : connectPglite(await openPglite(folder));
  return readCheckup(connection.db).finally(() => connection.close());
}
