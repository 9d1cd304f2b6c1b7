import type { DayKind } from "../calendar";
import type { Locale } from "../text";
import type { Day } from "../time";
import { STATUS } from "./status";
import { dateOf } from "./time";

/** The words of a year of days, and of what happened in it. */
type CalendarWords = {
  heading: (year: string) => string;
  picture: string;
  hollow: string;
  framed: string;
  today: string;
  stories: (count: number) => string;
  older: (count: number) => string;
  calm: string;
  notCounted: string;
  first: (date: string) => string;
  noRecord: string;
  uncounted: string;
  to: string;
  ofYear: (year: string) => string;
  earlier: string;
  incidents: string;
  none: string;
  all: string;
};

export const CALENDAR = {
  id: {
    heading: (year) => `Tahun ${year}, hari demi hari`,
    picture: "Tiap baris satu minggu, dari Senin sampai Minggu. Yang digambar ialah keadaan terburuk pada hari itu.",
    hollow: "Kotak kosong: sebagian besar jam layanannya tanpa kabar, atau harinya belum dihitung.",
    framed: "Hari berbingkai punya catatan; pilih untuk membacanya.",
    today: "Hari ini, belum dihitung",
    stories: (count) => `Yang terjadi tahun ini, dalam kata (${count})`,
    older: (count) => `${count} yang lebih lama: pilih harinya pada gambar, atau buka semua catatan tahun ini.`,
    calm: "Pada hari-hari yang ada datanya tidak tercatat gangguan atau jeda.",
    notCounted: "Belum ada hari yang dihitung pada tahun ini.",
    first: (date) => `Dihitung sejak ${date}.`,
    noRecord: "tanpa catatan kejadian",
    uncounted: "belum dihitung",
    to: "sampai",
    ofYear: (year) => `Semua catatan ${year}`,
    earlier: "Tahun-tahun sebelumnya",
    incidents: "Kejadian terakhir",
    none: "Tidak ada kejadian yang dicatat pada tahun ini.",
    all: "Semua catatan",
  },
  en: {
    heading: (year) => `${year}, day by day`,
    picture: "Each row is a week, Monday to Sunday. What is drawn is the worst of the day.",
    hollow: "An empty square: most of its opening hours have no word, or the day is not counted yet.",
    framed: "A framed day has a record; choose it to read.",
    today: "Today, not counted yet",
    stories: (count) => `What happened this year, in words (${count})`,
    older: (count) => `${count} earlier: choose the day in the picture, or open all records of the year.`,
    calm: "No trouble or pause is recorded for the days that have data.",
    notCounted: "No day of this year has been counted yet.",
    first: (date) => `Counted since ${date}.`,
    noRecord: "no record of what happened",
    uncounted: "not counted yet",
    to: "to",
    ofYear: (year) => `All records of ${year}`,
    earlier: "Earlier years",
    incidents: "Latest incidents",
    none: "Nothing has been recorded this year.",
    all: "All records",
  },
} satisfies Record<Locale, CalendarWords>;

/** The word of a kind is that of the status; of today there is none yet. */
export const kindWord = (kind: DayKind | null, locale: Locale): string =>
  kind === null ? CALENDAR[locale].uncounted : STATUS[locale][kind].short;

/** "3 November 2026", "3–5 November 2026", "30 Oktober sampai 2 November 2026". */
export function daysWords(from: Day, to: Day, locale: Locale): string {
  const said = (day: Day) => dateOf(day, locale);
  if (from === to) return said(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${said(to)}`;
  const start = from.slice(0, 4) === to.slice(0, 4) ? said(from).slice(0, -5) : said(from);
  return `${start} ${CALENDAR[locale].to} ${said(to)}`;
}
