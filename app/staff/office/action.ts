"use server";

import type { FormState } from "@/components/desk/form-state";
import { adoptOffice } from "@/db/write/adopt-office";
import { refuseOffice } from "@/lib/office";
import { submitForm } from "../submit";
import { parseOffice } from "./parse";

export async function sendOffice(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, {
    parse: parseOffice,
    try: async (_db, _now, draft) => ({ ok: false, refusals: refuseOffice(draft) }),
    write: adoptOffice,
  });
}
