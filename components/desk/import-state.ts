import type { Rejected } from "@/lib/import/record";
import { type FormState, startForm, type Values } from "./form-state";

/** What files came to; nothing of it is entered yet. `created`: a line each. */
export type ImportReport = { rows: number; created: string[]; unchanged: number; rejected: Rejected[] };
/** The files go along from the trial to the entry, so that what is entered is what was shown. */
export type ImportState = FormState & { files: { name: string; text: string }[]; report: ImportReport | null };

export const startImport = (values: Values): ImportState => ({ ...startForm(values), files: [], report: null });
