import { setImmediate as breathe } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { and, isNotNull, lt, sql } from "drizzle-orm";
import { getConnection } from "./client";
import { pruneMeasured } from "./prune-measured";
import { deskToken, draft, idempotency, session, verification } from "./schema";
import { openVerifier } from "./verify-open";

/** The embedded database never checkpoints or vacuums by itself; a PostgreSQL server does both. */
export async function checkpoint(): Promise<void> {
  const { db, kind } = await getConnection();
  if (kind === "pglite") await db.execute(sql`checkpoint`);
}

/**
 * Table by table, so that nothing waits for all of them. A day's raw results are never changed, and are passed over until
 * there are more of them. No file is made shorter: one that is has lost something (`verifyTables`).
 */
export async function vacuum(): Promise<void> {
  const { db, kind } = await getConnection();
  if (kind !== "pglite") return;
  const { rows } = (await db.execute(sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and not (c.relispartition and c.relpages > 0 and c.relallvisible = c.relpages
      and pg_relation_size(c.oid) / current_setting('block_size')::int = c.relpages)
    order by n.nspname, c.relname`)) as unknown as { rows: { name: string }[] };
  for (const { name } of rows) {
    await db.execute(sql.raw(`vacuum (analyze, truncate false) ${name}`));
    await breathe();
  }
}

const verifiers = new WeakMap<PGlite, ReturnType<typeof openVerifier>>();

/**
 * Looks a little further whether every table of the embedded database still holds what its key says; a PostgreSQL server looks
 * after its own. `now`: epoch ms. Returns whether there is more to look at already.
 * @throws DamagedTable
 */
export async function verify(now: number): Promise<boolean> {
  const { db, kind } = await getConnection();
  if (kind !== "pglite") return false;
  const pg = (db as unknown as { $client: PGlite }).$client;
  const verifier = verifiers.get(pg) ?? openVerifier(pg);
  verifiers.set(pg, verifier);
  return verifier.look(now);
}

/** How long a repeated post is still recognised, and how long a draft waits, in ms. No draft outlives its key. */
const KEYS_KEPT = 30 * 24 * 3600_000;

/**
 * Removes what has served its time: expired sessions and tokens, with their addresses, links, old drafts,
 * idempotency keys, and what was measured long ago. `now`: epoch ms;
 * `officeTime`: the office's, by which results are told.
 */
export async function prune(now: number, officeTime: number): Promise<void> {
  const { db } = await getConnection();
  await db.delete(session).where(lt(session.expiresAt, new Date(now)));
  await db.delete(verification).where(lt(verification.expiresAt, new Date(now)));
  await db.delete(draft).where(lt(draft.savedAt, new Date(now - KEYS_KEPT)));
  await db.delete(deskToken).where(lt(deskToken.expiresAt, new Date(now)));
  await db.delete(idempotency).where(and(lt(idempotency.at, new Date(now - KEYS_KEPT)), isNotNull(idempotency.personId)));
  await pruneMeasured(db, officeTime);
}
