import { asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { document, documentContent } from "@/db/schema";
import { type DocumentInfo, documentPath, isSha256 } from "@/lib/document";
import { remember } from "./remember";

/** What is told of every document, the oldest first; never what is in one. */
export async function readDocuments(db: Db | Tx): Promise<DocumentInfo[]> {
  const rows = await db.select().from(document).orderBy(asc(document.addedAt), asc(document.sha256));
  return rows.map(({ sha256, title, kind, bytes, addedAt, withdrawnAt, withdrawnReason }) => ({
    ...{ sha256, title, kind, bytes, added_at: addedAt.toISOString() },
    url: withdrawnAt ? null : documentPath({ sha256, title, kind }),
    withdrawn: withdrawnAt && withdrawnReason ? { at: withdrawnAt.toISOString(), reason: withdrawnReason } : null,
  }));
}

/** The same, read once until the next fact. */
export const rememberDocuments = (db: Db) => remember(db, "documents", () => readDocuments(db));

/** The bytes of a document; null: there is none, or it was withdrawn. */
export async function readContent(db: Db, sha256: string): Promise<Buffer | null> {
  if (!isSha256(sha256)) return null;
  const [row] = await db.select().from(documentContent).where(eq(documentContent.sha256, sha256));
  return row?.content ?? null;
}
