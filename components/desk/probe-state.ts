import { type FormState, startForm, type Values } from "./form-state";

/** A form whose answer may be the address of a heartbeat, shown once. `url` null: a repeated request, which gets it no more. */
export type ProbeState = FormState & { made: { name: string; slug: string; url: string | null } | null };

export const startProbe = (values: Values): ProbeState => ({ ...startForm(values), made: null });
