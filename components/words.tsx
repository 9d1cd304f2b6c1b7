import { type Locale, pick, type Text } from "@/lib/text";
import { unbroken } from "@/lib/words/unbroken";

/** Words in the reader's language; Indonesian in an English page is marked as such for screen readers. */
export function Words({ text, locale }: { text: Text; locale: Locale }) {
  const { value, lang } = pick(text, locale);
  return lang === locale ? unbroken(value) : <span lang={lang}>{unbroken(value)}</span>;
}

/** Sanitised HTML made by `lib/markdown` from staff's text. */
export function Prose({ html, locale }: { html: Text; locale: Locale }) {
  const { value, lang } = pick(html, locale);
  return <div className="prose" lang={lang === locale ? undefined : lang} dangerouslySetInnerHTML={{ __html: value }} />;
}
