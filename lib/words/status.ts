import type { Basis, Status } from "../api";
import { SEVERITY, type Summary } from "../severity";
import type { Locale, Text } from "../text";
import { both } from "./both";

/** `short` stands beside the shape; `long` explains it; `rest` follows a semicolon: "; normal di 28". */
type StatusWords = { short: string; long: string; rest: string };

export const STATUS = {
  id: {
    operational: { short: "Normal", long: "Beroperasi normal", rest: "normal" },
    disrupted: {
      short: "Terganggu",
      long: "Terganggu sebagian: lebih lambat atau hanya di sebagian lokasi",
      rest: "terganggu",
    },
    unavailable: { short: "Tidak tersedia", long: "Gangguan: layanan tidak dapat dipakai", rest: "tidak tersedia" },
    paused: {
      short: "Dihentikan sementara",
      long: "Sengaja dihentikan sementara oleh kantor atau pusat",
      rest: "dihentikan sementara",
    },
    closed: { short: "Tutup", long: "Tutup di luar jam layanan; bukan gangguan", rest: "tutup" },
    unknown: { short: "Belum ada kabar", long: "Belum dikonfirmasi petugas", rest: "belum ada kabar" },
    not_offered: { short: "Tidak ada di sini", long: "Layanan ini tidak tersedia di lokasi ini", rest: "tidak ditawarkan" },
  },
  en: {
    operational: { short: "Normal", long: "Working normally", rest: "normal" },
    disrupted: {
      short: "Partly disrupted",
      long: "Partly disrupted: slower, or only at some locations",
      rest: "partly disrupted",
    },
    unavailable: { short: "Unavailable", long: "Out of order: the service cannot be used", rest: "unavailable" },
    paused: { short: "Paused on purpose", long: "Paused on purpose by the office or the centre", rest: "paused on purpose" },
    closed: { short: "Closed", long: "Closed outside opening hours; not a fault", rest: "closed" },
    unknown: { short: "No word yet", long: "Not confirmed by staff", rest: "no word yet" },
    not_offered: { short: "Not offered here", long: "This service is not available at this location", rest: "not offered" },
  },
} satisfies Record<Locale, Record<Status, StatusWords>>;

/** Who says so. */
export const BASIS = {
  id: {
    staff: "Dilaporkan petugas",
    measured: "Diukur otomatis",
    centre: "Kabar dari pusat",
    hours: "Dihitung dari jam layanan",
    archive: "Dari arsip berita",
    none: "Belum ada kabar",
  },
  en: {
    staff: "Reported by staff",
    measured: "Measured automatically",
    centre: "Relayed from the centre",
    hours: "Computed from opening hours",
    archive: "From the press archive",
    none: "No word yet",
  },
} satisfies Record<Locale, Record<Basis, string>>;

const BREADTH = {
  id: {
    nowhere: "tidak ditawarkan di lokasi mana pun",
    places: (n: number) => `di ${n} lokasi`,
    only: "di satu-satunya lokasi",
    all: (of: number) => `di semua ${of} lokasi`,
    some: (n: number, of: number) => `di ${n} dari ${of} lokasi`,
    rest: (word: string, n: number) => `${word} di ${n}`,
    allServices: "untuk semua layanan",
    services: (n: number, of: number) => `untuk ${n} dari ${of} layanan`,
    restServices: (word: string, n: number) => `${word} untuk ${n}`,
  },
  en: {
    nowhere: "not offered at any location",
    places: (n: number) => `at ${n === 1 ? "1 location" : `${n} locations`}`,
    only: "at the only location",
    all: (of: number) => `at all ${of} locations`,
    some: (n: number, of: number) => `at ${n} of ${of} locations`,
    rest: (word: string, n: number) => `${word} at ${n}`,
    allServices: "for all services",
    services: (n: number, of: number) => `for ${n} of ${of} services`,
    restServices: (word: string, n: number) => `${word} for ${n}`,
  },
} satisfies Record<Locale, unknown>;

/** How wide the worst status of a service is: "di 3 dari 30 lokasi". */
export function width({ status, counts, of }: Summary, locale: Locale): string {
  const words = BREADTH[locale];
  const n = counts[status] ?? 0;
  if (of === 0) return words.nowhere;
  if (n < of) return words.some(n, of);
  return of === 1 ? words.only : words.all(of);
}

/** "di 27 lokasi", "at 27 locations". */
export const inPlaces = (n: number, locale: Locale): string => BREADTH[locale].places(n);

/** After the label of a service: "di 2 dari 30 lokasi; normal di 28". */
export function serviceBreadth(summary: Summary): Text {
  return both((locale) => [width(summary, locale), ...others(summary, locale, BREADTH[locale].rest)].join("; "));
}

/** After the label of a location: "untuk 2 dari 11 layanan; normal untuk 9". */
export function locationBreadth(summary: Summary): Text {
  const { status, counts, of } = summary;
  const n = counts[status] ?? 0;
  return both((locale) => {
    const words = BREADTH[locale];
    return [n < of ? words.services(n, of) : words.allServices, ...others(summary, locale, words.restServices)].join("; ");
  });
}

/** What the ones that are not worst are, worst first. */
function others({ status, counts }: Summary, locale: Locale, say: (word: string, n: number) => string): string[] {
  return (Object.keys(SEVERITY) as (keyof typeof SEVERITY)[])
    .filter((other): other is Status => other !== "paused_announced" && other !== status)
    .filter((other) => (counts[other] ?? 0) > 0)
    .map((other) => say(STATUS[locale][other].rest, counts[other] ?? 0));
}
