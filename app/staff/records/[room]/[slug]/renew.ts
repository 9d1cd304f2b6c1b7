import { one, type Since, type Values } from "@/components/desk/form-state";
import { merge } from "@/components/desk/merge";
import type { Db } from "@/db/client";
import { readEntryForm } from "@/db/read/register";
import { readStepsSince } from "@/db/read/since";
import { titleOf, valueText } from "@/lib/register/changes";
import type { Content } from "@/lib/register/content";
import { FIELDS, valuesOf } from "@/lib/register/fields";
import type { Noun } from "@/lib/register/noun";
import { titlesIn } from "@/lib/register/page";
import { fieldLabel } from "@/lib/words/labels";
import { REGISTER } from "@/lib/words/register-desk";
import { baseIn, baseOf } from "../../../base";
import { nounIn } from "./parse";
import { startEntry } from "./start";

/**
 * Brings the form of an entry up to what others made of it since: what only they changed is as it stands, what both changed is
 * left as it was typed, and all of it is told. Null: there is no such entry.
 */
export async function renewEntry(db: Db, _now: number, typed: Values): Promise<{ values: Values; since: Since } | null> {
  const [noun, slug] = [nounIn(typed), one(typed, "slug")];
  const { register, known, incidents, documents, newest } = await readEntryForm(db, noun, slug);
  const content = known?.revisions.at(-1)?.content;
  if (!known || !content || newest === null) return null;
  const { values, taken, clashes } = merge(bare(baseOf(typed)), bare(typed), valuesOf(noun, content));
  const titles = titlesIn(register, { incidents: new Map(incidents.map(({ slug, title }) => [slug, title])), documents });
  const steps = await readStepsSince(db, `${noun}:${known.id}`, titleOf(content), { seen: one(typed, "seen"), stand: newest });
  const carried = Object.entries(typed).filter(([name]) => !name.startsWith(PREFIX));
  return {
    values: {
      ...Object.fromEntries(carried),
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [PREFIX + name, value])),
      ...{ seen: [newest], base: baseIn(startEntry(noun, content)) },
    },
    since: {
      steps: steps.map(({ at, sentence }) => ({ at, sentence, said: null })),
      parts: [...taken, ...clashes].map((part) => ({
        label: fieldLabel(PREFIX + part, ""),
        now: partText(noun, content, part, titles),
        clash: clashes.includes(part),
      })),
    },
  };
}

const PREFIX = "entry.";

/** The fields of the entry alone, by the names they have in it. */
const bare = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [])),
  );

function partText(noun: Noun, content: Content, part: string, titles: Parameters<typeof valueText>[3]): string {
  if (part === "accounts" && "accounts" in content) return REGISTER.accountsCount(content.accounts.length);
  const field = FIELDS[noun].find(({ name }) => name === part);
  return field ? valueText(field, (content as unknown as Record<string, unknown>)[part], "id", titles) : "";
}
