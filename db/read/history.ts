import type { Db } from "@/db/client";
import { type CountedDays, type Days, figureOf, lastWholeDay } from "@/lib/counted";
import type { MonthPage, PeriodFigures, YearPage } from "@/lib/history";
import type { Text } from "@/lib/text";
import { addDays, type Day, type Month, wibDay } from "@/lib/time";
import { readMonth, readMonths } from "./incidents";
import { readFirstDay } from "./installation";
import { rememberBasis } from "./material";
import { type Counted, readCounted } from "./uptime";

/** A WIB month ("2026-11") at `now` (epoch ms). */
export async function readMonthPage(db: Db, month: Month, now: number): Promise<MonthPage> {
  const { figures } = await readFigures(db, { from: `${month}-01`, to: lastOf(month) }, now);
  return { month, incidents: await readMonth(db, month, now), figures };
}

/** A calendar year at `now` (epoch ms), with its months newest first. */
export async function readYearPage(db: Db, year: string, now: number): Promise<YearPage> {
  const { figures, counted, until, first } = await readFigures(db, { from: `${year}-01-01`, to: `${year}-12-31` }, now);
  const { months } = await readMonths(db, now);
  return {
    year,
    months: months
      .filter(({ month }) => month.startsWith(year))
      .map((one) => ({ ...one, figure: part(counted.all, { from: `${one.month}-01`, to: lastOf(one.month) }, first, until) })),
    figures,
  };
}

async function readFigures(db: Db, window: Days, now: number) {
  const first = await readFirstDay(db);
  const until = lastWholeDay(wibDay(now));
  const counted: Counted = await readCounted(db, { from: later(window.from, first), to: earlier(window.to, until) });
  const { place } = await rememberBasis(db);
  const named = (kind: "services" | "locations", rows: { slug: string; name: Text }[]) =>
    rows.map(({ slug, name }) => ({ slug, name, figure: part(counted[kind].get(slug), window, first, until) }));
  const services = place.services.filter(({ slug }) => place.offerings.some(({ service }) => service === slug));
  const figures: PeriodFigures = {
    all: part(counted.all, window, first, until),
    services: named("services", services),
    locations: named(
      "locations",
      place.locations.map(({ slug, short }) => ({ slug, name: short })),
    ),
  };
  return { figures, counted, until, first };
}

/** What the part of a window that is over came to. */
const part = (days: CountedDays | undefined, window: Days, first: Day, until: Day) =>
  figureOf(days ?? new Map(), { from: window.from, to: earlier(window.to, until) }, first);

const lastOf = (month: Month): Day => addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
const later = (a: Day, b: Day): Day => (a >= b ? a : b);
