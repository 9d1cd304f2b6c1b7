import type { Left } from "../api";
import type { Reported } from "../report";
import type { Locale } from "../text";

type ReportWords = {
  called: Record<Reported, string>;
  count: Record<Reported, (count: string) => string>;
  enough: string;
  out: string;
};

const WORDS = {
  id: {
    called: { blanks: "Blangko KTP-el", quota: "Kuota antrean hari ini" },
    count: { blanks: (count) => `${count} keping`, quota: (count) => `sisa ${count}` },
    enough: "cukup",
    out: "habis",
  },
  en: {
    called: { blanks: "Blank e-KTP cards", quota: "Queue places today" },
    count: { blanks: (count) => count, quota: (count) => `${count} left` },
    enough: "enough",
    out: "none left",
  },
} satisfies Record<Locale, ReportWords>;

/** "Blangko KTP-el", "Kuota antrean hari ini". */
export const reportName = (kind: Reported, locale: Locale): string => WORDS[locale].called[kind];

/** "120 keping", "sisa 40", "habis". A figure never leaves its unit. */
export function leftText(kind: Reported, left: Left, locale: Locale): string {
  if (typeof left === "string") return WORDS[locale][left];
  return WORDS[locale].count[kind](left.toLocaleString(locale)).replaceAll(" ", "\u00a0");
}
