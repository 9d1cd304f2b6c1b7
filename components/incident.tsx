import type { Incident, IncidentUpdate } from "@/lib/api";
import { type Locale, localised, pick } from "@/lib/text";
import { incidentWords } from "@/lib/words/incident";
import { dayTime, range } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { AccordingTo, Fact, IncidentWhen, MomentWords, PlainAnswers, ProgressBar } from "./incident-parts";
import { STATUS_EDGE, StatusShape } from "./status";
import { Prose, Words } from "./words";

const ms = (iso: string) => Date.parse(iso);

/** Every service and place that is touched, by name: who comes for one of them looks for its own. */
function Touched({ scope, locale }: { scope: Incident["scope"]; locale: Locale }) {
  const rooms = [
    { room: "services", named: scope.services },
    { room: "locations", named: scope.locations },
  ].filter(({ named }) => named.length > 1);
  if (rooms.length === 0) return null;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer">{incidentWords(locale).touched}</summary>
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

function Update({ update, locale }: { update: IncidentUpdate; locale: Locale }) {
  const words = incidentWords(locale);
  const at = dayTime(ms(update.at), locale);
  return (
    <li className="border-t border-line py-4">
      <p className="text-note text-soft">
        {update.source?.day_only ? (
          <>
            {at.split(",")[0]} ({words.dayOnly})
          </>
        ) : (
          <time dateTime={update.at}>{at}</time>
        )}
        {update.state && (
          <>
            {" · "}
            <b className="text-ink">{words.state[update.state]}</b>
          </>
        )}
      </p>
      <div className="mt-1 max-w-[64ch]">
        <Prose html={update.body_html} locale={locale} />
      </div>
      {update.source && (
        <p className="mt-1 text-note">
          {update.source.url.startsWith("/") ? (
            <i>{unbroken(pick(update.source.speaker, locale).value)}</i>
          ) : (
            <a href={update.source.url} rel="nofollow noopener">
              {unbroken(words.source(pick(update.source.speaker, locale).value, update.source.outlet))}
            </a>
          )}
        </p>
      )}
    </li>
  );
}

/** The incident page's whole account. `within`: it stands on a page that has a heading of its own. */
export function IncidentArticle({ incident, locale, within }: { incident: Incident; locale: Locale; within?: boolean }) {
  const [Title, Part] = within ? (["h2", "h3"] as const) : (["h1", "h2"] as const);
  const words = incidentWords(locale);
  const status = incident.effect ?? "unknown";
  const end = incident.ended;
  const happened = incident.phase === "ongoing" || incident.phase === "ended";
  return (
    <article>
      <p className="text-soft">
        <StatusShape status={status} /> {words.kind[incident.kind]} · <b className="text-ink">{words.phase[incident.phase]}</b>
        {incident.origin === "archive" && <> · {words.archive}</>}
      </p>
      <Title className="mt-1 max-w-[26ch] text-balance text-title font-bold tracking-tight">
        <Words text={incident.title} locale={locale} />
      </Title>
      <div className="mt-2">
        <IncidentWhen incident={incident} locale={locale} />
      </div>
      <ProgressBar incident={incident} locale={locale} />
      <div className={`mt-5 rounded-box border border-l-[0.4rem] bg-wash p-5 ${STATUS_EDGE[status]}`}>
        <PlainAnswers incident={incident} locale={locale} />
      </div>
      <dl className="mt-6 space-y-2">
        <Fact term={words.what}>
          <Words text={incident.scope.text} locale={locale} />
          <Touched scope={incident.scope} locale={locale} />
        </Fact>
        <Fact term={words.began[incident.phase]}>
          <MomentWords moment={incident.began} locale={locale} /> <AccordingTo incident={incident} locale={locale} />
        </Fact>
        {end ? (
          <Fact term={incident.phase === "cancelled" ? words.calledOff : words.ended}>
            <MomentWords moment={end} locale={locale} /> <AccordingTo incident={incident} locale={locale} />
          </Fact>
        ) : (
          incident.expected_end && (
            <Fact term={words.expected}>
              <time dateTime={incident.expected_end}>{dayTime(ms(incident.expected_end), locale)}</time>
            </Fact>
          )
        )}
        {incident.missed_estimates.map((missed) => (
          <Fact key={missed.told_at} term={words.expected}>
            {words.missed(dayTime(ms(missed.expected_end), locale), dayTime(ms(missed.told_at), locale))}
          </Fact>
        ))}
        {happened && <Fact term={words.elapsed}>{range(incident.elapsed_seconds, locale)}</Fact>}
        {happened && incident.open_seconds && (
          <Fact term={words.inHours}>
            {range(incident.open_seconds, locale)}
            {!incident.open_seconds.hours_confirmed && (
              <span className="text-soft"> ({words.hoursUnconfirmed(pick(incident.open_seconds.hours_of, locale).value)})</span>
            )}
          </Fact>
        )}
        <Fact term={incident.origin === "archive" ? words.publishedAfter : incident.announced ? words.announcedAt : words.toldAt}>
          <time dateTime={incident.published_at}>{dayTime(ms(incident.published_at), locale)}</time>
          {incident.origin === "archive" && <span className="text-soft"> ({words.entered})</span>}
        </Fact>
        {incident.cause && (
          <Fact term={words.cause}>
            <Words text={incident.cause.label} locale={locale} /> <AccordingTo incident={incident} locale={locale} />
          </Fact>
        )}
        {incident.ordered_by && (
          <Fact term={words.orderedBy}>
            <Words text={incident.ordered_by} locale={locale} />
          </Fact>
        )}
        {incident.paper && (
          <Fact term={words.paper}>
            <Words text={incident.paper} locale={locale} />
          </Fact>
        )}
      </dl>
      <Part className="mt-8 text-head font-semibold">{words.updates}</Part>
      <ol className="mt-2">
        {incident.updates.toReversed().map((update) => (
          <Update key={update.id} update={update} locale={locale} />
        ))}
      </ol>
    </article>
  );
}
