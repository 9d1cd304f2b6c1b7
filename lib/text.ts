/** The two languages of the site; Indonesian is the first and has no prefix in an address. */
export const LOCALES = ["id", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Words in both languages. `en` is null where nobody has translated them: the reader then gets the Indonesian, marked as such. */
export type Text = { id: string; en: string | null };

/** The words of `text` in `locale`, with the language they are really in. */
export function pick(text: Text, locale: Locale): { value: string; lang: Locale } {
  return locale === "en" && text.en !== null ? { value: text.en, lang: "en" } : { value: text.id, lang: "id" };
}

/** The address of a page in a language: `/x` in Indonesian, `/en/x` in English. */
export function localised(path: string, locale: Locale): string {
  if (locale === "id") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
