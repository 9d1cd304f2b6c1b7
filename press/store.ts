import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { VARIANTS, type Variant, type Variants } from "./compress";

const TEMP = ".tmp-";
/** Sets this process's unfinished files apart from those a killed one left. */
const RUN = randomBytes(4).toString("hex");
let written = 0;

/**
 * Stores one revision of `file` in `dir`: all three written and synced under other names, then renamed, the identity
 * last. A crash between the renames leaves variants of the new revision beside the old identity: the front checks that
 * a variant unpacks to the identity and does without it otherwise, so a reader gets the old revision or the new one.
 */
export async function storeRevision(dir: string, file: string, identity: Buffer, variants: Variants): Promise<void> {
  const target = join(dir, file);
  await mkdir(dirname(target), { recursive: true });
  const temps = await writeTemps(target, [variants.br, variants.gzip, identity]);
  for (const [index, final] of [target + VARIANTS.br, target + VARIANTS.gzip, target].entries())
    renameSync(temps[index] as string, final);
  await syncFolder(dirname(target));
}

/**
 * Puts smaller variants beside an unchanged identity. `still` is asked after the writing and directly before each
 * rename: when the page has changed meanwhile nothing is renamed.
 * @returns whether they were put in place
 */
export async function storeVariants(dir: string, file: string, variants: Variants, still: () => boolean): Promise<boolean> {
  const target = join(dir, file);
  const names = Object.keys(VARIANTS) as Variant[];
  const temps = await writeTemps(
    target,
    names.map((name) => variants[name]),
  );
  const put = still();
  for (const [index, name] of names.entries()) {
    if (put) renameSync(temps[index] as string, target + VARIANTS[name]);
    else rmSync(temps[index] as string, { force: true });
  }
  if (put) await syncFolder(dirname(target));
  return put;
}

/** Writes one file whole or not at all. */
export async function storeFile(target: string, bytes: Buffer | string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const [temp] = await writeTemps(target, [bytes]);
  renameSync(temp as string, target);
  await syncFolder(dirname(target));
}

/**
 * Removes from `dirs` every file that `keep` does not want, with its variants, and what a killed writer left. `keep` is
 * asked about all of them first: when it throws, nothing is removed.
 */
export function prune(dirs: string[], keep: (file: string) => boolean): void {
  const goes = (file: string) =>
    basename(file).startsWith(TEMP) ? !basename(file).startsWith(`${TEMP}${RUN}-`) : !keep(file.replace(/\.(br|gz)$/, ""));
  const gone = dirs.flatMap((dir) =>
    filesIn(dir)
      .filter(goes)
      .map((file) => join(dir, file)),
  );
  for (const file of gone) rmSync(file, { force: true });
}

function filesIn(dir: string): string[] {
  mkdirSync(dir, { recursive: true });
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(dir, join(entry.parentPath, entry.name)));
}

/** Writes and syncs each content under a name of its own beside `target`; all or none stay (a full disk leaves nothing behind). */
async function writeTemps(target: string, contents: (Buffer | string)[]): Promise<string[]> {
  const temps = contents.map(() => join(dirname(target), `${TEMP}${RUN}-${++written}`));
  const done = await Promise.allSettled(temps.map((temp, index) => writeSynced(temp, contents[index] as Buffer | string)));
  const failed = done.find((one) => one.status === "rejected");
  if (!failed) return temps;
  for (const temp of temps) rmSync(temp, { force: true });
  throw failed.reason;
}

async function writeSynced(file: string, bytes: Buffer | string): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is only durable with its folder. Some systems cannot open a folder: there the rename is as durable as it gets. */
async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, "r").catch(() => null);
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}
