import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { max } from "drizzle-orm";
import { connectPglite } from "@/db/client";
import { kindOf } from "@/db/sample";
import { outbox } from "@/db/schema";

/** A demo that was asked for where it must not be. The message is one sentence in both languages. */
export class NoDemoHere extends Error {}

type Asked = { demoDir: string; dataDir: string; databaseUrl: string | undefined };

/** `new`: there is nothing yet. `sample`: one was made here; `lastAt`: when anything in it was last said (epoch ms). */
export type DemoFolder = { state: "new"; dir: string } | { state: "sample"; dir: string; lastAt: number };

/**
 * Says whether a demo may be made or played in `demoDir`, and touches nothing in it: what lies there is judged by a copy of
 * its database, since opening one writes.
 * @throws NoDemoHere
 */
export async function inspectFolder({ demoDir, dataDir, databaseUrl }: Asked): Promise<DemoFolder> {
  if (databaseUrl) {
    throw new NoDemoHere(
      "DATABASE_URL terpasang: demo hanya berjalan di foldernya sendiri; kosongkan dulu / DATABASE_URL is set: the demo runs on a folder of its own alone; unset it first.",
    );
  }
  const dir = realPath(demoDir);
  if (overlap(dir, realPath(dataDir))) {
    throw new NoDemoHere(
      `Folder demo ${dir} bertindih dengan DATA_DIR / the demo folder ${dir} and DATA_DIR lie in one another.`,
    );
  }
  if (!existsSync(dir) || (statSync(dir).isDirectory() && readdirSync(dir).length === 0)) return { state: "new", dir };
  const lastAt = await lastSaidIn(join(dir, "database")).catch(() => null);
  if (lastAt === null) {
    throw new NoDemoHere(
      `Folder ${dir} sudah ada dan bukan folder contoh; tidak disentuh / ${dir} exists and holds no sample; it is left alone.`,
    );
  }
  return { state: "sample", dir, lastAt };
}

/** When a sample last said anything; null when it is none. A running or damaged database may not open from a copy: then it rejects. */
async function lastSaidIn(database: string): Promise<number | null> {
  if (!existsSync(join(database, "PG_VERSION"))) return null;
  const copy = mkdtempSync(join(tmpdir(), "ktp-demo-"));
  try {
    cpSync(database, copy, { recursive: true });
    rmSync(join(copy, "postmaster.pid"), { force: true });
    const connection = connectPglite(await PGlite.create(copy));
    try {
      if ((await kindOf(connection.db)) !== "sample") return null;
      const [row] = await connection.db.select({ at: max(outbox.at) }).from(outbox);
      return row?.at?.getTime() ?? null;
    } finally {
      await connection.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The path without links, also where its last parts do not exist yet. */
export function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const above = dirname(full);
  return above === full ? full : join(realPath(above), basename(full));
}

/** Whether two real paths are the same, or one lies inside the other. */
export function overlap(a: string, b: string): boolean {
  const inside = (inner: string, outer: string) => {
    const way = relative(outer, inner);
    return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(outer, way) === inner && !way.startsWith(sep));
  };
  return inside(a, b) || inside(b, a);
}
