import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unpackEmbedded } from "@/db/backup/embedded";
import { fillPostgres, isEmptyPostgres } from "@/db/backup/postgres";
import { connectPostgres } from "@/db/client";
import { DUMP, type Manifest, wrongFiles } from "@/lib/backup";
import { Refused } from "../command";
import { DamagedBackup, mustAgree } from "./check";
import { hashFiles, manifestOf, sync, syncTree, withLocks } from "./store";

/** Where a backup goes: an empty folder and, on PostgreSQL, an empty database. */
export type Target = { dataDir: string; databaseUrl?: string | undefined };

/** What an empty folder may hold: the locks of who looks whether it is empty, and what a file system puts on a disk. */
const NOTHING = /\.lock$|^lost\+found$/;

/**
 * Restores the backup in `folder`, and gives its manifest. The database gets its name last, so that what was cut short is
 * no installation.
 * @throws Refused, and DamagedBackup for files that are not what they were: nothing has changed then
 */
export async function restoreBackup(folder: string, target: Target): Promise<Manifest> {
  const manifest = await wholeManifest(folder);
  mustFit(manifest, target);
  await mustBeEmpty(target);
  const sites: [string, string][] = [
    [target.dataDir, "front"],
    [target.dataDir, "database"],
  ];
  return withLocks(sites, async () => {
    await mustBeEmpty(target); // by now nobody else fills it
    try {
      await fill(folder, manifest, target);
    } catch (error) {
      for (const name of [RESTORING, "secret"]) rmSync(join(target.dataDir, name), { recursive: true, force: true });
      throw error;
    }
    return manifest;
  });
}

const RESTORING = "database.restoring";

async function fill(folder: string, manifest: Manifest, { dataDir, databaseUrl }: Target): Promise<void> {
  if (databaseUrl) await fillServer(folder, manifest, databaseUrl);
  else await fillFolder(folder, manifest, dataDir);
  const secret = join(dataDir, "secret");
  copyFileSync(join(folder, "secret"), secret);
  await sync(secret);
  if (!databaseUrl) renameSync(join(dataDir, RESTORING), join(dataDir, "database"));
  await sync(dataDir);
}

async function fillFolder(folder: string, manifest: Manifest, dataDir: string): Promise<void> {
  const connection = await unpackEmbedded(join(folder, DUMP.pglite), join(dataDir, RESTORING));
  await mustAgree(connection, manifest.record).finally(() => connection.close());
  await syncTree(join(dataDir, RESTORING));
}

async function fillServer(folder: string, manifest: Manifest, url: string): Promise<void> {
  await fillPostgres(url, join(folder, DUMP.postgres));
  const connection = connectPostgres(url);
  await mustAgree(connection, manifest.record).finally(() => connection.close());
}

/** The manifest of a backup whose every file is what it was. */
async function wholeManifest(folder: string): Promise<Manifest> {
  const manifest = manifestOf(folder);
  if (!manifest) {
    throw new Refused(
      `${folder} bukan cadangan yang utuh: manifest.json tidak ada atau rusak. / ${folder} is not a whole backup: manifest.json is missing or damaged.`,
    );
  }
  const found = await hashFiles(
    folder,
    manifest.files.map(({ name }) => name),
  );
  const wrong = wrongFiles(manifest.files, found);
  if (wrong.length > 0) {
    throw new DamagedBackup(
      `Cadangan rusak: ${wrong.join(", ")} hilang atau isinya berubah. Pakai cadangan lain. / The backup is damaged: ${wrong.join(", ")} is missing or has changed. Use another one.`,
    );
  }
  return manifest;
}

function mustFit({ database, record, program }: Manifest, { databaseUrl }: Target): void {
  if (database === "postgres" && !databaseUrl) {
    throw new Refused(
      "Cadangan ini dari PostgreSQL; isi DATABASE_URL dengan basis data kosong. / This backup is of PostgreSQL; set DATABASE_URL to an empty database.",
    );
  }
  if (database === "pglite" && databaseUrl) {
    throw new Refused(
      "Cadangan ini dari basis data tertanam; kosongkan DATABASE_URL. / This backup is of the embedded database; unset DATABASE_URL.",
    );
  }
  if (record.migrations > knownMigrations()) {
    throw new Refused(
      `Cadangan ini dibuat program yang lebih baru (${program}); perbarui program dulu. / This backup was made by a newer program (${program}); update the program first.`,
    );
  }
}

function knownMigrations(): number {
  const journal = readFileSync(join(import.meta.dirname, "../../db/migrations/meta/_journal.json"), "utf8");
  return (JSON.parse(journal) as { entries: unknown[] }).entries.length;
}

async function mustBeEmpty({ dataDir, databaseUrl }: Target): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const there = readdirSync(dataDir).filter((name) => !NOTHING.test(name));
  if (there.length > 0) {
    throw new Refused(
      `Folder ${dataDir} tidak kosong (${there.slice(0, 5).join(", ")}); tidak ada yang diubah. Hentikan situs dan pindahkan folder itu dulu: mv ${dataDir} ${dataDir}.lama / Folder ${dataDir} is not empty; nothing was changed. Stop the site and move the folder away first.`,
    );
  }
  if (databaseUrl && !(await isEmptyPostgres(databaseUrl))) {
    throw new Refused(
      "Basis data di DATABASE_URL tidak kosong; tidak ada yang diubah. Buat basis data baru. / The database at DATABASE_URL is not empty; nothing was changed. Create a new one.",
    );
  }
}
