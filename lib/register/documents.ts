import type { DocumentInfo } from "../document";
import { type EntryFact, linksOf } from "./entry";
import { entryPath, LINKED, ROOM, revisionPath } from "./noun";

/** The documents that an entry names, in its own order; one that is not known is left out. */
export const namedIn = (documents: DocumentInfo[], hashes: readonly string[]): DocumentInfo[] =>
  hashes.flatMap((hash) => documents.find(({ sha256 }) => sha256 === hash) ?? []);

/** The hashes of all documents that any revision of any entry names: what of them was not withdrawn is public. */
export const publicHashes = (register: EntryFact[]): Set<string> =>
  new Set(register.flatMap(({ revisions }) => revisions.flatMap(({ content }) => content.documents)));

/** The addresses that show a document, or stand beside it in a pack: of entries, of their revisions, and of what is linked with them. */
export function pagesShowing(register: EntryFact[], sha256: string): string[] {
  const pages = register.flatMap(({ noun, slug, revisions }) => {
    const holding = revisions.flatMap(({ content }, index) => (content.documents.includes(sha256) ? [index + 1] : []));
    if (holding.length === 0) return [];
    const links = linksOf(register, noun, slug);
    return [
      entryPath(noun, slug),
      ...holding.map((revision) => revisionPath(noun, slug, revision)),
      ...LINKED.flatMap((name) => links[name].map((each) => `/${name}/${each}`)),
    ];
  });
  return [...new Set(pages)];
}

/** The documents of entries named by room and slug, as they read now. */
export function documentsOf(register: EntryFact[], documents: DocumentInfo[], named: Record<string, string[]>): DocumentInfo[] {
  const hashes = register
    .filter(({ noun, slug }) => named[ROOM[noun]]?.includes(slug))
    .flatMap(({ revisions }) => revisions.at(-1)?.content.documents ?? []);
  return namedIn(documents, [...new Set(hashes)]);
}
