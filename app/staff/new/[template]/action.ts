"use server";

import { now } from "@/clock";
import { type FormState, readValues } from "@/components/desk/form-state";
import { getDb } from "@/db/client";
import { postIncident, previewIncident } from "@/db/write/post-incident";
import type { NoticeInput } from "@/lib/notice";
import { again, type Parsed } from "../../fields";
import { readPerson } from "../../session";
import { allRefusals, keepTyped, orNotSaved, refusedForm, submitForm } from "../../submit";
import { readFormOrLast } from "./form-memory";
import { parseNotice } from "./parse";

/** Publishes the notice, or shows it as it would appear: the button pressed says which. */
export async function sendNotice(state: FormState, data: FormData): Promise<FormState> {
  if (data.get("intent") === "preview") return keepTyped(await showNotice(state, data));
  return submitForm(state, data, { parse, write: postIncident, try: previewIncident });
}

async function showNotice(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  return orNotSaved(state, values, async () => {
    if (!(await readPerson())) return again(state, values, { trouble: { kind: "signed_out" } });
    const parsed = await parse(values);
    const shown = await previewIncident(await getDb(), now(), parsed.ok ? parsed.input : parsed.draft);
    if (parsed.ok && shown.ok) return again(state, values, { preview: shown.incident });
    const refusals = allRefusals(parsed.ok ? [] : parsed.refusals, shown.ok ? [] : shown.refusals);
    return refusedForm(state, values, refusals);
  });
}

async function parse(values: FormState["values"]): Promise<Parsed<NoticeInput>> {
  const form = await readFormOrLast(values.template?.[0] ?? "");
  const districts = (form?.locations ?? []).filter(({ kind }) => kind === "district").map(({ slug }) => slug);
  return parseNotice(values, { districts, offerings: form?.offerings ?? [] });
}
