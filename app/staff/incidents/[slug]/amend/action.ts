"use server";

import type { FormState } from "@/components/desk/form-state";
import { correctUpdate, retractUpdate } from "@/db/write/amend-update";
import { mergeIncidents, splitIncident } from "@/db/write/join-incidents";
import { retractIncident } from "@/db/write/retract-incident";
import { submitForm } from "../../../submit";
import { parseCorrection, parseMerge, parseRetraction, parseSplit, parseWhole } from "./parse";

export async function sendCorrection(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseCorrection, write: correctUpdate });
}

export async function sendRetraction(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseRetraction, write: retractUpdate, names: { reason: "retract.reason" } });
}

export async function sendWhole(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseWhole, write: retractIncident });
}

export async function sendMerge(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseMerge, write: mergeIncidents, names: { body: "merge.body" } });
}

export async function sendSplit(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseSplit, write: splitIncident, names: { body: "split.body" } });
}
