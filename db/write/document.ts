import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { readRegister } from "@/db/read/register";
import { Refused } from "@/db/refused";
import { document, documentContent } from "@/db/schema";
import { isSha256, kindOf, refuseFile } from "@/lib/document";
import { Written } from "@/lib/notice";
import { pagesShowing } from "@/lib/register/documents";
import { refuseLine } from "@/lib/register/refuse";
import { refuseReason } from "./amend-update";
import { type Context, needConfirmed } from "./context";

export const AddDocumentInput = z.object({ title: Written, content: z.instanceof(Buffer) });
export type AddDocumentInput = z.infer<typeof AddDocumentInput>;
export const WithdrawDocumentInput = z.object({ sha256: z.string(), reason: Written });
export type WithdrawDocumentInput = z.infer<typeof WithdrawDocumentInput>;

/** Keeps a file as it came, by its hash. It is public only where an entry of the register names it. */
export async function addDocument(db: Db, ctx: Context, input: AddDocumentInput): Promise<Recorded> {
  const { title, content } = AddDocumentInput.parse(input);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return record(db, { ...ctx, verb: "document.added", request: { title, sha256 } }, async (tx) => {
    const wrong = refuseFile(content);
    const unnamed = title.id === "" ? [{ field: "title", code: "text_required" as const }] : refuseLine(title, "title");
    const refusals = [...unnamed, ...(wrong ? [{ field: "file", code: wrong }] : [])];
    const kind = kindOf(content);
    if (refusals.length > 0 || kind === null) throw new Refused(refusals);
    const known = await find(tx, sha256);
    if (known) throw new Refused([{ field: "file", code: known.withdrawnAt ? "document_withdrawn" : "document_known" }]);
    const told = { sha256, title, kind, bytes: content.length };
    const id = uuidv7();
    await tx.insert(document).values({ ...told, id, addedAt: new Date(ctx.now), personId: ctx.personId });
    await tx.insert(documentContent).values({ sha256, content });
    return {
      subject: `document:${id}`,
      type: "statement",
      fields: told,
      fact: { verb: "document.added", document: sha256 },
      outcome: { document: sha256, title: title.id },
    };
  });
}

/**
 * Removes the bytes of a document, as when it shows what is nobody's business. That it was there, its hash and the reason stay
 * in sight; backups from before still hold it.
 */
export async function withdrawDocument(db: Db, ctx: Context, input: WithdrawDocumentInput): Promise<Recorded> {
  const said = WithdrawDocumentInput.parse(input);
  return record(db, { ...ctx, verb: "document.withdrawn", request: said }, async (tx) => {
    const known = isSha256(said.sha256) ? await find(tx, said.sha256) : undefined;
    if (!known) throw new Refused([{ field: "", code: "document_unknown" }]);
    if (known.withdrawnAt) throw new Refused([{ field: "", code: "document_withdrawn" }]);
    needConfirmed(ctx);
    const refusals = refuseReason(said.reason);
    if (refusals.length > 0) throw new Refused(refusals);
    const { sha256 } = known;
    await tx.delete(documentContent).where(eq(documentContent.sha256, sha256));
    await tx
      .update(document)
      .set({ withdrawnAt: new Date(ctx.now), withdrawnReason: said.reason })
      .where(eq(document.sha256, sha256));
    return {
      subject: `document:${known.id}`,
      type: "retraction",
      fields: { reason: said.reason },
      fact: { verb: "document.withdrawn", document: sha256, also: pagesShowing(await readRegister(tx), sha256) },
      outcome: { document: sha256, title: known.title.id },
    };
  });
}

async function find(tx: Tx, sha256: string) {
  const [row] = await tx.select().from(document).where(eq(document.sha256, sha256));
  return row;
}
