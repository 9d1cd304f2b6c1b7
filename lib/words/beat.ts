import type { LeftOut } from "../probe/beat";
import type { Text } from "../text";

/** Why what a machine says at its address was not recorded, for whoever reads that machine's log. */
export const BEAT_WORDS = {
  unknown: {
    id: "Alamat ini tidak dikenal: salah, terpotong, atau sudah diganti. Minta yang baru di meja petugas.",
    en: "This address is not known: wrong, cut off, or replaced. Ask for a new one at the staff desk.",
  },
  over: {
    id: "Pemeriksaan ini sedang dihentikan atau sudah diakhiri; kabarnya tidak dicatat.",
    en: "This probe is paused or has ended; what it says is not recorded.",
  },
  too_often: {
    id: "Terlalu sering. Tunggu sebentar, lalu coba lagi.",
    en: "Too often. Wait a moment, then try again.",
  },
  too_large: { id: "Isinya lebih dari 4 KB.", en: "What is sent is larger than 4 KB." },
  unreadable: {
    id: "Isinya tidak terbaca. Kirim sebagai formulir, JSON, atau di alamatnya.",
    en: "What is sent cannot be read. Send a form, JSON, or a query.",
  },
  status_unknown: { id: "status hanya boleh ok atau fail.", en: "status is ok or fail." },
  not_saved: { id: "Tidak tersimpan. Coba lagi sebentar lagi.", en: "Not saved. Try again in a moment." },
} satisfies Record<string, Text>;

export type BeatRefusal = keyof typeof BEAT_WORDS;

/** What of a sign was left out, after it was recorded. */
export const LEFT_OUT = {
  count_unreadable: {
    id: "Tercatat tanpa angkanya: done dan total harus angka bulat, total lebih dari 0, dan done paling banyak total.",
    en: "Recorded without its figures: done and total must be whole numbers, total more than 0, and done at most total.",
  },
  note_too_long: {
    id: "Tercatat tanpa note: paling banyak 200 karakter.",
    en: "Recorded without its note: it has at most 200 characters.",
  },
  personal_number: {
    id: "Tercatat tanpa note: ada angka di dalamnya yang dapat berupa NIK. Hapus.",
    en: "Recorded without its note: it holds what can be a national identity number. Take it out.",
  },
} satisfies Record<LeftOut, Text>;
