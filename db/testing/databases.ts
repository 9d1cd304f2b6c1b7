import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { eq } from "drizzle-orm";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { describe } from "vitest";
import { type Connection, connectPglite, connectPostgres } from "@/db/client";
import { location, person } from "@/db/schema";
import type { Role } from "@/lib/roles";

/** When every test database was made: Friday 20 November 2026, 10.00 WIB. */
export const BORN = Date.parse("2026-11-20T03:00:00Z");

/** The database of the throw-away cluster of which each filled one is a copy. */
export const FILLED = "filled";

/** A new database: with the catalogue in it, or with nothing at all. */
export type Fresh = (filled?: boolean) => Promise<Connection>;

async function freshPglite(filled = true): Promise<Connection> {
  if (!filled) return connectPglite(await PGlite.create());
  const dump = readFileSync(process.env.TEST_PGLITE ?? "");
  return connectPglite(await PGlite.create({ loadDataDir: new Blob([new Uint8Array(dump)]) }));
}

/** One of the throw-away cluster. */
async function freshPostgres(cluster: string, filled = true): Promise<Connection> {
  const name = `test_${uuidv7().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: cluster });
  await admin.connect();
  await admin.query(`create database ${name}${filled ? ` template ${FILLED}` : ""}`);
  await admin.end();
  return connectPostgres(cluster.replace(/\/[^/]*$/, `/${name}`));
}

/** Runs the same suite on PGlite and on a real PostgreSQL server. */
export function onBothDatabases(title: string, suite: (fresh: Fresh) => void): void {
  describe(`${title} (PGlite)`, () => suite(freshPglite));
  const cluster = process.env.TEST_POSTGRES;
  if (cluster) describe(`${title} (PostgreSQL)`, () => suite((filled) => freshPostgres(cluster, filled)));
}

/** A member of staff: one who may do everything unless told otherwise. `place`: an operator's own, by slug. Returns the id. */
export async function addPerson(
  { db }: Connection,
  name = "Sari",
  { role = "administrator", place }: { role?: Role; place?: string } = {},
): Promise<string> {
  const id = uuidv7();
  const at = new Date(BORN);
  const [own] = place === undefined ? [] : await db.select().from(location).where(eq(location.slug, place));
  await db
    .insert(person)
    .values({ id, name, email: `${id}@contoh.test`, createdAt: at, updatedAt: at, role, placeId: own?.id ?? null });
  return id;
}
