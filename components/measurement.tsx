import type { Bucket, Measurement, MeasurementRow, OutageView } from "@/lib/api";
import { dayShown, STATUS_OF } from "@/lib/measurement";
import type { Verdict } from "@/lib/probe/verdict";
import { type Locale, localised } from "@/lib/text";
import { kindSentence, outcomeWord, verdictWord } from "@/lib/words/looked";
import { interval, MEASURED } from "@/lib/words/measured";
import { pageWords } from "@/lib/words/page";
import { dayTime } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { DayChart } from "./chart";
import { OutagesHere } from "./outage-lines";
import { Section, Title } from "./page";
import { DayBars } from "./sight-bars";
import { STATUS_COLOUR, StatusShape } from "./status";
import { Words } from "./words";

/** Of when the page is (ISO), and whether it can no longer be kept true. */
export type Age = { asOf: string; stale: boolean };

const ms = (iso: string) => Date.parse(iso);

/** Beside the day of a page that is kept true a moment is of "today"; beside a stale one it is not. */
export const seen = (at: string, { asOf, stale }: Age, locale: Locale) =>
  unbroken(dayTime(ms(at), locale, stale ? undefined : ms(asOf)));

/** What is believed and since when: "Berjalan sejak …", or that nobody looks. */
export function VerdictSentence({ row, age, locale }: { row: MeasurementRow; age: Age; locale: Locale }) {
  const words = MEASURED[locale];
  if (row.ended_at) return <>{words.ended(seen(row.ended_at, age, locale))}.</>;
  if (row.paused_at) return <>{words.paused(seen(row.paused_at, age, locale))}.</>;
  const status = row.verdict === null ? "unknown" : STATUS_OF[row.verdict];
  return (
    <>
      <StatusShape status={status} />{" "}
      <b className={STATUS_COLOUR[status]}>
        {row.verdict === null ? words.noVerdict : verdictWord(row.verdict, row.kind, locale)}
      </b>
      {row.since && ` ${words.since(seen(row.since, age, locale))}`}.
    </>
  );
}

function Last({ row, age, locale }: { row: MeasurementRow; age: Age; locale: Locale }) {
  const words = MEASURED[locale];
  if (!row.last) return <>{words.neverLooked}</>;
  return <>{words.last(seen(row.last.at, age, locale), outcomeWord(row.last.outcome, locale))}</>;
}

const RANK = { down: 0, unsteady: 1, slow: 2, blind: 3, up: 5 } satisfies Record<Verdict, number>;
const rankOf = ({ verdict }: MeasurementRow) => (verdict === null ? 4 : RANK[verdict]);

/** Everything that is measured: what is in trouble first, and last what is not measured any longer. */
export function MeasurementsArticle({ rows, age, locale }: { rows: MeasurementRow[]; age: Age; locale: Locale }) {
  const words = MEASURED[locale];
  const live = rows.filter(({ ended_at }) => ended_at === null).toSorted((a, b) => rankOf(a) - rankOf(b));
  const ended = rows.filter(({ ended_at }) => ended_at !== null);
  return (
    <article>
      <div className="pt-6">
        <Title>{words.title}</Title>
      </div>
      <p className="mt-3 max-w-[60ch] text-soft">{words.intro}</p>
      <AsOf age={age} locale={locale} />
      {live.length === 0 && <p className="mt-6 max-w-[60ch]">{words.none}</p>}
      <List rows={live} age={age} locale={locale} />
      {ended.length > 0 && (
        <Section title={words.noneEnded}>
          <List rows={ended} age={age} locale={locale} />
        </Section>
      )}
      <p className="mt-8 text-note text-soft">
        {words.data}: <a href="/api/v1/measurements.json">measurements.json</a>.{" "}
        <a href={localised("/outages", locale)}>{words.toOutages}</a>.{" "}
        <a href={`${localised("/methods", locale)}#measuring`}>{words.methods}</a>.
      </p>
    </article>
  );
}

function AsOf({ age: { asOf, stale }, locale }: { age: Age; locale: Locale }) {
  const words = pageWords(locale);
  const at = dayTime(ms(asOf), locale);
  return <p className="mt-1 text-note text-soft">{unbroken(stale ? words.lastTrue(at) : words.asOf(at))}</p>;
}

function List({ rows, age, locale }: { rows: MeasurementRow[]; age: Age; locale: Locale }) {
  return (
    <ul className="mt-6 max-w-3xl">
      {rows.map((row) => (
        <li key={row.slug} className="border-t border-line py-3">
          <a className="inline-block min-h-6 font-semibold" href={localised(`/measurements/${row.slug}`, locale)}>
            <Words text={row.name} locale={locale} />
          </a>
          <p>
            <VerdictSentence row={row} age={age} locale={locale} />
          </p>
          <p className="text-note text-soft">
            <Words text={row.target.name} locale={locale} />.{" "}
            {row.ended_at === null && <Last row={row} age={age} locale={locale} />}
          </p>
          {row.progress && <Progress progress={row.progress} age={age} locale={locale} />}
        </li>
      ))}
    </ul>
  );
}

/** How far a long work has come as its machine tells, how fast it goes, and when it would be through. */
function Progress({ progress, age, locale }: { progress: NonNullable<MeasurementRow["progress"]>; age: Age; locale: Locale }) {
  const words = MEASURED[locale];
  const { done, total, note, at, per_hour: perHour, estimate } = progress;
  const figures = new Intl.NumberFormat(locale);
  const about = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const part = Math.min(100, Math.floor((done * 100) / total));
  return (
    <div className="mt-2 max-w-[64ch]">
      <svg className="drawing h-2 w-full" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <path className="fill-line" d="M0 0h100v1H0z" />
        <path className="fill-paused" d={`M0 0h${part}v1H0z`} />
      </svg>
      <p className="mt-1">
        {words.progress(figures.format(done), figures.format(total), `${part}%`)}
        {note && (
          <>
            {", "}
            <span lang={locale === "id" ? undefined : "id"}>{note}</span>
          </>
        )}
      </p>
      {perHour !== null && (
        <p className="text-note">
          {perHour === 0 ? words.still : words.pace(about.format(perHour))}
          {estimate && ` ${words.estimate(seen(estimate, age, locale))}`}
        </p>
      )}
      <p className="text-note text-soft">{words.figures(seen(at, age, locale))}</p>
    </div>
  );
}

/** One measurement: what is believed, its day, its ninety days, and the outages of what it measures. `hours`: its day by the hour. */
export function MeasurementArticle({
  measurement,
  hours,
  outages,
  age,
  locale,
}: {
  measurement: Measurement;
  hours: Bucket[];
  outages: OutageView[];
  age: Age;
  locale: Locale;
}) {
  const words = MEASURED[locale];
  const { target, kind, progress, ended_at, last_24_hours, last_90_days } = measurement;
  return (
    <article>
      <p className="pt-6 text-note">
        <a href={localised("/measurements", locale)}>{words.all}</a>
      </p>
      <Title>
        <Words text={measurement.name} locale={locale} />
      </Title>
      <p className="mt-3 text-head">
        <VerdictSentence row={measurement} age={age} locale={locale} />
      </p>
      {ended_at === null && (
        <p className="mt-1 max-w-[64ch]">
          {(kind === "heartbeat" ? words.beatsEvery : words.every)(interval(measurement.every_seconds, locale))}{" "}
          <Last row={measurement} age={age} locale={locale} />
        </p>
      )}
      <AsOf age={age} locale={locale} />
      <p className="mt-4 max-w-[64ch] text-soft">
        {words.about}{" "}
        {target.href ? (
          <a href={localised(target.href, locale)}>
            <Words text={target.name} locale={locale} />
          </a>
        ) : (
          <Words text={target.name} locale={locale} />
        )}
        . {kindSentence(kind, locale)}
      </p>
      {progress && (
        <Section title={words.work}>
          <Progress progress={progress} age={age} locale={locale} />
        </Section>
      )}
      {ended_at === null && (
        <Section title={words.day} id="day">
          <DayChart
            buckets={last_24_hours}
            hours={hours}
            shown={dayShown(ms(age.asOf))}
            born={ms(measurement.measured_since)}
            kind={kind}
            locale={locale}
          />
        </Section>
      )}
      <Section title={words.days} id="days">
        <DayBars days={last_90_days} now={ms(age.asOf)} kind={kind} locale={locale} />
      </Section>
      {target.kind !== "protection" && <OutagesHere outages={outages} locale={locale} />}
      <p className="mt-8 text-note text-soft">
        {words.data}: <a href={`/api/v1/measurements/${measurement.slug}.json`}>{measurement.slug}.json</a>.{" "}
        <a href={`${localised("/methods", locale)}#measuring`}>{words.methods}</a>.
      </p>
    </article>
  );
}
