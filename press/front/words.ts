import { createHash } from "node:crypto";
import { LOCALES, type Locale } from "@/lib/text";
import { ERRORS, type ErrorKind, type ErrorWords, errorLink } from "@/lib/words/errors";
import { SAMPLE_NOTE, titled } from "@/lib/words/sample";

/** The few pages the front can say by itself, when there is nothing printed to say. */
const WORDS = {
  preparing: {
    id: { title: "Situs sedang disiapkan", body: "Halaman ini belum pernah dicetak. Muat ulang sebentar lagi." },
    en: { title: "The site is being prepared", body: "This page has not been printed yet. Please reload in a moment." },
  },
  missing: {
    id: { title: "Halaman tidak ditemukan", body: "Tidak ada halaman di alamat ini." },
    en: { title: "Page not found", body: "There is no page at this address." },
  },
  unknown: ERRORS.unknown,
} satisfies Record<string, Record<Locale, ErrorWords>>;

export type Saying = keyof typeof WORDS;
const HOME = { id: { href: "/", text: "Beranda" }, en: { href: "/en", text: "Home" } } satisfies Record<Locale, object>;
const STYLE =
  ":root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

export const sayingPage = (saying: Saying, locale: Locale, sample: boolean) =>
  page(locale, sample, [{ locale, ...WORDS[saying][locale] }], HOME[locale]);

/** The same in the manner of the API: a status that is not known, or the name of the error. */
export function sayingJson(saying: Saying, sample: boolean): string {
  const mark = sample && { sample };
  if (saying === "missing") return JSON.stringify({ ...mark, error: "not_found" });
  return JSON.stringify({ ...mark, error: saying, stale: true, status: "unknown", message: WORDS[saying] });
}

/** An error in both languages, `locale` first: who asks at an address that cannot be served may speak either. */
export function errorPage(kind: ErrorKind, locale: Locale, sample: boolean): string {
  const order = LOCALES.toSorted((a, b) => Number(b === locale) - Number(a === locale));
  return page(
    locale,
    sample,
    order.map((each) => ({ locale: each, ...ERRORS[kind][each] })),
    errorLink(kind, locale),
  );
}

export const errorJson = (kind: ErrorKind, sample: boolean) =>
  JSON.stringify({
    ...(sample && { sample }),
    error: kind.replaceAll("-", "_"),
    message: { id: errorText(kind, "id", sample), en: errorText(kind, "en", sample) },
  });

export const errorText = (kind: ErrorKind, locale: Locale, sample: boolean) =>
  `${sample ? `${SAMPLE_NOTE[locale]} ` : ""}${ERRORS[kind][locale].title}. ${ERRORS[kind][locale].body}`;

function page(
  locale: Locale,
  sample: boolean,
  said: (ErrorWords & { locale: Locale })[],
  link: { href: string; text: string },
): string {
  const title = titled(said[0]?.title ?? "", sample, locale);
  const note = sample ? `<p><b>${SAMPLE_NOTE.id}</b></p><p lang="en"><b>${SAMPLE_NOTE.en}</b></p>` : "";
  const parts = said.map((each, index) => {
    const heading = index === 0 ? `<h1>${each.title}</h1>` : `<h2>${each.title}</h2>`;
    return `<div lang="${each.locale}">${heading}<p>${each.body}</p></div>`;
  });
  return `<!DOCTYPE html><html lang="${locale}"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main>${note}${parts.join("")}<p><a href="${link.href}">${link.text}</a></p></main></body></html>`;
}
