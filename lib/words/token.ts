import type { Text } from "../text";
import type { TokenAct, TokenVerb } from "../token";

/** Why a script's request was not even judged. Refusals of what it said have their words in `desk.ts`. */
export const CALL_WORDS = {
  token_refused: {
    id: "Token tidak diterima: salah, sudah dicabut, atau sudah habis masanya. Buat yang baru di meja, Akun saya.",
    en: "The token is not accepted: wrong, revoked, or past its date. Make a new one on the desk, Akun saya.",
  },
  too_often: {
    id: "Terlalu sering. Tunggu sebentar, lalu coba lagi.",
    en: "Too often. Wait a moment, then try again.",
  },
  verb_unknown: { id: "Perintah ini tidak ada.", en: "There is no such verb." },
  not_json: { id: "Isinya harus JSON.", en: "What is sent must be JSON." },
  too_large: { id: "Isinya lebih dari 64 KB.", en: "What is sent is larger than 64 KB." },
  unreadable: { id: "Isinya tidak terbaca sebagai permintaan ini.", en: "What is sent cannot be read as this request." },
  key_missing: {
    id: "Kepala Idempotency-Key tidak ada, atau bukan 8 sampai 100 huruf, angka, titik, atau garis.",
    en: "The header Idempotency-Key is missing, or is not 8 to 100 letters, digits, dots or dashes.",
  },
  not_saved: {
    id: "Tidak tersimpan. Ulangi dengan Idempotency-Key yang sama; tidak akan terbit dua kali.",
    en: "Not saved. Send it again under the same Idempotency-Key; it is not published twice.",
  },
} satisfies Record<string, Text>;

export type CallError = keyof typeof CALL_WORDS;

/** What a token lets a script do, as the desk offers it. */
export const TOKEN_SAYS = {
  "incident.posted": "Menerbitkan pemberitahuan",
  "incident.updated": "Menerbitkan kabar baru",
  "incident.begun": "Menyatakan penghentian dimulai",
  "incident.progressed": "Mengabarkan kemajuan pekerjaan",
  "incident.resolved": "Menyatakan selesai",
  "incident.cancelled": "Membatalkan yang belum mulai",
  "location.confirmed": "Menyatakan lokasi buka",
  "location.reported": "Mengabarkan blangko dan kuota",
} satisfies Record<TokenAct, string>;

export const TOKEN = {
  title: "Token untuk skrip",
  about:
    "Dengan token, skrip di komputer Anda dapat mengabarkan atas nama Anda, hanya sejauh yang Anda pilih di sini. Jawaban soal serangan, petugas, dan aturan tidak pernah termasuk.",
  manage: "Atur token",
  none: "Belum ada token.",
  count: (count: number) => `${count} token berlaku.`,
  name: "Nama",
  nameHint: "Misalnya: pemantau jaringan. Nama ini tercatat di jejak kerja.",
  acts: "Boleh",
  place: "Hanya untuk lokasi",
  placeHint: "Kosongkan bila skripnya perlu semua lokasi Anda.",
  everywhere: "Semua lokasi Anda",
  days: "Berlaku",
  daysOf: (days: number) => (days === 365 ? "Satu tahun" : `${days} hari`),
  make: "Buat token",
  own: "Yang berlaku sekarang",
  made: (name: string) => `Token "${name}"`,
  madeAbout:
    "Salin sekarang; token ini tidak akan tampil lagi. Siapa pun yang memegangnya dapat mengabarkan atas nama Anda sejauh itu.",
  until: (when: string) => `Berlaku sampai ${when}`,
  used: (when: string, address: string) => `Terakhir dipakai ${when}${address === "" ? "" : ` dari ${address}`}`,
  unused: "Belum pernah dipakai",
  revoke: "Cabut",
  revokeOf: (name: string) => ` token ${name}`,
} as const;

/** What `--help` says of each verb. */
export const VERB_HELP = {
  post: { id: "menerbitkan pemberitahuan dari satu jenis", en: "publishes a notice of one kind" },
  update: { id: "menambah kabar", en: "adds an update" },
  begin: { id: "menyatakan penghentian dimulai", en: "says that an announced pause has begun" },
  progress: { id: "mengabarkan kemajuan pekerjaan panjang", en: "tells how far a long work has come" },
  resolve: { id: "menyatakan selesai", en: "says that it is over" },
  cancel: { id: "membatalkan penghentian yang belum mulai", en: "calls off a pause that has not begun" },
  confirm: { id: "menyatakan lokasi buka dan berjalan", en: "says that a location is open and working" },
  report: { id: "mengabarkan blangko dan kuota lokasi", en: "tells a location's blanks and queue" },
  list: { id: "yang terbuka, jenis pemberitahuan, layanan, lokasi", en: "what is open, kinds of notices, services, locations" },
} satisfies Record<TokenVerb | "list", Text>;
