import type { Linkable } from "@/components/desk/entry-form";
import type { Values } from "@/components/desk/form-state";
import { titleOf } from "@/lib/register/changes";
import type { Content } from "@/lib/register/content";
import type { EntryFact } from "@/lib/register/entry";
import { FIELDS, valuesOf } from "@/lib/register/fields";
import { NOUNS, type Noun, ROOM } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";
import type { Text } from "@/lib/text";

/** An entry as its form opens: as it stands, or with the first of each choice, which claims nothing. */
export function startEntry(noun: Noun, content: Content | undefined): Values {
  const values = content
    ? valuesOf(noun, content)
    : Object.fromEntries(
        FIELDS[noun].flatMap(({ name, kind, options }) => (kind === "choice" && options ? [[name, [options[0] ?? ""]]] : [])),
      );
  return Object.fromEntries(Object.entries(values).map(([name, typed]) => [`entry.${name}`, typed]));
}

/** What it can be linked with: the incidents given, and every entry but `own` (its address). */
export function linkableOf(register: EntryFact[], incidents: { slug: string; title: Text }[], own: string | undefined): Linkable {
  const entries = NOUNS.map((noun) => [
    ROOM[noun],
    entriesOf(register, noun)
      .filter(({ url }) => url !== own)
      .map(({ slug, content }) => ({ value: slug, label: titleOf(content).id })),
  ]);
  const told = incidents.map(({ slug, title }) => ({ value: slug, label: title.id }));
  return { incidents: told, ...Object.fromEntries(entries) } as Linkable;
}
