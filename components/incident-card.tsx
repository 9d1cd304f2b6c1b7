import type { Incident } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { IncidentWhen, PlainAnswers, ProgressBar } from "./incident-parts";
import { STATUS_EDGE, StatusShape } from "./status";
import { Prose, Words } from "./words";

/** An incident on the home page: what, when, the newest word, and the plain answers. */
export function IncidentCard({ incident, locale }: { incident: Incident; locale: Locale }) {
  const newest = incident.updates.at(-1);
  const status = incident.effect ?? "unknown";
  return (
    <article className={`mt-4 rounded-box border border-l-[0.4rem] bg-wash p-5 ${STATUS_EDGE[status]}`}>
      <h3 className="text-head font-semibold leading-snug">
        <StatusShape status={status} />{" "}
        <a className="text-ink" href={localised(incident.url, locale)}>
          <Words text={incident.title} locale={locale} />
        </a>
      </h3>
      <p className="font-semibold">
        <Words text={incident.scope.text} locale={locale} />
      </p>
      <IncidentWhen incident={incident} locale={locale} />
      <div className="mt-3 max-w-[64ch]">{newest && <Prose html={newest.body_html} locale={locale} />}</div>
      <ProgressBar incident={incident} locale={locale} />
      <div className="mt-4 border-t border-line pt-4">
        <PlainAnswers incident={incident} locale={locale} />
      </div>
    </article>
  );
}
