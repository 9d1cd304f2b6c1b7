import { blanksOf, type ComputedField } from "./notice-fields";
import type { NoticeTemplate } from "./notice-text";
import type { Refusal } from "./refusal";
import type { Text } from "./text";

/**
 * A kind of notice that the office writes itself. What it says each time anew stands in braces: `{lokasi}` is filled from the
 * form, `{diperbaiki oleh}` is asked under that name, `{surat?}` may stay empty, and then its line is left out.
 */
export type OwnTemplate = {
  /** By which its changes are told: a code has words in it. */
  id: string;
  button: string;
  about: string;
  /** As typed; one line a paragraph. */
  title: Text;
  body: Text;
  actions: Text;
};

export type Effect = NoticeTemplate["effect"];

/** What the form fills by itself, by the words that staff write for it. */
const COMPUTED: Record<string, ComputedField> = {
  layanan: "services",
  lokasi: "locations",
  mulai: "began",
  "perkiraan selesai": "expected_end",
  "kabar berikutnya": "next_update",
  "keterangan serangan": "attack_sentence",
  "keterangan data": "data_sentence",
  services: "services",
  locations: "locations",
  began: "began",
  "expected end": "expected_end",
  "next update": "next_update",
  "about an attack": "attack_sentence",
  "about data": "data_sentence",
};

/** Those words, as the form explains them. */
export const FILLED = Object.keys(COMPUTED).slice(0, 7);

/** A blank of an office's own: words without signs, short enough to be asked as a label. */
const ASKED = /^[a-z][a-z0-9 ]{0,39}$/i;
const BRACED = /\{([^{}\n]*)\}/g;
/** Most lines of a text. */
export const MOST_LINES = 12;

/** The code of a new one: its words, and hex digits that make it no other's. */
export function codeOf(button: string, hex: string): string {
  const words = button
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return `${words || "jenis"}-${hex}`;
}

/** What can be the code of a template; of anything else no database is asked. */
export const isCode = (typed: string): boolean => /^[a-z][a-z0-9_-]{0,63}$/.test(typed);

/** The words of such a code. */
export const bareCode = (code: string): string => code.replace(/-[0-9a-f]{6}$/, "");

/** The name of a blank, from the words it is asked by. */
const nameOf = (words: string): string => words.toLowerCase().replaceAll(" ", "_");

/** The words a blank is asked by, from its name. */
export function labelOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Read = { ok: true; template: Pick<NoticeTemplate, "title" | "body" | "actions" | "required"> };

/**
 * What a typed template comes to, or everything that is wrong with it. A notice that stops or disturbs something always asks
 * its services, places, beginning and next update; where it stops on purpose it says what is known of an attack and of data.
 */
export function readOwnTemplate(
  { title, body, actions }: Pick<OwnTemplate, "title" | "body" | "actions">,
  effect: Effect,
): Read | { ok: false; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const optional = new Set<string>();
  const read = (text: Text, part: string): { id: string[]; en: string[] } => {
    const id = linesOf(text.id).map((line) => readLine(line, optional));
    const en = text.en === null ? [] : linesOf(text.en).map((line) => readLine(line, new Set()));
    const refuse = (code: Refusal["code"]) => refusals.push({ field: `template.${part}`, code });
    if ([...id, ...en].some((line) => line === null)) refuse("blank_unreadable");
    if (id.length > MOST_LINES) refuse("too_many_lines");
    const [own, english] = [id, en].map((lines) => lines.filter((line) => line !== null)) as [string[], string[]];
    if (text.en !== null && !sameBlanks(own, english)) refuse("english_differs");
    return { id: own, en: english };
  };
  const [heading, text, advice] = [read(title, "title"), read(body, "body"), read(actions, "actions")];
  if (linesOf(title.id).length !== 1) refusals.push({ field: "template.title", code: "one_line" });
  if (linesOf(body.id).length === 0) refusals.push({ field: "template.body", code: "text_required" });
  if (heading.id.some((line) => blanksOf(line).some((name) => optional.has(name))))
    refusals.push({ field: "template.title", code: "title_blank_optional" });
  if (refusals.length > 0) return { ok: false, refusals };
  const must = effect === null ? [] : ["services", "locations", "began", "next_update"];
  const said = { id: [...text.id], en: text.en.length > 0 || body.en !== null ? [...text.en] : [] };
  for (const [name, id, en] of ALWAYS) {
    const asked = name === "next_update" ? effect !== null : effect === "paused";
    if (!asked || text.id.some((line) => blanksOf(line).includes(name))) continue;
    said.id.push(id);
    if (said.en.length > 0) said.en.push(en);
  }
  const blanks = [...new Set([...heading.id, ...said.id, ...advice.id].flatMap(blanksOf))];
  const asked = blanks.filter((name) => !isComputed(name) && !optional.has(name));
  const answered = blanks.filter((name) => name === "attack_sentence" || name === "data_sentence");
  return {
    ok: true,
    template: {
      title: { id: heading.id[0] ?? "", en: heading.en[0] ?? null },
      body: said,
      actions: advice,
      required: [...new Set([...must, ...asked, ...answered])],
    },
  };
}

/** Lines that a notice always has, where the office wrote none of its own for them. */
const ALWAYS: [name: ComputedField, id: string, en: string][] = [
  ["attack_sentence", "{{attack_sentence}}", "{{attack_sentence}}"],
  ["data_sentence", "{{data_sentence}}", "{{data_sentence}}"],
  ["next_update", "Kabar berikutnya paling lambat {{next_update}}.", "Next update no later than {{next_update}}."],
];

/** The blanks that staff are asked for, in the order of the text. */
export function askedBlanks({ title, body, actions }: Pick<NoticeTemplate, "title" | "body" | "actions">): string[] {
  return [...new Set([title.id, ...body.id, ...actions.id].flatMap(blanksOf))].filter((name) => !isComputed(name));
}

const isComputed = (name: string): boolean => Object.values<string>(COMPUTED).includes(name);

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A line with its blanks by name; null when a brace is open or holds what cannot be asked. */
function readLine(line: string, optional: Set<string>): string | null {
  let sound = !/[{}]/.test(line.replace(BRACED, ""));
  const named = line.replace(BRACED, (_, inside: string) => {
    const words = inside.replace(/\s+/g, " ").trim();
    const may = words.endsWith("?");
    const bare = may ? words.slice(0, -1).trim() : words;
    const computed = COMPUTED[bare.toLowerCase()];
    if (!ASKED.test(bare)) sound = false;
    // What the form fills is there or not; a mark behind it changes nothing.
    if (may && !computed) optional.add(nameOf(bare));
    return `{{${computed ?? nameOf(bare)}}}`;
  });
  return sound ? named : null;
}

/** Line for line the same blanks, in whatever order: what is left out in one language is left out in the other. */
const sameBlanks = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((line, at) => String(blanksOf(line).sort()) === String(blanksOf(b[at] ?? "").sort()));
