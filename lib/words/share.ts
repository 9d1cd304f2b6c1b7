import type { Locale } from "@/lib/text";

/** The words around an incident's sharing and its printed notice. */
export const SHARE = {
  id: {
    heading: "Bagikan",
    whatsapp: "Kirim lewat WhatsApp",
    copy: "Salin alamat",
    copied: "Alamat tersalin",
    poster: "Cetak pengumuman untuk pintu",
    asOf: (at: string) => `Keadaan per ${at}.`,
    print: "Ini pengumuman satu halaman A4. Cetak lewat menu peramban (Ctrl+P).",
    back: "Kembali ke keterangan lengkap",
    where: "Di mana",
    when: "Kapan",
    later: "Keadaan bisa berubah setelah itu.",
    latest: "Kabar terbaru:",
    look: (site: string) => `Kabar terbaru: tanyakan ke kantor, atau buka halaman ${site}.`,
  },
  en: {
    heading: "Share",
    whatsapp: "Send by WhatsApp",
    copy: "Copy the address",
    copied: "Address copied",
    poster: "Print a notice for the door",
    asOf: (at: string) => `As of ${at}.`,
    print: "This is a notice of one A4 page. Print it from the browser’s menu (Ctrl+P).",
    back: "Back to the full account",
    where: "Where",
    when: "When",
    later: "Things may have changed since.",
    latest: "Latest word:",
    look: (site: string) => `Latest word: ask the office, or open the page ${site}.`,
  },
} satisfies Record<Locale, Record<string, string | ((text: string) => string)>>;
