import { randomBytes } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COPY, type Copied, packEmbedded } from "@/db/backup/embedded";
import { dumpPostgres, MayNotCheck } from "@/db/backup/postgres";
import { readSecret } from "@/db/secret";
import { DUMP, type Manifest, nameOf, outlived, type Snapshot } from "@/lib/backup";
import { checkDump } from "./check";
import { hashFiles, listBackups, type Stored, sync, syncTree, UNFINISHED, withLocks } from "./store";

/** Whose database is backed up. `copy` leaves a copy of the embedded one in the data folder. */
export type Source = { kind: "pglite"; copy: () => Promise<Copied> } | { kind: "postgres"; url: string };

export type Made = Stored & {
  /** How long nobody could post, in ms; 0 on a PostgreSQL server. */
  heldMs: number;
};

/**
 * Makes a backup in `folder` and restores it elsewhere to see that it can be. It has its name only when it is whole and on
 * the disk: written and synced under another, then renamed. A run that was killed leaves what the next run removes.
 * @throws DamagedBackup when what was restored is not what was backed up; nothing is kept then
 */
export async function makeBackup(source: Source, folder: string, dataDir: string, now: () => number): Promise<Made> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const others: [string, string][] = [
    [dataDir, "backup"],
    [folder, "backup"],
  ];
  return withLocks(others, () => makeAlone(source, folder, dataDir, now));
}

async function makeAlone(source: Source, folder: string, dataDir: string, now: () => number): Promise<Made> {
  const draft = join(folder, `${UNFINISHED}${randomBytes(4).toString("hex")}`);
  try {
    // Nobody else works here: whoever left these is dead.
    for (const name of readdirSync(folder)) {
      if (name.startsWith(UNFINISHED)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
    }
    mkdirSync(draft, { mode: 0o700 });
    const { heldMs, manifest } = await fill(draft, source, dataDir, now);
    writeFileSync(join(draft, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await syncTree(draft);
    const name = nameOf(Date.parse(manifest.at));
    renameSync(draft, join(folder, name));
    await sync(folder);
    return { name, folder: join(folder, name), manifest, heldMs };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function fill(draft: string, source: Source, dataDir: string, now: () => number) {
  const dump = join(draft, DUMP[source.kind]);
  readSecret(dataDir); // an installation whose desk nobody has opened yet has none
  const at = now();
  const { record, heldMs } = await dumpInto(dump, dataDir, source);
  copyFileSync(join(dataDir, "secret"), join(draft, "secret"));
  const scratch = join(draft, "check");
  const verified = await checkDump(source, dump, record, scratch).then(
    () => true,
    (error: unknown) => {
      if (error instanceof MayNotCheck) return false;
      throw error;
    },
  );
  rmSync(scratch, { recursive: true, force: true });
  const files = [DUMP[source.kind], "secret"];
  for (const name of files) chmodSync(join(draft, name), 0o600);
  const manifest: Manifest = {
    format: 1,
    program: programVersion(),
    database: source.kind,
    at: new Date(at).toISOString(),
    record,
    verifiedAt: verified ? new Date(now()).toISOString() : null,
    files: await hashFiles(draft, files),
  };
  return { heldMs, manifest };
}

async function dumpInto(dump: string, dataDir: string, source: Source): Promise<{ record: Snapshot; heldMs: number }> {
  if (source.kind === "postgres") return { record: await dumpPostgres(source.url, dump), heldMs: 0 };
  const copy = join(dataDir, COPY);
  try {
    const copied = await source.copy();
    await packEmbedded(copy, dump);
    return copied;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };
  return version;
}

/** Removes the verified backups beyond the newest `keep`; gives their names. */
export function removeOutlived(folder: string, keep: number): string[] {
  const gone = outlived(listBackups(folder), keep);
  for (const { name } of gone) {
    // It stops being a backup at once, however long removing it takes.
    renameSync(join(folder, name), join(folder, UNFINISHED + name));
    rmSync(join(folder, UNFINISHED + name), { recursive: true, force: true });
  }
  return gone.map(({ name }) => name);
}
