import type { Incident } from "@/lib/api";
import { openingOf } from "@/lib/opening";
import { type Locale, localised } from "@/lib/text";
import { incidentWords } from "@/lib/words/incident";
import { Began, Estimates, PlainAnswers, ProgressBar, Scheduled, TimeWords } from "./incident-parts";
import { STATUS_EDGE, StatusShape } from "./status";
import { Prose, Words } from "./words";

type Props = {
  incident: Incident;
  /** The moment of the page (ISO), which may then say "today"; null where it may be read on another day. */
  asOf: string | null;
  locale: Locale;
};

/**
 * An open or planned incident on the home page: what, where, since and until when, how the newest word opens (what follows in it is told
 * beside it, or on the incident's page), the plain answers.
 */
export function IncidentCard({ incident, asOf, locale }: Props) {
  const words = incidentWords(locale);
  const standing = incident.updates.filter(({ retracted }) => retracted === null);
  const newest = standing.findLast(({ state }) => state !== null) ?? standing.at(-1);
  const status = incident.effect ?? "unknown";
  return (
    <article className={`mt-4 rounded-box border-l-[0.4rem] bg-wash p-5 ${STATUS_EDGE[status]}`}>
      <h3 className="text-head font-semibold">
        <StatusShape status={status} />{" "}
        <a className="text-ink" href={localised(incident.url, locale)}>
          <Words text={incident.title} locale={locale} />
        </a>
      </h3>
      <p className="mt-1">
        <Words text={incident.scope.text} locale={locale} />
      </p>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
        <Began incident={incident} asOf={asOf} locale={locale}>
          <Scheduled incident={incident} locale={locale} />
        </Began>
        <Estimates incident={incident} asOf={asOf} locale={locale} />
      </dl>
      <ProgressBar incident={incident} locale={locale} />
      {newest && (
        <div className="mt-3 max-w-[64ch]">
          <p className="text-note text-soft">
            {words.latest} <TimeWords at={newest.at} asOf={asOf} locale={locale} />
          </p>
          <Prose
            html={{ id: openingOf(newest.body_html.id), en: newest.body_html.en && openingOf(newest.body_html.en) }}
            locale={locale}
          />
        </div>
      )}
      <div className="mt-4 border-t border-line pt-3">
        <PlainAnswers incident={incident} asOf={asOf} locale={locale} />
      </div>
    </article>
  );
}
