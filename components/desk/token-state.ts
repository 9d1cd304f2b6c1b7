import { type FormState, startForm, type Values } from "./form-state";

/** A form whose answer may be a token that was made, shown once. */
export type TokenState = FormState & { made: { name: string; token: string } | null };

export const startToken = (values: Values): TokenState => ({ ...startForm(values), made: null });
