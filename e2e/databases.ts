import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { connectPglite, connectPostgres } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { BORN, FILLED } from "@/db/testing/databases";
import { startCluster } from "./postgres";

/**
 * For vitest's globalSetup: what every database of a test is a copy of, made once, and a cluster for the database suites, or a
 * loud word that there is none.
 */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "ktp-databases-"));
  process.env.TEST_PGLITE = join(folder, "filled.tar");
  writeFileSync(process.env.TEST_PGLITE, await filledPglite());
  // What a power cut would lose is thrown away anyway.
  const cluster = await startCluster("fsync=off", "full_page_writes=off");
  if (cluster) {
    await fillPostgres(cluster.url);
    process.env.TEST_POSTGRES = cluster.url;
  } else {
    const missing = "No PostgreSQL server programs on this machine: the database suites run on PGlite only.";
    if (process.env.CI) throw new Error(`${missing} CI must have them (Debian: apt-get install postgresql).`);
    console.warn(`\n*** ${missing} ***\n`);
  }
  return () => {
    cluster?.remove();
    rmSync(folder, { recursive: true });
  };
}

async function filledPglite(): Promise<Buffer> {
  const first = await PGlite.create();
  await migrateAndImport(connectPglite(first), BORN);
  const dump = await first.dumpDataDir("none");
  await first.close();
  return Buffer.from(await dump.arrayBuffer());
}

async function fillPostgres(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${FILLED}`);
  await admin.end();
  const connection = connectPostgres(url.replace(/\/[^/]*$/, `/${FILLED}`));
  await migrateAndImport(connection, BORN);
  await connection.close();
}
