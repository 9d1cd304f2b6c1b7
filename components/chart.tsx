import type { ReactNode } from "react";
import type { Bucket } from "@/lib/api";
import { CHART, type Chart, chartOf, hourMarks, STRIP } from "@/lib/chart";
import type { ProbeKind } from "@/lib/probe/settings";
import type { Locale } from "@/lib/text";
import type { Interval } from "@/lib/time";
import { sightWord } from "@/lib/words/looked";
import { MEASURED, took } from "@/lib/words/measured";
import { bareClock } from "@/lib/words/time";
import { FILL, HourBars, seenWords } from "./sight-bars";

/**
 * Response times of a day and what was seen, drawn and as a table by the hour. `shown`: from when to when, `born`: when it was
 * first looked at (epoch ms).
 */
export function DayChart({
  buckets,
  hours,
  shown,
  born,
  kind,
  locale,
}: {
  buckets: Bucket[];
  hours: Bucket[];
  shown: Interval;
  born: number;
  kind: ProbeKind;
  locale: Locale;
}) {
  const chart = chartOf(buckets, shown, born);
  const whole = Math.max(0, shown.to - Math.max(shown.from, born)) / 1000;
  if (buckets.length === 0) return <p className="max-w-[64ch]">{MEASURED[locale].dayNone}</p>;
  return (
    <>
      <p className="max-w-[64ch] first-letter:uppercase">{seenWords(buckets, kind, locale, whole)}.</p>
      {chart.line ? (
        <DayPicture chart={chart} shown={shown} kind={kind} locale={locale} />
      ) : (
        <HourBars hours={hours} shown={shown} kind={kind} locale={locale} />
      )}
      <Hours hours={hours} kind={kind} locale={locale} />
    </>
  );
}

function DayPicture({ chart, shown, kind, locale }: { chart: Chart; shown: Interval; kind: ProbeKind; locale: Locale }) {
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
            <Key name={sightWord("bad", kind, locale)}>
              <path className={FILL.bad} d="M6 1h8v12H6z" />
            </Key>
          )}
          {slow && (
            <Key name={sightWord("slow", kind, locale)}>
              <path className={FILL.slow} d="M6 7h8v6H6z" />
            </Key>
          )}
          {blind && (
            <Key name={sightWord("blind", kind, locale)}>
              <path className="fill-soft" d="M0 11h20v2H0z" />
            </Key>
          )}
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

function Hours({ hours, kind, locale }: { hours: Bucket[]; kind: ProbeKind; locale: Locale }) {
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
              <td className="py-1">{seenWords([hour], kind, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
