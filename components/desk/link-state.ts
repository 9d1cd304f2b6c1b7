import { type FormState, startForm, type Values } from "./form-state";

/** A form whose answer may be an address that was made for somebody, shown once. */
export type LinkState = FormState & { link: { name: string; url: string } | null };

export const startLink = (values: Values): LinkState => ({ ...startForm(values), link: null });
