import { and, desc, gte, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident } from "@/db/schema";
import { type CountedDays, type Days, figureOf, lastWholeDay } from "@/lib/counted";
import type { ListedIncident, MonthPage, PeriodFigures, YearPage } from "@/lib/history";
import { endOf, phaseOf } from "@/lib/incident";
import type { Text } from "@/lib/text";
import { addDays, atWib, type Day, type Month, wibDay } from "@/lib/time";
import { clockEnd, toIncidentFacts } from "./incident-facts";
import { readMonth, readMonths } from "./incidents";
import { readFirstDay } from "./installation";
import { rememberBasis } from "./material";
import { remember } from "./remember";
import { type Counted, longest, readCounted, readRecounted } from "./uptime";

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

/**
 * The incidents that touch a service or a location and were under way since the year began or the bars do, the latest to
 * begin first; planned ones too. One read serves the pages of all, and does not grow with the years.
 */
export async function readTouching(db: Db, kind: "services" | "locations", slug: string, now: number): Promise<ListedIncident[]> {
  const { from } = longest(wibDay(now));
  const { place } = await rememberBasis(db);
  const own = place.offerings.filter((each) => each[kind === "services" ? "service" : "location"] === slug);
  const [ids, systems] = [new Set(own.map(({ id }) => id)), new Set(own.flatMap((each) => each.systems))];
  const rows = await remember(db, `incidents since ${from}`, () => readSince(db, from));
  return rows
    .filter(({ fact }) => fact.offerings.some((id) => ids.has(id)) || fact.systems.some((system) => systems.has(system)))
    .map(({ fact, title }) => ({
      slug: fact.slug,
      title,
      effect: fact.effect,
      phase: phaseOf(fact, now),
      from: wibDay(fact.began.earliest),
      to: wibDay(endOf(fact, now)?.latest ?? now),
    }));
}

/** Incidents that were not over when the WIB day `from` began; none that were taken back, which were never so. */
async function readSince(db: Db, from: Day) {
  const start = new Date(atWib(from, "00:00"));
  const open = and(isNull(incident.endedLatest), or(isNull(clockEnd), gte(clockEnd, start)));
  const rows = await db
    .select()
    .from(incident)
    .where(and(isNull(incident.retractedAt), isNull(incident.mergedAt), or(gte(incident.endedLatest, start), open)))
    .orderBy(desc(incident.beganEarliest), desc(incident.id));
  const facts = await toIncidentFacts(db, rows);
  return facts.map((fact, n) => ({ fact, title: rows[n]?.title ?? { id: "", en: null } }));
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
    recountedAt: await readRecounted(db, window),
  };
  return { figures, counted, until, first };
}

/** What the part of a window that is over came to. */
const part = (days: CountedDays | undefined, window: Days, first: Day, until: Day) =>
  figureOf(days ?? new Map(), { from: window.from, to: earlier(window.to, until) }, first);

const lastOf = (month: Month): Day => addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
const later = (a: Day, b: Day): Day => (a >= b ? a : b);
