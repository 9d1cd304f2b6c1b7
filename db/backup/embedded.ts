import { constants } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { sql } from "drizzle-orm";
import { type Connection, connectPglite } from "@/db/client";
import { openPglite } from "@/db/pglite";
import { shedResults } from "@/db/prune-measured";
import type { Snapshot } from "@/lib/backup";
import { readSnapshot } from "./snapshot";

export type Copied = {
  record: Snapshot;
  /** How long nothing could be written to the database, in ms. */
  heldMs: number;
};

/** Where the copy lies in the data folder: the site may write there, and on some file systems it shares the blocks. */
export const COPY = "backup.copy";
/** The copy, its packed form beside it, and whatever else is written meanwhile: the embedded database hangs on a full disk. */
const ROOM = { times: 1.5, bytes: 100 * 1024 ** 2 };

/** There is no room for a copy. The message is a sentence fit to be shown. */
export class NoRoom extends Error {}

/**
 * Copies the files of the open embedded database in `dataDir`, in the place of any earlier copy.
 * @throws NoRoom when the disk could become full of it
 *
 * The copy is of one moment: it is made inside a transaction, and PGlite has one transaction at a time and works only while
 * it is asked something, so no file changes meanwhile. PGlite's own dump excludes single queries alone, may fall between two
 * statements of a post, and holds the site's memory and its only thread for several times as long.
 */
export async function copyEmbedded({ db }: Connection, dataDir: string): Promise<Copied> {
  const [folder, copy] = [join(dataDir, "database"), join(dataDir, COPY)];
  await rm(copy, { recursive: true, force: true });
  await mustHaveRoom(folder, dataDir);
  // Most of what must be written is written before anybody waits for it.
  await db.execute(sql`checkpoint`);
  return db.transaction(async (tx) => {
    const from = performance.now();
    await tx.execute(sql`checkpoint`);
    const record = await readSnapshot(tx);
    await copyTree(folder, copy);
    return { record, heldMs: Math.round(performance.now() - from) };
  });
}

async function mustHaveRoom(folder: string, dataDir: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  const needed = sizes.reduce((sum, size) => sum + size, 0) * ROOM.times + ROOM.bytes;
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize >= needed) return;
  const mb = Math.ceil(needed / 1024 ** 2);
  throw new NoRoom(
    `Cakram terlalu penuh untuk mencadangkan: di ${dataDir} perlu ${mb} MB kosong. / The disk is too full for a backup: ${dataDir} needs ${mb} MB free.`,
  );
}

const COPIES_AT_ONCE = 8;

/** A folder of PostgreSQL's holds folders and files only. On a file system that shares blocks the copy costs next to nothing. */
async function copyTree(from: string, into: string): Promise<void> {
  await mkdir(into, { mode: 0o700 });
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const placed = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { folder: entry.isDirectory(), path, to: join(into, relative(from, path)) };
  });
  for (const { to } of placed.filter((each) => each.folder)) await mkdir(to, { recursive: true, mode: 0o700 });
  const files = placed.filter((each) => !each.folder).values();
  const copy = async () => {
    for (const { path, to } of files) await copyFile(path, to, constants.COPYFILE_FICLONE);
  };
  await Promise.all(Array.from({ length: COPIES_AT_ONCE }, copy));
}

/** Of how many days a packed database keeps the raw results: what is rolled up or judged next rests on as many. */
const RAW_DAYS = 5;

/**
 * Packs a copied database into one file. It is opened for that, which brings it to rest as after a crash, and verified. It is packed
 * and unpacked in memory, for which 35 days of raw results are too much: older ones are left out, as if they had been pruned.
 */
export async function packEmbedded(copy: string, file: string): Promise<void> {
  const pglite = await openPglite(copy);
  try {
    await shedResults(connectPglite(pglite).db, RAW_DAYS);
    await pglite.exec("checkpoint");
    await writeFile(file, Buffer.from(await (await pglite.dumpDataDir("gzip")).arrayBuffer()), { mode: 0o600 });
  } finally {
    await pglite.close();
  }
}

/** Unpacks a packed database into the new folder `into` and opens it, its tables verified. */
export async function unpackEmbedded(file: string, into: string): Promise<Connection> {
  return connectPglite(await openPglite(into, new Blob([await readFile(file)])));
}
