import { type Locale, localised } from "@/lib/text";
import { FEEDS } from "@/lib/words/feeds";
import { Section } from "./page";

const FILES = { incidents: "/feeds/incidents.atom", maintenance: "/feeds/maintenance.ics" } as const;

/** What apps can follow: the notices, and the calendar of what is planned. */
export function Follow({ locale }: { locale: Locale }) {
  const words = FEEDS[locale];
  return (
    <Section title={words.heading}>
      <p className="max-w-[60ch] text-soft">{words.about}</p>
      <ul className="mt-1">
        {(["incidents", "maintenance"] as const).map((feed) => (
          <li key={feed}>
            <a className="inline-flex min-h-11 items-center" href={localised(FILES[feed], locale)}>
              {words[feed]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** So that a reader's app finds them by the address of a page. */
export const FeedLinks = ({ locale }: { locale: Locale }) => (
  <>
    <link rel="alternate" type="application/atom+xml" href={localised(FILES.incidents, locale)} />
    <link rel="alternate" type="text/calendar" href={localised(FILES.maintenance, locale)} />
  </>
);
