import type { Incident } from "@/lib/api";
import type { Locale } from "@/lib/text";

/** The words of the picture of an incident against the opening hours. */
type TimelineWords = {
  heading: string;
  /** What the incident does, of hours: "dihentikan dari 14.00 sampai 16.00". */
  effect: Record<NonNullable<Incident["effect"]>, string>;
  total: (hours: string) => string;
  hoursOf: (of: string) => string;
  open: (spans: string) => string;
  closed: string;
  unknown: string;
  span: (from: string, to: string) => string;
  between: (a: string, b: string) => string;
  maybe: string;
  now: (clock: string) => string;
  inHours: (hours: string) => string;
  outside: string;
  planned: (from: string, to: string) => string;
  many: (count: number) => string;
  legend: { hours: string; maybe: string; planned: string };
};

export const TIMELINE = {
  id: {
    heading: "Dibandingkan dengan jam layanan",
    effect: { disrupted: "terganggu", unavailable: "tidak dapat dilayani", paused: "dihentikan" },
    total: (hours) => `${hours} di jam layanan`,
    hoursOf: (of) => `Dihitung dari jam layanan ${of}`,
    open: (spans) => `Jam layanan ${spans}`,
    closed: "Tutup seharian",
    unknown: "Jam layanan tidak diketahui",
    span: (from, to) => `dari ${from} sampai ${to}`,
    between: (a, b) => `antara ${a} dan ${b}`,
    maybe: "mungkin",
    now: (clock) => `sekarang (${clock})`,
    inHours: (hours) => `${hours} di jam layanan`,
    outside: "di luar jam layanan",
    planned: (from, to) => `Direncanakan dari ${from} sampai ${to}`,
    many: (count) => `${count} hari`,
    legend: { hours: "Jam layanan", maybe: "mungkin, waktunya tidak diketahui persis", planned: "Direncanakan" },
  },
  en: {
    heading: "Against the opening hours",
    effect: { disrupted: "disrupted", unavailable: "not available", paused: "paused" },
    total: (hours) => `${hours} in opening hours`,
    hoursOf: (of) => `Computed from the opening hours of ${of}`,
    open: (spans) => `Open ${spans}`,
    closed: "Closed all day",
    unknown: "Opening hours not known",
    span: (from, to) => `from ${from} to ${to}`,
    between: (a, b) => `between ${a} and ${b}`,
    maybe: "perhaps",
    now: (clock) => `now (${clock})`,
    inHours: (hours) => `${hours} in opening hours`,
    outside: "outside opening hours",
    planned: (from, to) => `Planned from ${from} to ${to}`,
    many: (count) => `${count} days`,
    legend: { hours: "Opening hours", maybe: "perhaps, the time is not known exactly", planned: "Planned" },
  },
} satisfies Record<Locale, TimelineWords>;
