import type { Correction } from "@/lib/register/corrections";
import { type Locale, localised } from "@/lib/text";
import { AMENDED } from "@/lib/words/amended";
import { registerWords } from "@/lib/words/register";
import { dayTime } from "@/lib/words/time";
import { Title } from "../page";
import { Words } from "../words";

/** Everything that was put right or taken back in a month, the newest first, with why. `title`: heads the page. */
export function AmendedList({ title, corrections, locale }: { title: string; corrections: Correction[]; locale: Locale }) {
  const words = AMENDED[locale];
  return (
    <>
      <div className="pt-6">
        <Title>{title}</Title>
      </div>
      <p className="mt-3 max-w-[60ch] text-soft">{words.about}</p>
      {corrections.length === 0 && <p className="mt-6">{words.none}</p>}
      <ul className="mt-6 max-w-3xl">
        {corrections.map(({ at, url, title: of, deed, reason }) => (
          <li key={`${at} ${url} ${deed}`} className="border-t border-line py-3">
            <a href={localised(url, locale)}>{of ? <Words text={of} locale={locale} /> : words.everywhere}</a>
            <p className="text-note text-soft">
              {dayTime(at, locale)}. {words.deed[deed]}
            </p>
            {reason && (
              <p>
                {registerWords(locale).reason} <Words text={reason} locale={locale} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
