import type { ReactNode } from "react";
import type { CountedDay, Figure, Uptime } from "@/lib/api";
import { BAR, barPaths } from "@/lib/bars";
import { type Locale, localised } from "@/lib/text";
import { percent } from "@/lib/words/percent";
import { dayOf, month } from "@/lib/words/time";
import { PARTS, type Part, partsOf, partWord, UPTIME } from "@/lib/words/uptime";
import { StatusShape } from "./status";

const FILL = {
  operational: "fill-operational",
  disrupted: "fill-disrupted",
  paused: "fill-paused",
  unavailable: "fill-unavailable",
  unknown: "fill-line",
} satisfies Record<Part, string>;

const COLUMNS = ["operational", "usable", "without_announced", "coverage"] as const;
/** What a narrow screen has no room for; the data has it. */
const WIDE = { operational: "", usable: "max-sm:hidden", without_announced: "max-sm:hidden", coverage: "" } satisfies Record<
  (typeof COLUMNS)[number],
  string
>;

/** What a service or a place came to: bars of 90 days, the three readings with their coverage, and the days with trouble in words. */
export function UptimeRecord({
  uptime,
  days,
  of,
  locale,
}: {
  uptime: Uptime;
  days: (CountedDay | null)[];
  of: "service" | "location";
  locale: Locale;
}) {
  const words = UPTIME[locale];
  const { last_90_days, month: ofMonth, year } = uptime;
  return (
    <section>
      <h2 className="mb-2 mt-8 text-head font-semibold">{words.heading}</h2>
      {last_90_days === null ? (
        <p>{words.notCounted}</p>
      ) : (
        <>
          <Bars days={days} locale={locale} />
          <FigureTable
            of={words.window}
            rows={[
              { name: words.last90, figure: last_90_days },
              { name: month(last_90_days.to.slice(0, 7), locale), figure: ofMonth },
              { name: last_90_days.to.slice(0, 4), figure: year },
            ]}
            locale={locale}
          />
          <TroubledDays days={days} locale={locale} />
        </>
      )}
      <p className="mt-3 text-note text-soft">
        {words.summed[of]} <a href={localised("/methods", locale)}>{words.method}</a>
      </p>
    </section>
  );
}

/** The days as a picture, with its legend; the same days stand in words beneath it. */
export function Bars({ days, locale }: { days: (CountedDay | null)[]; locale: Locale }) {
  const words = UPTIME[locale];
  const paths = barPaths(days);
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
      <figcaption className="mt-1 text-note text-soft">
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
            <th key={column} className={`py-1 pl-3 text-right font-normal ${WIDE[column]}`} scope="col">
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
                {figure === null || figure.percent[column] === null ? words.none : percent(figure.percent[column], locale)}
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
      <ul className="mt-1">
        {troubled.map((day) => (
          <li key={day.day} className="border-t border-line py-1 text-note">
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
