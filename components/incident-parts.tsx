import type { ReactNode } from "react";
import type { Answer, Incident, Moment } from "@/lib/api";
import { type Locale, pick } from "@/lib/text";
import { incidentWords } from "@/lib/words/incident";
import { bareClock, day, dayTime, duration } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { Words } from "./words";

const ms = (iso: string) => Date.parse(iso);

/** `asOf`: see `MomentWords`. */
type Seen = { incident: Incident; asOf?: string | null; locale: Locale };

const seen = (at: string, asOf: string | null | undefined, locale: Locale) =>
  unbroken(dayTime(ms(at), locale, asOf ? ms(asOf) : undefined));

/** An exact moment. `asOf`: see `MomentWords`. */
export const TimeWords = ({ at, asOf, locale }: { at: string; asOf?: string | null; locale: Locale }) => (
  <time dateTime={at}>{seen(at, asOf, locale)}</time>
);

/**
 * "Senin 15 Mei 2017, 14.00 WIB", or the words the moment was told in with its day ("Selasa 16 Mei 2017, siang"). With
 * `asOf`, the moment of the page, a moment of its WIB day is of "today".
 */
export function MomentWords({ moment, asOf, locale }: { moment: Moment; asOf?: string | null; locale: Locale }) {
  if (moment.words === null) return <TimeWords at={moment.earliest} asOf={asOf} locale={locale} />;
  const [day] = seen(moment.earliest, asOf, locale).split(",");
  return (
    <span>
      {day}, <Words text={moment.words} locale={locale} /> ({bareClock(ms(moment.earliest), locale)}–
      {bareClock(ms(moment.latest), locale)} WIB)
    </span>
  );
}

/** Who checked what, when and what they found; "not assessed" is an answer, and no louder than any other. */
function AnswerWords({ answer, asOf, locale }: { answer: Answer; asOf: string | null | undefined; locale: Locale }) {
  const words = incidentWords(locale);
  const finding = words.finding[answer.finding];
  const by = answer.by && pick(answer.by, locale).value;
  if (answer.finding === "not_assessed" || !by) return `${finding}.`;
  return (
    <>
      <b>{finding}</b>
      {answer.finding === "being_checked"
        ? ` ${words.checking(by)}.`
        : answer.what &&
          answer.at &&
          ` (${by}, ${seen(answer.at, asOf, locale)}: ${pick(answer.what, locale).value.replace(/\.$/, "")}).`}
    </>
  );
}

export function Fact({ term, rows, children }: { term: string; rows?: string; children: ReactNode }) {
  return (
    <div className={rows}>
      <dt className="text-note text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** When it began or begins, and what else is to be said of that. */
export const Began = ({ incident, asOf, locale, children }: Seen & { children?: ReactNode }) => (
  <Fact term={incident.begins_by_hand ? incidentWords(locale).plannedBegin : incidentWords(locale).began[incident.phase]}>
    <MomentWords moment={incident.began} asOf={asOf} locale={locale} />
    {incident.begins_by_hand && `, ${incidentWords(locale).waits}`}
    {children}
  </Fact>
);

/** Whether a pause was announced before it began: computed, never typed. Of one entered afterwards nobody here can say. */
export function Scheduled({ incident, locale }: Seen) {
  const words = incidentWords(locale);
  if (incident.kind !== "pause" || incident.entered_at !== null) return null;
  return (
    <>
      , <b>{incident.announced ? words.scheduled : words.notScheduled}</b>
    </>
  );
}

/** That the office entered it only when it was over, and when; nothing where it was told as it happened. */
export function Entered({ incident, locale }: Seen) {
  if (incident.entered_at === null) return null;
  return <>{unbroken(incidentWords(locale).entered(day(ms(incident.entered_at), locale)))}</>;
}

/** When it is expected to end (ISO), as long as that lies ahead; null where nobody has said so. */
const estimateAhead = ({ expected_end: end, missed_estimates: missed }: Incident): string | null =>
  missed.some((each) => each.expected_end === end) ? null : end;

/** In one line, for whoever asks nothing but when. */
export function ExpectedEnd({ incident, locale }: Seen) {
  const words = incidentWords(locale);
  const ahead = estimateAhead(incident);
  return (
    <p className="mt-1">
      {words.expected}: {ahead ? <TimeWords at={ahead} locale={locale} /> : words.noEstimate.toLowerCase()}
      <AgainstPlan incident={incident} locale={locale} />
      {incident.ends_by_hand && `; ${words.byHand}`}.
    </p>
  );
}

/** How much earlier or later than announced it ended, or how long it has gone on past that; nothing for less than a minute. */
export function AgainstPlan({ incident, locale }: Seen) {
  const words = incidentWords(locale);
  const { against_plan_seconds: seconds, phase } = incident;
  if (seconds === null || Math.abs(seconds) < 60) return null;
  const said = phase === "ongoing" ? words.lateSoFar : seconds > 0 ? words.late : words.early;
  return <>, {said(duration(Math.abs(seconds), locale))}</>;
}

/** When it is expected to end, as long as that lies ahead, and the estimates that passed. */
export function Estimates({ incident, asOf, locale }: Seen) {
  const words = incidentWords(locale);
  const ahead = estimateAhead(incident);
  return (
    <>
      {incident.ended === null && (
        <Fact term={words.expected}>
          {ahead ? <TimeWords at={ahead} asOf={asOf} locale={locale} /> : words.noEstimate}
          <AgainstPlan incident={incident} locale={locale} />
        </Fact>
      )}
      <Missed incident={incident} asOf={asOf} locale={locale} />
    </>
  );
}

/** The estimates that passed, each with when it was given. */
export function Missed({ incident, asOf, locale }: Seen) {
  const words = incidentWords(locale);
  const missed = incident.missed_estimates;
  if (missed.length === 0) return null;
  return (
    <Fact term={words.missed}>
      {missed.map((each) => (
        <p key={each.told_at}>
          <TimeWords at={each.expected_end} asOf={asOf} locale={locale} /> ({words.givenAt(seen(each.told_at, asOf, locale))})
        </p>
      ))}
    </Fact>
  );
}

/** Every end that was told, where there was more than one, each with when it was given and whether it passed. */
export function Estimated({ incident, asOf, locale }: Seen) {
  const words = incidentWords(locale);
  const { estimates, missed_estimates: missed } = incident;
  if (estimates.length < 2) return <Missed incident={incident} asOf={asOf} locale={locale} />;
  return (
    <Fact term={words.estimates}>
      {estimates.map((each) => (
        <p key={each.told_at}>
          <TimeWords at={each.expected_end} asOf={asOf} locale={locale} /> ({words.givenAt(seen(each.told_at, asOf, locale))}
          {missed.some(({ expected_end }) => expected_end === each.expected_end) && `; ${words.passed}`})
        </p>
      ))}
    </Fact>
  );
}

/** What one can do, while there is something to be done about it, and the two questions everyone asks. */
export function PlainAnswers({ incident, asOf, locale }: Seen) {
  const words = incidentWords(locale);
  const open = incident.phase === "planned" || incident.phase === "ongoing";
  return (
    <dl className="grid gap-x-12 gap-y-2 md:grid-cols-2">
      {open && incident.actions.length > 0 && (
        <Fact term={words.todo} rows="md:row-span-2">
          {incident.actions.map((action) => (
            <p key={action.id}>
              <Words text={action} locale={locale} />
            </p>
          ))}
        </Fact>
      )}
      <Fact term={words.attack}>
        <AnswerWords answer={incident.attack} asOf={asOf} locale={locale} />
        {incident.origin === "office" && ["no_sign", "yes"].includes(incident.attack.finding) && (
          <p className="text-note text-soft">{incident.attack.second_person ? words.approved : words.notApproved}</p>
        )}
      </Fact>
      <Fact term={words.data}>
        <AnswerWords answer={incident.data} asOf={asOf} locale={locale} />
      </Fact>
    </dl>
  );
}

/** How far a long work has come, how fast it goes, and whose figures these are. */
export function ProgressBar({ incident, asOf, locale }: Seen) {
  if (!incident.progress) return null;
  const { done, total, unit, at, by_machine: byMachine, per_hour: perHour, estimate } = incident.progress;
  const words = incidentWords(locale);
  const figures = new Intl.NumberFormat(locale);
  const about = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const percent = `${Math.floor((done * 100) / total)}%`;
  return (
    <div className="mt-3 max-w-[64ch]">
      <svg className="drawing h-2 w-full" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
        <path className="fill-line" d={`M0 0h${total}v1H0z`} />
        <path className="fill-paused" d={`M0 0h${done}v1H0z`} />
      </svg>
      <p className="mt-1">{words.progress(figures.format(done), figures.format(total), pick(unit, locale).value, percent)}</p>
      {perHour !== null && (
        <p className="text-note">
          {perHour === 0 ? words.still : words.pace(about.format(perHour), estimate && seen(estimate, asOf, locale))}
        </p>
      )}
      <p className="text-note text-soft">{words.figures(byMachine, seen(at, asOf, locale))}</p>
    </div>
  );
}
