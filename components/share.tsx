import type { Incident } from "@/lib/api";
import { type Locale, localised, pick } from "@/lib/text";
import { essence } from "@/lib/words/essence";
import { titled } from "@/lib/words/sample";
import { SHARE } from "@/lib/words/share";
import { dayTime } from "@/lib/words/time";

type Props = {
  incident: Incident;
  /** epoch ms */
  now: number;
  sample: boolean;
  /** The whole address of the incident's page; null where the site does not know its own. */
  address: string | null;
  locale: Locale;
};

/**
 * How to pass an incident on. The copying needs the leaf, which makes its button visible: its room is kept either way, and
 * it copies the address the reader is at.
 */
export function Share({ incident, now, sample, address, locale }: Props) {
  const words = SHARE[locale];
  const title = titled(pick(incident.title, locale).value, sample, locale);
  const said = [`${title}.`, ...essence(incident, locale), words.asOf(dayTime(now, locale)), ...(address ? [address] : [])];
  const item = "inline-flex min-h-11 items-center";
  return (
    <section className="mt-10 print:hidden">
      <h2 className="text-head font-semibold">{words.heading}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        <li>
          <a className={item} href={`https://wa.me/?text=${encodeURIComponent(said.join(" "))}`} rel="noopener">
            {words.whatsapp}
          </a>
        </li>
        <li>
          <a className={item} href={localised(`${incident.url}/poster`, locale)}>
            {words.poster}
          </a>
        </li>
        <li>
          <button
            className={`${item} invisible cursor-pointer text-link underline [.live_&]:visible`}
            type="button"
            data-copied={words.copied}
          >
            {words.copy}
          </button>
        </li>
      </ul>
    </section>
  );
}
