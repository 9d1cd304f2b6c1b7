import { mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPglite } from "./pglite";
import { DamagedTable } from "./verify";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ktp-verify-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A closed database with a table of two keys and 500 rows; gives the table's file, and its key's. */
async function madeDatabase(): Promise<{ table: string; key: string }> {
  const pg = await openPglite(join(folder, "database"));
  await pg.exec("create table said (place text, at int, words text, primary key (place, at))");
  await pg.exec("insert into said select 'curug', n, repeat('kata ', 20) from generate_series(1, 500) as n");
  const { rows } = await pg.query<{ table: string; key: string }>(
    "select pg_relation_filepath('said') as table, pg_relation_filepath('said_pkey') as key",
  );
  await pg.close();
  if (!rows[0]) throw new Error("No such table.");
  return rows[0];
}

test("a whole database opens", async () => {
  await madeDatabase();
  const pg = await openPglite(join(folder, "database"));
  expect((await pg.query("select count(*)::int as n from said")).rows).toEqual([{ n: 500 }]);
  await pg.close();
});

test.each(["table", "key"] as const)("a database whose %s file was emptied does not open", async (part) => {
  const files = await madeDatabase();
  truncateSync(join(folder, "database", files[part]), 0);
  const opened = openPglite(join(folder, "database"));
  await expect(opened).rejects.toThrow(DamagedTable);
  await expect(opened).rejects.toThrow("public.said");
});

test("a table cut in the middle is noticed", async () => {
  const { table } = await madeDatabase();
  truncateSync(join(folder, "database", table), 8192);
  await expect(openPglite(join(folder, "database"))).rejects.toThrow(DamagedTable);
});
