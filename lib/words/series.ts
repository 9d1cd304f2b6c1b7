import { fromRule } from "../series";
import type { Locale, Text } from "../text";
import { both } from "./both";

const DAYS = {
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} satisfies Record<Locale, string[]>;

const NTH: Record<Locale, Record<number, string>> = {
  id: { 1: "pertama", 2: "kedua", 3: "ketiga", 4: "keempat", "-1": "terakhir" },
  en: { 1: "first", 2: "second", 3: "third", 4: "fourth", "-1": "last" },
};

/** "setiap bulan, Sabtu pertama", "every month on the first Saturday". A rule that is none of ours is told as it is. */
export const ruleText = (rule: string): Text =>
  both((locale) => {
    const recurrence = fromRule(rule);
    if (recurrence === null) return rule;
    const day = DAYS[locale][recurrence.weekday] ?? "";
    if (recurrence.every === "week") return locale === "id" ? `setiap minggu, hari ${day}` : `every week on ${day}`;
    const nth = NTH[locale][recurrence.nth] ?? "";
    return locale === "id" ? `setiap bulan, ${day} ${nth}` : `every month on the ${nth} ${day}`;
  });

/** What the desk says of pauses that come again. */
export const SERIES = {
  title: "Jadwal berulang",
  about:
    "Penghentian yang datang lagi menurut jadwal, misalnya malam pencadangan setiap bulan. Setiap tanggal diumumkan sendiri paling lama 60 hari sebelumnya, dan dapat dibatalkan atau diperpanjang sendiri.",
  none: "Belum ada jadwal berulang.",
  running: "Yang berjalan",
  make: "Buat jadwal baru",
  next: (days: string) => `Berikutnya: ${days}`,
  every: "Datang lagi",
  everies: { week: "Setiap minggu", month: "Setiap bulan" },
  weekday: "Hari",
  weekdays: DAYS.id,
  nth: "Yang keberapa dalam bulan",
  nths: { "1": "Pertama", "2": "Kedua", "3": "Ketiga", "4": "Keempat", "-1": "Terakhir" },
  choose: "Pilih",
  begins: "Mulai pukul (WIB)",
  beginsHint: "Misalnya: 20.00",
  minutes: "Lamanya, dalam menit",
  minutesHint: "Misalnya: 180. Boleh melewati tengah malam.",
  firstDay: "Berlaku mulai tanggal",
  lastDay: "Sampai tanggal",
  lastDayHint: "Kosongkan bila belum ditentukan.",
  holidays: "Bila jatuh pada hari libur",
  holidaysSkip: "Tidak ada penghentian pada hari itu",
  holidaysKeep: "Tetap berjalan",
  ends: "Selesainya",
  endsClock: "Menurut jam yang direncanakan",
  endsHand: "Hanya bila kami nyatakan selesai; lewat dari rencana terlihat",
  preview: "Lihat tanggalnya",
  dates: "Jatuh pada",
  send: "Umumkan jadwal",
  change: "Ubah mulai suatu tanggal",
  changeAbout:
    "Yang jatuh sebelum tanggal itu tetap. Yang sudah diumumkan sesudahnya dibatalkan dengan keterangan ini, lalu diumumkan menurut jadwal yang baru.",
  changeSend: "Ubah jadwal",
  end: "Akhiri jadwal",
  endAbout: "Yang sudah diumumkan dan belum mulai dibatalkan.",
  reason: "Keterangan untuk warga",
  sendEnd: "Akhiri jadwal ini",
  said: (rule: string, begins: string, minutes: number) => `${rule}, mulai ${begins.replace(":", ".")} WIB, ${minutes} menit`,
} as const;
