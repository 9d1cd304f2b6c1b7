import type { AnswerInput, NoticeInput } from "./notice-input";
import { composeText, type NoticeTemplate, valuesOf } from "./notice-text";
import type { Refusal, RefusalCode } from "./refusal";
import type { Text } from "./text";
import { holdsNik } from "./wording";
import type { Names } from "./words/notice";

export * from "./notice-input";
export { type NoticeTemplate, scopeAsked } from "./notice-text";
export type { Names } from "./words/notice";

/** Longest text staff may write in one field, and longest title that may come of it; in characters. */
export const MOST_TEXT = 2000;
export const MOST_TITLE = 200;

/** `body` is markdown, its paragraphs parted by an empty line. */
export type Composed = { ok: true; title: Text; body: Text; actions: Text[] } | { ok: false; refusals: Refusal[] };

/**
 * The words of a notice in both languages, or every reason why it cannot be published. `now`: epoch ms.
 * Where staff gave no English for a field, the English text holds their Indonesian words.
 */
export function composeNotice(template: NoticeTemplate, input: NoticeInput, names: Names, now: number): Composed {
  const values = valuesOf(input, names);
  const text = composeText(template, values);
  const refusals = [
    ...text.missing.map(missing),
    ...timing(template, input, now),
    ...validateAnswer(input.attack, "attack", now),
    ...validateAnswer(input.data, "data", now),
    ...Object.entries(input.fields).flatMap(([name, words]) => refuseWords(words, `fields.${name}`)),
    ...refuseWords(input.paper, "paper"),
  ];
  const tooLong = [text.title.id, text.title.en ?? ""].some((words) => words.length > MOST_TITLE);
  if (tooLong) refusals.push({ field: "", code: "title_too_long" });
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, title: text.title, body: text.body, actions: text.actions };
}

/** What an answer lacks. `field`: "attack" or "data"; the refusals name "attack.by" and so on. A denial stands only with who, what and when. */
export function validateAnswer(answer: AnswerInput, field: "attack" | "data", now: number): Refusal[] {
  const settled = answer.finding === "no_sign" || answer.finding === "yes";
  const refusals: Refusal[] = [...refuseWords(answer.by, `${field}.by`), ...refuseWords(answer.what, `${field}.what`)];
  const refuse = (part: string, code: RefusalCode) => refusals.push({ field: `${field}.${part}`, code });
  if ((settled || answer.finding === "being_checked") && !said(answer.by)) refuse("by", "answer_needs_who");
  if (settled && !said(answer.what)) refuse("what", "answer_needs_what");
  if (settled && answer.at === null) refuse("at", "answer_needs_when");
  if (answer.at !== null && answer.at > now) refuse("at", "answer_in_future");
  return refusals;
}

const said = (text: Text | null): boolean => text !== null && text.id.trim() !== "";

/** What is wrong with words that would be published as they are. */
export function refuseWords(text: Text | null, field: string): Refusal[] {
  const longest = Math.max(text?.id.length ?? 0, text?.en?.length ?? 0);
  if (longest > MOST_TEXT) return [{ field, code: "text_too_long" }];
  return holdsNik(`${text?.id ?? ""} ${text?.en ?? ""}`) ? [{ field, code: "personal_number" }] : [];
}

/** Where a missing blank is asked for in the form. */
function missing(name: string): Refusal {
  if (name === "services") return { field: "scope.services", code: "no_service" };
  if (name === "locations") return { field: "scope.locations", code: "no_location" };
  if (name === "next_update") return { field: "nextUpdateBy", code: "next_update_required" };
  if (name === "ends" || name === "end_clock" || name === "expected_end") return { field: "expectedEnd", code: "field_required" };
  return { field: `fields.${name}`, code: "field_required" };
}

/** Only a pause is announced ahead: a fault that is still to come would be a guess told as a fact. */
function timing({ effect }: NoticeTemplate, { timing: span, expectedEnd, nextUpdateBy }: NoticeInput, now: number): Refusal[] {
  const refusals: Refusal[] = [];
  const began = span.when === "ahead" ? span.begins : span.began;
  if (span.when === "ahead") {
    if (effect === "disrupted" || effect === "unavailable") refusals.push({ field: "timing.when", code: "only_pause_ahead" });
    if (span.begins <= now) refusals.push({ field: "timing.begins", code: "begins_in_past" });
    if (span.ends <= span.begins) refusals.push({ field: "timing.ends", code: "ends_before_begins" });
  } else if (began > now) refusals.push({ field: "timing.began", code: "began_in_future" });
  if (expectedEnd !== null && expectedEnd <= began) refusals.push({ field: "expectedEnd", code: "ends_before_begins" });
  else if (expectedEnd !== null && expectedEnd <= now) refusals.push({ field: "expectedEnd", code: "estimate_past" });
  if (nextUpdateBy !== null && nextUpdateBy <= now) refusals.push({ field: "nextUpdateBy", code: "next_update_past" });
  return refusals;
}
