import { diffArrays, diffWordsWithSpace } from "diff";
import { fieldWord } from "@/lib/words/register-fields";
import { type Locale, pick, type Text } from "../text";
import { atWib } from "../time";
import { registerWords } from "../words/register";
import { date, month } from "../words/time";
import type { Account, Content } from "./content";
import { ACCOUNT_FIELDS, FIELDS, type Field } from "./fields";
import type { Linked, Noun } from "./noun";

/** One field that reads otherwise, word by word: what is only in the old, only in the new, or in both. */
export type ChangedField = { label: string; parts: { text: string; was: "kept" | "removed" | "added" }[] };

/** What things of the register, incidents and documents are called, by the room they live in and their slug or hash. */
export type Titles = (name: Linked | "documents", slug: string) => Text;

/** How `after` differs from `before`, field by field, in the order of the form. Accounts are told apart by their place. */
export function changesOf(noun: Noun, before: Content, after: Content, locale: Locale, titles: Titles): ChangedField[] {
  const told = changesIn(FIELDS[noun], before, after, locale, titles);
  if (!("accounts" in before) || !("accounts" in after)) return told;
  const count = Math.max(before.accounts.length, after.accounts.length);
  const accounts = Array.from({ length: count }, (_, index) => {
    const [old, now] = [before.accounts[index], after.accounts[index]];
    const named = `${fieldWord("accounts", locale)} ${index + 1} (${(now ?? old)?.outlet})`;
    return changesIn(ACCOUNT_FIELDS, old ?? NOBODY, now ?? NOBODY, locale, titles).map(({ label, parts }) => ({
      label: `${named}, ${label.toLowerCase()}`,
      parts,
    }));
  });
  return [...told, ...accounts.flat()];
}

const NOBODY: Partial<Account> = {};

function changesIn(fields: Field[], before: object, after: object, locale: Locale, titles: Titles): ChangedField[] {
  return fields.flatMap((field) => {
    const [old, now] = [before, after].map((each) =>
      valueText(field, (each as Record<string, unknown>)[field.name], locale, titles),
    );
    if (old === now) return [];
    const label = fieldWord(field.name, locale) ?? field.name;
    if (field.kind !== "linked") return [{ label, parts: diffWordsWithSpace(old ?? "", now ?? "").map(toPart) }];
    // What is linked comes and goes whole: names are not mixed word by word.
    const parts = diffArrays((old ?? "").split(BETWEEN), (now ?? "").split(BETWEEN)).flatMap(({ value, added, removed }) =>
      value.filter((name) => name !== "").map((name) => toPart({ value: `${name}. `, added, removed })),
    );
    return [{ label, parts }];
  });
}

const toPart = ({
  value,
  added,
  removed,
}: {
  value: string;
  added: boolean;
  removed: boolean;
}): ChangedField["parts"][number] => ({
  text: value,
  was: added ? "added" : removed ? "removed" : "kept",
});

/** Between the names of what is linked. */
const BETWEEN = "; ";

/** A field's value as it is read: "" where nothing stands. */
export function valueText({ name, kind }: Field, value: unknown, locale: Locale, titles: Titles): string {
  if (value === null || value === undefined) return "";
  if (kind === "text" || kind === "prose") return pick(value as Text, locale).value;
  if (kind === "day" || kind === "since") return sinceText(value as string, locale);
  if (kind === "urls") return (value as string[]).join(" ");
  if (kind === "linked")
    return (value as string[]).map((slug) => pick(titles(name as Linked | "documents", slug), locale).value).join(BETWEEN);
  if (kind === "choice" || kind === "several") {
    const words = registerWords(locale)[name as "stance"] as Record<string, string>;
    return [value]
      .flat()
      .map((code) => words[code as string] ?? String(code))
      .join(", ");
  }
  return String(value);
}

/** What an entry is called: a claim as what it is, a statement by its speaker. */
export function titleOf(content: Content): Text {
  const { id, en } = content.title;
  const named = (title: string, locale: Locale): string => {
    if ("accounts" in content) return registerWords(locale).claimed(title);
    return "speaker" in content ? `${content.speaker}: ${title}` : title;
  };
  return { id: named(id, "id"), en: en === null ? null : named(en, "en") };
}

/** "2015", "Juni 2015", "30 Juni 2015": as far as it is known. */
export function sinceText(since: string, locale: Locale): string {
  if (since.length === 4) return since;
  return since.length === 7 ? month(since, locale) : date(atWib(since, "00:00"), locale);
}
