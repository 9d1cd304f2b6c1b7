import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { verifyTables } from "./verify";
import { setWrites, Writes } from "./writes";

/**
 * The embedded PostgreSQL, made durable. As shipped it starts with fsync off and its Node file system has no
 * fsync, so a power cut can lose acknowledged commits or the whole folder. Here fsync reaches the kernel.
 */

type Node = object;
type Stream = { nfd: number; node: Node };
type Attributes = { size?: number };
type Write = (stream: Stream, buffer: unknown, offset: number, length: number, position: number) => number;
type Emscripten = {
  NODEFS: {
    realPath: (node: Node) => string;
    node_ops: {
      setattr: (node: Node, attributes: Attributes) => void;
      mknod: (parent: Node, ...rest: unknown[]) => Node;
      rename: (node: Node, ...rest: unknown[]) => void;
    };
    stream_ops: { write: Write; setattr: (stream: Stream, attributes: Attributes) => void; fsync?: (stream: Stream) => number };
  };
};

/** How often an open database has reached the kernel's fsync; the self-test reads it. */
export type Synced = { count: number };

class DurableFS extends NodeFS {
  constructor(
    folder: string,
    private readonly synced: Synced,
    private readonly writes: Writes,
  ) {
    super(folder);
  }

  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const [pg, opts] = args;
    const prepare = (module: unknown) => {
      const { NODEFS } = module as Emscripten;
      this.addFsync(NODEFS);
      this.noteWrites(NODEFS);
    };
    return super.init(pg, { ...opts, preRun: [prepare, ...(opts.preRun ?? [])] });
  }

  private addFsync({ stream_ops }: Emscripten["NODEFS"]): void {
    stream_ops.fsync = (stream) => {
      fs.fsyncSync(stream.nfd);
      this.synced.count += 1;
      return 0;
    };
  }

  /** Every byte goes by `write`, every other change of a file's length by `setattr`: nothing is mapped into memory. */
  private noteWrites({ realPath, node_ops, stream_ops }: Emscripten["NODEFS"]): void {
    const { writes } = this;
    const { write } = stream_ops;
    stream_ops.write = (stream, buffer, offset, length, position) => {
      writes.note(() => realPath(stream.node), position, length);
      return write(stream, buffer, offset, length, position);
    };
    const ofStream = stream_ops.setattr;
    stream_ops.setattr = (stream, attributes) => {
      if (attributes.size !== undefined) writes.noteWhole(() => realPath(stream.node));
      ofStream(stream, attributes);
    };
    const { setattr, mknod, rename } = node_ops;
    node_ops.setattr = (node, attributes) => {
      if (attributes.size !== undefined) writes.noteWhole(() => realPath(node));
      setattr(node, attributes);
    };
    node_ops.mknod = (...made) => {
      const node = mknod(...made);
      writes.noteWhole(() => realPath(node));
      return node;
    };
    node_ops.rename = (node, ...rest) => {
      rename(node, ...rest);
      writes.noteWhole(() => realPath(node));
    };
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
 * Opens the database in `folder`, creating it if the folder does not exist.
 * Throws when a committed write does not reach fsync: a database that may forget must not be written to. Throws
 * DamagedTable when it has lost rows already.
 */
export async function openPglite(folder: string): Promise<PGlite> {
  const synced: Synced = { count: 0 };
  const writes = new Writes();
  fs.mkdirSync(folder, { recursive: true });
  // The embedded file system does not follow a link that leads to another disk.
  const pg = await PGlite.create({
    fs: new DurableFS(fs.realpathSync(folder), synced, writes),
    startParams: START_PARAMS,
  });
  setWrites(pg, writes);
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
