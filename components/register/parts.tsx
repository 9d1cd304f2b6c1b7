import { type Locale, pick, type Text } from "@/lib/text";
import { atWib, type Day } from "@/lib/time";
import { registerWords } from "@/lib/words/register";
import { fieldWord } from "@/lib/words/register-fields";
import { date } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { Fact } from "../incident-parts";
import { Words } from "../words";

/** "16 Mei 2017", or that the day is not given. */
export const onDay = (on: Day | null, locale: Locale): string | null => (on === null ? null : date(atWib(on, "00:00"), locale));

/** Where something stands, and the copy of it that others keep, or that none is recorded. */
export function Source({ url, archived, locale }: { url: string | null; archived: string | null; locale: Locale }) {
  const words = registerWords(locale);
  if (url === null) return null;
  return (
    <p className="text-note text-soft">
      {words.atSource}:{" "}
      <a className="break-words" href={url} rel="nofollow noopener">
        {new URL(url).hostname.replace(/^(www|m)\./, "")}
      </a>
      {", "}
      {archived ? (
        <a href={archived} rel="nofollow noopener">
          {words.archived}
        </a>
      ) : (
        words.notArchived
      )}
    </p>
  );
}

/** Somebody's own words, in the language they were printed in. */
export function Quote({ quote, locale }: { quote: string | null; locale: Locale }) {
  if (quote === null) return null;
  return (
    <blockquote className="mt-1 border-l-4 border-line pl-3" lang={locale === "id" ? undefined : "id"}>
      “{unbroken(quote)}”
    </blockquote>
  );
}

/** Words under what they are called; nothing where none were written. */
export function Said({ name, text, locale }: { name: string; text: Text | string | null; locale: Locale }) {
  if (text === null) return null;
  return (
    <Fact term={fieldWord(name, locale) ?? name}>
      {typeof text === "string" ? unbroken(text) : <Words text={text} locale={locale} />}
    </Fact>
  );
}

/** Words as one string, for where they stand within a sentence. */
export const inline = (text: Text, locale: Locale): string => pick(text, locale).value;
