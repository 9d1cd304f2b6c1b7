import type { Locale } from "../text";

/** Where the foot of a page leads besides. */
type FootWords = { glossary: string; staff: string };

export const FOOT = {
  id: { glossary: "Istilah", staff: "Untuk petugas" },
  en: { glossary: "Terms", staff: "For staff" },
} satisfies Record<Locale, FootWords>;
