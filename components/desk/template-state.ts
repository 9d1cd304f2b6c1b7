import type { Text } from "@/lib/text";
import type { FormState } from "./form-state";

/** A template as a notice would read by it, its blanks shown as what is asked. */
export type TemplateExample = { title: Text; body: Text; actions: Text[] };
export type TemplateState = FormState & { example: TemplateExample | null };
