import { mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeDb, connectPglite, getConnection } from "./client";
import { checkpoint, verify } from "./maintain";
import { openPglite } from "./pglite";
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

test("a table that loses its file while the database is open is found", async () => {
  const { db } = await getConnection();
  await db.execute("create table said (at int primary key, words text)");
  await db.execute("insert into said select n, repeat('kata ', 20) from generate_series(1, 500) as n");
  await checkpoint();
  await expect(verify()).resolves.toBeUndefined();
  const { rows } = (await db.execute("select pg_relation_filepath('said') as file")) as unknown as { rows: { file: string }[] };
  truncateSync(join(folder, rows[0]?.file ?? ""), 0);
  await expect(verify()).rejects.toThrow(DamagedTable);
});
