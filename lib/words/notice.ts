import type { Finding } from "../api";
import type { Locale, Text } from "../text";
import { listed } from "./both";
import { subject } from "./names";
import { clock, day } from "./time";

/** More locations than these are counted, not listed. */
const MOST = 4;

type Checked = { by: string; what: string; at: string };
type Words = {
  and: string;
  dayTime: (day: string, clock: string) => string;
  since: (moment: string) => string;
  from: (moment: string) => string;
  dependents: (system: string) => string;
  count: (locations: number) => string;
  everywhere: (locations: number) => string;
  /** The sentences of a pause on purpose, so they may say that it is one. */
  attack: Record<Finding, (checked: Checked) => string>;
  data: Record<Finding, (checked: Checked) => string>;
};

const id: Words = {
  and: "dan",
  dayTime: (on, at) => `${on} pukul ${at}`,
  since: (moment) => `Sejak ${moment}`,
  from: (moment) => `Mulai ${moment}`,
  dependents: (system) => `Semua layanan yang memakai ${system}`,
  count: (locations) => `${locations} lokasi`,
  everywhere: (locations) => `semua ${locations} lokasi`,
  attack: {
    not_assessed: () => "Penghentian ini disengaja. Belum ada pemeriksaan keamanan.",
    being_checked: ({ by }) =>
      `Penghentian ini disengaja. Pemeriksaan keamanan oleh ${by} sedang berjalan; hasilnya kami umumkan di halaman ini.`,
    no_sign: ({ by, what, at }) => `Sampai ${at}, ${by} memeriksa ${what} dan tidak menemukan tanda infeksi.`,
    yes: ({ by, what, at }) => `Sampai ${at}, ${by} memeriksa ${what} dan menemukan serangan.`,
  },
  data: {
    not_assessed: () => "Keadaan data belum dinilai.",
    being_checked: ({ by }) => `Tentang data: pemeriksaan oleh ${by} sedang berjalan; hasilnya kami umumkan di halaman ini.`,
    no_sign: ({ by, what, at }) => `Tentang data: ${by} memeriksa ${what} dan tidak menemukan tanda data terdampak (per ${at}).`,
    yes: ({ by, what, at }) => `Tentang data: ${by} memeriksa ${what} dan menemukan data terdampak (per ${at}).`,
  },
};

const en: Words = {
  and: "and",
  dayTime: (on, at) => `${on} at ${at}`,
  since: (moment) => `Since ${moment}`,
  from: (moment) => `From ${moment}`,
  dependents: (system) => `Every service that uses ${system}`,
  count: (locations) => `${locations} locations`,
  everywhere: (locations) => `all ${locations} locations`,
  attack: {
    not_assessed: () => "The pause is on purpose. No security check has been made.",
    being_checked: ({ by }) => `The pause is on purpose. A security check by ${by} is under way; its result will be posted here.`,
    no_sign: ({ by, what, at }) => `As of ${at}, ${by} had checked ${what} and found no sign of infection.`,
    yes: ({ by, what, at }) => `As of ${at}, ${by} had checked ${what} and found an attack.`,
  },
  data: {
    not_assessed: () => "The state of the data has not been assessed.",
    being_checked: ({ by }) => `About the data: a check by ${by} is under way; its result will be posted here.`,
    no_sign: ({ by, what, at }) => `About the data: ${by} checked ${what} and found no sign that data is affected (as of ${at}).`,
    yes: ({ by, what, at }) => `About the data: ${by} checked ${what} and found data affected (as of ${at}).`,
  },
};

const WORDS = { id, en } satisfies Record<Locale, Words>;

/** What a notice touches, by name. `everywhere`: how many locations offer the services, when all of them are chosen. */
export type Names = { services: Text[]; locations: Text[]; everywhere: number | null; system: Text | null };

const own = (texts: Text[], locale: Locale) => texts.map((text) => text[locale] ?? text.id);

/** "Cetak dan ganti KTP-el", or everything that uses a system. Empty when nothing is named. */
export function serviceWords({ services, system }: Names, locale: Locale): string {
  return system ? WORDS[locale].dependents(system[locale] ?? system.id) : subject(own(services, locale), locale);
}

/** "Curug, Legok, dan Panongan"; "12 lokasi"; "semua 30 lokasi". Empty when nothing is named. */
export function locationWords({ locations, everywhere }: Names, locale: Locale): string {
  const words = WORDS[locale];
  if (locations.length <= MOST) return listed(own(locations, locale), words.and);
  return everywhere === null ? words.count(locations.length) : words.everywhere(everywhere);
}

/** "Senin 23 November 2026 pukul 08.00 WIB", "Monday 23 November 2026 at 08:00 WIB": a moment inside a sentence. */
export const moment = (ms: number, locale: Locale): string => WORDS[locale].dayTime(day(ms, locale), clock(ms, locale));

/** "Sejak …" of what has begun, "Mulai …" of what is announced ahead. */
export function startWords(ms: number, ahead: boolean, locale: Locale): string {
  return WORDS[locale][ahead ? "from" : "since"](moment(ms, locale));
}

/** The sentence a notice says about an attack, or about data. Who, what and when are there by then: `validateAnswer` refuses otherwise. */
export function answerWords(about: "attack" | "data", finding: Finding, checked: Checked, locale: Locale): string {
  return WORDS[locale][about][finding](checked);
}
