import type { ReactNode } from "react";
import type { Bucket } from "@/lib/api";
import { BAR, columnPaths } from "@/lib/bars";
import { CHART, type Chart, chartOf, hourMarks, STRIP } from "@/lib/chart";
import { DAYS_SHOWN, dayRows, daysShown, SIGHTS, sumSights } from "@/lib/measurement";
import type { Sight } from "@/lib/probe/outcome";
import type { Locale } from "@/lib/text";
import { addDays, atWib, DAY, HOUR, type Interval, wibDay } from "@/lib/time";
import { MEASURED, took } from "@/lib/words/measured";
import { bareClock, date, duration } from "@/lib/words/time";
import { UPTIME } from "@/lib/words/uptime";
import { StatusShape } from "./status";

const FILL = {
  good: "fill-operational",
  slow: "fill-disrupted",
  bad: "fill-unavailable",
  blind: "fill-line",
} satisfies Record<Sight, string>;

/** The shape of what was seen, as of the status it would be. */
export const SHAPE = { good: "operational", slow: "disrupted", bad: "unavailable", blind: "unknown" } as const satisfies Record<
  Sight,
  string
>;

/** "berjalan 23 jam 46 menit, tidak berjalan 14 menit": what did not occur is left out. */
function seenWords(buckets: Bucket[], locale: Locale, whole?: number): string {
  const sums = sumSights(buckets, whole);
  return SIGHTS.filter((sight) => sums[sight] > 0)
    .map((sight) => `${MEASURED[locale].seen[sight]} ${duration(sums[sight], locale)}`)
    .join(", ");
}

/**
 * Response times of a day and what was seen, drawn and as a table by the hour. `shown`: from when to when, `born`: when it was
 * first looked at (epoch ms).
 */
export function DayChart({
  buckets,
  hours,
  shown,
  born,
  locale,
}: {
  buckets: Bucket[];
  hours: Bucket[];
  shown: Interval;
  born: number;
  locale: Locale;
}) {
  const words = MEASURED[locale];
  const chart = chartOf(buckets, shown, born);
  const whole = Math.max(0, shown.to - Math.max(shown.from, born)) / 1000;
  if (buckets.length === 0) return <p className="max-w-[64ch]">{words.dayNone}</p>;
  return (
    <>
      <p className="max-w-[64ch] first-letter:uppercase">{seenWords(buckets, locale, whole)}.</p>
      {chart.line ? (
        <DayPicture chart={chart} shown={shown} locale={locale} />
      ) : (
        <HourBars hours={hours} shown={shown} locale={locale} />
      )}
      <Hours hours={hours} locale={locale} />
    </>
  );
}

function DayPicture({ chart, shown, locale }: { chart: Chart; shown: Interval; locale: Locale }) {
  const words = MEASURED[locale];
  const { bad, slow, blind } = chart.strip;
  return (
    <figure>
      <div className="mt-4 grid max-w-4xl grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <p className="-my-2 flex flex-col justify-between text-right text-note text-soft tabular-nums" aria-hidden="true">
          <span>{took(chart.top, locale)}</span>
          <span>{took(chart.top / 2, locale)}</span>
          <span>0</span>
        </p>
        <svg
          className="drawing h-40 w-full"
          viewBox={`0 0 ${CHART.width} ${CHART.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path
            className="fill-none stroke-line"
            vectorEffect="non-scaling-stroke"
            d={`M0 0h${CHART.width}M0 50h${CHART.width}M0 100h${CHART.width}`}
          />
          <path className="fill-link opacity-25" d={chart.band} />
          <path className="fill-none stroke-link" strokeWidth="2" vectorEffect="non-scaling-stroke" d={chart.line} />
        </svg>
        <svg
          className="drawing col-start-2 mt-3 h-4 w-full"
          viewBox={`0 0 ${CHART.width} ${STRIP.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {blind && <path className="fill-soft" d={blind} />}
          {slow && <path className={FILL.slow} d={slow} />}
          {bad && <path className={FILL.bad} d={bad} />}
        </svg>
        <svg className="col-start-2 h-6 w-full fill-soft text-note" aria-hidden="true">
          {hourMarks(shown, locale).map(({ at, name }) => (
            <text key={at} x={`${at}%`} y="18" textAnchor={at > 92 ? "end" : "start"}>
              {name}
            </text>
          ))}
        </svg>
      </div>
      <figcaption className="mt-2 text-note text-soft">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          <Key name={words.half}>
            <path className="fill-link" d="M0 6h20v2H0z" />
          </Key>
          <Key name={words.most}>
            <path className="fill-link opacity-25" d="M0 1h20v12H0z" />
          </Key>
          {bad && (
            <Key name={words.seen.bad}>
              <path className={FILL.bad} d="M6 1h8v12H6z" />
            </Key>
          )}
          {slow && (
            <Key name={words.seen.slow}>
              <path className={FILL.slow} d="M6 7h8v6H6z" />
            </Key>
          )}
          {blind && (
            <Key name={words.seen.blind}>
              <path className="fill-soft" d="M0 11h20v2H0z" />
            </Key>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Of what has no response times: each full hour as a bar of what was seen in it. */
function HourBars({ hours, shown, locale }: { hours: Bucket[]; shown: Interval; locale: Locale }) {
  if (hours.length === 0) return null;
  const known = new Map(hours.map((hour) => [Date.parse(hour.from), hour]));
  const end = Math.floor(shown.to / HOUR) * HOUR;
  const all = Array.from({ length: DAY / HOUR }, (_, index) => end - DAY + index * HOUR);
  return (
    <Columns
      columns={all.map((from) => known.get(from) ?? null)}
      ends={[bareClock(end - DAY, locale), bareClock(end, locale)]}
      about={MEASURED[locale].hoursPicture}
      locale={locale}
    />
  );
}

/** Bars of what was seen, with what they are and the key to their colours. `ends`: what stands beneath the first and the last. */
function Columns({
  columns,
  ends: [first, last],
  about,
  locale,
}: {
  columns: (Bucket | null)[];
  ends: [string, string];
  about: string;
  locale: Locale;
}) {
  const paths = columnPaths(SIGHTS, columns);
  const shown = SIGHTS.filter((sight) => paths[sight] !== undefined);
  return (
    <figure className="mt-4">
      <svg
        className="drawing h-14 w-full"
        viewBox={`0 0 ${columns.length * BAR.step - 1} ${BAR.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {shown.map((sight) => (
          <path key={sight} className={FILL[sight]} d={paths[sight]} />
        ))}
      </svg>
      <p className="flex flex-wrap justify-between gap-x-4 text-note text-soft" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </p>
      <figcaption className="mt-2 max-w-[70ch] text-note text-soft">
        {about}
        <ul className="mt-1 flex flex-wrap gap-x-4">
          {shown.map((sight) => (
            <li key={sight} className="flex items-center gap-1">
              <svg className={`drawing size-3 ${FILL[sight]}`} viewBox="0 0 1 1" aria-hidden="true">
                <path d="M0 0h1v1H0z" />
              </svg>
              <StatusShape status={SHAPE[sight]} /> {MEASURED[locale].seen[sight]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const Key = ({ name, children }: { name: string; children: ReactNode }) => (
  <li className="flex items-start gap-2">
    <svg className="drawing mt-1 h-3.5 w-5 flex-none" viewBox="0 0 20 14" aria-hidden="true">
      {children}
    </svg>
    <span>{name}</span>
  </li>
);

/** What the narrowest screen has no room for; the data has it. */
const NARROW = "max-[23rem]:hidden";

function Hours({ hours, locale }: { hours: Bucket[]; locale: Locale }) {
  const words = MEASURED[locale];
  if (hours.length === 0) return null;
  const time = (ms: number | null) => (ms === null ? "–" : took(ms, locale));
  return (
    <details className="mt-3">
      <summary className="min-h-6 cursor-pointer">{words.asTable}</summary>
      <table className="mt-2 w-full max-w-3xl border-collapse text-left text-note tabular-nums">
        <thead>
          <tr className="align-bottom text-soft">
            {[words.hour, words.fastHalf, words.fastMost, words.seenIn].map((name, index) => (
              <th key={name} className={`py-1 pr-3 font-normal ${index === 2 ? NARROW : ""}`} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.toReversed().map((hour) => (
            <tr key={hour.from} className="border-t border-line align-baseline">
              <th className="py-1 pr-3 font-normal" scope="row">
                {bareClock(Date.parse(hour.from), locale)}
              </th>
              <td className="py-1 pr-3">{time(hour.p50)}</td>
              <td className={`py-1 pr-3 ${NARROW}`}>{time(hour.p95)}</td>
              <td className="py-1">{seenWords([hour], locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Ninety days as bars of what was seen, and as a table. `now`: of when the page is (epoch ms). */
export function DayBars({ days, now, locale }: { days: Bucket[]; now: number; locale: Locale }) {
  const words = MEASURED[locale];
  if (days.length === 0) return <p className="max-w-[64ch]">{words.daysNone}</p>;
  const last = wibDay(daysShown(now).to - 1);
  const known = new Map(days.map((bucket) => [wibDay(Date.parse(bucket.from)), bucket]));
  const first = addDays(last, 1 - DAYS_SHOWN);
  const all = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(first, index));
  const said = (day: string) => date(atWib(day, "00:00"), locale);
  return (
    <>
      <Columns
        columns={all.map((day) => known.get(day) ?? null)}
        ends={[
          first.slice(0, 4) === last.slice(0, 4) ? said(first).slice(0, -5) : said(first),
          UPTIME[locale].yesterday(said(last)),
        ]}
        about={words.daysPicture}
        locale={locale}
      />
      <details className="mt-3">
        <summary className="min-h-6 cursor-pointer">{words.asTable}</summary>
        <table className="mt-2 w-full max-w-3xl border-collapse text-left text-note tabular-nums">
          <thead>
            <tr className="text-soft">
              <th className="py-1 pr-3 font-normal" scope="col">
                {words.date}
              </th>
              <th className="py-1 font-normal" scope="col">
                {words.seenIn}
              </th>
            </tr>
          </thead>
          <tbody>
            {dayRows(days.toReversed()).map(({ first, last, buckets }) => (
              <tr key={last} className="border-t border-line align-baseline">
                <th className="py-1 pr-3 font-normal" scope="row">
                  {first !== last && `${said(first)} – `}
                  {said(last)}
                </th>
                <td className="py-1">{first === last ? seenWords(buckets, locale) : words.allDays(String(buckets.length))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
