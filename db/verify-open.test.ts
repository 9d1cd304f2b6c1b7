import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/time";
import { openPglite } from "./pglite";
import { DamagedTable } from "./verify";
import { openVerifier } from "./verify-open";

const NOW = Date.parse("2026-11-23T02:00:00Z");
let folder: string;
let pg: PGlite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ktp-verify-open-"));
  pg = await openPglite(folder);
  await fill();
});
afterAll(async () => {
  await pg.close().catch(() => undefined);
  rmSync(folder, { recursive: true });
});

/** A table that is said, and one that is counted, of many pages each; written to the disk. */
async function fill(): Promise<void> {
  for (const name of ["said", "offering_day"]) {
    await pg.exec(`create table ${name} (place text, at int, words text, primary key (place, at));
      insert into ${name} select 'curug', n, repeat('kata ', 100) from generate_series(1, 3000) as n`);
  }
  await pg.exec("checkpoint");
}

async function fileOf(name: string): Promise<string> {
  const { rows } = await pg.query<{ file: string }>("select pg_relation_filepath($1) as file", [name]);
  return join(folder, rows[0]?.file ?? "");
}

/** Looks until nothing is left to look at; gives how often. */
async function lookAll(verifier: ReturnType<typeof openVerifier>, now: number): Promise<number> {
  let looks = 1;
  while (await verifier.look(now)) looks += 1;
  return looks;
}

test("a whole database is looked at in many small looks, and then not again before it is time", async () => {
  const verifier = openVerifier(pg);
  expect(await lookAll(verifier, NOW)).toBeGreaterThan(12);
  expect(await verifier.look(NOW + 5 * MINUTE - 1)).toBe(false);
});

test("what is said is read again every five minutes, what is counted once a day, whichever way the clock is set", async () => {
  const verifier = openVerifier(pg);
  const whole = await lookAll(verifier, NOW);
  const said = await lookAll(verifier, NOW + 5 * MINUTE);
  expect(said).toBeGreaterThan(6);
  expect(said).toBeLessThan(whole);
  expect(await lookAll(verifier, NOW + DAY)).toBe(whole);
  expect(await lookAll(verifier, NOW)).toBe(whole);
});

test.each(["said", "said_pkey", "offering_day", "offering_day_pkey"])(
  "%s that became shorter is found at the first look in which files are weighed, though its pages are still in memory",
  async (name) => {
    const verifier = openVerifier(pg);
    await lookAll(verifier, NOW);
    const file = await fileOf(name);
    const whole = readFileSync(file);
    truncateSync(file, whole.length - 8192);
    await expect(verifier.look(NOW + 5 * MINUTE)).rejects.toThrow(DamagedTable);
    writeFileSync(file, whole);
  },
);

test("what is kept apart of a row is weighed too", async () => {
  await pg.exec("create table apart (at int primary key, words text); alter table apart alter words set storage external");
  await pg.exec("insert into apart select n, repeat('kata ', 10000) from generate_series(1, 20) as n; checkpoint");
  const verifier = openVerifier(pg);
  await lookAll(verifier, NOW);
  const { rows } = await pg.query<{ name: string }>(
    "select reltoastrelid::regclass::text as name from pg_class where relname = 'apart'",
  );
  truncateSync(await fileOf(rows[0]?.name ?? ""), 8192);
  await expect(verifier.look(NOW + 5 * MINUTE)).rejects.toThrow("apart");
  await pg.exec("drop table apart");
});

test("a row to which the key does not lead is found, wherever in the table it is", async () => {
  await pg.exec("create table spare (like said); insert into spare select * from said where at < 2000");
  // The index of fewer rows, as after a crash that lost some of its pages.
  await pg.exec(`alter table spare add primary key (place, at);
    update pg_index set indisready = false, indislive = true where indexrelid = 'spare_pkey'::regclass`);
  await pg.exec("insert into spare select * from said where at >= 2000");
  await pg.exec("update pg_index set indisready = true where indexrelid = 'spare_pkey'::regclass");
  await expect(lookAll(openVerifier(pg), NOW)).rejects.toThrow("spare");
  await pg.exec("drop table spare");
});

test("a table that is dropped or grows between two looks is no damage", async () => {
  const verifier = openVerifier(pg);
  await verifier.look(NOW);
  await verifier.look(NOW);
  await pg.exec("drop table offering_day; insert into said select 'legok', n, 'kata' from generate_series(1, 3000) as n");
  await expect(lookAll(verifier, NOW)).resolves.toBeGreaterThan(1);
  await pg.exec("truncate said");
  await pg.exec("vacuum (analyze, truncate false) said");
  await expect(lookAll(verifier, NOW + DAY)).resolves.toBeGreaterThan(1);
});
