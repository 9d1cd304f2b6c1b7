import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { lockFolder } from "@/db/lock";
import { type Manifest, readManifest } from "@/lib/backup";

/** What is not finished has this before its name, and is no backup. */
export const UNFINISHED = ".unfinished-";

export type Stored = { name: string; folder: string; manifest: Manifest };

/** The backups in `folder`; none when it does not exist. What is not finished or has no whole manifest is none. */
export function listBackups(folder: string): Stored[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return names.flatMap((name) => {
    const manifest = manifestOf(join(folder, name));
    return manifest ? [{ name, folder: join(folder, name), manifest }] : [];
  });
}

/** The manifest of the backup in `folder`; null when there is none, or it is not whole. */
export function manifestOf(folder: string): Manifest | null {
  const file = join(folder, "manifest.json");
  return existsSync(file) ? readManifest(readFileSync(file, "utf8")) : null;
}

/** Size and SHA-256 of those of `names` that are in `folder`. */
export async function hashFiles(folder: string, names: string[]): Promise<Manifest["files"]> {
  const files: Manifest["files"] = [];
  for (const name of names) {
    const file = join(folder, name);
    if (!existsSync(file)) continue;
    const hash = createHash("sha256");
    for await (const part of createReadStream(file)) hash.update(part as Buffer);
    files.push({ name, bytes: statSync(file).size, sha256: hash.digest("hex") });
  }
  return files;
}

/** Makes everything below `folder`, and its place in it, last a power cut. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) await sync(join(entry.parentPath, entry.name));
  }
  await sync(folder);
}

export async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

/** Works while it holds these locks of folders, by name; takes them in this order. */
export async function withLocks<T>([first, ...rest]: [folder: string, name: string][], work: () => Promise<T>): Promise<T> {
  if (!first) return work();
  const lock = await lockFolder(...first);
  return withLocks(rest, work).finally(() => lock.release());
}
