"use server";

import { now } from "@/clock";
import { type FormState, readValues } from "@/components/desk/form-state";
import type { TemplateState } from "@/components/desk/template-state";
import { retireTemplate, writeTemplate } from "@/db/write/template";
import { exampleOf } from "@/lib/own-template-example";
import { again } from "../../fields";
import { readPerson } from "../../session";
import { orNotSaved, refusedForm, submitForm } from "../../submit";
import { parseRetirement, parseTemplate } from "./parse";

/** Saves the kind of notice, or shows how one would read: the button pressed says which. */
export async function sendTemplate(state: TemplateState, data: FormData): Promise<TemplateState> {
  if (data.get("intent") === "preview") return showExample(state, data);
  const sent = await submitForm(state, data, { parse: parseTemplate, write: writeTemplate, leads: () => "/staff/templates" });
  return { ...sent, example: null };
}

export async function sendRetirement(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseRetirement, write: retireTemplate, leads: () => "/staff/templates" });
}

async function showExample(state: TemplateState, data: FormData): Promise<TemplateState> {
  const values = readValues(data);
  let example: TemplateState["example"] = null;
  const shown = await orNotSaved(state, values, async () => {
    if (!(await readPerson())) return again(state, values, { trouble: { kind: "signed_out" } });
    const parsed = parseTemplate(values);
    if (!parsed.ok) return refusedForm(state, values, parsed.refusals);
    const found = exampleOf(parsed.input, now());
    if (!found.ok) return refusedForm(state, values, found.refusals);
    example = found.example;
    return again(state, values, {});
  });
  return { ...shown, example };
}
