import { mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/pglite/migrator";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/time";
import { closeDb, connectPglite, getConnection } from "./client";
import { checkpoint, vacuum, verify } from "./maintain";
import { openPglite } from "./pglite";
import { dropDay, openDay } from "./result-days";
import { DamagedTable } from "./verify";

const SHARED = globalThis as { [key: symbol]: unknown };
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ktp-maintain-"));
  SHARED[Symbol.for("ktp.database")] = Promise.resolve(connectPglite(await openPglite(folder)));
});
afterEach(async () => {
  await closeDb().catch(() => undefined);
  rmSync(folder, { recursive: true });
});

const NOW = Date.parse("2026-11-23T02:00:00Z");

/** Looks at all there is to look at, a day after it was last looked at. */
async function verifyAll(now = NOW): Promise<void> {
  for (let more = true; more; ) more = await verify(now);
}

/** A day of raw results in a partition of its own, and a rollup of each; gives the files of both. */
async function measured(): Promise<{ partition: string; rollups: string }> {
  const { db } = await getConnection();
  await migrate(db as never, { migrationsFolder: "db/migrations" });
  const day = Date.parse("2026-11-20T00:00:00Z");
  await db.transaction((tx) => openDay(tx, day, day));
  await db.execute(sql`insert into probe_result (probe, at, outcome, ms)
    select n % 100, timestamptz '2026-11-20 00:00Z' + n * interval '1 second', 0, 9 from generate_series(1, 30000) n`);
  await db.execute(sql`insert into probe_rollup select probe, 1, at, 1, 300, 0, 0, 0, ms, ms, ms, ms from probe_result`);
  const { rows } = (await db.execute(sql`select pg_relation_filepath('probe_result_20261120') as partition,
    pg_relation_filepath('probe_rollup') as rollups`)) as unknown as { rows: { partition: string; rollups: string }[] };
  if (!rows[0]) throw new Error("No such tables.");
  return rows[0];
}

test("partitions and rollups are vacuumed and found whole; a day that does not grow is passed over", async () => {
  await measured();
  await vacuum();
  await expect(verifyAll()).resolves.toBeUndefined();
  const { db } = await getConnection();
  const seen = async () =>
    (
      (await db.execute(sql`select last_vacuum is not null as once, vacuum_count::int as times from pg_stat_user_tables
        where relname = 'probe_result_20261120'`)) as unknown as { rows: { once: boolean; times: number }[] }
    ).rows[0];
  await vacuum();
  expect(await seen()).toEqual({ once: true, times: 1 });
  await db.execute(sql`insert into probe_result select 1000, timestamptz '2026-11-20 00:00Z' + n * interval '1 second', 0, 9
    from generate_series(1, 1000) n`);
  await vacuum();
  expect(await seen()).toEqual({ once: true, times: 2 });
  await db.transaction((tx) => dropDay(tx, Date.parse("2026-11-20T00:00:00Z")));
  await expect(verifyAll(NOW + DAY)).resolves.toBeUndefined();
});

test.each(["partition", "rollups"] as const)("%s cut to half of what it was is found", async (which) => {
  const files = await measured();
  await vacuum();
  await checkpoint();
  const file = join(folder, files[which]);
  truncateSync(file, Math.floor(statSync(file).size / 2 / 8192) * 8192);
  await expect(verifyAll()).rejects.toThrow(DamagedTable);
});

test.each(["partition", "rollups"] as const)("%s that lost its file before it was ever vacuumed is found", async (which) => {
  const files = await measured();
  await checkpoint();
  truncateSync(join(folder, files[which]), 0);
  await expect(verifyAll()).rejects.toThrow(DamagedTable);
});

test("a table that loses its file while the database is open is found", async () => {
  const { db } = await getConnection();
  await db.execute("create table said (at int primary key, words text)");
  await db.execute("insert into said select n, repeat('kata ', 20) from generate_series(1, 500) as n");
  await checkpoint();
  await expect(verifyAll()).resolves.toBeUndefined();
  const { rows } = (await db.execute("select pg_relation_filepath('said') as file")) as unknown as { rows: { file: string }[] };
  truncateSync(join(folder, rows[0]?.file ?? ""), 0);
  await expect(verifyAll(NOW + 5 * MINUTE)).rejects.toThrow(DamagedTable);
});
