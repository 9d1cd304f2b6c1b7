import type { Answer, Incident, Moment } from "@/lib/api";
import { type Locale, pick } from "@/lib/text";
import { incidentWords } from "./incident";
import { bareClock, dayTime, duration } from "./time";

/** What a picture, a message and a notice on a door say of an incident in a few sentences, never more than its data does. */
type EssenceWords = {
  did: Record<NonNullable<Incident["effect"]> | "nothing", string>;
  planned: (did: string, from: string, to: string | null) => string;
  /** It begins when the office says so: the times are only its plan. */
  waits: (did: string, from: string, to: string | null) => string;
  ongoing: (did: string, from: string) => string;
  ended: (did: string, from: string, to: string) => string;
  /** How much earlier or later than announced it ended, and what end it has passed. */
  early: (duration: string) => string;
  late: (duration: string) => string;
  passed: (at: string) => string;
  cancelled: (at: string) => string;
  retracted: (at: string) => string;
  merged: (at: string) => string;
  expected: (at: string) => string;
  attack: string;
  data: string;
};

const WORDS = {
  id: {
    did: { paused: "dihentikan sementara", unavailable: "tidak dapat dilayani", disrupted: "terganggu", nothing: "berlaku" },
    planned: (did, from, to) => `Akan ${did} mulai ${from}${to === null ? "" : ` sampai ${to}`}.`,
    waits: (did, from, to) =>
      `Akan ${did} bila kantor menyatakannya; rencananya mulai ${from}${to === null ? "" : ` sampai ${to}`}.`,
    ongoing: (did, from) => `${did} sejak ${from}.`,
    ended: (did, from, to) => `${did} dari ${from} sampai ${to}.`,
    early: (lasted) => `${lasted} lebih awal dari yang diumumkan.`,
    late: (lasted) => `${lasted} lebih lama dari yang diumumkan.`,
    passed: (at) => `Akhir yang diumumkan, ${at}, sudah lewat.`,
    cancelled: (at) => `Dibatalkan ${at}, sebelum mulai.`,
    retracted: (at) => `Ditarik kembali oleh kantor ${at}.`,
    merged: (at) => `Digabung ke pemberitahuan lain ${at}.`,
    expected: (at) => `Perkiraan selesai ${at}.`,
    attack: "Serangan siber",
    data: "Data Anda",
  },
  en: {
    did: { paused: "paused", unavailable: "not available", disrupted: "disrupted", nothing: "in force" },
    planned: (did, from, to) => `To be ${did} from ${from}${to === null ? "" : ` to ${to}`}.`,
    waits: (did, from, to) => `To be ${did} when the office says so; planned from ${from}${to === null ? "" : ` to ${to}`}.`,
    ongoing: (did, from) => `${did} since ${from}.`,
    ended: (did, from, to) => `${did} from ${from} to ${to}.`,
    early: (lasted) => `${lasted} earlier than announced.`,
    late: (lasted) => `${lasted} longer than announced.`,
    passed: (at) => `The announced end, ${at}, has passed.`,
    cancelled: (at) => `Called off ${at}, before it began.`,
    retracted: (at) => `Taken back by the office ${at}.`,
    merged: (at) => `Merged into another notice ${at}.`,
    expected: (at) => `Expected end ${at}.`,
    attack: "Cyber attack",
    data: "Your data",
  },
} satisfies Record<Locale, EssenceWords>;

/** When it happens or happened and, while it goes on, when it is expected to end. No sentence grows older by itself. */
export function whenSentences(incident: Incident, locale: Locale): string[] {
  const words = WORDS[locale];
  const did = words.did[incident.effect ?? "nothing"];
  const began = momentText(incident.began, locale);
  const time = (iso: string) => dayTime(Date.parse(iso), locale);
  const ahead = incident.missed_estimates.some(({ expected_end }) => expected_end === incident.expected_end)
    ? null
    : incident.expected_end && time(incident.expected_end);
  const ended = incident.ended && momentText(incident.ended, locale);
  switch (incident.phase) {
    case "planned":
      return [(incident.begins_by_hand ? words.waits : words.planned)(did, began, ahead)];
    case "ongoing":
      return [capital(words.ongoing(did, began)), ...(ahead ? [words.expected(ahead)] : []), ...againstPlan(incident, locale)];
    case "ended":
      return [
        sourced(capital(ended ? words.ended(did, began, ended) : words.ongoing(did, began)), incident, locale),
        ...againstPlan(incident, locale),
      ];
    case "cancelled":
      return [words.cancelled(ended ?? began)];
    case "retracted":
      return [words.retracted(ended ?? began)];
    case "merged":
      return [words.merged(ended ?? began)];
  }
}

/** That it was or is not over when announced; nothing for less than a minute. */
function againstPlan({ phase, announced_end: plan, against_plan_seconds: seconds }: Incident, locale: Locale): string[] {
  const words = WORDS[locale];
  if (plan === null || seconds === null || Math.abs(seconds) < 60) return [];
  if (phase === "ongoing") return [words.passed(dayTime(Date.parse(plan), locale))];
  return [(seconds > 0 ? words.late : words.early)(duration(Math.abs(seconds), locale))];
}

/** "Serangan siber: tidak ditemukan tanda (Diskominfo, …)." and the same of data; what nobody assessed says so. */
export function answerSentence(of: "attack" | "data", answer: Answer, locale: Locale): string {
  const finding = incidentWords(locale).finding[answer.finding].toLowerCase();
  const by = answer.by && pick(answer.by, locale).value;
  const at = answer.at && dayTime(Date.parse(answer.at), locale);
  const basis = answer.finding === "not_assessed" ? [] : [by, answer.finding === "being_checked" ? null : at].filter(Boolean);
  return `${WORDS[locale][of]}: ${finding}${basis.length > 0 ? ` (${basis.join(", ")})` : ""}.`;
}

/** All of it: when, and whether it was an attack. */
export const essence = (incident: Incident, locale: Locale): string[] => [
  ...whenSentences(incident, locale),
  answerSentence("attack", incident.attack, locale),
];

/** A moment as one text: "Selasa 16 Mei 2017, siang (11.00–15.00 WIB)". */
export function momentText({ earliest, latest, words }: Moment, locale: Locale): string {
  const from = Date.parse(earliest);
  if (words === null) return dayTime(from, locale);
  const [day] = dayTime(from, locale).split(",");
  return `${day}, ${pick(words, locale).value} (${bareClock(from, locale)}–${bareClock(Date.parse(latest), locale)} WIB)`;
}

/** Where the office does not speak for itself, who does ends the sentence. */
function sourced(sentence: string, { according_to: source }: Incident, locale: Locale): string {
  return source ? `${sentence.slice(0, -1)}, ${pick(source, locale).value}.` : sentence;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
