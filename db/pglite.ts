import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { verifyTables } from "./verify";

/**
 * The embedded PostgreSQL, made durable. As shipped it starts with fsync off and its Node file system has no
 * fsync, so a power cut can lose acknowledged commits or the whole folder. Here fsync reaches the kernel.
 */

type Stream = { nfd: number; node?: unknown };
type Emscripten = { NODEFS: { stream_ops: Record<string, unknown> } };

/** How often an open database has reached the kernel's fsync; the self-test reads it. */
export type Synced = { count: number };

class DurableFS extends NodeFS {
  constructor(
    folder: string,
    private readonly synced: Synced,
  ) {
    super(folder);
  }

  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const [pg, opts] = args;
    const { synced } = this;
    const addFsync = (module: unknown) => {
      (module as Emscripten).NODEFS.stream_ops.fsync = (stream: Stream) => {
        fs.fsyncSync(stream.nfd);
        synced.count += 1;
        return 0;
      };
    };
    return super.init(pg, { ...opts, preRun: [addFsync, ...(opts.preRun ?? [])] });
  }
}

/**
 * `-F` is PostgreSQL's switch for "no fsync". Its own buffers stay in memory whatever the database holds: a
 * quarter of the usual 128 MB is enough beside the system's cache of the same files.
 */
const START_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  ...["-c", "wal_sync_method=fsync", "-c", "shared_buffers=32MB"],
];

/**
 * Opens the database in `folder`, creating it if the folder does not exist: from `dump`, a packed database, when it is given.
 * Throws when a committed write does not reach fsync: a database that may forget must not be written to. Throws
 * DamagedTable when it has lost rows already.
 */
export async function openPglite(folder: string, dump?: Blob): Promise<PGlite> {
  const synced: Synced = { count: 0 };
  fs.mkdirSync(folder, { recursive: true });
  // The embedded file system does not follow a link that leads to another disk.
  const pg = await PGlite.create({
    fs: new DurableFS(fs.realpathSync(folder), synced),
    startParams: START_PARAMS,
    ...(dump && { loadDataDir: dump }),
  });
  try {
    await verifyTables(pg);
    await selfTest(pg, synced);
  } catch (error) {
    await pg.close().catch(() => undefined);
    throw error;
  }
  return pg;
}

async function selfTest(pg: PGlite, synced: Synced): Promise<void> {
  const { rows } = await pg.query<{ fsync: string }>("show fsync");
  const before = synced.count;
  await pg.exec(
    "create table if not exists fsync_test (at timestamptz); delete from fsync_test; insert into fsync_test values (now())",
  );
  if (rows[0]?.fsync !== "on" || synced.count === before) {
    throw new Error(
      "Basis data tertanam tidak menulis sampai ke cakram (fsync). / The embedded database does not reach the disk (fsync).",
    );
  }
}
