import type { Incident } from "@/lib/api";

/** What was typed, by field name; a field may be sent several times (checkboxes). */
export type Values = Readonly<Record<string, readonly string[]>>;

/** One thing to put right; `field` is the id of the field it stands beside, `label` what that is called ("" when it has no name). */
export type Problem = { field: string; label: string; text: string };

/** Why nothing was sent although the form may be right; the words are in `lib/words/desk.ts`. */
export type Trouble = { kind: "not_saved" | "not_sent" | "signed_out" } | { kind: "said"; text: string };

/** What others did to what a form is about since it was opened; `parts`: of its fields, as they stand now. */
export type Since = {
  steps: { at: number; sentence: string; said: string | null }[];
  parts: { label: string; now: string; clash: boolean }[];
};

/** The notice as it would appear: on its page, and what of it goes elsewhere, in words. */
/** `picture`: the address of a channel that is seen, whose `text` is what stands in it. */
export type Preview = { incident: Incident; channels: { name: string; text: string; picture?: string }[] };

/** A form between two submissions. The values are always those last typed, so no word is lost. */
export type FormState = {
  values: Values;
  problems: Problem[];
  trouble: Trouble | null;
  preview: Preview | null;
  since: Since | null;
  /** Counts submissions: fields are made anew and focus moves when it grows. */
  attempt: number;
};

export type FormAction<S extends FormState = FormState> = (state: S, data: FormData) => Promise<S>;

export const startForm = (values: Values): FormState => ({
  values,
  problems: [],
  trouble: null,
  preview: null,
  since: null,
  attempt: 0,
});

export const one = (values: Values, name: string): string => values[name]?.[0] ?? "";
export const many = (values: Values, name: string): readonly string[] => values[name] ?? [];
export const problemOf = (state: FormState, name: string): string | undefined =>
  state.problems.find(({ field }) => field === name)?.text;

/** What is never handed back to be shown: typed anew each time. */
const SECRETS = ["password", "newPassword", "code", "assertion", "credential"];

/** The typed strings of a form, without secrets and what React adds for itself. */
export function readValues(data: FormData): Values {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || name === "intent" || SECRETS.includes(name)) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return { ...values };
}

/** For what was sent otherwise than as a form. */
export const withoutSecrets = <T>(values: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRETS.includes(name)));
