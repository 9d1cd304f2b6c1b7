"use server";

import type { FormState } from "@/components/desk/form-state";
import { addDocument, withdrawDocument } from "@/db/write/document";
import { LARGEST_DOCUMENT } from "@/lib/document";
import { submitForm } from "../submit";
import { parseDocument, parseWithdrawal } from "./parse";

/** Keeps the file that came with the form. */
export async function sendDocument(state: FormState, data: FormData): Promise<FormState> {
  const file = data.get("document.file");
  // One that is too large is not read: the verb is told enough of it to say so.
  const content = file instanceof File ? Buffer.from(await file.slice(0, LARGEST_DOCUMENT + 1).arrayBuffer()) : null;
  return submitForm(state, data, {
    parse: (values) => parseDocument(values, file instanceof File && file.name !== "" ? content : null),
    write: addDocument,
    names: { title: "document.title", file: "document.file" },
    leads: () => "/staff/documents",
  });
}

/** Removes the bytes of one. */
export async function sendWithdrawal(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, {
    parse: parseWithdrawal,
    write: withdrawDocument,
    names: { reason: "withdraw.reason" },
  });
}
