import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectPostgres, type Tx } from "./client";

const cluster = process.env.TEST_POSTGRES;

const pidOf = async (tx: Tx) =>
  ((await tx.execute(sql`select pg_backend_pid() as pid`)) as unknown as { rows: { pid: number }[] }).rows[0]?.pid ?? 0;

test.skipIf(!cluster)("a connection that is lost between two queries of a transaction fails that transaction alone", async () => {
  const [one, other] = [connectPostgres(cluster ?? ""), connectPostgres(cluster ?? "")];
  const transaction = one.db.transaction(async (tx) => {
    const { client } = (tx as unknown as { session: { client: NodeJS.EventEmitter } }).session;
    const lost = new Promise((done) => client.once("end", done));
    await other.db.execute(sql`select pg_terminate_backend(${await pidOf(tx)})`);
    await lost;
    await tx.execute(sql`select 1`);
  });
  await expect(transaction).rejects.toThrow();
  expect(await one.db.execute(sql`select 1 as one`)).toMatchObject({ rows: [{ one: 1 }] });
  await Promise.all([one.close(), other.close()]);
});

test.skipIf(!cluster)("nobody waits for ever for what a process locked that stands still", async () => {
  const { db, close } = connectPostgres(cluster ?? "");
  expect(await db.execute(sql`show idle_in_transaction_session_timeout`)).toMatchObject({
    rows: [{ idle_in_transaction_session_timeout: "15s" }],
  });
  await close();
});
