import type { Board, CountedDay, Incident, ServiceRow, ServiceView } from "@/lib/api";
import { SEVERITY } from "@/lib/severity";
import { type Locale, localised } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { called } from "@/lib/words/names";
import { OUTAGES } from "@/lib/words/outages";
import { asOfText, pageWords } from "@/lib/words/page";
import { uptimeText } from "@/lib/words/percent";
import { clock, dayTime, duration } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { UPTIME } from "@/lib/words/uptime";
import { IncidentCard } from "./incident-card";
import { PlaceMap } from "./map";
import { Section } from "./page";
import { STATUS_EDGE, StatusShape, StatusWord } from "./status";
import { Bars } from "./uptime";
import { Words } from "./words";

/** Can I go now? One sentence, what to do about it, the hours, and how old the word is. */
function Verdict({ board, locale }: { board: Board; locale: Locale }) {
  const words = pageWords(locale);
  const { verdict, stale } = board;
  const [at, last] = [board.as_of, verdict.last_word_at].map((iso) => (iso === null ? null : Date.parse(iso))) as [
    number,
    number | null,
  ];
  // Beside the day of the page a clock says enough; in a copy of yesterday it would not.
  const told = last === null ? null : !stale && wibDay(last) === wibDay(at) ? clock(last, locale) : dayTime(last, locale);
  return (
    <section className="pt-7">
      <h1 className="max-w-[24ch] text-balance text-banner font-bold tracking-tight" aria-live="polite">
        <StatusShape status={verdict.status} /> <Words text={verdict.text} locale={locale} />
      </h1>
      <p className="mt-3 max-w-[52ch]">
        <Words text={verdict.advice} locale={locale} />
      </p>
      <p className="mt-2">
        <span className="text-soft">{words.officeHours}:</span> <Words text={verdict.hours} locale={locale} />
      </p>
      <p className="text-note text-soft">
        <span data-as-of-text="">
          <Words text={asOfText(at, stale)} locale={locale} />
        </span>
        {told && <>; {unbroken(words.staffSpoke(told))}</>}
      </p>
    </section>
  );
}

/** The reader's own place: chosen once from the list, which is also the map's as words. Without the leaf the list leads to the places' pages. */
function YourPlace({ board, focus, locale }: { board: Board; focus: ServiceView | undefined; locale: Locale }) {
  const words = pageWords(locale);
  const here = new Map(focus?.places.map((place) => [place.location.slug, place.status]));
  return (
    <section
      className="mt-6 rounded-box border border-transparent bg-wash p-4 contrast-more:border-line print:hidden"
      aria-labelledby="your-place"
    >
      <h2 className="font-semibold" id="your-place">
        {words.yourPlace}
      </h2>
      <div className="min-h-[4.75rem]" data-chosen="place" aria-live="polite">
        <p className="text-soft">{words.yourPlaceHint}</p>
      </div>
      <details data-choose="place">
        <summary className="inline-block min-h-6 cursor-pointer font-semibold text-link">{words.choosePlace}</summary>
        {focus && (
          <p className="mt-2 text-note text-soft">
            <Words text={focus.row.name} locale={locale} />:
          </p>
        )}
        <ul className="mt-1 columns-[8.5rem] gap-x-5 text-note" id="list">
          {board.locations.map(({ slug, short }) => (
            <li key={slug} className="break-inside-avoid py-1">
              <a className="inline-block min-h-6" href={localised(`/locations/${slug}`, locale)}>
                <Words text={short} locale={locale} />
              </a>{" "}
              <StatusWord status={here.get(slug) ?? "not_offered"} locale={locale} quiet />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Every service under the status it has, worst first: what does not work, and then all that does. */
function Services({ services, locale }: { services: ServiceRow[]; locale: Locale }) {
  const statuses = (Object.keys(SEVERITY) as (keyof typeof SEVERITY)[]).filter((status) => status !== "paused_announced");
  return statuses.map((status) => {
    const rows = services.filter((service) => service.status === status);
    if (rows.length === 0) return null;
    return (
      <div key={status} className="mt-3">
        <h3>
          <StatusWord status={status} locale={locale} />
        </h3>
        <ul className="columns-[8.5rem] gap-x-5">
          {rows.map(({ slug, label, name, breadth, counts, of }) => (
            <li key={slug} className="break-inside-avoid py-1">
              <a className="inline-block min-h-6" href={localised(`/services/${slug}`, locale)}>
                {unbroken(called({ label, name }, locale))}
              </a>
              {counts[status] !== of && (
                <span className="block text-note text-soft">
                  <Words text={breadth} locale={locale} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** The map of one service, and the way to another's. */
function Where({ board, focus, locale }: { board: Board; focus: ServiceView; locale: Locale }) {
  const words = pageWords(locale);
  return (
    <Section title={words.whereOffered} id="map">
      <div data-chosen="map" aria-live="polite">
        <PlaceMap view={focus} list="#list" locale={locale} />
      </div>
      <details className="mt-2 print:hidden" data-choose="map">
        <summary className="inline-block min-h-6 cursor-pointer font-semibold text-link">{words.otherService}</summary>
        <ul className="mt-1 columns-[8.5rem] gap-x-5 text-note">
          {board.services.map(({ slug, label, name }) => (
            <li key={slug} className="break-inside-avoid py-1">
              <a className="inline-block min-h-6" href={localised(`/services/${slug}`, locale)}>
                {unbroken(called({ label, name }, locale))}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

function Record({ board, days, locale }: { board: Board; days: (CountedDay | null)[]; locale: Locale }) {
  const words = UPTIME[locale];
  const { last_90_days: figure } = board.uptime;
  if (figure === null) return null;
  return (
    <Section title={words.heading}>
      <Bars days={days} locale={locale} />
      <p className="mt-2">
        {words.overall} <Words text={uptimeText(figure)} locale={locale} />.{" "}
        <a href={localised("/methods", locale)}>{words.method}</a>
      </p>
    </Section>
  );
}

/** More would bury what a citizen came for; the list of outages has them all. */
const MOST_UNEXPLAINED = 5;

/** What machines see and nobody has explained, the worst of it; in an edition that may be old, without how long it has gone on. */
function UnexplainedList({ board, locale }: { board: Board; locale: Locale }) {
  const { unexplained } = board;
  const words = OUTAGES[locale];
  const isGone = ({ effect }: Unexplained) => Number(effect === "unavailable");
  const shown = [...unexplained].sort((a, b) => isGone(b) - isGone(a)).slice(0, MOST_UNEXPLAINED);
  return (
    <>
      {shown.map((each) => (
        <UnexplainedOutage key={each.url} outage={each} board={board} locale={locale} />
      ))}
      {unexplained.length > shown.length && (
        <p className="mt-3">
          <a href={localised("/outages", locale)}>{words.all}</a>: {words.unexplained(String(unexplained.length))}.
        </p>
      )}
    </>
  );
}

type Unexplained = Board["unexplained"][number];

function UnexplainedOutage({ outage, board, locale }: { outage: Unexplained; board: Board; locale: Locale }) {
  const { url, name, effect, began } = outage;
  const { stale, as_of } = board;
  const words = OUTAGES[locale];
  const [at, from] = [Date.parse(as_of), Date.parse(began)];
  return (
    <p className={`mt-3 border-l-4 pl-4 ${STATUS_EDGE[effect]}`}>
      <StatusShape status={effect} />{" "}
      <a className="font-semibold" href={localised(url, locale)}>
        <Words text={name} locale={locale} />
      </a>
      <span className="block text-note">
        {words.effect[effect]}, {words.origin.measured}. {words.began} {dayTime(from, locale, at)}. <b>{words.notExplained}.</b>
        {!stale && (
          <> {unbroken(words.going(duration(Math.max(0, Math.floor((at - from) / 1000)), locale), clock(at, locale)))}.</>
        )}
      </span>
    </p>
  );
}

/** Of a pause that comes again only the next is told here; the calendar has the others. */
const isNextOfSeries = ({ series, phase }: Incident, before: Incident[]): boolean =>
  series === null || phase !== "planned" || !before.some((each) => each.phase === phase && each.series?.id === series.id);

/**
 * The home page: can I go, my place, what is wrong and why, what still works, where, what is planned, the record.
 * `focus`: the service of the map. `days`: what the bars show.
 */
export function BoardView({
  board,
  focus,
  days,
  locale,
}: {
  board: Board;
  focus: ServiceView | undefined;
  days: (CountedDay | null)[];
  locale: Locale;
}) {
  const words = pageWords(locale);
  const cards = (phase: "ongoing" | "planned") =>
    board.incidents
      .filter((incident, at, all) => incident.phase === phase && isNextOfSeries(incident, all.slice(0, at)))
      .map((incident) => (
        <IncidentCard key={incident.slug} incident={incident} asOf={board.stale ? null : board.as_of} locale={locale} />
      ));
  const [ongoing, planned] = [cards("ongoing"), cards("planned")];
  return (
    <>
      {board.stale && <p className="mt-4 border-l-4 border-unavailable bg-wash p-3 font-semibold">{words.stale}</p>}
      <Verdict board={board} locale={locale} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_26rem] lg:grid-rows-[auto_1fr] lg:gap-x-12">
        <div className="lg:col-start-2">
          <YourPlace board={board} focus={focus} locale={locale} />
        </div>
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:-mt-4">
          {ongoing.length + board.unexplained.length > 0 && (
            <Section title={words.now}>
              {ongoing}
              <UnexplainedList board={board} locale={locale} />
            </Section>
          )}
          <Section title={words.services} id="services">
            <Services services={board.services} locale={locale} />
          </Section>
        </div>
        <div className="lg:col-start-2">{focus && <Where board={board} focus={focus} locale={locale} />}</div>
      </div>
      {planned.length > 0 && <Section title={words.planned}>{planned}</Section>}
      <Record board={board} days={days} locale={locale} />
    </>
  );
}
