import type { Locale } from "@/lib/text";

/** What the foot of every page says of the office: how to reach it, who may speak for it, where to object. */
type OfficeWords = {
  /** Before the office has said so itself: only what stands in public sources. */
  unconfirmed: string;
  speakers: string;
  objection: string;
  sendTo: string;
  noAddress: string;
};

/** Where public sources place the office: the words of the catalogue. */
export const OFFICE_AREA = "Kawasan Pusat Pemerintahan, Tigaraksa";

const WORDS = {
  id: {
    unconfirmed: `Kontak kantor belum dipastikan di sini. Menurut sumber terbuka kantornya di ${OFFICE_AREA}.`,
    speakers: "Yang boleh bicara atas nama kantor:",
    objection: "Keberatan atas isi situs ini?",
    sendTo: "Kirim ke",
    noAddress: "Alamat khusus belum ada; sampaikan langsung ke kantor.",
  },
  en: {
    unconfirmed: `The office has not confirmed its contact here. Public sources place it in ${OFFICE_AREA}.`,
    speakers: "Who may speak for the office:",
    objection: "Do you object to what this site says?",
    sendTo: "Write to",
    noAddress: "There is no address for that yet; please tell the office itself.",
  },
} satisfies Record<Locale, OfficeWords>;

export const officeWords = (locale: Locale): OfficeWords => WORDS[locale];
