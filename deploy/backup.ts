import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { now } from "@/clock";
import { type Copied, copyEmbedded } from "@/db/backup/embedded";
import { connectPglite } from "@/db/client";
import { FolderLocked, lockFolder } from "@/db/lock";
import { openPglite } from "@/db/pglite";
import type { Env } from "@/env";
import { askSite } from "@/worker/requests";
import { makeBackup, removeOutlived, type Source } from "./backup/make";
import { command, mustOwn, Refused } from "./command";

const USAGE = "npm run backup -- [FOLDER] [--keep N]";
/** The embedded database of five years is copied within seconds; a slow disk may take longer. */
const COPIED_WITHIN_MS = 3 * 60_000;

/** `npm run backup`: a backup of the installation, also while it runs, restored elsewhere to see that it can be. */
void command(async (env, args) => {
  const { folder, keep } = readArguments(args);
  mustOwn(env.DATA_DIR);
  const into = folder ? resolve(folder) : env.BACKUP_DIR;
  const made = await makeBackup(sourceOf(env), into, env.DATA_DIR, now);
  const { record, verifiedAt } = made.manifest;
  console.log(`${made.folder}: ${record.leaves} daun / leaves, fakta / fact ${record.newestSeq}, ${made.heldMs} ms`);
  console.log(
    "Berisi kunci sesi dan data petugas: simpan serapat DATA_DIR. / Holds the session key and staff data: keep it as safely as DATA_DIR.",
  );
  if (verifiedAt === null) {
    throw new Refused(
      "TIDAK TERVERIFIKASI: akun basis data tidak boleh membuat basis data untuk mencobanya (ALTER ROLE … CREATEDB). / NOT VERIFIED: the database account may not make a database to restore it to.",
    );
  }
  console.log("Terverifikasi: sudah dipulihkan di tempat lain dan sama. / Verified: restored elsewhere, and the same.");
  if (keep === null) return;
  for (const name of removeOutlived(into, keep)) console.log(`Dihapus / removed: ${join(into, name)}`);
});

function readArguments(args: string[]): { folder: string | null; keep: number | null } {
  const at = args.indexOf("--keep");
  const keep = at < 0 ? null : Number(args[at + 1]);
  const rest = at < 0 ? args : args.toSpliced(at, 2);
  const understood = (keep === null || (Number.isInteger(keep) && keep >= 1)) && rest.length <= 1 && !rest[0]?.startsWith("-");
  if (!understood) throw new Refused(USAGE);
  return { folder: rest[0] ?? null, keep };
}

function sourceOf({ DATA_DIR: dataDir, DATABASE_URL: url }: Env): Source {
  if (url) return { kind: "postgres", url };
  const folder = join(dataDir, "database");
  if (!existsSync(folder)) {
    throw new Refused(`Tidak ada basis data di ${dataDir}. / There is no database in ${dataDir}.`);
  }
  return { kind: "pglite", copy: () => copyFrom(dataDir, folder) };
}

/** The embedded database has one opener: a site that runs copies its own, one that does not is opened here. */
async function copyFrom(dataDir: string, folder: string): Promise<Copied> {
  const lock = await lockFolder(dataDir, "database").catch((error: unknown) => {
    if (error instanceof FolderLocked) return null;
    throw error;
  });
  if (lock === null) return copyOfSite(dataDir);
  try {
    const connection = connectPglite(await openPglite(folder));
    return await copyEmbedded(connection, dataDir).finally(() => connection.close());
  } finally {
    await lock.release();
  }
}

async function copyOfSite(dataDir: string): Promise<Copied> {
  const request = { name: "backup.copy", words: [], now: now(), waitMs: COPIED_WITHIN_MS };
  const [answer] = await askSite(dataDir, request).catch((error: Error) => {
    throw new Refused(error.message);
  });
  return JSON.parse(answer ?? "") as Copied;
}
