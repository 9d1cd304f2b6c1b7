import type { Answer } from "../api";
import type { Locale, Text } from "../text";
import { both } from "./both";
import { moment } from "./notice";

type Words = {
  attack: string;
  data: string;
  finding: Record<Answer["finding"], (by: string, what: string, at: string) => string>;
};

const WORDS = {
  id: {
    attack: "Serangan siber?",
    data: "Data terdampak?",
    finding: {
      not_assessed: () => "Belum dinilai.",
      being_checked: (by) => `Sedang diperiksa oleh ${by}.`,
      no_sign: (by, what, at) => `Tidak ditemukan tanda. Diperiksa ${by}, ${at}: ${what}.`,
      yes: (by, what, at) => `Ya. Diperiksa ${by}, ${at}: ${what}.`,
    },
  },
  en: {
    attack: "A cyber attack?",
    data: "Data affected?",
    finding: {
      not_assessed: () => "Not assessed.",
      being_checked: (by) => `Being checked by ${by}.`,
      no_sign: (by, what, at) => `No sign found. Checked by ${by}, ${at}: ${what}.`,
      yes: (by, what, at) => `Yes. Checked by ${by}, ${at}: ${what}.`,
    },
  },
} satisfies Record<Locale, Words>;

/** The dated entry with which new answers join an incident's account. */
export function answersText(attack: Answer, data: Answer): Text {
  return both((locale) => [line("attack", attack, locale), line("data", data, locale)].join("\n\n"));
}

const line = (question: "attack" | "data", answer: Answer, locale: Locale): string =>
  `${WORDS[locale][question]} ${answerText(answer, locale)}`;

/** One answer in a sentence: who found what, when. */
export function answerText({ finding, by, what, at }: Answer, locale: Locale): string {
  const words: Words = WORDS[locale];
  const say = (text: Text | null) => (text ? (text[locale] ?? text.id) : "");
  const when = at === null ? "" : moment(Date.parse(at), locale);
  return words.finding[finding](say(by), say(what), when);
}
