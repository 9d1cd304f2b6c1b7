"use server";

import type { FormState } from "@/components/desk/form-state";
import { confirmLocation } from "@/db/write/confirm-location";
import { parseConfirmation } from "./parse";
import { submitForm } from "./submit";

/** "All services here are open and working": exactly those that stood on the button. */
export async function confirm(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseConfirmation, write: confirmLocation });
}
