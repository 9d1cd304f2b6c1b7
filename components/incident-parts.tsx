import type { ReactNode } from "react";
import type { Answer, Incident, Moment } from "@/lib/api";
import { type Locale, pick } from "@/lib/text";
import { incidentWords } from "@/lib/words/incident";
import { bareClock, dayTime } from "@/lib/words/time";
import { Words } from "./words";

const ms = (iso: string) => Date.parse(iso);

/** "Senin 15 Mei 2017, 14.00 WIB", or the words the moment was told in with its day ("Selasa 16 Mei 2017, siang"). */
export function MomentWords({ moment, locale }: { moment: Moment; locale: Locale }) {
  if (moment.words === null) return <time dateTime={moment.earliest}>{dayTime(ms(moment.earliest), locale)}</time>;
  const [day] = dayTime(ms(moment.earliest), locale).split(",");
  return (
    <span>
      {day}, <Words text={moment.words} locale={locale} /> ({bareClock(ms(moment.earliest), locale)}–
      {bareClock(ms(moment.latest), locale)} WIB)
    </span>
  );
}

/** Who checked what, when and what they found; "not assessed" is an answer. */
function AnswerWords({ answer, locale }: { answer: Answer; locale: Locale }) {
  const words = incidentWords(locale);
  const by = answer.by && pick(answer.by, locale).value;
  const basis =
    answer.finding === "being_checked" && by
      ? ` ${words.checking(by)}.`
      : by && answer.what && answer.at
        ? ` (${words.checkedBy(by, pick(answer.what, locale).value, dayTime(ms(answer.at), locale)).replace(/\.$/, "")}).`
        : ".";
  return (
    <>
      <b>{words.finding[answer.finding]}</b>
      {basis}
    </>
  );
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[11rem_1fr] sm:gap-4">
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The line under a title: when it began or begins, and whether it was announced before. */
export function IncidentWhen({ incident, locale }: { incident: Incident; locale: Locale }) {
  const words = incidentWords(locale);
  return (
    <p className="text-note text-soft">
      {words.began[incident.phase]} <MomentWords moment={incident.began} locale={locale} />
      {incident.kind === "pause" && incident.origin === "office" && (
        <>
          {" · "}
          {(incident.announced ? words.announcedAt : words.toldAt).toLowerCase()} {dayTime(ms(incident.published_at), locale)} (
          <b className="text-ink">{incident.announced ? words.scheduled : words.notScheduled}</b>)
        </>
      )}
      {incident.next_update_by && (
        <>
          {" · "}
          {words.nextUpdate.toLowerCase()} {dayTime(ms(incident.next_update_by), locale)}
        </>
      )}
    </p>
  );
}

/** The two questions everyone asks, and what one can do. */
export function PlainAnswers({ incident, locale }: { incident: Incident; locale: Locale }) {
  const words = incidentWords(locale);
  return (
    <dl className="space-y-2">
      <Fact term={words.attack}>
        <AnswerWords answer={incident.attack} locale={locale} />
      </Fact>
      <Fact term={words.data}>
        <AnswerWords answer={incident.data} locale={locale} />
      </Fact>
      {incident.actions.length > 0 && (incident.phase === "planned" || incident.phase === "ongoing") && (
        <Fact term={words.todo}>
          {incident.actions.map((action) => (
            <p key={action.id}>
              <Words text={action} locale={locale} />
            </p>
          ))}
        </Fact>
      )}
    </dl>
  );
}

export function ProgressBar({ incident, locale }: { incident: Incident; locale: Locale }) {
  if (!incident.progress) return null;
  const { done, total, unit } = incident.progress;
  const figures = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", roundingMode: "floor" } as Intl.NumberFormatOptions).format(
    done / total,
  );
  return (
    <div className="mt-3">
      <progress className="h-2.5 w-full accent-paused" max={total} value={done} aria-hidden="true" />
      <p className="text-note text-soft">
        {incidentWords(locale).progress(figures.format(done), figures.format(total), pick(unit, locale).value, percent)}
      </p>
    </div>
  );
}

/** Where the office does not speak for itself, each of its facts says who does. */
export function AccordingTo({ incident, locale }: { incident: Incident; locale: Locale }) {
  if (!incident.according_to) return null;
  return (
    <span className="text-soft">
      (<Words text={incident.according_to} locale={locale} />)
    </span>
  );
}
