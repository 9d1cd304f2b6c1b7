import type { Bucket } from "@/lib/api";
import { BAR, columnPaths } from "@/lib/bars";
import { DAYS_SHOWN, dayRows, daysShown, SIGHTS, sumSights } from "@/lib/measurement";
import type { Sight } from "@/lib/probe/outcome";
import type { ProbeKind } from "@/lib/probe/settings";
import type { Locale } from "@/lib/text";
import { addDays, atWib, HOUR, type Interval, wibDay } from "@/lib/time";
import { sightWord } from "@/lib/words/looked";
import { MEASURED } from "@/lib/words/measured";
import { bareClock, date, duration } from "@/lib/words/time";
import { UPTIME } from "@/lib/words/uptime";
import { StatusShape } from "./status";

/** The colour of what was seen in a picture. */
export const FILL = {
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
export function seenWords(buckets: Bucket[], kind: ProbeKind, locale: Locale, whole?: number): string {
  const sums = sumSights(buckets, whole);
  return SIGHTS.filter((sight) => sums[sight] > 0)
    .map((sight) => `${sightWord(sight, kind, locale)} ${duration(sums[sight], locale)}`)
    .join(", ");
}

/** Of what has no response times: each full hour as a bar of what was seen in it. */
export function HourBars({ hours, shown, kind, locale }: { hours: Bucket[]; shown: Interval; kind: ProbeKind; locale: Locale }) {
  if (hours.length === 0) return null;
  const known = new Map(hours.map((hour) => [Date.parse(hour.from), hour]));
  const [first, end] = [Math.ceil(shown.from / HOUR) * HOUR, Math.floor(shown.to / HOUR) * HOUR];
  const all = Array.from({ length: (end - first) / HOUR }, (_, index) => first + index * HOUR);
  return (
    <Columns
      columns={all.map((from) => known.get(from) ?? null)}
      ends={[bareClock(first, locale), bareClock(end, locale)]}
      about={MEASURED[locale].hoursPicture}
      kind={kind}
      locale={locale}
    />
  );
}

/** Ninety days as bars of what was seen, and as a table. `now`: of when the page is (epoch ms). */
export function DayBars({ days, now, kind, locale }: { days: Bucket[]; now: number; kind: ProbeKind; locale: Locale }) {
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
        kind={kind}
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
                <td className="py-1">
                  {first === last
                    ? seenWords(buckets, kind, locale)
                    : words.allDays(String(buckets.length), sightWord("good", kind, locale))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** Bars of what was seen, with what they are and the key to their colours. `ends`: what stands beneath the first and the last. */
function Columns({
  columns,
  ends: [first, last],
  about,
  kind,
  locale,
}: {
  columns: (Bucket | null)[];
  ends: [string, string];
  about: string;
  kind: ProbeKind;
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
        <SightKey sights={shown} kind={kind} locale={locale} />
      </figcaption>
    </figure>
  );
}

/** The colours of a picture, each with its shape and word. */
export function SightKey({ sights, kind, locale }: { sights: Sight[]; kind: ProbeKind; locale: Locale }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4">
      {sights.map((sight) => (
        <li key={sight} className="flex items-center gap-1">
          <svg className={`drawing size-3 ${FILL[sight]}`} viewBox="0 0 1 1" aria-hidden="true">
            <path d="M0 0h1v1H0z" />
          </svg>
          <StatusShape status={SHAPE[sight]} /> {sightWord(sight, kind, locale)}
        </li>
      ))}
    </ul>
  );
}
