"use server";

import type { FormState } from "@/components/desk/form-state";
import { adoptOffice } from "@/db/write/adopt-office";
import { submitForm } from "../submit";
import { parseOffice } from "./parse";

export async function sendOffice(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseOffice, write: adoptOffice });
}
