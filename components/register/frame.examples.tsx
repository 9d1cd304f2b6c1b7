import type { Noun } from "@/lib/register/noun";
import { entryPage } from "@/lib/register/page";
import { DOCUMENTS, REGISTER } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { EntryBody } from "./body";
import { EntryFrame, RelatedList } from "./frame";

const NAMED = {
  incidents: new Map([["2026-11-20-cetak", { id: "Cetak KTP-el dihentikan di Curug", en: null }]]),
  documents: DOCUMENTS,
};

const shown =
  (noun: Noun, slug: string, revision: number | null = null): Examples[string] =>
  (locale) => {
    const page = entryPage(REGISTER, NAMED, { noun, slug, revision }, locale);
    if (!page) return null;
    return (
      <EntryFrame page={page} address="https://status.example/x" locale={locale}>
        <EntryBody content={page.entry.content} locale={locale} />
      </EntryFrame>
    );
  };

export const examples: Examples = {
  "a claim that was added to and corrected": shown("claim", "data-bocor"),
  "its first revision": shown("claim", "data-bocor", 1),
  "an advisory that was taken back": shown("advisory", "pesan-palsu"),
  "a protection of the press archive": shown("protection", "catatan-akses"),
  "a statement": shown("statement", "jumpa-pers"),
  "nothing is linked": (locale) => <RelatedList related={[]} locale={locale} />,
};
