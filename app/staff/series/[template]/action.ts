"use server";

import { now } from "@/clock";
import { type FormState, readValues } from "@/components/desk/form-state";
import type { SeriesState } from "@/components/desk/series-state";
import { getDb } from "@/db/client";
import { endSeries, planSeries, previewSeries } from "@/db/write/series";
import { again } from "../../fields";
import { readOffer } from "../../new/[template]/form-memory";
import { readPerson } from "../../session";
import { orNotSaved, refusedForm, submitForm } from "../../submit";
import { parseEnd, parseSeries } from "./parse";

/** Announces the series, or shows its first days: the button pressed says which. */
export async function sendSeries(state: SeriesState, data: FormData): Promise<SeriesState> {
  if (data.get("intent") === "preview") return showDays(state, data);
  const sent = await submitForm(state, data, { parse, write: planSeries, leads: () => "/staff/series" });
  return { ...sent, days: null };
}

export async function sendEnd(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseEnd, write: endSeries, leads: () => "/staff/series" });
}

async function showDays(state: SeriesState, data: FormData): Promise<SeriesState> {
  const values = readValues(data);
  let days: SeriesState["days"] = null;
  const shown = await orNotSaved(state, values, async () => {
    if (!(await readPerson())) return again(state, values, { trouble: { kind: "signed_out" } });
    const parsed = await parse(values);
    if (!parsed.ok) return refusedForm(state, values, parsed.refusals);
    const found = await previewSeries(await getDb(), now(), parsed.input);
    if (!found.ok) return refusedForm(state, values, found.refusals);
    days = found.days;
    return again(state, values, {});
  });
  return { ...shown, days };
}

async function parse(values: FormState["values"]) {
  return parseSeries(values, await readOffer(values));
}
