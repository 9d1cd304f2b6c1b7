import { constants, type Dirent, readdirSync, statSync } from "node:fs";
import { copyFile, mkdir, open, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { PAGE, type Written } from "@/db/writes";

/** Which file it was that was copied, and how it was then. */
type Stamp = { file: string; size: number; changed: bigint };

/** At once; more would leave the printing of pages no thread to write with. */
const AT_ONCE = { besides: 2, alone: 8 };
const MOST_PAGES = 128;

/**
 * Brings a copy of a folder of PostgreSQL's to what the folder is, again and again: each time only what was written since.
 * A copy that is brought while the folder changes is of no moment; one brought while nothing changes is the folder.
 */
export function openCopy(folder: string, copy: string) {
  const copied = new Map<string, Stamp>();

  async function bringFile(name: string, written: Written | undefined): Promise<void> {
    const [from, to] = [join(folder, name), join(copy, name)];
    const stamp = stampOf(from);
    const before = copied.get(name);
    const same = before !== undefined && before.file === stamp.file;
    if (same && written === undefined && before.size === stamp.size && before.changed === stamp.changed) return;
    // What changed without a note of its own is another file altogether.
    if (same && written !== undefined && written !== "whole") await copyPages(from, to, written, stamp.size);
    else await copyFile(from, to, constants.COPYFILE_FICLONE);
    copied.set(name, stamp);
  }

  return {
    /**
     * `written`: by real path, what was noted since before the last time began. `alone`: nothing changes meanwhile; otherwise
     * files may come and go.
     */
    async bring(written: Map<string, Written>, alone: boolean): Promise<void> {
      const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
      const nameOf = (entry: Dirent) => relative(folder, join(entry.parentPath, entry.name));
      await mkdir(copy, { recursive: true, mode: 0o700 });
      for (const entry of entries) {
        if (entry.isDirectory()) await mkdir(join(copy, nameOf(entry)), { recursive: true, mode: 0o700 });
      }
      const names = entries.filter((entry) => !entry.isDirectory()).map(nameOf);
      const left = names.values();
      const work = async () => {
        for (const name of left) {
          await bringFile(name, written.get(join(folder, name))).catch((error: NodeJS.ErrnoException) => {
            if (alone || error.code !== "ENOENT") throw error;
          });
        }
      };
      await Promise.all(Array.from({ length: alone ? AT_ONCE.alone : AT_ONCE.besides }, work));
      const there = new Set(names);
      for (const name of [...copied.keys()].filter((each) => !there.has(each))) {
        await rm(join(copy, name), { force: true });
        copied.delete(name);
      }
    },
  };
}

/** The device and number of a file change when another one gets its name. */
function stampOf(path: string): Stamp {
  const { dev, ino, size, ctimeNs } = statSync(path, { bigint: true });
  return { file: `${dev} ${ino}`, size: Number(size), changed: ctimeNs };
}

/** Copies some pages of a file, and makes the copy as long as the file is. */
async function copyPages(from: string, to: string, pages: ReadonlySet<number>, size: number): Promise<void> {
  const source = await open(from, "r");
  const target = await open(to, "r+").catch(async (error: unknown) => {
    await source.close();
    throw error;
  });
  try {
    const sorted = [...pages].sort((a, b) => a - b);
    for (let at = 0; at < sorted.length; ) {
      const first = sorted[at] as number;
      let count = 1;
      while (count < MOST_PAGES && sorted[at + count] === first + count) count += 1;
      at += count;
      const { bytesRead, buffer } = await source.read(Buffer.alloc(count * PAGE), 0, count * PAGE, first * PAGE);
      await target.write(buffer, 0, bytesRead, first * PAGE);
    }
    await target.truncate(size);
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}
