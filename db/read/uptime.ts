import { between, inArray, max, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { countedMonth, location, offering, offeringDay, service } from "@/db/schema";
import type { CountedDay } from "@/lib/api";
import {
  type CountedDays,
  type Days,
  daysIn,
  lastWholeDay,
  monthsOf,
  rowsUptime,
  type UptimeFacts,
  windowsOf,
} from "@/lib/counted";
import { revisionOf } from "@/lib/revision";
import type { Day, Month } from "@/lib/time";
import type { Sums } from "@/lib/uptime";
import { readFirstDay } from "./installation";

/** The counted days of everything, and of each service and location by slug. A day is in them once all its offerings are counted. */
export type Counted = { all: CountedDays; services: Map<string, CountedDays>; locations: Map<string, CountedDays> };

/** How often the counted days of each month have changed; of all months, or of those that a window touches. */
export async function readVersions(db: Db, window?: Days): Promise<Map<Month, number>> {
  const within = window && between(countedMonth.month, window.from.slice(0, 7), window.to.slice(0, 7));
  const { month, version } = countedMonth;
  const rows = await db.select({ month, version }).from(countedMonth).where(within);
  return new Map(rows.map((row) => [row.month, row.version]));
}

/** When days of whole months from that of `from` to that of `to` last changed after the month had been settled (epoch ms). */
export async function readRecounted(db: Db, window: Days): Promise<number | null> {
  const [row] = await db
    .select({ at: max(countedMonth.changedAt) })
    .from(countedMonth)
    .where(inArray(countedMonth.month, monthsOf(window)));
  return row?.at?.getTime() ?? null;
}

/** A name for all that is counted. */
export const revisionOfVersions = (versions: Map<Month, number>): string => revisionOf([...versions].sort());

/** The figures of every row as published on `today`: worked out once a day and once a count, whatever is posted meanwhile. */
export async function readUptime(db: Db, today: Day): Promise<UptimeFacts> {
  const revision = revisionOfVersions(await readVersions(db));
  const memory = memoryOf(db);
  const key = `${today} ${revision}`;
  if (memory.figures?.key === key) return memory.figures.read;
  const figures = { key, read: workOut(db, today, revision) };
  memory.figures = figures;
  figures.read.catch(() => {
    if (memory.figures === figures) memory.figures = undefined;
  });
  return figures.read;
}

async function workOut(db: Db, today: Day, revision: string): Promise<UptimeFacts> {
  const first = await readFirstDay(db);
  const { all, services, locations } = await readCounted(db, longest(today));
  const figures = rowsUptime(first, today);
  const rows = (counted: Map<string, CountedDays>) =>
    Object.fromEntries([...counted].map(([slug, days]) => [slug, figures(days)]));
  return {
    all: figures(all),
    services: rows(services),
    locations: rows(locations),
    revision,
  };
}

/** What is counted of whole months from that of `from` to that of `to`. Months that did not change are not read again. */
export async function readCounted(db: Db, window: Days): Promise<Counted> {
  const parts = await readParts(db, window, await readVersions(db, window));
  const merged = (kind: "services" | "locations") => {
    const slugs = new Set(parts.flatMap((part) => [...part[kind].keys()]));
    return new Map([...slugs].map((slug) => [slug, joined(parts.map((part) => part[kind].get(slug)))]));
  };
  return { all: joined(parts.map(({ all }) => all)), services: merged("services"), locations: merged("locations") };
}

async function readParts(db: Db, window: Days, versions: Map<Month, number>): Promise<Counted[]> {
  const parts: Counted[] = [];
  for (const month of monthsOf(window)) parts.push(await readMonth(db, month, versions.get(month) ?? 0));
  return parts;
}

const joined = (parts: (CountedDays | undefined)[]): CountedDays => new Map(parts.flatMap((part) => [...(part ?? [])]));

type ShownDays = Record<"bars" | "year", (CountedDay | null)[]>;

/**
 * What the page of a service or a location, or of all (`slug` is then empty), shows of its days on `today`: those of the bars, and those of the year that are over,
 * from 1 January on; null where one is not counted. While nothing is counted anew they are the same lists, so that a page need not
 * draw them anew.
 */
export async function readDays(db: Db, kind: keyof Counted, slug: string, today: Day): Promise<ShownDays> {
  const window = longest(today);
  const versions = await readVersions(db, window);
  const { shown } = memoryOf(db);
  const [name, key] = [`${kind} ${slug}`, `${today} ${revisionOfVersions(versions)}`];
  const before = shown.get(name);
  if (before?.key === key) return before.days;
  const counted = joined(
    (await readParts(db, window, versions)).map((part) => (kind === "all" ? part.all : part[kind].get(slug))),
  );
  const year = { from: `${today.slice(0, 4)}-01-01`, to: lastWholeDay(today) };
  const days = { bars: daysIn(counted, windowsOf(today).last_90_days), year: daysIn(counted, year) };
  shown.set(name, { key, days });
  return days;
}

type Memory = {
  months: Map<Month, { version: number; read: Promise<Counted> }>;
  figures: { key: string; read: Promise<UptimeFacts> } | undefined;
  /** By service and location, and of all. */
  shown: Map<string, { key: string; days: ShownDays }>;
};
const KEY = Symbol.for("ktp.countedMonths");
type Shared = { [KEY]?: WeakMap<Db, Memory> };
/** The months of the windows, and of the older year that a page may ask for. */
const MONTHS_KEPT = 36;

function memoryOf(db: Db): Memory {
  const shared = globalThis as Shared;
  shared[KEY] ??= new WeakMap();
  const memory = shared[KEY].get(db) ?? { months: new Map(), figures: undefined, shown: new Map() };
  shared[KEY].set(db, memory);
  return memory;
}

/** A month under one version says the same for ever, so it is read once. */
function readMonth(db: Db, month: Month, version: number): Promise<Counted> {
  const { months } = memoryOf(db);
  const known = months.get(month);
  if (known?.version === version) return known.read;
  const read = readRows(db, month);
  months.delete(month);
  months.set(month, { version, read });
  read.catch(() => months.delete(month));
  for (const oldest of months.keys()) if (months.size > MONTHS_KEPT) months.delete(oldest);
  return read;
}

type Row = { day: Day; service: string | null; location: string | null; whole: boolean } & Record<keyof Sums, string>;

async function readRows(db: Db, month: Month): Promise<Counted> {
  const { rows } = (await db.execute(sql`
    with enabled as (
      select o.id, o.counted_to, s.slug as service, l.slug as location,
        count(*) over (partition by s.slug) as of_service, count(*) over (partition by l.slug) as of_location, count(*) over () as of_all
      from ${offering} o join ${service} s on s.id = o.service_id and s.enabled join ${location} l on l.id = o.location_id and l.enabled
    )
    select d.day::text as day, e.service, e.location,
      count(*) = case grouping(e.service, e.location) when 1 then max(e.of_service) when 2 then max(e.of_location) else max(e.of_all) end
        as whole,
      sum(d.operational) as operational, sum(d.disrupted) as disrupted, sum(d.paused_announced) as "pausedAnnounced",
      sum(d.paused_unannounced) as "pausedUnannounced", sum(d.unavailable) as unavailable, sum(d.unknown) as unknown,
      sum(d.hours_unknown) as "hoursUnknown"
    from ${offeringDay} d join enabled e on e.id = d.offering_id and d.day <= e.counted_to
    where d.day >= ${`${month}-01`}::date and d.day < ${`${month}-01`}::date + interval '1 month'
    group by grouping sets ((d.day, e.service), (d.day, e.location), (d.day))
    order by d.day`)) as unknown as { rows: Row[] };
  const counted = {
    all: new Map<Day, Sums>(),
    services: new Map<string, Map<Day, Sums>>(),
    locations: new Map<string, Map<Day, Sums>>(),
  };
  for (const { day, service, location, whole, ...sums } of rows) {
    if (!whole) continue;
    const into =
      service !== null ? at(counted.services, service) : location !== null ? at(counted.locations, location) : counted.all;
    into.set(day, Object.fromEntries(Object.entries(sums).map(([name, seconds]) => [name, Number(seconds)])) as Sums);
  }
  return counted;
}

function at(groups: Map<string, Map<Day, Sums>>, slug: string): Map<Day, Sums> {
  const days = groups.get(slug) ?? new Map<Day, Sums>();
  groups.set(slug, days);
  return days;
}

/** From the first day of any window of `today` to the last. */
export function longest(today: Day): Days {
  const windows = Object.values(windowsOf(today));
  return { from: windows.map(({ from }) => from).sort()[0] ?? today, to: lastWholeDay(today) };
}
