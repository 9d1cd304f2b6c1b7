import { NOUNS } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";
import { REGISTER } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { listed, RecordsIndex, RecordsYear } from "./records";

const ENTRIES = NOUNS.flatMap((noun) => entriesOf(REGISTER, noun));

export const examples: Examples = {
  "the index": (locale) => (
    <RecordsIndex entries={ENTRIES} years={["2026", "2025"]} corrected={["2026-11"]} measured={[]} locale={locale} />
  ),
  "an index in which nothing stands": (locale) => (
    <RecordsIndex entries={[]} years={["2026"]} corrected={[]} measured={[]} locale={locale} />
  ),
  "a year": (locale) => <RecordsYear year="2026" records={ENTRIES.map((entry) => listed(entry, locale))} locale={locale} />,
  "a year of which nothing is recorded": (locale) => <RecordsYear year="2024" records={[]} locale={locale} />,
};
