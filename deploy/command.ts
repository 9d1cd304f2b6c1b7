import { statSync } from "node:fs";
import { NoRoom } from "@/db/backup/embedded";
import { ProgramFailed } from "@/db/backup/postgres";
import { FolderLocked } from "@/db/lock";
import { reasonOf } from "@/db/reason";
import { DamagedTable } from "@/db/verify";
import { type Env, readEnv } from "@/env";
import { DamagedBackup } from "./backup/check";

/** A command does not do what was asked, and has changed nothing. The message is what the operator reads. */
export class Refused extends Error {}

/** Of anything else only its kind and first line are shown. */
const speaksForItself = (error: unknown): error is Error =>
  [Refused, FolderLocked, DamagedTable, DamagedBackup, ProgramFailed, NoRoom].some((kind) => error instanceof kind);

/** Runs an operator's command: what it refuses or fails at is one sentence and exit code 1. */
export async function command(run: (env: Env, args: string[]) => Promise<void>): Promise<void> {
  try {
    await run(configuration(), process.argv.slice(2));
  } catch (error) {
    console.error(speaksForItself(error) ? error.message : `Gagal / failed: ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}

function configuration(): Env {
  try {
    return readEnv();
  } catch (error) {
    throw new Refused((error as Error).message);
  }
}

/**
 * Files made by another account than the site's cannot be written by the site: it would not start again.
 * @throws Refused when `folder` belongs to another account than the one that runs this
 */
export function mustOwn(folder: string): void {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || process.getuid === undefined || owner === process.getuid()) return;
  throw new Refused(
    `Folder ${folder} milik akun lain (uid ${owner}); jalankan perintah ini sebagai akun itu. / Folder ${folder} belongs to another account (uid ${owner}); run this command as that account.`,
  );
}
