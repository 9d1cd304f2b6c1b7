import { one, type Values } from "@/components/desk/form-state";
import type { AddDocumentInput, WithdrawDocumentInput } from "@/db/write/document";
import { formReader, type Parsed } from "../fields";

/** A file under its name, as `addDocument` takes it. `content` null: none was chosen. */
export function parseDocument(values: Values, content: Buffer | null): Parsed<AddDocumentInput> {
  const form = formReader(values);
  const title = form.requiredText("document.title");
  if (content === null) form.refuse("document.file", "document_missing");
  return form.done({ title, content: content ?? Buffer.alloc(0) });
}

/** What withdraws one. */
export function parseWithdrawal(values: Values): Parsed<WithdrawDocumentInput> {
  const form = formReader(values);
  return form.done({ sha256: one(values, "sha256"), reason: form.requiredText("withdraw.reason") });
}
