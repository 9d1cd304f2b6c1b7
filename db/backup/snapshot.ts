import { asc, gt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { leaf } from "@/db/schema";
import type { Snapshot } from "@/lib/backup";
import { leafHash } from "@/lib/log/leaf";

/** How many leaves are looked at together. */
const AT_ONCE = 1000;

type Row = { migrations: number; newest: number; leaves: number; digest: string };

/** How the record stands in what `db` sees: ask within a transaction to have it of one moment. */
export async function readSnapshot(db: Db | Tx): Promise<Snapshot> {
  const answer = await db.execute<Row>(sql`select
    (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
    (select coalesce(max(seq), 0)::int from outbox) as newest,
    count(*)::int as leaves,
    encode(sha256(convert_to(coalesce(string_agg(hash, E'\n' order by id), ''), 'UTF8')), 'hex') as digest
    from leaf`);
  const row = (answer as unknown as { rows: Row[] }).rows[0];
  if (!row) throw new Error("The record gave no answer.");
  return { migrations: row.migrations, newestSeq: row.newest, leaves: row.leaves, leafDigest: row.digest };
}

/** Ids of leaves that do not hash to what stands beside them. */
export async function findBrokenLeaves(db: Db): Promise<string[]> {
  const broken: string[] = [];
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db.select().from(leaf).where(gt(leaf.id, after)).orderBy(asc(leaf.id)).limit(AT_ONCE);
    const last = rows.at(-1);
    if (!last) return broken;
    after = last.id;
    for (const { id, bytes, hash } of rows) if (leafHash(bytes) !== hash) broken.push(id);
  }
}
