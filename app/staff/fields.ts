import { z } from "zod";
import { type FormState, many, one, type Problem, type Values } from "@/components/desk/form-state";
import { Finding } from "@/lib/api";
import { type AnswerInput, clean, MOST_TEXT } from "@/lib/notice";
import type { Text } from "@/lib/text";
import { type Clock, type Day, parseWib, wibDay } from "@/lib/time";
import { fieldLabel } from "@/lib/words/labels";
import { type FormCode, refusalWords } from "@/lib/words/refusals";
import { placeOf } from "./field-order";

/** The building blocks of every `parse.ts`: typed strings become what a verb takes, or refusals by field. */

export type FormRefusal = { field: string; code: FormCode };
/** `draft`: what could be read, so that a verb can be asked what else it would refuse; never to be written. */
export type Parsed<T> = { ok: true; input: T } | { ok: false; refusals: FormRefusal[]; draft: T };

/** Collects refusals, so that a form is told everything at once. A reader that refuses answers with its `otherwise`. */
export function formReader(values: Values) {
  const refusals: FormRefusal[] = [];
  const refuse = (field: string, code: FormCode) => {
    refusals.push({ field, code });
  };

  function read<T>(field: string, schema: z.ZodType<T>, value: unknown, otherwise: T): T {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    refuse(field, parsed.error.issues[0]?.message as FormCode);
    return otherwise;
  }

  return {
    refusals,
    refuse,
    choice: <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
      read(name, z.enum(allowed, { error: "choice_required" }), one(values, name), otherwise),
    /** The name of a record, as a hidden field carries it; "" for what can be none: the verb does not find it, and no database is asked. */
    slug: (name: string): string => Slug.safeParse(one(values, name)).data ?? "",
    chosen: (name: string): string[] => [...new Set(many(values, name))],
    /** Epoch ms; null when left empty. `field`: where its refusal belongs. */
    time: (name: string, field = name): number | null => read(field, WibTime, one(values, name), null),
    requiredTime(name: string): number {
      if (one(values, name).trim() === "") refuse(name, "time_required");
      return this.time(name) ?? 0;
    },
    /** A WIB day ("2026-11-23"); null when left empty. */
    day: (name: string): Day | null => read(name, OnDay, one(values, name), null),
    /** A time of day, "20:00"; "20.00" is read as that. */
    clock: (name: string): Clock => read(name, OfDay, one(values, name), "00:00"),
    count: (name: string, field: string): number | null => read(field, Count, one(values, name), null),
    line: (name: string): Text | null => textOf(values, name, refuse),
    requiredText(name: string): Text {
      const text = textOf(values, name, refuse);
      if (text === null && !refusals.some(({ field }) => field === name)) refuse(name, "text_required");
      return text ?? { id: "", en: null };
    },
    answer(question: "attack" | "data"): AnswerInput {
      const finding = this.choice(`${question}.finding`, Finding.options, "not_assessed");
      if (finding === "not_assessed") return { finding, by: null, what: null, at: null };
      return { finding, by: this.line(`${question}.by`), what: this.line(`${question}.what`), at: this.time(`${question}.at`) };
    },
    done: <T>(input: T): Parsed<T> => (refusals.length > 0 ? { ok: false, refusals, draft: input } : { ok: true, input }),
  };
}

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,199}$/);

/** First and last year a form takes. Outside lie slips of the finger, and times that the database cannot hold. */
const YEARS = { first: 2000, last: 2100 } as const;

const WibTime = z.string().transform((value, context) => {
  if (value.trim() === "") return null;
  const ms = parseWib(value.trim());
  if (ms === null) context.addIssue({ code: "custom", message: "time_unreadable" });
  else if (!isOfOurTime(ms)) context.addIssue({ code: "custom", message: "time_out_of_range" });
  return ms;
});

function isOfOurTime(ms: number): boolean {
  const year = Number(wibDay(ms).slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}

const OnDay = z.string().transform((value, context): Day | null => {
  const day = value.trim();
  if (day === "") return null;
  const ms = parseWib(`${day}T00:00`);
  if (ms === null || !/^\d{4}-\d\d-\d\d$/.test(day)) context.addIssue({ code: "custom", message: "day_unreadable" });
  else if (!isOfOurTime(ms)) context.addIssue({ code: "custom", message: "time_out_of_range" });
  return day;
});

const OfDay = z
  .string()
  .transform((value) => value.replace(/wib/i, "").trim().replace(".", ":").padStart(5, "0"))
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "clock_unreadable"));

/** "84000" or, as is written here, "84.000". */
const Count = z.string().transform((value, context) => {
  const typed = value.trim();
  if (typed === "") return null;
  if (/^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(typed)) return Number(typed.replaceAll(".", ""));
  context.addIssue({ code: "custom", message: "number_unreadable" });
  return null;
});

function textOf(values: Values, name: string, refuse: (field: string, code: FormCode) => void): Text | null {
  // Cleaned before it is judged: a field of nothing but invisible characters is an empty one.
  const id = clean(one(values, name));
  const en = clean(one(values, `${name}.en`));
  if (id.length > MOST_TEXT || en.length > MOST_TEXT) refuse(name, "text_too_long");
  // English alone would be dropped without a word: the Indonesian is what is published first.
  if (id === "" && en !== "") refuse(name, "field_required");
  return id === "" ? null : { id, en: en === "" ? null : en };
}

/** Refusals as the form shows them, in the order of its fields. `names` maps a verb's field to the form's where they differ. */
export function toProblems(refusals: FormRefusal[], values: Values, names: Record<string, string> = {}): Problem[] {
  const template = one(values, "template");
  const problems = refusals.map(({ field, code }) => {
    const finding = Finding.safeParse(one(values, `${field.split(".")[0]}.finding`));
    const label = fieldLabel(field, template) || fieldLabel(names[field] ?? field, template);
    return { field: names[field] ?? field, label, text: refusalWords(code, field, finding.success ? finding.data : undefined) };
  });
  return problems.toSorted((a, b) => placeOf(a.field, template) - placeOf(b.field, template));
}

/** The form again, with everything typed in it. */
export function again(state: FormState, values: Values, part: Partial<FormState>): FormState {
  return { values, problems: [], trouble: null, preview: null, since: null, ...part, attempt: state.attempt + 1 };
}
