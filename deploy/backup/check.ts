import { unpackEmbedded } from "@/db/backup/embedded";
import { inThrowAway } from "@/db/backup/postgres";
import { findBrokenLeaves, readSnapshot } from "@/db/backup/snapshot";
import type { Connection } from "@/db/client";
import { differences, type Snapshot } from "@/lib/backup";

/** What was restored is not what was backed up. The message is a sentence fit to be shown. */
export class DamagedBackup extends Error {}

/**
 * Restores `dump` where nobody else looks (`scratch`, a folder that does not exist yet, or a database of its own) and
 * compares it with `record`: every table with its key, the number and hashes of the leaves, and each leaf with its own hash.
 * @throws DamagedBackup when they differ, MayNotCheck when there is no place to restore it to
 */
export async function checkDump(
  target: { kind: "pglite" } | { kind: "postgres"; url: string },
  dump: string,
  record: Snapshot,
  scratch: string,
): Promise<void> {
  if (target.kind === "postgres") return inThrowAway(target.url, dump, (connection) => mustAgree(connection, record));
  const connection = await unpackEmbedded(dump, scratch);
  await mustAgree(connection, record).finally(() => connection.close());
}

/** @throws DamagedBackup when the database at `connection` is not the one that `record` tells of */
export async function mustAgree({ db }: Connection, record: Snapshot): Promise<void> {
  const wrong = differences(record, await readSnapshot(db));
  const broken = await findBrokenLeaves(db);
  if (wrong.length === 0 && broken.length === 0) return;
  const what = [...wrong, ...broken.map((id) => `leaf ${id}`)].join(", ");
  throw new DamagedBackup(
    `Salinan yang dipulihkan tidak sama dengan aslinya (${what}); cadangan ini tidak dapat dipakai. / What was restored differs from what was backed up (${what}); this backup is of no use.`,
  );
}
