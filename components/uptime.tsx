import type { ReactNode } from "react";
import type { CountedDay, Figure, Uptime } from "@/lib/api";
import { BAR, barDates, barPaths } from "@/lib/bars";
import { type Locale, localised } from "@/lib/text";
import type { Day } from "@/lib/time";
import { percent } from "@/lib/words/percent";
import { dateOf, dayOf, month } from "@/lib/words/time";
import { PARTS, type Part, partsOf, partWord, UPTIME } from "@/lib/words/uptime";
import { Section } from "./page";
import { StatusShape } from "./status";
import { lasting } from "./still";

const FILL = {
  operational: "fill-operational",
  disrupted: "fill-disrupted",
  paused: "fill-paused",
  unavailable: "fill-unavailable",
  unknown: "fill-line",
} satisfies Record<Part, string>;

const COLUMNS = ["operational", "usable", "without_announced", "coverage"] as const;
/** What a narrow screen has no room for; the data has it. */
const WIDE = { operational: "", usable: "max-md:hidden", without_announced: "max-md:hidden", coverage: "" } satisfies Record<
  (typeof COLUMNS)[number],
  string
>;

/** What a service or a place came to: bars of 90 days, the three readings with their coverage, and the days with trouble in words. */
export const UptimeRecord = lasting(CountedRecord, ({ days }) => days);

type Counted = { uptime: Uptime; days: (CountedDay | null)[]; of: "service" | "location"; locale: Locale };

function CountedRecord({ uptime, days, of, locale }: Counted) {
  const words = UPTIME[locale];
  const { last_90_days, month: ofMonth, year } = uptime;
  return (
    <Section title={words.heading} id="record">
      {last_90_days === null ? (
        <p>{words.notCounted}</p>
      ) : (
        <>
          <Bars days={days} locale={locale} />
          <ReadingTable
            windows={[
              { name: words.last90, figure: last_90_days },
              { name: month(last_90_days.to.slice(0, 7), locale), figure: ofMonth },
              { name: last_90_days.to.slice(0, 4), figure: year },
            ]}
            locale={locale}
          />
          <TroubledDays days={days} locale={locale} />
          <p className="mt-3 text-note text-soft">
            {words.summed[of]} <a href={localised("/methods", locale)}>{words.method}</a>
          </p>
        </>
      )}
    </Section>
  );
}

/** The days as a picture, with its legend; the same days stand in words beneath it. */
export function Bars({ days, locale }: { days: (CountedDay | null)[]; locale: Locale }) {
  const words = UPTIME[locale];
  const paths = barPaths(days);
  const dates = barDates(days);
  const shown = PARTS.filter((part) => paths[part] !== undefined);
  return (
    <figure>
      <svg
        className="h-14 w-full"
        viewBox={`0 0 ${days.length * BAR.step - 1} ${BAR.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {shown.map((part) => (
          <path key={part} className={FILL[part]} d={paths[part]} />
        ))}
      </svg>
      {dates && <Dates {...dates} locale={locale} />}
      <figcaption className="mt-2 max-w-[70ch] text-note text-soft">
        {words.picture} {words.notDrawn}
        <ul className="mt-1 flex flex-wrap gap-x-4">
          {shown.map((part) => (
            <li key={part} className="flex items-center gap-1">
              <svg className={`size-3 ${FILL[part]}`} viewBox="0 0 1 1" aria-hidden="true">
                <path d="M0 0h1v1H0z" />
              </svg>
              <StatusShape status={part} /> {partWord(part, locale)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** How far to the right (0 to 100) a month may begin and its name still fit a phone. */
const LAST_NAME = 92;

/** Beneath the bars: where months begin, and the days at both ends. */
function Dates({ first, last, months, locale }: NonNullable<ReturnType<typeof barDates>> & { locale: Locale }) {
  const said = (day: Day) => dateOf(day, locale);
  const named = months.filter(({ at }) => at <= LAST_NAME);
  return (
    <>
      <svg className="h-5 w-full fill-soft text-note" aria-hidden="true">
        {named.map(({ day, at }) => (
          <text key={day} x={`${at}%`} y="16">
            {month(day.slice(0, 7), locale).slice(0, 3)}
          </text>
        ))}
      </svg>
      <p className="flex flex-wrap justify-between gap-x-4 text-note">
        <span>{first.slice(0, 4) === last.slice(0, 4) ? said(first).slice(0, -5) : said(first)}</span>
        <span>{UPTIME[locale].yesterday(said(last))}</span>
      </p>
    </>
  );
}

/** The month is left to the history where a screen has no room for three windows. */
const NARROW = "max-[23rem]:hidden";

/** The three readings and what they rest on, a line for each reading and a column for each window: all of it fits a phone. */
function ReadingTable({ windows, locale }: { windows: { name: string; figure: Figure | null }[]; locale: Locale }) {
  const words = UPTIME[locale];
  return (
    <table className="mt-4 w-full max-w-2xl border-collapse text-left text-note tabular-nums">
      <thead>
        <tr className="align-bottom text-soft">
          <th className="py-1 pr-2 font-normal" scope="col">
            {words.reading}
          </th>
          {windows.map(({ name }, index) => (
            <th key={name} className={`py-1 pl-2 text-right font-normal ${index === 1 ? NARROW : ""}`} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {COLUMNS.map((column) => (
          <tr key={column} className="border-t border-line">
            <th className="py-2 pr-2 font-semibold" scope="row">
              {words.columns[column]}
            </th>
            {windows.map(({ name, figure }, index) => (
              <td key={name} className={`whitespace-nowrap py-2 pl-2 text-right ${index === 1 ? NARROW : ""}`}>
                {figureWords(figure, column, locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const figureWords = (figure: Figure | null, column: (typeof COLUMNS)[number], locale: Locale) =>
  figure === null || figure.percent[column] === null ? UPTIME[locale].none : percent(figure.percent[column], locale);

/** The three readings and what they rest on, a line for each row. A figure that is null is not counted yet. */
export function FigureTable({
  of,
  rows,
  locale,
}: {
  /** What the rows are: the heading of their names. */
  of: string;
  rows: { name: ReactNode; figure: Figure | null }[];
  locale: Locale;
}) {
  const words = UPTIME[locale];
  return (
    <table className="mt-4 w-full max-w-3xl border-collapse text-left text-note tabular-nums">
      <thead>
        <tr className="align-bottom text-soft">
          <th className="py-1 pr-2 font-normal" scope="col">
            {of}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} className={`w-24 py-1 pl-3 text-right font-normal sm:w-32 ${WIDE[column]}`} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figure }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved
          <tr key={index} className="border-t border-line">
            <th className="py-2 pr-2 font-semibold" scope="row">
              {name}
            </th>
            {COLUMNS.map((column) => (
              <td key={column} className={`whitespace-nowrap py-2 pl-3 text-right ${WIDE[column]}`}>
                {figureWords(figure, column, locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TroubledDays({ days, locale }: { days: (CountedDay | null)[]; locale: Locale }) {
  const words = UPTIME[locale];
  const troubled = days
    .filter((day) => day !== null)
    .filter((day) => troublesOf(day).length > 0)
    .reverse();
  if (troubled.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="min-h-6 cursor-pointer">{words.troubled(troubled.length)}</summary>
      <ul className="mt-1 text-note">
        {troubled.map((day) => (
          <li key={day.day} className="border-t border-line py-1">
            {dayOf(day.day, locale)}:{" "}
            {troublesOf(day)
              .map((part) => share(day, part, locale))
              .join(", ")}
          </li>
        ))}
      </ul>
    </details>
  );
}

const troublesOf = (day: CountedDay) =>
  (["unavailable", "paused", "disrupted"] as const).filter((part) => partsOf(day)[part] > 0);

function share(day: CountedDay, part: Part, locale: Locale): string {
  const parts = partsOf(day);
  const total = PARTS.reduce((sum, each) => sum + parts[each], 0);
  return UPTIME[locale].ofHours(percent((parts[part] * 100) / total, locale), partWord(part, locale));
}
