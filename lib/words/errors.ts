import { type Locale, localised } from "@/lib/text";
import { pageWords } from "./page";

/** What is said when a request cannot be served as asked. Each says what happened and what to do. */
export type ErrorWords = { title: string; body: string };

/** Printed under `/errors/<kind>`, and in short form the last word of a front that has nothing printed. */
export const ERRORS = {
  unreadable: {
    id: {
      title: "Permintaan ini tidak terbaca",
      body: "Mungkin alamatnya salah ketik atau terpotong saat disalin. Tidak ada yang tersimpan. Mulailah lagi dari beranda.",
    },
    en: {
      title: "This request cannot be read",
      body: "The address may be mistyped, or cut off when it was copied. Nothing was saved. Please start again from the front page.",
    },
  },
  refused: {
    id: {
      title: "Kiriman ini ditolak",
      body: "Kiriman harus berasal dari halaman situs ini sendiri. Tidak ada yang tersimpan. Buka lagi halaman itu di situs ini, lalu kirim lagi.",
    },
    en: {
      title: "This was refused",
      body: "What is sent must come from this site's own pages. Nothing was saved. Open that page on this site again, then send it again.",
    },
  },
  "read-only": {
    id: {
      title: "Halaman ini hanya untuk dibaca",
      body: "Tidak ada yang dapat dikirim ke alamat ini, dan tidak ada yang tersimpan.",
    },
    en: { title: "This page is only for reading", body: "Nothing can be sent to this address, and nothing was saved." },
  },
  "too-large": {
    id: {
      title: "Isian terlalu besar",
      body: "Satu kiriman paling banyak 256 KB, satu dokumen paling banyak 8 MB. Tidak ada yang tersimpan. Tekan tombol kembali: yang sudah diketik masih ada di sana. Persingkat, lalu kirim lagi.",
    },
    en: {
      title: "Too large to send",
      body: "One form may hold 256 KB at most, one document 8 MB. Nothing was saved. Go back: what you typed is still there. Shorten it, then send it again.",
    },
  },
  busy: {
    id: {
      title: "Sedang menerima berkas lain",
      body: "Tidak ada yang tersimpan. Tekan tombol kembali: yang sudah diketik masih ada di sana. Kirim lagi setengah menit lagi.",
    },
    en: {
      title: "Busy with other files",
      body: "Nothing was saved. Go back: what you typed is still there. Send it again in half a minute.",
    },
  },
  "too-many-headers": {
    id: {
      title: "Peramban mengirim terlalu banyak",
      body: "Biasanya karena kuki yang menumpuk. Hapus kuki situs ini di peramban Anda, lalu buka lagi.",
    },
    en: {
      title: "Your browser sends too much",
      body: "Mostly because cookies have piled up. Delete this site's cookies in your browser, then open it again.",
    },
  },
  unknown: {
    id: {
      title: "Status belum diketahui",
      body: "Situs ini sedang tidak dapat diperbarui, jadi status layanan di halaman ini tidak dapat dipastikan. Tanyakan langsung ke kantor sebelum berangkat.",
    },
    en: {
      title: "Status unknown",
      body: "This site cannot be updated at the moment, so the status on this page cannot be vouched for. Please ask the office before you travel.",
    },
  },
  "desk-missing": {
    id: {
      title: "Halaman ini tidak ada di meja petugas",
      body: "Alamatnya mungkin salah ketik, atau yang dicari sudah berpindah.",
    },
    en: {
      title: "There is no such page on the staff desk",
      body: "The address may be mistyped, or what you look for has moved.",
    },
  },
  "desk-down": {
    id: {
      title: "Meja petugas sedang dimulai ulang",
      body: "Tunggu sebentar lalu muat ulang halaman ini. Bila tadi Anda sedang menulis, tekan tombol kembali: yang sudah diketik masih ada di sana. Halaman untuk umum tetap dapat dibaca.",
    },
    en: {
      title: "The staff desk is starting again",
      body: "Wait a moment, then reload this page. If you were writing, go back: what you typed is still there. The public pages can still be read.",
    },
  },
  "desk-broken": {
    id: {
      title: "Meja petugas sedang bermasalah",
      body: "Halaman ini tidak dapat ditampilkan. Coba lagi sebentar lagi; bila tetap begini, hubungi pengelola server. Halaman untuk umum tetap dapat dibaca.",
    },
    en: {
      title: "The staff desk has a problem",
      body: "This page cannot be shown. Try again in a moment; if it stays like this, ask whoever runs the server. The public pages can still be read.",
    },
  },
  unsure: {
    id: {
      title: "Belum pasti tersimpan",
      body: "Meja petugas tidak sempat menjawab, jadi kiriman Anda belum dipastikan tersimpan. Tekan tombol kembali: yang sudah diketik masih ada di sana. Lalu kirim lagi; mengirim ulang aman, pemberitahuan yang sama tidak terbit dua kali.",
    },
    en: {
      title: "Not certain to be saved",
      body: "The staff desk could not answer, so what you sent may not be saved. Go back: what you typed is still there. Then send it again; that is safe, the same notice is not published twice.",
    },
  },
} satisfies Record<string, Record<Locale, ErrorWords>>;

export type ErrorKind = keyof typeof ERRORS;
export const ERROR_KINDS = Object.keys(ERRORS) as ErrorKind[];

/** Where the page of a kind is printed. */
export const errorPath = (kind: ErrorKind, locale: Locale) => localised(`/errors/${kind}`, locale);

/** Where it leads: staff to their desk, everyone else home. */
export function errorLink(kind: ErrorKind, locale: Locale): { href: string; text: string } {
  if (kind.startsWith("desk-") || ["unsure", "too-large", "busy"].includes(kind))
    return { href: "/staff", text: DESK_LINK[locale] };
  return { href: localised("/", locale), text: pageWords(locale).home };
}

const DESK_LINK = { id: "Ke meja petugas", en: "To the staff desk" } satisfies Record<Locale, string>;

export const isErrorKind = (kind: string): kind is ErrorKind => Object.hasOwn(ERRORS, kind);
