import { and, desc, eq, notInArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { draft, idempotency } from "@/db/schema";

/** A form as it was left. `savedAt`: epoch ms. */
export type Draft = { form: string; values: Record<string, string[]>; savedAt: number };

/** The most drafts of one person; the oldest give way. */
const MOST = 50;

/**
 * Keeps what somebody typed so far, over what was kept of the form before. What was sent under the form's key is no draft any
 * more: a copy that arrives after its post is not kept. Returns whether it was.
 */
export async function saveDraft(db: Db, personId: string, { form, values, savedAt }: Draft): Promise<boolean> {
  return db.transaction(async (tx) => {
    const sent = await tx
      .select({ key: idempotency.key })
      .from(idempotency)
      .where(eq(idempotency.key, values.key?.[0] ?? ""));
    if (sent.length > 0) return false;
    const row = { personId, form, values, savedAt: new Date(savedAt) };
    await tx
      .insert(draft)
      .values(row)
      .onConflictDoUpdate({ target: [draft.personId, draft.form], set: { values, savedAt: row.savedAt } });
    const kept = tx
      .select({ form: draft.form })
      .from(draft)
      .where(eq(draft.personId, personId))
      .orderBy(desc(draft.savedAt), draft.form)
      .limit(MOST);
    await tx.delete(draft).where(and(eq(draft.personId, personId), notInArray(draft.form, kept)));
    return true;
  });
}

/** It was sent, or is not wanted any more. */
export async function dropDraft(db: Db, personId: string, form: string): Promise<void> {
  await db.delete(draft).where(and(eq(draft.personId, personId), eq(draft.form, form)));
}
