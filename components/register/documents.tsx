import type { DocumentInfo } from "@/lib/document";
import type { Locale } from "@/lib/text";
import { documentWords, sizeText } from "@/lib/words/document";
import { registerWords } from "@/lib/words/register";
import { date, dayTime } from "@/lib/words/time";
import { Section } from "../page";
import { Words } from "../words";

/** Files that stand with an entry, each with its hash; of one that was withdrawn only what is told of it. */
export function Documents({ documents, locale }: { documents: DocumentInfo[]; locale: Locale }) {
  const words = documentWords(locale);
  if (documents.length === 0) return null;
  return (
    <Section title={words.title} id="documents">
      <ul className="max-w-[64ch]">
        {documents.map(({ sha256, title, kind, bytes, added_at, url, withdrawn }) => (
          <li key={sha256} className="border-t border-line py-3">
            <p>
              {url ? (
                <a href={url} download>
                  <Words text={title} locale={locale} />
                </a>
              ) : (
                <s>
                  <Words text={title} locale={locale} />
                </s>
              )}
            </p>
            {withdrawn && (
              <p>
                <b>{words.withdrawn(dayTime(Date.parse(withdrawn.at), locale))}</b> {registerWords(locale).reason}{" "}
                <Words text={withdrawn.reason} locale={locale} />
              </p>
            )}
            <p className="text-note text-soft">
              {words.facts(words.kind[kind], sizeText(bytes, locale), date(Date.parse(added_at), locale))}
            </p>
            <p className="text-note text-soft">
              {words.hash}: <code className="break-all">{sha256}</code>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-2 max-w-[64ch] text-note text-soft">{words.check}</p>
    </Section>
  );
}
