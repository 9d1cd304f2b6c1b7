import { createHash } from "node:crypto";
import type { Locale } from "@/lib/text";
import { SAMPLE_NOTE, titled } from "@/lib/words/sample";

/** The few pages the front can say by itself, when there is nothing printed to say. */
const WORDS = {
  preparing: {
    id: { title: "Situs sedang disiapkan", body: "Halaman ini belum pernah dicetak. Muat ulang sebentar lagi." },
    en: { title: "The site is being prepared", body: "This page has not been printed yet. Please reload in a moment." },
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
  missing: {
    id: { title: "Halaman tidak ditemukan", body: "Tidak ada halaman di alamat ini." },
    en: { title: "Page not found", body: "There is no page at this address." },
  },
} satisfies Record<string, Record<Locale, { title: string; body: string }>>;

const DESK = {
  reading: {
    title: "Meja petugas sedang dimulai ulang",
    body: "Tunggu sebentar lalu muat ulang halaman ini. Bila tadi Anda sedang menulis, tekan tombol kembali: yang sudah diketik masih ada di sana. Halaman untuk umum tetap dapat dibaca.",
  },
  posting: {
    title: "Belum pasti tersimpan",
    body: "Meja petugas sedang dimulai ulang, jadi kiriman Anda belum dipastikan tersimpan. Tekan tombol kembali: yang sudah diketik masih ada di sana. Lalu kirim lagi; mengirim ulang aman, pemberitahuan yang sama tidak terbit dua kali.",
  },
};

export type Saying = keyof typeof WORDS;
const STYLE = "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

export const sayingPage = (saying: Saying, locale: Locale, sample: boolean) =>
  page(locale, sample, WORDS[saying][locale], {
    href: locale === "en" ? "/en" : "/",
    text: locale === "en" ? "Home" : "Beranda",
  });

/** The same in the manner of the API: a status that is not known, or the name of the error. */
export function sayingJson(saying: Saying, sample: boolean): string {
  const mark = sample && { sample };
  if (saying === "missing") return JSON.stringify({ ...mark, error: "not_found" });
  return JSON.stringify({ ...mark, error: saying, stale: true, status: "unknown", message: WORDS[saying] });
}

/** What the desk gets while the site is down. `posting`: something was sent and may have been lost. */
export const deskPage = (posting: boolean, sample: boolean) =>
  page("id", sample, posting ? DESK.posting : DESK.reading, { href: "/staff", text: "Ke meja petugas" });
/** Next's client shows the text of a failed action as its error. */
export const deskText = (sample: boolean) => `${sample ? `${SAMPLE_NOTE.id} ` : ""}${DESK.posting.title}. ${DESK.posting.body}`;

function page(
  locale: Locale,
  sample: boolean,
  { title, body }: { title: string; body: string },
  link: { href: string; text: string },
): string {
  const note = sample ? `<p><b>${SAMPLE_NOTE.id}</b></p><p lang="en"><b>${SAMPLE_NOTE.en}</b></p>` : "";
  return `<!DOCTYPE html><html lang="${locale}"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"/><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${titled(title, sample, locale)}</title><style>${STYLE}</style></head><body><main>${note}<h1>${title}</h1><p>${body}</p><p><a href="${link.href}">${link.text}</a></p></main></body></html>`;
}
