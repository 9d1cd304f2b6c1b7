import { ADVISORY, CLAIM, PROTECTION, STATEMENT } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { EntryBody } from "./body";

export const examples: Examples = {
  "a claim": (locale) => <EntryBody content={CLAIM} locale={locale} />,
  "an advisory": (locale) => <EntryBody content={ADVISORY} locale={locale} />,
  "a protection": (locale) => <EntryBody content={PROTECTION} locale={locale} />,
  "a statement": (locale) => <EntryBody content={STATEMENT} locale={locale} />,
};
