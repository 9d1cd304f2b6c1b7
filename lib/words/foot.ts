import type { Locale } from "../text";

/** Where the foot of a page leads besides. */
type FootWords = { records: string; outages: string; measurements: string; glossary: string; staff: string };

export const FOOT = {
  id: {
    records: "Klaim dan arsip",
    outages: "Gangguan dan penjelasannya",
    measurements: "Yang kami ukur",
    glossary: "Istilah",
    staff: "Untuk petugas",
  },
  en: {
    records: "Claims and records",
    outages: "Outages and their explanations",
    measurements: "What we measure",
    glossary: "Terms",
    staff: "For staff",
  },
} satisfies Record<Locale, FootWords>;
