import { readdirSync, realpathSync, statSync } from "node:fs";
import { rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { type Connection, connectPglite } from "@/db/client";
import { openPglite } from "@/db/pglite";
import { writesOf } from "@/db/writes";
import type { Snapshot } from "@/lib/backup";
import { openCopy } from "./copy";
import { readSnapshot } from "./snapshot";
import { packFolder, unpackFolder } from "./tar";

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
 * Most is copied while the database goes on, which by itself is a copy of no moment. What it wrote meanwhile is noted, page by page,
 * and copied again inside a transaction: PGlite has one at a time and works only while it is asked something, so no file
 * changes then, and the copy is of that moment. PGlite's own dump excludes single queries alone, may fall between two
 * statements of a post, and holds the site's memory and its only thread for several times as long.
 */
export async function copyEmbedded({ db }: Connection, dataDir: string): Promise<Copied> {
  const [folder, copy] = [realpathSync(join(dataDir, "database")), join(dataDir, COPY)];
  await rm(copy, { recursive: true, force: true });
  await mustHaveRoom(folder, dataDir);
  const writes = writesOf((db as unknown as { $client: PGlite }).$client);
  const { bring } = openCopy(folder, copy);
  try {
    writes.take();
    await bring(new Map(), false);
    // Most of what must be written is written, and copied, before anybody waits for it.
    await db.execute(sql`checkpoint`);
    await bring(writes.take(), false);
    return await db.transaction(async (tx) => {
      const from = performance.now();
      await tx.execute(sql`checkpoint`);
      const record = await readSnapshot(tx);
      await bring(writes.take(), true);
      return { record, heldMs: Math.round(performance.now() - from) };
    });
  } finally {
    writes.end();
  }
}

async function mustHaveRoom(folder: string, dataDir: string): Promise<void> {
  // Without a pause: the database makes and removes files whenever it has a turn.
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const size = entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const needed = size * ROOM.times + ROOM.bytes;
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize >= needed) return;
  const mb = Math.ceil(needed / 1024 ** 2);
  throw new NoRoom(
    `Cakram terlalu penuh untuk mencadangkan: di ${dataDir} perlu ${mb} MB kosong. / The disk is too full for a backup: ${dataDir} needs ${mb} MB free.`,
  );
}

/** Packs a copied database into one file. It is opened before that, which brings it to rest as after a crash, and verified. */
export async function packEmbedded(copy: string, file: string): Promise<void> {
  const pglite = await openPglite(copy);
  await pglite.exec("checkpoint").finally(() => pglite.close());
  await packFolder(copy, file);
}

/** Unpacks a packed database into the new folder `into` and opens it, its tables verified. */
export async function unpackEmbedded(file: string, into: string): Promise<Connection> {
  await unpackFolder(file, into);
  return connectPglite(await openPglite(into));
}
