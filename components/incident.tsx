import type { ReactNode } from "react";
import type { Correction, Incident, IncidentUpdate, Retraction } from "@/lib/api";
import { type Locale, localised, pick } from "@/lib/text";
import { incidentWords } from "@/lib/words/incident";
import { dayTime, duration, range } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import {
  AgainstPlan,
  Began,
  Entered,
  Estimated,
  ExpectedEnd,
  Fact,
  MomentWords,
  PlainAnswers,
  ProgressBar,
  Scheduled,
  TimeWords,
} from "./incident-parts";
import { Title } from "./page";
import { StatusShape } from "./status";
import { Prose, Words } from "./words";

const ms = (iso: string) => Date.parse(iso);

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
            . <b className="text-ink">{words.state[update.state]}</b>
          </>
        )}
      </p>
      {update.retracted && <TakenBack said={words.retractedUpdate} retracted={update.retracted} locale={locale} />}
      <div className={`mt-1 max-w-[64ch] ${update.retracted ? "border-l-4 border-line pl-3 text-soft line-through" : ""}`}>
        <Prose html={update.body_html} locale={locale} />
      </div>
      {update.corrections.map((correction) => (
        <Corrected key={correction.at} correction={correction} locale={locale} />
      ))}
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

/** What stood in an update until it was put right: the words stay readable, and why they do not hold. */
function Corrected({ correction: { at, before_html: before, reason }, locale }: { correction: Correction; locale: Locale }) {
  const words = incidentWords(locale);
  return (
    <div className="mt-2 max-w-[64ch] border-l-4 border-line pl-3 text-note text-soft">
      <p>
        <b>{words.corrected(dayTime(ms(at), locale))}</b> {words.reason} <Words text={reason} locale={locale} />
      </p>
      <p>{words.until}</p>
      <del>
        <Prose html={before} locale={locale} />
      </del>
    </div>
  );
}

/** That something was taken back, when, and why. */
function TakenBack({ said, retracted, locale }: { said: (at: string) => string; retracted: Retraction; locale: Locale }) {
  return (
    <p className="mt-1 max-w-[64ch]">
      <b>{said(dayTime(ms(retracted.at), locale))}</b> {incidentWords(locale).reason}{" "}
      <Words text={retracted.reason} locale={locale} />
    </p>
  );
}

/** What happened, by the times at which it did. */
function Happened({ incident, locale }: { incident: Incident; locale: Locale }) {
  const words = incidentWords(locale);
  const happened = incident.phase === "ongoing" || incident.phase === "ended";
  return (
    <>
      <Began incident={incident} locale={locale} />
      {incident.ended && (
        <Fact term={words.ended[incident.phase]}>
          <MomentWords moment={incident.ended} locale={locale} />
          <AgainstPlan incident={incident} locale={locale} />
        </Fact>
      )}
      {happened && <Fact term={words.elapsed}>{range(incident.elapsed_seconds, locale)}</Fact>}
    </>
  );
}

/** How long before or after the beginning the office spoke; nothing where either is not known to the minute. */
function Lead({ incident, locale }: { incident: Incident; locale: Locale }) {
  const words = incidentWords(locale);
  const seconds = (ms(incident.began.earliest) - ms(incident.published_at)) / 1000;
  if (incident.began.words !== null || Math.abs(seconds) < 60) return null;
  return <>, {(seconds > 0 ? words.before : words.after)(duration(Math.abs(seconds), locale))}</>;
}

type Props = {
  incident: Incident;
  locale: Locale;
  /** It stands on a page that has a heading of its own. */
  within?: boolean;
  /** What stands between the times and the account word by word. */
  children?: ReactNode;
};

/** The incident page's account: what to do, the two questions, the event apart from the word of it, then word by word. */
export function IncidentArticle({ incident, locale, within, children }: Props) {
  const Part = within ? "h3" : "h2";
  const words = incidentWords(locale);
  return (
    <article>
      <p>
        <StatusShape status={incident.effect ?? "unknown"} />{" "}
        <b>
          {words.kind[incident.kind]}, {words.phase[incident.phase].toLowerCase()}.
        </b>
        {incident.phase === "ongoing" && ` ${words.state[incident.state]}.`}
        {incident.origin === "archive" && ` ${words.archive}.`}
        {incident.entered_at && (
          <>
            {" "}
            <Entered incident={incident} locale={locale} />.
          </>
        )}
      </p>
      <Title within={within ?? false}>
        <Words text={incident.title} locale={locale} />
      </Title>
      {incident.retracted && (
        <div className="mt-4 rounded-box bg-unavailable-wash p-4">
          <TakenBack said={words.retractedIncident} retracted={incident.retracted} locale={locale} />
        </div>
      )}
      {incident.merged_into && (
        <p className="mt-4 rounded-box bg-wash p-4">
          {words.mergedInto(dayTime(ms(incident.merged_into.at), locale))}{" "}
          <a href={localised(`/incidents/${incident.merged_into.slug}`, locale)}>
            <Words text={incident.merged_into.title} locale={locale} />
          </a>
        </p>
      )}
      <p className="mt-2 max-w-[64ch]">
        <Words text={incident.scope.text} locale={locale} />.
      </p>
      {incident.origin === "office" && (incident.phase === "planned" || incident.phase === "ongoing") && (
        <ExpectedEnd incident={incident} locale={locale} />
      )}
      <ProgressBar incident={incident} locale={locale} />
      <div className="mt-5 rounded-box bg-wash p-5">
        <PlainAnswers incident={incident} locale={locale} />
      </div>
      <div className="mt-8 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <div>
          <Part className="text-head font-semibold">{words.happened}</Part>
          {incident.according_to && (
            <p className="text-note text-soft first-letter:uppercase">
              <Words text={incident.according_to} locale={locale} />.
            </p>
          )}
          <dl className="mt-2 space-y-2">
            <Happened incident={incident} locale={locale} />
          </dl>
        </div>
        {incident.origin === "office" && incident.entered_at === null && (
          <div>
            <Part className="text-head font-semibold">{words.told}</Part>
            <dl className="mt-2 space-y-2">
              <Fact term={incident.announced ? words.announcedAt : words.toldAt}>
                <TimeWords at={incident.published_at} locale={locale} />
                <Lead incident={incident} locale={locale} />
                <Scheduled incident={incident} locale={locale} />
              </Fact>
              <Estimated incident={incident} locale={locale} />
              {incident.series && (
                <Fact term={words.recurs}>
                  <span className="inline-block first-letter:uppercase">
                    <Words text={incident.series.recurs} locale={locale} />
                  </span>
                </Fact>
              )}
              {incident.next_update_by && (
                <Fact term={words.nextUpdate}>
                  <TimeWords at={incident.next_update_by} locale={locale} />
                </Fact>
              )}
            </dl>
          </div>
        )}
      </div>
      {children}
      <Part className="mt-10 text-head font-semibold">{words.updates}</Part>
      <ol className="mt-2">
        {incident.updates.toReversed().map((update) => (
          <Update key={update.id} update={update} locale={locale} />
        ))}
      </ol>
    </article>
  );
}
