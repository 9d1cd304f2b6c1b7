import { sql } from "drizzle-orm";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { v7 as uuidv7 } from "uuid";
import { canonical } from "@/lib/log/canonical";
import { leafHash } from "@/lib/log/leaf";
import { CATALOGUE_VERSION, catalogue } from "./catalogue";
import { importFoundingCase } from "./catalogue/founding-case";
import { RECORDS } from "./catalogue/founding-register";
import { importCatalogue } from "./catalogue/import";
import type { Connection } from "./client";
import { record } from "./fact";
import { openEntry } from "./write/register";

const FOLDER = "db/migrations";
/** Any fixed number: the advisory lock that makes replicas migrate one after another. */
const MIGRATION_LOCK = 20170515;

/**
 * Brings the schema up to date and imports the catalogue, the founding case and the first records of the register, each once: their keys make a repeat do nothing.
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
  for (const { noun, slug, content } of RECORDS) {
    await record(db, { now, personId: null, key: `founding-${noun}-${slug}`, verb: "entry.archived" }, async (tx) => {
      return openEntry(tx, { now, personId: null }, { id: uuidv7({ msecs: now }), noun, slug, origin: "archive" }, content);
    });
  }
}

/** The lock is the transaction's; the migrator meanwhile uses a connection of its own. */
async function migrateUnderLock({ db, kind }: Connection): Promise<void> {
  if (kind === "pglite") return migratePglite(db as never, { migrationsFolder: FOLDER });
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await migratePg(db as never, { migrationsFolder: FOLDER });
  });
}
