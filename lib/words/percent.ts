import type { Figure } from "../api";
import type { Locale, Text } from "../text";
import { both } from "./both";

const WORDS = {
  id: {
    none: "belum ada data",
    hoursUnknown: "jam layanan belum diketahui",
    partlyUnknown: "; jam layanan pada sebagian waktu belum diketahui",
    percent: (number: string) => `${number.replace(".", ",")}\u00a0%`,
    of: (percent: string) => `dari ${percent} jam layanan yang ada datanya`,
    ofAll: "dari semua jam layanan",
  },
  en: {
    none: "no data yet",
    hoursUnknown: "opening hours are not known",
    partlyUnknown: "; opening hours are not known for part of the time",
    percent: (number: string) => `${number}%`,
    of: (percent: string) => `of the ${percent} of opening hours that have data`,
    ofAll: "of all opening hours",
  },
} satisfies Record<Locale, unknown>;

/** "99,958 %" (its space does not break), "99.958%": at most three decimals, the rest cut off, never rounded up. Null is "belum ada data". */
export function percent(value: number | null, locale: Locale): string {
  return value === null ? WORDS[locale].none : WORDS[locale].percent(cut(value));
}

/** What a percentage rests on: "dari 62,5 % jam layanan yang ada datanya", "dari semua jam layanan". */
export function coverage(value: number | null, locale: Locale): string {
  if (value === null) return WORDS[locale].none;
  return value === 100 ? WORDS[locale].ofAll : WORDS[locale].of(percent(value, locale));
}

/** The headline with its coverage; where it has none, that there is no data, and why where the hours are the reason. */
export function uptimeText({ seconds, percent: parts }: Pick<Figure, "seconds" | "percent">): Text {
  return both((locale) => {
    const words = WORDS[locale];
    const { operational: headline, coverage: covered } = parts;
    if (covered === null && seconds.hours_unknown > 0) return `${words.none}: ${words.hoursUnknown}`;
    const said = headline === null ? words.none : `${percent(headline, locale)} ${coverage(covered, locale)}`;
    return seconds.hours_unknown > 0 ? `${said}${words.partlyUnknown}` : said;
  });
}

/** Cut in the shortest decimal that reads back as `value`, where a product with 1000 could round. Below a thousandth it is 0. */
function cut(value: number): string {
  if (value < 0.001) return "0";
  const [whole, decimals = ""] = String(value).split(".");
  const kept = decimals.slice(0, 3).replace(/0+$/, "");
  return kept ? `${whole}.${kept}` : `${whole}`;
}
