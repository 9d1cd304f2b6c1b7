import type { Linkable } from "@/components/desk/entry-form";
import type { Values } from "@/components/desk/form-state";
import type { DocumentInfo } from "@/lib/document";
import { titleOf } from "@/lib/register/changes";
import type { Content } from "@/lib/register/content";
import type { EntryFact } from "@/lib/register/entry";
import { FIELDS, valuesOf } from "@/lib/register/fields";
import { NOUNS, type Noun, ROOM } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";
import type { Text } from "@/lib/text";
import { documentWords } from "@/lib/words/document";
import { date } from "@/lib/words/time";

/** An entry as its form opens: as it stands, or with the first of each choice, which claims nothing. */
export function startEntry(noun: Noun, content: Content | undefined): Values {
  const values = content
    ? valuesOf(noun, content)
    : Object.fromEntries(
        FIELDS[noun].flatMap(({ name, kind, options }) => (kind === "choice" && options ? [[name, [options[0] ?? ""]]] : [])),
      );
  return Object.fromEntries(Object.entries(values).map(([name, typed]) => [`entry.${name}`, typed]));
}

/** What it can be linked with: the incidents and the documents given, and every entry but `own` (its address). */
export function linkableOf(
  register: EntryFact[],
  incidents: { slug: string; title: Text; publishedAt: Date }[],
  documents: DocumentInfo[],
  own: string | undefined,
): Linkable {
  const entries = NOUNS.map((noun) => [
    ROOM[noun],
    entriesOf(register, noun)
      .filter(({ url }) => url !== own)
      .map(({ slug, content }) => ({ value: slug, label: titleOf(content).id })),
  ]);
  const told = incidents.map(({ slug, title, publishedAt }) => ({
    value: slug,
    label: `${title.id} (${date(publishedAt.getTime(), "id")})`,
  }));
  const kept = documents.map(({ sha256, title, kind, added_at }) => ({
    value: sha256,
    label: `${title.id} (${documentWords("id").kind[kind]}, ${date(Date.parse(added_at), "id")})`,
  }));
  return { incidents: told, documents: kept, ...Object.fromEntries(entries) } as Linkable;
}
