import { blanksOf, type ComputedField } from "./notice-fields";
import type { AnswerInput, NoticeInput } from "./notice-input";
import type { Locale, Text } from "./text";
import { both } from "./words/both";
import { answerWords, locationWords, moment, type Names, serviceWords, startWords } from "./words/notice";
import { bareClock, day } from "./words/time";

type Lines = { id: string[]; en: string[] };

/** What composing needs of a row of `template`. */
export type NoticeTemplate = {
  effect: "disrupted" | "unavailable" | "paused" | null;
  title: Text;
  body: Lines;
  actions: Lines;
  /** Names of the blanks that must be filled. */
  required: string[];
};

/** What fills each blank; a blank that is not in it, or whose Indonesian is empty, is empty. */
export type Values = Partial<Record<string, Text>>;

/** The value of every blank of a notice: the computed ones, and what staff typed for the others. */
export function valuesOf(input: NoticeInput, names: Names): Values {
  const ahead = input.timing.when === "ahead";
  const began = input.timing.when === "ahead" ? input.timing.begins : input.timing.began;
  const end = input.timing.when === "ahead" ? input.timing.ends : input.expectedEnd;
  const at = (ms: number | null, say: (ms: number, locale: Locale) => string) =>
    ms === null ? undefined : both((locale) => say(ms, locale));
  const computed: Record<ComputedField, Text | undefined> = {
    services: both((locale) => serviceWords(names, locale)),
    locations: both((locale) => locationWords(names, locale)),
    began: at(began, moment),
    start_sentence: both((locale) => startWords(began, ahead, locale)),
    ends: at(end, moment),
    begin_day: at(began, day),
    begin_clock: at(began, bareClock),
    end_clock: at(end, bareClock),
    expected_end: at(end, moment),
    next_update: at(input.nextUpdateBy, moment),
    attack_sentence: both((locale) => answerSentence("attack", input.attack, locale)),
    data_sentence: both((locale) => answerSentence("data", input.data, locale)),
  };
  return { ...input.fields, ...computed };
}

function answerSentence(about: "attack" | "data", { finding, by, what, at }: AnswerInput, locale: Locale): string {
  const words = (text: Text | null) => plain(text ? (text[locale] ?? text.id) : "").replace(/\.+$/, "");
  return answerWords(about, finding, { by: words(by), what: words(what), at: at === null ? "" : moment(at, locale) }, locale);
}

/**
 * Fills a template. `missing` names the blanks that must be filled and are not: the required ones and those of the title.
 * A line of the body or an action is left out when any of its blanks is empty.
 */
export function composeText(
  template: NoticeTemplate,
  values: Values,
): { title: Text; body: Text; actions: Text[]; missing: string[] } {
  const needed = [...new Set([...template.required, ...blanksOf(template.title.id)])];
  const lines = whole(template.body, values);
  return {
    title: fillText(template.title, values),
    body: { id: lines.map(({ id }) => id).join("\n\n"), en: lines.map(({ id, en }) => en ?? id).join("\n\n") },
    actions: whole(template.actions, values),
    missing: needed.filter((name) => !filled(name, values)),
  };
}

/** What of a scope a notice asks for. One without an effect says where at most: it stops nothing. */
export function scopeAsked({ effect, title, body, actions, required }: NoticeTemplate): "both" | "locations" | "nothing" {
  if (effect !== null) return "both";
  const blanks = [title.id, ...body.id, ...actions.id].flatMap(blanksOf);
  return [...required, ...blanks].includes("locations") ? "locations" : "nothing";
}

const filled = (name: string, values: Values): boolean => plain(values[name]?.id ?? "") !== "";

/** The lines whose blanks are all filled, in both languages. */
function whole(lines: Lines, values: Values): Text[] {
  return lines.id
    .map((id, index): Text => ({ id, en: lines.en[index] ?? null }))
    .filter((line) => blanksOf(line.id).every((name) => filled(name, values)))
    .map((line) => fillText(line, values));
}

function fillText(line: Text, values: Values): Text {
  return { id: fillLine(line.id, values, "id"), en: line.en === null ? null : fillLine(line.en, values, "en") };
}

/** One pass, so braces that staff typed are never taken for a blank. */
function fillLine(line: string, values: Values, locale: Locale): string {
  return line.replace(/\{\{(\w+)\}\}/g, (blank, name: string, at: number) => {
    const text = values[name];
    const value = plain(text ? text[locale] || text.id : "");
    const before = line.slice(0, at);
    const placed = name === "services" || /(^|[.!?] )$/.test(before) ? cased(value, /(^|[.!?:] )$/.test(before)) : value;
    return line[at + blank.length] === "." ? placed.replace(/\.+$/, "") : placed;
  });
}

/** A plain word begins a sentence large and stands small inside one; abbreviations and names like e-KTP stay. */
function cased(value: string, begins: boolean): string {
  const first = value.charAt(0);
  if (!/^\p{L}\p{Ll}/u.test(value)) return value;
  return (begins ? first.toUpperCase() : first.toLowerCase()) + value.slice(1);
}

/** On one line, and without the braces of a blank. */
function plain(value: string): string {
  return value.replace(/\s+/g, " ").replace(/\{+/g, "{").replace(/\}+/g, "}").trim();
}
