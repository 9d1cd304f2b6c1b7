import { type Locale, localised } from "@/lib/text";
import { registerWords } from "@/lib/words/register";
import { dayTime } from "@/lib/words/time";

const at = (iso: string, locale: Locale) => dayTime(Date.parse(iso), locale);

/** That a page shows something as it read from `from` until `until` (ISO; null: it still does), and where it reads as it does now. */
export function AsKnown({
  revision,
  from,
  until,
  now,
  locale,
}: {
  revision: number;
  from: string;
  until: string | null;
  /** The address of what it is a revision of. */
  now: string;
  locale: Locale;
}) {
  const words = registerWords(locale);
  return (
    <p className="mb-5 rounded-box bg-wash p-4">
      <b>{words.asIt(revision, at(from, locale))}.</b> {until ? words.until(at(until, locale)) : words.current}{" "}
      <a href={localised(now, locale)}>{words.newest}</a>
    </p>
  );
}
