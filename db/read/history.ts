import { and, desc, gte, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident } from "@/db/schema";
import { type CountedDays, type Days, figureOf, lastWholeDay } from "@/lib/counted";
import type { ListedIncident, MonthPage, PeriodFigures, YearPage } from "@/lib/history";
import { endOf, type IncidentFact, isOver, phaseOf } from "@/lib/incident";
import type { Text } from "@/lib/text";
import { addDays, atWib, type Day, type Month, wibDay } from "@/lib/time";
import { clockEnd, FACT_COLUMNS, toIncidentFacts } from "./incident-facts";
import { readMonth, readMonths } from "./incidents";
import { readFirstDay } from "./installation";
import { rememberBasis, rememberScopes, type Scopes } from "./material";
import { rememberUntil, unlessOf } from "./remember";
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
 * begin first; planned ones too. One read serves the pages of all, and does not grow with the years. While nothing of them
 * changes it is the same list, so that a page need not tell it anew.
 */
export async function readTouching(db: Db, kind: "services" | "locations", slug: string, now: number): Promise<ListedIncident[]> {
  const { from } = longest(wibDay(now));
  const asked = { name: "incidents since", of: from, touched };
  const { rows, offerings, listed } = await rememberUntil(db, asked, () => readSince(db, from));
  const name = `${kind} ${slug}`;
  const before = listed.get(name);
  const own = before?.own ?? touching(rows, offerings, kind, slug);
  const known = before && before.at <= now ? before.list : [];
  const list = own.map(({ fact, title }, n): ListedIncident => {
    const last = known[n];
    // What is over stays as it was told.
    if (last && isOver(last.phase)) return last;
    const phase = phaseOf(fact, now);
    const [from, to] = [wibDay(fact.began.earliest), wibDay(endOf(fact, now)?.latest ?? now)];
    return last?.phase === phase && last.to === to ? last : { slug: fact.slug, title, effect: fact.effect, phase, from, to };
  });
  const same = list.length === known.length && list.every((one, n) => one === known[n]);
  listed.set(name, { own, list: same ? known : list, at: now });
  return same ? known : list;
}

/** What is confirmed, reported or measured changes no incident and nothing that is offered. */
const touched = unlessOf("location", "measured", "outage");

type Row = { fact: IncidentFact; title: Text };
type Offerings = Scopes["place"]["offerings"];

/**
 * Incidents that were not over when the WIB day `from` began, and where everything is offered; none that were taken back, which
 * were never so. `listed`: what was told of them last and when (epoch ms), by what they touch.
 */
async function readSince(db: Db, from: Day) {
  const start = new Date(atWib(from, "00:00"));
  const open = and(isNull(incident.endedLatest), or(isNull(clockEnd), gte(clockEnd, start)));
  const found = await db
    .select({ ...FACT_COLUMNS, title: incident.title })
    .from(incident)
    .where(and(isNull(incident.retractedAt), isNull(incident.mergedAt), or(gte(incident.endedLatest, start), open)))
    .orderBy(desc(incident.beganEarliest), desc(incident.id));
  const facts = await toIncidentFacts(db, found);
  const rows = facts.map((fact, n): Row => ({ fact, title: found[n]?.title ?? { id: "", en: null } }));
  const { place } = await rememberScopes(db);
  return { rows, offerings: place.offerings, listed: new Map<string, { own: Row[]; list: ListedIncident[]; at: number }>() };
}

function touching(rows: Row[], offerings: Offerings, kind: "services" | "locations", slug: string): Row[] {
  const own = offerings.filter((each) => each[kind === "services" ? "service" : "location"] === slug);
  const [ids, systems] = [new Set(own.map(({ id }) => id)), new Set(own.flatMap((each) => each.systems))];
  return rows.filter(
    ({ fact }) => fact.offerings.some((id) => ids.has(id)) || fact.systems.some((system) => systems.has(system)),
  );
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
