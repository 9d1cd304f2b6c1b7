import type { DocumentInfo } from "../document";
import type { Locale, Text } from "../text";
import { wibDay } from "../time";
import { type ChangedField, changesOf, type Titles, titleOf } from "./changes";
import { namedIn } from "./documents";
import { composeEntry, type Entry, type EntryFact, type Links, linksOf, registerAt } from "./entry";
import { entryPath, LINKED, type Linked, type Noun, nounOf, revisionPath } from "./noun";

/** What is linked, by kind: each with its address. Kinds of which nothing is linked are left out. */
export type Related = { name: Linked; items: { url: string; title: Text; retracted: boolean }[] }[];

/** A step of an entry's history with what it changed, word by word. */
export type StepView = Entry["revisions"][number] & { url: string; changes: ChangedField[] };

/** All that an entry's page says. `past`: it shows an earlier state, which held until `until` (ISO; null: it still holds). */
export type EntryPage = {
  entry: Entry;
  steps: StepView[];
  related: Related;
  documents: DocumentInfo[];
  past: { until: string | null } | null;
};

/** What an entry links to beside the register: what its incidents are called, and its documents. */
export type Named = { incidents: Map<string, Text>; documents: DocumentInfo[] };

/**
 * The page of an entry as it reads now, or with `revision` (from 1) as it was public from that revision on. Null: there is none.
 * Links are as they were then; a document that was withdrawn since is withdrawn in every revision.
 */
export function entryPage(
  register: EntryFact[],
  named: Named,
  asked: { noun: Noun; slug: string; revision: number | null },
  locale: Locale,
): EntryPage | null {
  const { noun, slug, revision } = asked;
  const fact = register.find((each) => each.noun === noun && each.slug === slug);
  const shown = revision ?? fact?.revisions.length ?? 0;
  const at = fact?.revisions[shown - 1]?.at;
  if (!fact || at === undefined) return null;
  const known = revision === null ? register : registerAt(register, at);
  const titles = titlesIn(known, named);
  const entry = composeEntry(fact, shown);
  const next = fact.revisions[shown]?.at;
  return {
    entry,
    steps: entry.revisions.map((step, index) => {
      const [before, after] = [fact.revisions[index - 1], fact.revisions[index]];
      const changes = before && after ? changesOf(noun, before.content, after.content, locale, titles) : [];
      return { ...step, url: revisionPath(noun, slug, step.revision), changes };
    }),
    related: relatedOf(linksOf(known, noun, slug), titles, known),
    documents: namedIn(named.documents, entry.content.documents),
    past: revision === null ? null : { until: next === undefined ? null : new Date(next).toISOString() },
  };
}

/** The names of what is linked; a name that is not known is its slug. */
export const titlesIn =
  (register: EntryFact[], { incidents, documents }: Named): Titles =>
  (name, slug) => {
    if (name === "documents") return documents.find(({ sha256 }) => sha256 === slug)?.title ?? { id: slug, en: null };
    const noun = nounOf(name);
    const entry = register.find((each) => each.noun === noun && each.slug === slug);
    const content = entry?.revisions.at(-1)?.content;
    return (noun ? content && titleOf(content) : incidents.get(slug)) ?? { id: slug, en: null };
  };

/** Links as a page lists them; `register`: as of the same moment. */
export const relatedOf = (links: Links, titles: Titles, register: EntryFact[]): Related =>
  LINKED.flatMap((name) => {
    const noun = nounOf(name);
    const items = links[name].map((slug) => ({
      url: noun ? entryPath(noun, slug) : `/${name}/${slug}`,
      title: titles(name, slug),
      retracted: register.some((each) => each.noun === noun && each.slug === slug && each.revisions.at(-1)?.deed === "retracted"),
    }));
    return items.length > 0 ? [{ name, items }] : [];
  });

/** The slugs of all incidents that the register links to. */
export const incidentsLinked = (register: EntryFact[]): string[] => [
  ...new Set(register.flatMap(({ revisions }) => revisions.flatMap(({ content }) => content.incidents))),
];

/** Every entry of a room as it reads now, the newest content first by the day it is of. */
export function entriesOf(register: EntryFact[], noun: Noun): Entry[] {
  const entries = register.filter((each) => each.noun === noun).map((each) => composeEntry(each));
  // Of one day in the order of their slugs: in every installation the same.
  const place = (entry: Entry) => `${dayOf(entry)} ${entry.slug}`;
  return entries.toSorted((a, b) => (place(a) < place(b) ? 1 : -1));
}

/** The day an entry is of: that of what it tells, or else the WIB day on which it was published. */
export function dayOf({ content, posted_at: posted }: Entry): string {
  const published = wibDay(Date.parse(posted));
  if ("accounts" in content) return content.made_on ?? published;
  if ("scope" in content) return content.since ?? published;
  return content.on ?? published;
}

/** The years that entries are of. */
export const yearsOf = (register: EntryFact[]): string[] => [
  ...new Set(register.map((fact) => dayOf(composeEntry(fact)).slice(0, 4))),
];
