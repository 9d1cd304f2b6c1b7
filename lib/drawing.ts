import type { Interval } from "./time";
import { atWib, MINUTE } from "./time";
import type { DayRow } from "./timeline";

/** Units of a day's picture. The bar is thick where it covers opening hours and thin where it does not. */
export const SHEET = {
  width: 360,
  height: 46,
  hours: { y: 6, height: 26 },
  thick: { y: 10, height: 18 },
  thin: { y: 17, height: 4 },
} as const;
const STRIPE = { width: 2, step: 5 };

/** One day's parts as the `d` of paths, and its marks as places along the width. */
export type Drawing = {
  hours: string;
  sure: string;
  /** Stripes, so that it is told from what is sure without its colour. */
  maybe: string;
  plan: string;
  told: number | null;
  ticks: { x: number; hour: number }[];
};

/** `shown`: the hours of the day from the left edge to the right one. */
export function drawingOf(row: DayRow, shown: { from: number; to: number }): Drawing {
  const midnight = atWib(row.day, "00:00");
  const unit = SHEET.width / (shown.to - shown.from);
  // By whole minutes, as times are told: a page printed twice within one is drawn alike.
  const x = (ms: number) => {
    const hours = Math.floor((ms - midnight) / MINUTE) / 60;
    return round(Math.min(SHEET.width, Math.max(0, (hours - shown.from) * unit)));
  };
  const box = ({ from, to }: Interval, { y, height }: { y: number; height: number }) =>
    x(from) < x(to) ? `M${x(from)} ${y}H${x(to)}v${height}H${x(from)}z` : "";
  const spans = row.spans ?? [];
  const bars = (parts: Interval[], draw: typeof box) =>
    parts
      .flatMap((part) => split(part, spans))
      .map(({ part, open }) => draw(part, open ? SHEET.thick : SHEET.thin))
      .join("");
  const stripes = ({ from, to }: Interval, { y, height }: { y: number; height: number }) => {
    let path = "";
    for (let at = x(from); at < x(to); at += STRIPE.step)
      path += `M${round(at)} ${y}h${round(Math.min(STRIPE.width, x(to) - at))}v${height}H${round(at)}z`;
    return path;
  };
  const every = shown.to - shown.from > 14 ? 6 : 3;
  const first = Math.ceil((shown.from + 0.5) / every) * every;
  const ticks: Drawing["ticks"] = [];
  for (let hour = first; hour < shown.to; hour += every) ticks.push({ x: round((hour - shown.from) * unit), hour });
  return {
    hours: spans.map((span) => box(span, SHEET.hours)).join(""),
    sure: bars(
      row.stop.filter(({ sure }) => sure),
      box,
    ),
    maybe: bars(
      row.stop.filter(({ sure }) => !sure),
      stripes,
    ),
    plan: row.plan ? bars([row.plan], box) : "",
    told: row.told === null ? null : x(row.told),
    ticks,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A part cut at the edges of the opening spans, which are in order and do not touch. */
function split(part: Interval, spans: Interval[]): { part: Interval; open: boolean }[] {
  const edges = spans.flatMap(({ from, to }) => [from, to]).filter((at) => at > part.from && at < part.to);
  const all = [part.from, ...edges, part.to];
  return all.slice(1).map((to, index) => {
    const from = all[index] as number;
    return { part: { from, to }, open: spans.some((span) => span.from <= from && to <= span.to) };
  });
}
