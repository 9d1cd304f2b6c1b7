import type { CountedDay, Figure } from "../api";
import type { Locale } from "../text";
import { STATUS } from "./status";
import { dayOf } from "./time";

/** The parts of an opening day, in the order in which the bars stack them. */
export const PARTS = ["operational", "disrupted", "paused", "unavailable", "unknown"] as const;
export type Part = (typeof PARTS)[number];

/** The seconds of each part; announced and unannounced pauses together. Days of unknown hours are unknown. */
export const partsOf = (seconds: Figure["seconds"] | CountedDay): Record<Part, number> => ({
  operational: seconds.operational,
  disrupted: seconds.disrupted,
  paused: seconds.paused_announced + seconds.paused_unannounced,
  unavailable: seconds.unavailable,
  unknown: seconds.unknown + seconds.hours_unknown,
});

/** The words of the record of days. */
type UptimeWords = {
  heading: string;
  summed: Record<"service" | "location", string>;
  notCounted: string;
  picture: string;
  notDrawn: string;
  /** Of the last bar. */
  yesterday: (date: string) => string;
  window: string;
  /** The heading of the names of the readings. */
  reading: string;
  columns: Record<keyof Figure["percent"], string>;
  last90: string;
  troubled: (days: number) => string;
  ofHours: (percent: string, what: string) => string;
  method: string;
  overall: string;
  cameTo: string;
  everything: string;
  upTo: (from: string, to: string) => string;
  recounted: (at: string) => string;
  none: string;
};

export const UPTIME = {
  id: {
    heading: "Catatan sampai kemarin",
    summed: { service: "Dijumlahkan dari semua lokasinya.", location: "Dijumlahkan dari semua layanan di sini." },
    notCounted: "Belum ada hari penuh yang dihitung.",
    picture: "Tiap batang satu hari: bagian jam layanan menurut keadaannya.",
    notDrawn: "Hari tanpa batang: tutup, atau belum dihitung. Hari ini baru dihitung sesudah selesai.",
    yesterday: (date) => `kemarin, ${date}`,
    window: "Waktu",
    reading: "Bagian jam layanan",
    columns: {
      operational: "Normal",
      usable: "Dapat dipakai",
      without_announced: "Di luar jeda terjadwal",
      coverage: "Ada datanya",
    },
    last90: "90 hari",
    troubled: (days) => `Hari dengan gangguan atau jeda (${days})`,
    ofHours: (percent, what) => `${what.toLowerCase()} ${percent} jam layanan`,
    method: "Cara kami menghitung",
    overall: "Bagian jam layanan yang normal dalam 90 hari terakhir:",
    cameTo: "Hasil hitungan",
    everything: "Semuanya",
    upTo: (from, to) => `Hari penuh dari ${dayOf(from, "id")} sampai ${dayOf(to, "id")}.`,
    recounted: (at) => `Dihitung ulang ${at}: sesudah itu angkanya lain dari yang pernah tertulis di sini.`,
    none: "–",
  },
  en: {
    heading: "The record up to yesterday",
    summed: { service: "Summed over all its places.", location: "Summed over all services here." },
    notCounted: "No whole day has been counted yet.",
    picture: "Each bar is a day: its opening hours by what held in them.",
    notDrawn: "A day without a bar: closed, or not counted yet. Today is counted once it is over.",
    yesterday: (date) => `yesterday, ${date}`,
    window: "Time",
    reading: "Share of opening hours",
    columns: {
      operational: "Normal",
      usable: "Usable",
      without_announced: "Outside announced pauses",
      coverage: "Has data",
    },
    last90: "90 days",
    troubled: (days) => `Days with trouble or a pause (${days})`,
    ofHours: (percent, what) => `${what.toLowerCase()} ${percent} of opening hours`,
    method: "How we count",
    overall: "Share of opening hours that was normal in the last 90 days:",
    cameTo: "What it came to",
    everything: "Everything",
    upTo: (from, to) => `Whole days from ${dayOf(from, "en")} to ${dayOf(to, "en")}.`,
    recounted: (at) => `Counted anew ${at}: since then the figures are not those that once stood here.`,
    none: "–",
  },
} satisfies Record<Locale, UptimeWords>;

/** The word of a part is that of the status. */
export const partWord = (part: Part, locale: Locale): string => STATUS[locale][part].short;
