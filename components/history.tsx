import type { Incident } from "@/lib/api";
import type { ListedIncident, MonthPage, NamedFigure, YearPage } from "@/lib/history";
import { isOver } from "@/lib/incident";
import { packPath } from "@/lib/pack";
import { type Locale, localised, pick } from "@/lib/text";
import { CALENDAR } from "@/lib/words/calendar";
import { incidentWords } from "@/lib/words/incident";
import { RECORD } from "@/lib/words/incident-record";
import { pageWords } from "@/lib/words/page";
import { dateOf, dayTime, month as monthName, range } from "@/lib/words/time";
import { UPTIME } from "@/lib/words/uptime";
import { Entered, MomentWords, Scheduled } from "./incident-parts";
import { Section } from "./page";
import { StatusShape } from "./status";
import { lasting } from "./still";
import { FigureTable } from "./uptime";
import { Words } from "./words";

/** How many that are over are named: the history has them all. */
const LATEST = 5;

/** What happened to a service or a place, a line each: what is open or planned, and the last that are over. */
export const LatestIncidents = lasting(Incidents, ({ incidents }) => incidents);

function Incidents({ incidents, locale }: { incidents: ListedIncident[]; locale: Locale }) {
  const words = CALENDAR[locale];
  const [ongoing, planned] = (["ongoing", "planned"] as const).map((open) => incidents.filter(({ phase }) => phase === open));
  const over = incidents.filter(({ phase }) => isOver(phase));
  return (
    <Section title={words.incidents} id="incidents">
      {incidents.length === 0 && <p>{words.none}</p>}
      <ul className="max-w-3xl">
        {[...(ongoing ?? []), ...(planned ?? []), ...over.slice(0, LATEST)].map(({ slug, title, effect, phase, from }) => (
          <li key={slug} className="border-t border-line py-2">
            <StatusShape status={effect ?? "unknown"} />{" "}
            <a href={localised(`/incidents/${slug}`, locale)}>
              <Words text={title} locale={locale} />
            </a>
            <span className="block text-note text-soft">
              {dateOf(from, locale)}: {incidentWords(locale).phase[phase].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-note">
        <a className="inline-block min-h-6" href={localised("/history", locale)}>
          {words.all}
        </a>
      </p>
    </Section>
  );
}

/** One record of the history: what, where, when, how long, and whose hours were counted. `once`: the last is said above. */
export function HistoryEntry({ incident, once, locale }: { incident: Incident; once?: boolean; locale: Locale }) {
  const words = incidentWords(locale);
  return (
    <li className="border-t border-line py-4">
      <h3 className="max-w-[60ch] font-semibold">
        <StatusShape status={incident.effect ?? "unknown"} />{" "}
        <a href={localised(incident.url, locale)}>
          <Words text={incident.title} locale={locale} />
        </a>
      </h3>
      <p>
        <Words text={incident.scope.text} locale={locale} />
      </p>
      <p className="mt-1 text-note text-soft">
        <b className="block text-ink">{words.phase[incident.phase]}</b>
        <span className="block">
          {words.began[incident.phase]} <MomentWords moment={incident.began} locale={locale} />
          {incident.origin === "office" && <Scheduled incident={incident} locale={locale} />}
        </span>
        {incident.ended && (
          <span className="block">
            {words.ended[incident.phase]} <MomentWords moment={incident.ended} locale={locale} />
          </span>
        )}
        {incident.phase === "ended" && <Lasted incident={incident} once={once} locale={locale} />}
        {incident.origin === "archive" && <span className="block">{words.archive}</span>}
        {incident.entered_at && (
          <span className="block">
            <Entered incident={incident} locale={locale} />
          </span>
        )}
      </p>
    </li>
  );
}

/** How long it went on, all in all and in opening hours. */
function Lasted({ incident, once, locale }: { incident: Incident; once: boolean | undefined; locale: Locale }) {
  const recordWords = RECORD[locale];
  const { elapsed_seconds: elapsed, open_seconds: open } = incident;
  return (
    <span className="block">
      {incidentWords(locale).elapsed} {range(elapsed, locale)}
      {open && (
        <>
          ; {recordWords.inHours} {range(open, locale)}
          {!once && !open.hours_confirmed && <> ({recordWords.hoursUnconfirmed(pick(open.hours_of, locale).value)})</>}
        </>
      )}
    </span>
  );
}

/** A month: what happened in it, and what it came to. */
export function MonthArticle({ page, locale }: { page: MonthPage; locale: Locale }) {
  const words = pageWords(locale);
  const measured = page.incidents.filter(({ phase, open_seconds }) => phase === "ended" && open_seconds !== null);
  const once = measured.length > 1 && measured.every(({ open_seconds }) => open_seconds?.hours_confirmed === false);
  return (
    <>
      <Section title={words.recorded}>
        {once && <p className="mb-3 max-w-[60ch] text-note text-soft">{words.hoursOfToday}</p>}
        {page.incidents.length === 0 && <p className="max-w-[60ch]">{words.emptyMonth}</p>}
        <ol>
          {page.incidents.map((incident) => (
            <HistoryEntry key={incident.slug} incident={incident} once={once} locale={locale} />
          ))}
        </ol>
      </Section>
      <PeriodRecord figures={page.figures} locale={locale} />
      <p className="mt-6 text-note text-soft">
        {words.machine}: <a href={`/api/v1/history/${page.month}.json`}>JSON</a>,{" "}
        <a href={`/api/v1/history/${page.month}.csv`}>CSV</a>,{" "}
        <a href={packPath(`/history/${page.month}`)} download={`${page.month}.zip`}>
          ZIP
        </a>
        .
      </p>
    </>
  );
}

/** A year: its months, and what it came to. */
export function YearArticle({ page, locale }: { page: YearPage; locale: Locale }) {
  const words = pageWords(locale);
  const rows = page.months.map(({ month, incidents, figure }) => ({
    figure,
    name: (
      <>
        <a href={localised(`/history/${month}`, locale)}>{monthName(month, locale)}</a>
        <span className="block font-normal text-soft">{words.monthCount(incidents)}</span>
      </>
    ),
  }));
  return (
    <>
      <Section title={words.months}>
        {rows.length === 0 ? <p>{words.noHistory}</p> : <FigureTable of={UPTIME[locale].window} rows={rows} locale={locale} />}
      </Section>
      <PeriodRecord figures={page.figures} locale={locale} />
    </>
  );
}

function PeriodRecord({ figures, locale }: { figures: YearPage["figures"]; locale: Locale }) {
  const words = UPTIME[locale];
  if (figures.all === null) return <p className="mt-6 text-soft">{words.notCounted}</p>;
  const recounted = figures.recountedAt === null ? null : words.recounted(dayTime(figures.recountedAt, locale));
  const link = (room: "services" | "locations") => (row: NamedFigure) => ({
    figure: row.figure,
    name: (
      <a href={localised(`/${room}/${row.slug}`, locale)}>
        <Words text={row.name} locale={locale} />
      </a>
    ),
  });
  return (
    <Section title={words.cameTo}>
      <p className="text-note text-soft">
        {words.upTo(figures.all.from, figures.all.to)} {recounted && <b className="font-semibold">{recounted} </b>}
        <a href={localised("/methods", locale)}>{words.method}</a>
      </p>
      <h3 className="mt-8 font-semibold">{pageWords(locale).services}</h3>
      <FigureTable
        of={pageWords(locale).services}
        rows={[{ name: words.everything, figure: figures.all }, ...figures.services.map(link("services"))]}
        locale={locale}
      />
      <h3 className="mt-8 font-semibold">{pageWords(locale).locations}</h3>
      <FigureTable of={pageWords(locale).locations} rows={figures.locations.map(link("locations"))} locale={locale} />
    </Section>
  );
}
