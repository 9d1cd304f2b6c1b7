import type { PGlite } from "@electric-sql/pglite";
import { and, isNotNull, lt, sql } from "drizzle-orm";
import { getConnection } from "./client";
import { deskToken, draft, idempotency, session, verification } from "./schema";
import { verifyTables } from "./verify";

/** The embedded database never checkpoints or vacuums by itself; a PostgreSQL server does both. */
export async function checkpoint(): Promise<void> {
  const { db, kind } = await getConnection();
  if (kind === "pglite") await db.execute(sql`checkpoint`);
}

export async function vacuum(): Promise<void> {
  const { db, kind } = await getConnection();
  if (kind === "pglite") await db.execute(sql`vacuum analyze`);
}

/**
 * Looks whether every table of the embedded database still holds what its key says; a PostgreSQL server looks after its own.
 * @throws DamagedTable
 */
export async function verify(): Promise<void> {
  const { db, kind } = await getConnection();
  if (kind === "pglite") await verifyTables((db as unknown as { $client: PGlite }).$client);
}

/** How long a repeated post is still recognised, and how long a draft waits, in ms. No draft outlives its key. */
const KEYS_KEPT = 30 * 24 * 3600_000;

/** Removes what has served its time: expired sessions and tokens, with their addresses, links, old drafts and idempotency keys. `now`: epoch ms. */
export async function prune(now: number): Promise<void> {
  const { db } = await getConnection();
  await db.delete(session).where(lt(session.expiresAt, new Date(now)));
  await db.delete(verification).where(lt(verification.expiresAt, new Date(now)));
  await db.delete(draft).where(lt(draft.savedAt, new Date(now - KEYS_KEPT)));
  await db.delete(deskToken).where(lt(deskToken.expiresAt, new Date(now)));
  await db.delete(idempotency).where(and(lt(idempotency.at, new Date(now - KEYS_KEPT)), isNotNull(idempotency.personId)));
}
