"use server";

import type { FormState } from "@/components/desk/form-state";
import { readArchiveForm } from "@/db/read/archive-form";
import { backfillIncident } from "@/db/write/backfill-incident";
import { submitForm } from "../../submit";
import { parseBackfill } from "./parse";

export async function sendBackfill(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, {
    parse: async (values, db) => {
      const { locations, offerings } = await readArchiveForm(db);
      const districts = locations.filter(({ kind }) => kind === "district").map(({ slug }) => slug);
      return parseBackfill(values, { districts, offerings });
    },
    write: backfillIncident,
    names: { body: "account" },
  });
}
