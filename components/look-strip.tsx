import type { OutageView } from "@/lib/api";
import { LOOK_STRIP, lookStrip } from "@/lib/look-strip";
import { SIGHTS } from "@/lib/measurement";
import type { Looks } from "@/lib/outages";
import type { Locale } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { bareExactClock } from "@/lib/words/measured";
import { OUTAGES } from "@/lib/words/outages";
import { date } from "@/lib/words/time";
import { FILL, SightKey } from "./sight-bars";
import { Words } from "./words";

export type LookProps = { outage: OutageView; looks: Looks /** Of when the page is (ISO). */; asOf: string; locale: Locale };

/** Every look around an outage as a tick, a row for each measurement, beneath the line of the outage. The table of looks says it in words. */
export function LookPicture({ outage, looks, asOf, locale }: LookProps) {
  const words = OUTAGES[locale];
  const strip = lookStrip(looks, outage, Date.parse(asOf));
  if (!strip) return null;
  const { rows, sure, unsure, from, to } = strip;
  const several = wibDay(from) !== wibDay(to);
  const said = (at: number) => (several ? `${date(at, locale)}, ${bareExactClock(at, locale)}` : bareExactClock(at, locale));
  const shown = SIGHTS.filter((sight) => rows.some(({ ticks }) => ticks[sight] !== undefined));
  return (
    <figure className="mt-3 max-w-3xl">
      {rows.map(({ slug, ticks }) => {
        const named = rows.length > 1 && looks.probes.find((probe) => probe.slug === slug)?.name;
        return (
          <div key={slug} className="mt-3">
            {named && (
              <p className="text-note text-soft">
                <Words text={named} locale={locale} />
              </p>
            )}
            <svg
              className="drawing mt-1 h-10 w-full"
              viewBox={`0 0 ${LOOK_STRIP.width} ${LOOK_STRIP.height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <path className="fill-soft" d={sure + unsure} />
              {shown.map((sight) => ticks[sight] && <path key={sight} className={FILL[sight]} d={ticks[sight]} />)}
            </svg>
          </div>
        );
      })}
      <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-note text-soft tabular-nums" aria-hidden="true">
        <span>{said(from)}</span>
        <span>{said(to)}</span>
      </p>
      <figcaption className="mt-1 max-w-[70ch] text-note text-soft">
        {words.looksPicture}
        <SightKey sights={shown} kind="http" locale={locale} />
      </figcaption>
    </figure>
  );
}
