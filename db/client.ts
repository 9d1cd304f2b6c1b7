import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import pg from "pg";
import { now } from "@/clock";
import { readEnv } from "@/env";
import { lockFolder } from "./lock";
import { migrateAndImport } from "./migrate";
import { openPglite } from "./pglite";
import { refuseOtherKind } from "./sample";
import * as schema from "./schema";
import { layTemplate, templateOf } from "./template";

export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** An open database and what only its owner may do with it. */
export type Connection = {
  db: Db;
  kind: "pglite" | "postgres";
  /** Calls `heard` for every NOTIFY on `channel`; the result stops it. */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

/**
 * PostgreSQL. A lost connection fails the query that used it; the pool then makes a new one. A process that stands still in the
 * middle of a transaction loses it, so that nobody waits for what it locked.
 */
export function connectPostgres(url: string): Connection {
  const limits = { connectionTimeoutMillis: 5000, statement_timeout: 15000, idle_in_transaction_session_timeout: 15000 };
  const pool = new pg.Pool({ connectionString: url, max: 8, ...limits });
  // A connection that dies between two queries is no one's query; the next one fails or reconnects.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    db: drizzlePg(pool, { schema }),
    kind: "postgres",
    listen: (channel, heard) => listenPostgres(url, channel, heard),
    close: () => pool.end(),
  };
}

/** A connection of its own that hears notifications and reconnects when it is lost. */
async function listenPostgres(url: string, channel: string, heard: () => void): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    next.on("notification", heard);
    next.on("error", () => undefined);
    next.on("end", () => {
      if (!stopped) setTimeout(() => void connect().catch(() => undefined), 1000).unref();
    });
    client = next;
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    heard(); // whatever was said while nobody listened
  };
  await connect();
  return async () => {
    stopped = true;
    await client?.end();
  };
}

/** The embedded database over an already open PGlite. */
export function connectPglite(pglite: PGlite): Connection {
  return {
    db: drizzlePglite(pglite, { schema }),
    kind: "pglite",
    listen: (channel, heard) => pglite.listen(channel, heard),
    close: () => pglite.close(),
  };
}

const KEY = Symbol.for("ktp.database");
type Shared = { [KEY]?: Promise<Connection> };

/** The process's one connection. Next loads this module once per entry, so it lives on globalThis; opened at the first call. */
export function getConnection(): Promise<Connection> {
  if (process.env.NEXT_PHASE === "phase-production-build") throw new Error("The build must not open the database.");
  const shared = globalThis as Shared;
  shared[KEY] ??= open().catch((error: unknown) => {
    shared[KEY] = undefined;
    throw error;
  });
  return shared[KEY];
}

export async function getDb(): Promise<Db> {
  return (await getConnection()).db;
}

export async function closeDb(): Promise<void> {
  const shared = globalThis as Shared;
  const opened = shared[KEY];
  shared[KEY] = undefined;
  await (await opened)?.close();
}

async function open(): Promise<Connection> {
  const env = readEnv();
  const connection = env.DATABASE_URL ? connectPostgres(env.DATABASE_URL) : await openEmbedded(env.DATA_DIR);
  const sample = env.DEMO !== undefined;
  try {
    await refuseOtherKind(connection.db, sample);
    await migrateAndImport(connection, now(), sample);
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw error;
  }
  return connection;
}

/** The lock outlives a killed predecessor by at most its five seconds of dying. */
async function openEmbedded(dataDir: string): Promise<Connection> {
  const lock = await lockFolder(dataDir, "database", { waitMs: 10_000 });
  const folder = join(dataDir, "database");
  const fresh = !existsSync(folder);
  layTemplate(templateOf(process.cwd()), folder);
  const pglite = await openPglite(folder).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  const connection = connectPglite(pglite);
  if (fresh) console.log(`Basis data baru dibuat di ${folder}`);
  return {
    ...connection,
    close: async () => {
      await connection.close();
      await lock.release();
    },
  };
}
