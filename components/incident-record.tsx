import type { Incident } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { RECORD } from "@/lib/words/incident-record";
import { Fact, TimeWords } from "./incident-parts";
import { Words } from "./words";

/** What is known of an incident beside its times: why, on whose order, and everything it touches. `within`: as in its article. */
export function IncidentRecord({ incident, locale, within }: { incident: Incident; locale: Locale; within?: boolean }) {
  const Part = within ? "h3" : "h2";
  const words = RECORD[locale];
  const { cause, ordered_by, paper, scope } = incident;
  const archive = incident.origin === "archive";
  if (!archive && !cause && !ordered_by && !paper && scope.services.length < 2 && scope.locations.length < 2) return null;
  return (
    <section className="mt-8">
      <Part className="text-head font-semibold">{words.heading}</Part>
      <dl className="mt-2 max-w-[64ch] space-y-2">
        {cause && (
          <Fact term={words.cause}>
            <Words text={cause.label} locale={locale} />
          </Fact>
        )}
        {ordered_by && (
          <Fact term={words.orderedBy}>
            <Words text={ordered_by} locale={locale} />
          </Fact>
        )}
        {paper && (
          <Fact term={words.paper}>
            <Words text={paper} locale={locale} />
          </Fact>
        )}
        {archive && (
          <Fact term={words.entered}>
            <TimeWords at={incident.published_at} locale={locale} />
          </Fact>
        )}
      </dl>
      <Touched scope={scope} locale={locale} />
    </section>
  );
}

/** Every service and place that is touched, by name: who comes for one of them looks for its own. */
function Touched({ scope, locale }: { scope: Incident["scope"]; locale: Locale }) {
  const rooms = [
    { room: "services", named: scope.services },
    { room: "locations", named: scope.locations },
  ].filter(({ named }) => named.length > 1);
  if (rooms.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="min-h-6 cursor-pointer">{RECORD[locale].touched}</summary>
      {rooms.map(({ room, named }) => (
        <ul key={room} className="mt-1 flex flex-wrap gap-x-4">
          {named.map(({ slug, name }) => (
            <li key={slug}>
              <a className="inline-block min-h-6" href={localised(`/${room}/${slug}`, locale)}>
                <Words text={name} locale={locale} />
              </a>
            </li>
          ))}
        </ul>
      ))}
    </details>
  );
}
