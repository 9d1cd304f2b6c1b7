import { sql } from "drizzle-orm";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { canonical } from "@/lib/log/canonical";
import { leafHash } from "@/lib/log/leaf";
import { CATALOGUE_VERSION, catalogue } from "./catalogue";
import { importFoundingCase } from "./catalogue/founding-case";
import { importCatalogue } from "./catalogue/import";
import type { Connection } from "./client";
import { record } from "./fact";

const FOLDER = "db/migrations";
/** Any fixed number: the advisory lock that makes replicas migrate one after another. */
const MIGRATION_LOCK = 20170515;

/**
 * Brings the schema up to date and imports the catalogue and the founding case, each once: their keys make a repeat do nothing.
 * `now`: epoch ms. A sample is told with made-up events alone: the founding case is none.
 */
export async function migrateAndImport(connection: Connection, now: number, sample = false): Promise<void> {
  const { db } = connection;
  await migrateUnderLock(connection);
  await record(db, { now, personId: null, key: "catalogue", verb: "catalogue.imported" }, async (tx) => {
    await importCatalogue(tx, now, sample);
    return {
      subject: "installation:1",
      type: "config",
      fields: { version: CATALOGUE_VERSION, digest: leafHash(canonical(catalogue as never)), ...(sample && { sample }) },
      fact: { verb: "catalogue.imported" },
      outcome: {},
    };
  });
  if (sample) return;
  await record(db, { now, personId: null, key: "founding-case", verb: "incident.archived" }, async (tx) => {
    const { incidentId, slug, fields } = await importFoundingCase(tx, now);
    return {
      subject: `incident:${incidentId}`,
      type: "statement",
      fields,
      fact: { verb: "incident.posted", incident: slug },
      outcome: { slug },
    };
  });
}

/** The lock is the transaction's; the migrator meanwhile uses a connection of its own. */
async function migrateUnderLock({ db, kind }: Connection): Promise<void> {
  if (kind === "pglite") return migratePglite(db as never, { migrationsFolder: FOLDER });
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await migratePg(db as never, { migrationsFolder: FOLDER });
  });
}
