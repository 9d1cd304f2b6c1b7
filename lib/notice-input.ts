import { z } from "zod";
import { Finding, TextShape } from "./api";
import type { Text } from "./text";

/** Epoch ms, inside the range a date can hold. */
export const Millis = z.number().int().min(-8.64e15).max(8.64e15);

export const Written = TextShape.transform(({ id, en }): Text => ({ id: clean(id), en: en === null ? null : clean(en) || null }));

/** What staff wrote, without what cannot be stored or would turn the text around: control and direction characters, lone surrogates. */
export function clean(words: string): string {
  return words
    .replaceAll("\r\n", "\n")
    .replace(/[\p{Cc}\p{Surrogate}\p{Bidi_Control}]/gu, (character) =>
      character === "\n" || character === "\t" ? character : "",
    )
    .trim();
}

/** "Was it an attack?", "is data affected?" as staff answer it. What a finding needs is judged by `validateAnswer`. */
export const AnswerInput = z.object({
  finding: Finding,
  by: Written.nullable(),
  what: Written.nullable(),
  at: Millis.nullable(),
});
export type AnswerInput = z.infer<typeof AnswerInput>;

export const Scope = z.union([
  z.strictObject({ services: z.array(z.string()), locations: z.array(z.string()) }),
  z.strictObject({ system: z.string() }),
]);
export type Scope = z.infer<typeof Scope>;

export const Timing = z.discriminatedUnion("when", [
  z.object({ when: z.literal("now"), began: Millis }),
  /** `byHand`: it ends when staff say so, whatever was planned; `waits`: it does not begin before they say so. */
  z.object({
    when: z.literal("ahead"),
    begins: Millis,
    ends: Millis,
    byHand: z.boolean().optional(),
    waits: z.boolean().optional(),
  }),
]);
export type Timing = z.infer<typeof Timing>;

/** A notice as staff hand it in: a template by its code, and what fills its blanks. Times are epoch ms. */
export const NoticeInput = z.object({
  template: z.string(),
  scope: Scope,
  timing: Timing,
  expectedEnd: Millis.nullable(),
  nextUpdateBy: Millis.nullable(),
  fields: z.record(z.string(), Written),
  attack: AnswerInput,
  data: AnswerInput,
  paper: Written.nullable(),
});
export type NoticeInput = z.infer<typeof NoticeInput>;
