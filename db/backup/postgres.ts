import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import pg from "pg";
import { type Connection, connectPostgres } from "@/db/client";
import type { Snapshot } from "@/lib/backup";
import { readSnapshot } from "./snapshot";

/** A program of PostgreSQL's is missing or failed. The message is a sentence fit to be shown. */
export class ProgramFailed extends Error {}

/** The account may not make the database into which a backup is restored to see whether it can be. */
export class MayNotCheck extends Error {}

/** What of a program's complaint is shown; the rest repeats it. */
const LONGEST_COMPLAINT = 2000;

/** Dumps the database at `url` into `file`; gives the record as the dump holds it: both look through the same snapshot. */
export async function dumpPostgres(url: string, file: string): Promise<Snapshot> {
  const connection = connectPostgres(url);
  try {
    return await connection.db.transaction(
      async (tx) => {
        // It stands still while the dump is made.
        await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
        const answer = await tx.execute<{ id: string }>(sql`select pg_export_snapshot() as id`);
        const id = (answer as unknown as { rows: { id: string }[] }).rows[0]?.id ?? "";
        const record = await readSnapshot(tx);
        await run("pg_dump", url, ["-Fc", "--no-owner", "--no-privileges", `--snapshot=${id}`, `--file=${file}`]);
        return record;
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
  } finally {
    await connection.close();
  }
}

/** Fills the empty database at `url` from `file`: wholly or not at all. */
export const fillPostgres = (url: string, file: string): Promise<void> =>
  run("pg_restore", url, ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", file]);

/**
 * Restores `file` into a new database beside the one at `url`, lets `look` see it, and removes it whatever happens.
 * @throws MayNotCheck when the account may make none
 */
export async function inThrowAway<T>(url: string, file: string, look: (connection: Connection) => Promise<T>): Promise<T> {
  const name = `ktp_check_${randomBytes(8).toString("hex")}`;
  await ask(url, `create database ${name}`).catch((error: Error & { code?: string }) => {
    throw error.code === "42501" ? new MayNotCheck(error.message) : error;
  });
  try {
    const beside = withDatabase(url, name);
    await fillPostgres(beside, file);
    const connection = connectPostgres(beside);
    return await look(connection).finally(() => connection.close());
  } finally {
    await ask(url, `drop database if exists ${name} with (force)`);
  }
}

/** Whether nothing at all stands in the database: no table, and so no record of anybody's. */
export async function isEmptyPostgres(url: string): Promise<boolean> {
  const { rows } = await ask(
    url,
    "select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' limit 1",
  );
  return rows.length === 0;
}

async function ask(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  return client.query(statement).finally(() => client.end());
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** The password goes by the environment: every account of the machine can read a program's arguments. */
function run(program: "pg_dump" | "pg_restore", url: string, args: string[]): Promise<void> {
  const address = new URL(url);
  const password = address.searchParams.get("password") ?? decodeURIComponent(address.password);
  address.searchParams.delete("password");
  address.password = "";
  const env = { ...process.env, ...(password && { PGPASSWORD: password }) };
  return new Promise((resolve, reject) => {
    const child = spawn(program, [`--dbname=${address.href}`, "--no-password", ...args], {
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (data: Buffer) => {
      complaint = (complaint + data).slice(0, LONGEST_COMPLAINT);
    });
    child.once("error", () => {
      reject(
        new ProgramFailed(
          `${program} tidak ada di PATH; pasang klien PostgreSQL (Debian: apt-get install postgresql-client). / ${program} is not on PATH; install the PostgreSQL client programs.`,
        ),
      );
    });
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new ProgramFailed(`${program} gagal / failed: ${complaint.trim()}`));
    });
  });
}
