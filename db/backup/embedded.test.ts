import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connectPglite } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { BORN } from "@/db/testing/databases";
import { writesOf } from "@/db/writes";
import { COPY, copyEmbedded } from "./embedded";

let dataDir: string;
let connection: Connection;
const client = () => (connection.db as unknown as { $client: PGlite }).$client;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "ktp-embedded-"));
  connection = connectPglite(await openPglite(join(dataDir, "database")));
  await migrateAndImport(connection, BORN);
  await client().exec(`create table busy (n int primary key, at int not null, words text);
    insert into busy select n, 0, repeat('kata ', 50) from generate_series(1, 5000) n`);
}, 60_000);
afterAll(async () => {
  await connection.close();
  rmSync(dataDir, { recursive: true });
});

const digest = async ({ db }: Pick<Connection, "db">) =>
  (
    (await db.execute(sql`select count(*)::int as count, max(at) as newest, min(at) as oldest, sum(hashtext(busy::text)) as sum
      from busy`)) as unknown as { rows: Record<string, unknown>[] }
  ).rows[0];

test("what the database writes is noted by the files in which it lies, and only while somebody asks", async () => {
  const { rows } = await client().query<{ file: string }>("select pg_relation_filepath('busy') as file");
  const file = join(realpathSync(dataDir), "database", rows[0]?.file ?? "");
  const writes = writesOf(client());
  writes.take();
  await client().exec("update busy set at = -1 where n = 1; checkpoint");
  expect(writes.take().get(file)).toBeInstanceOf(Set);
  await client().exec("create table brief (n int); checkpoint; drop table brief; checkpoint");
  const noted = writes.take();
  expect(noted.has(file)).toBe(false);
  expect([...noted.values()]).toContain("whole");
  writes.end();
  await client().exec("update busy set at = 0 where n = 1; checkpoint");
  expect(writes.take().size).toBe(0);
  writes.end();
});

test("a copy of a database that is written to all the while is of one moment, and whole", { timeout: 120_000 }, async () => {
  const steps = [
    "update busy set at = at + 1",
    "insert into busy select max(n) + 1, max(at), repeat('baru ', 400) from busy",
    "delete from busy where n % 97 = 0",
    "checkpoint",
    "drop table if exists grown; create table grown as select * from busy",
    "vacuum busy",
    "truncate grown",
    "reindex table busy",
    "select pg_switch_wal()",
  ];
  let copying = true;
  let step = 0;
  const writing = (async () => {
    for (; copying; step += 1) {
      await client().exec(steps[step % steps.length] as string);
      // The embedded database answers without letting anything else have a turn.
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  // What the copy must be is read in the transaction that holds the database, directly before the files are brought.
  const expected: unknown[] = [];
  const db = connection.db;
  const held: Connection = {
    ...connection,
    db: new Proxy(db, {
      get: (target, name, receiver) =>
        name === "transaction"
          ? (work: Parameters<typeof db.transaction>[0]) =>
              db.transaction(async (tx) => {
                expected.push(await digest({ db: tx as never }));
                return work(tx);
              })
          : Reflect.get(target, name, receiver),
    }),
  };
  const copies = async () => {
    for (let round = 0; round < 2; round += 1) {
      await copyEmbedded(held, dataDir);
      const restored = connectPglite(await openPglite(join(dataDir, COPY)));
      expect(await digest(restored)).toEqual(expected[round]);
      await restored.close();
    }
  };
  await copies().finally(() => {
    copying = false;
  });
  await writing;
  expect(step).toBeGreaterThan(steps.length);
});
