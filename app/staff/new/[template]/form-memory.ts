import { one, type Values } from "@/components/desk/form-state";
import { getDb } from "@/db/client";
import { readForm } from "@/db/read/desk";
import { isCode } from "@/lib/own-template";
import type { Offer } from "./parse";

type Form = Awaited<ReturnType<typeof readForm>>;
const KEY = Symbol.for("ktp.noticeForms");
type Shared = { [KEY]?: Map<string, Form> };

/**
 * What a notice form offers; null for an unknown template. When the database does not answer, the last offer is
 * given again: without JavaScript the page is rendered anew to hand the typed words back, and must not need it.
 * Only the catalogue is kept, which is public.
 */
export async function readFormOrLast(code: string): Promise<Form> {
  if (!isCode(code)) return null;
  const shared = globalThis as Shared;
  shared[KEY] ??= new Map();
  const kept = shared[KEY];
  try {
    const form = await readForm(await getDb(), code);
    if (form) kept.set(code, form);
    return form;
  } catch (error) {
    const last = kept.get(code);
    if (last) return last;
    throw error;
  }
}

/** What the form with these values had offered, as `parseNotice` takes it. */
export async function readOffer(values: Values): Promise<Offer> {
  const form = await readFormOrLast(one(values, "template"));
  const districts = (form?.locations ?? []).filter(({ kind }) => kind === "district").map(({ slug }) => slug);
  return { districts, offerings: form?.offerings ?? [], words: form?.words };
}
