import type { OutageView } from "./api";
import { SIGHTS } from "./measurement";
import type { Looks } from "./outages";
import { type Sight, sightOf } from "./probe/outcome";

/** Units of a row of looks: at its top the line of the outage, and beneath it a tick for each look. */
export const LOOK_STRIP = { width: 1000, height: 24, tick: 4, line: 3 } as const;
/** How high a tick stands: what was bad reaches up to the line. */
const TICK = { good: 6, slow: 12, bad: 18, blind: 2 } as const satisfies Record<Sight, number>;
/** How wide the break is where looks in the middle are left out. */
const BREAK = 40;

/** A row for each measurement, and the line of the outage over all of them. */
export type LookStrip = {
  rows: { slug: string; ticks: Partial<Record<Sight, string>> }[];
  /** From the first look that was bad to the last: it was so, for certain. */
  sure: string;
  /** From the last good look to the first bad one, and from the last bad one to the first good one: it began and ended in there. */
  unsure: string;
  /** The first and the last look that is drawn (epoch ms). */
  from: number;
  to: number;
};

/**
 * Draws the looks around an outage that goes on or went on at `now` (epoch ms); null where there are fewer than two, as a single
 * one shows no course of things. Where looks in the middle are left out the picture is broken, and each part has its own scale.
 */
export function lookStrip(
  { probes, looks, gap }: Looks,
  { after, began, ended_after, ended }: Pick<OutageView, "after" | "began" | "ended_after" | "ended">,
  now: number,
): LookStrip | null {
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last || looks.length < 2) return null;
  const x = scaleOf(looks, gap);
  const line = (from: string | null, to: string | null, high: number) => {
    if (from === null) return "";
    const [left, right] = [x(Date.parse(from)), x(to === null ? now : Date.parse(to))];
    return right > left ? `M${left} 0H${right}v${high}H${left}z` : "";
  };
  return {
    rows: probes.flatMap(({ slug }) => {
      const own = looks.filter((look) => look.slug === slug);
      const ticks = Object.fromEntries(
        SIGHTS.flatMap((sight) => {
          const of = own.filter(({ outcome }) => sightOf(outcome) === sight);
          return of.length === 0
            ? []
            : [
                [
                  sight,
                  of
                    .map(
                      ({ at }) =>
                        `M${x(at) - LOOK_STRIP.tick / 2} ${LOOK_STRIP.height}v-${TICK[sight]}h${LOOK_STRIP.tick}v${TICK[sight]}z`,
                    )
                    .join(""),
                ],
              ];
        }),
      );
      return own.length === 0 ? [] : [{ slug, ticks }];
    }),
    sure: line(began, ended === null ? null : (ended_after ?? ended), LOOK_STRIP.line),
    unsure: `${line(after, began, 1)}${ended_after === null ? "" : line(ended_after, ended, 1)}`,
    from: first.at,
    to: last.at,
  };
}

/** Where a moment lies, in whole units; what lies before or after all looks stands at the edge, what was left out in the break. */
function scaleOf(looks: Looks["looks"], gap: number | null): (at: number) => number {
  const edge = 5;
  const span = (part: Looks["looks"], left: number, right: number) => {
    const [from, to] = [part[0]?.at ?? 0, part.at(-1)?.at ?? 0];
    const per = to > from ? (right - left) / (to - from) : 0;
    return { from, to, place: (at: number) => Math.round(left + (Math.min(Math.max(at, from), to) - from) * per) };
  };
  if (gap === null) return span(looks, edge, LOOK_STRIP.width - edge).place;
  const middle = LOOK_STRIP.width / 2;
  const [before, since] = [
    span(looks.slice(0, gap), edge, middle - BREAK / 2),
    span(looks.slice(gap), middle + BREAK / 2, LOOK_STRIP.width - edge),
  ];
  return (at) => (at <= before.to ? before.place(at) : at >= since.from ? since.place(at) : middle);
}
