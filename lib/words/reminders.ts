import type { Reminder } from "../reminders";
import { dayTime } from "./time";

/** What the desk reminds of. Laws are told with their source, as information. */
export const REMIND = {
  title: "Yang menunggu Anda",
  late: "Terlambat.",
  law: "Informasi, bukan nasihat hukum: tanyakan kepada bagian hukum.",
  update_due: (at: string) => `Kabar berikutnya dijanjikan ${at}.`,
  update_late: (at: string) => `Kabar yang dijanjikan ${at} belum diterbitkan.`,
  begin_due: (at: string) => `Direncanakan mulai ${at} dan belum dinyatakan. Nyatakan dimulai, pindahkan, atau batalkan.`,
  estimate_passed: (at: string) => `Perkiraan selesai ${at} sudah lewat. Beri perkiraan baru, atau nyatakan selesai.`,
  silent: (at: string) => `Belum ada kabar sejak ${at}, dan tidak ada janji kapan berikutnya.`,
  unexplained: (at: string) => `Selesai ${at}, sebabnya belum dijelaskan.`,
  data: (at: string) =>
    `Data terdampak: pemberitahuan tertulis kepada pemilik data dan lembaga paling lambat ${at} (3 × 24 jam; UU 27/2022 Pasal 46 ayat 1).`,
  cyber: (at: string) =>
    `Serangan siber: bila menyangkut infrastruktur informasi vital, laporan ke tim tanggap insiden sektoral dengan tembusan nasional paling lambat ${at} (1 × 24 jam; Peraturan BSSN 1/2024 Pasal 15 ayat 5 dan 6).`,
} as const;

export const reminderText = ({ kind, at }: Reminder): string => REMIND[kind](dayTime(at, "id"));
