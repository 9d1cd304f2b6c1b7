import type { HoursCorrection } from "@/lib/exception";
import type { Locale } from "@/lib/text";
import { atWib } from "@/lib/time";
import { CORRECTIONS } from "@/lib/words/corrections";
import { date } from "@/lib/words/time";
import { Section } from "./page";
import { Words } from "./words";

/** Days that were counted anew because their hours had been entered wrong: which, where, why, and when that was said. */
export function Corrections({ corrections, locale }: { corrections: HoursCorrection[]; locale: Locale }) {
  const words = CORRECTIONS[locale];
  if (corrections.length === 0) return null;
  return (
    <Section title={words.heading}>
      <p className="max-w-[64ch]">{words.about}</p>
      <ul className="mt-2 max-w-[64ch]">
        {corrections.map(({ at, from, to, place, reason }) => (
          <li key={at + from} className="border-t border-line py-2">
            {date(atWib(from, "00:00"), locale)}
            {from !== to && ` – ${date(atWib(to, "00:00"), locale)}`},{" "}
            {place ? <Words text={place} locale={locale} /> : words.everywhere}: <Words text={reason} locale={locale} />.
            <span className="block text-note text-soft">{words.said(date(at, locale))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
