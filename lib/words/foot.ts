import type { Locale } from "../text";

/** Where the foot of a page leads besides. */
type FootWords = { records: string; glossary: string; staff: string };

export const FOOT = {
  id: { records: "Klaim dan arsip", glossary: "Istilah", staff: "Untuk petugas" },
  en: { records: "Claims and records", glossary: "Terms", staff: "For staff" },
} satisfies Record<Locale, FootWords>;
