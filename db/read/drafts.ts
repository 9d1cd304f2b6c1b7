import { and, desc, eq, notExists, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { draft, idempotency } from "@/db/schema";
import type { Draft } from "@/db/write/draft";

/** Somebody's drafts, the newest first; `form`: only that of this form. One whose key was posted under is over, and left out. */
export async function readDrafts(db: Db, personId: string, form?: string): Promise<Draft[]> {
  const key = sql<string>`${draft.values} -> 'key' ->> 0`;
  const rows = await db
    .select()
    .from(draft)
    .where(
      and(
        eq(draft.personId, personId),
        form === undefined ? undefined : eq(draft.form, form),
        notExists(db.select({ key: idempotency.key }).from(idempotency).where(eq(idempotency.key, key))),
      ),
    )
    .orderBy(desc(draft.savedAt), draft.form);
  return rows.map(({ form: of, values, savedAt }) => ({ form: of, values, savedAt: savedAt.getTime() }));
}
