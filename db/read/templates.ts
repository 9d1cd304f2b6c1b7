import { asc, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import { wordsOf } from "@/lib/words/templates";

/** The kinds of notices that are offered, the catalogue's before the office's own, each with what the desk calls it and asks for it. */
export async function readTemplates(db: Db) {
  const rows = await db.select().from(template).where(isNull(template.retiredAt)).orderBy(asc(template.position));
  return rows.flatMap((row) => {
    const words = wordsOf(row);
    return words ? [{ code: row.code, effect: row.effect, cause: row.causeCode, own: row.own, words }] : [];
  });
}

export type Offered = Awaited<ReturnType<typeof readTemplates>>[number];
