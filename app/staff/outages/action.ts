"use server";

import type { FormState } from "@/components/desk/form-state";
import { explainOutage, faultOutage } from "@/db/write/outage";
import { submitForm } from "../submit";
import { parseExplanation, parseFault } from "./parse";

const NAMES = { incident: "outage.incident", reason: "outage.reason" };
const leads = () => "/staff/outages";

/** Says which notice tells of an outage. */
export async function sendExplanation(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseExplanation, write: explainOutage, names: NAMES, leads });
}

/** Says that it was our own measuring. */
export async function sendFault(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseFault, write: faultOutage, names: NAMES, leads });
}
