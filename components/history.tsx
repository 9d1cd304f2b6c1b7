import type { Incident } from "@/lib/api";
import { type Locale, localised, pick } from "@/lib/text";
import { incidentWords } from "@/lib/words/incident";
import { range } from "@/lib/words/time";
import { IncidentWhen, MomentWords } from "./incident-parts";
import { StatusShape } from "./status";
import { Words } from "./words";

/** One line of the history: what, when, how long, and whose hours were counted. */
export function HistoryEntry({ incident, locale }: { incident: Incident; locale: Locale }) {
  const words = incidentWords(locale);
  return (
    <li className="border-t border-line py-4">
      <h2 className="text-lg font-semibold">
        <StatusShape status={incident.effect ?? "unknown"} />{" "}
        <a href={localised(incident.url, locale)}>
          <Words text={incident.title} locale={locale} />
        </a>
      </h2>
      <p className="font-medium">
        <Words text={incident.scope.text} locale={locale} />
      </p>
      <IncidentWhen incident={incident} locale={locale} />
      <p className="text-[0.95rem]">
        <b>{words.phase[incident.phase]}</b>
        {incident.ended && (
          <>
            {incident.phase === "ended" && <> · {words.ended.toLowerCase()}</>}{" "}
            <MomentWords moment={incident.ended} locale={locale} />
          </>
        )}
        {incident.phase === "ended" && (
          <>
            {" · "}
            {words.elapsed.toLowerCase()} {range(incident.elapsed_seconds, locale)}
            {incident.open_seconds && (
              <>
                , {words.inHours.toLowerCase()} {range(incident.open_seconds, locale)}
                {!incident.open_seconds.hours_confirmed && (
                  <> ({words.hoursUnconfirmed(pick(incident.open_seconds.hours_of, locale).value)})</>
                )}
              </>
            )}
          </>
        )}
        {incident.origin === "archive" && <> · {words.archive}</>}
      </p>
    </li>
  );
}
