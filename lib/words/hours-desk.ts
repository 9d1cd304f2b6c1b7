import type { Changed } from "../exception";
import { atWib } from "../time";
import { bareClock, day as dayWords } from "./time";

/** What the desk says where hours are changed. */
export const HOURS = {
  title: "Jam layanan",
  about: "Tutup mendadak, jam khusus, Ramadan, dan hari libur. Yang sudah lewat tidak pernah berubah diam-diam.",
  ahead: "Yang berlaku dan yang akan datang",
  none: "Tidak ada jam khusus yang dicatat.",
  everywhere: "Semua lokasi",
  withdraw: "Batalkan",
  change: "Catat jam khusus",
  where: "Lokasi",
  from: "Dari tanggal",
  to: "Sampai tanggal",
  how: "Pada hari itu",
  hows: { closed: "Tutup seharian", spans: "Buka pada jam lain", ramadan: "Jam Ramadan" },
  spans: "Jam bukanya (WIB)",
  spansHint: "Misalnya: 08.00–11.00, 13.00–15.00",
  reason: "Sebabnya, untuk warga",
  reasonHint: "Misalnya: rapat kerja seluruh petugas",
  source: "Dasarnya",
  sourceHint: "Nomor surat atau keputusan. Tidak wajib.",
  correct: "Bila ada hari yang sudah lewat",
  corrects: { no: "Jangan ubah: tolak", yes: "Koreksi: hitungan hari itu diulang, dan koreksinya terlihat umum" },
  preview: "Lihat akibatnya",
  send: "Terbitkan",
  effect: "Yang akan berubah",
  noEffect: "Tidak ada: jam pada hari-hari itu sudah begitu.",
  past: (days: number) =>
    days === 0
      ? "Tidak mengubah hari yang sudah lewat."
      : `Mengubah ${days} hari yang sudah lewat: hitungan hari itu hanya diulang bila Anda memilih koreksi.`,
  places: (count: number) => `di ${count} lokasi`,
  more: (days: number) => `dan ${days} hari lagi`,
  closed: "tutup",
  unknown: "belum diketahui",
  weekly: "Jam mingguan",
  weeklyAbout:
    "Berlaku mulai tanggal yang Anda sebut, paling cepat besok. Hari yang sudah lewat tetap memakai jam yang berlaku waktu itu.",
  ownWeekTitle: "Jam satu tempat, atau satu layanan di sana",
  ownWeekAbout:
    "Misalnya layanan di sebuah desa hanya Selasa, atau perekaman hanya Selasa dan Kamis. Jam satu layanan selalu di dalam jam tempatnya: bila tempatnya tutup, layanan itu juga.",
  allThere: "Semua yang dilayani di tempat itu",
  service: "Layanan",
  choose: "Pilih",
  ownWeekHow: "Jam layanannya",
  ownWeeks: { own: "Jam sendiri", place: "Kembali seperti sebelum ada jam sendiri" },
  usedBy: (places: string) => `Dipakai: ${places}`,
  unconfirmed: "Belum dikonfirmasi kantor",
  weekDays: { mon: "Senin", tue: "Selasa", wed: "Rabu", thu: "Kamis", fri: "Jumat", sat: "Sabtu", sun: "Minggu" },
  dayHint: "Kosongkan bila tutup",
  weekFrom: "Berlaku mulai tanggal",
  weekReason: "Dasarnya",
  weekReasonHint: "Nomor surat atau keputusan.",
  sendWeek: "Ubah jam mingguan",
  holidays: "Hari libur",
  holidaysAbout:
    "Satu hari per baris: tanggal, lalu namanya. Tambahkan (cuti bersama) pada hari cuti bersama. Hari yang sudah lewat dan hari ini tidak berubah.",
  years: (years: string) => `Sudah dicatat lengkap: ${years}.`,
  year: "Tahun",
  decree: "Keputusan",
  decreeHint: "Misalnya: SKB 3 Menteri Nomor 1 Tahun 2027",
  days: "Harinya",
  daysHint: "2027-01-01 Tahun Baru Masehi",
  sendHolidays: "Catat hari libur",
} as const;

/** "Kamis 24 Desember 2026: 08.00–15.30 menjadi tutup". */
export const changedText = ({ day, before, after }: Changed): string =>
  `${dayWords(atWib(day, "00:00"), "id")}: ${spansText(before)} menjadi ${spansText(after)}`;

/** "08.00–11.00, 13.00–15.00", "tutup", "belum diketahui". */
function spansText(spans: [number, number][] | null): string {
  if (spans === null) return HOURS.unknown;
  if (spans.length === 0) return HOURS.closed;
  return spans.map(([from, to]) => `${bareClock(from, "id")}–${bareClock(to, "id")}`).join(", ");
}
