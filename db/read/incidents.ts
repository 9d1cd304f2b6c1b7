import { and, asc, desc, eq, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident } from "@/db/schema";
import type { Incident } from "@/lib/api";
import { monthsOf } from "@/lib/counted";
import type { MonthCount } from "@/lib/history";
import type { HoursRules } from "@/lib/hours";
import type { Text } from "@/lib/text";
import { type Month, monthRange, wibDay } from "@/lib/time";
import { clockEnd } from "./incident-facts";
import { readFirstDay } from "./installation";
import { composeIncidents, measureOf, readMaterial, rememberBasis } from "./material";
import { remember } from "./remember";

/** The incident at a public address, or null. */
export async function readIncident(db: Db, slug: string, now: number): Promise<Incident | null> {
  const material = await remember(db, `incident ${slug}`, async () => {
    const rows = await db.select({ id: incident.id }).from(incident).where(eq(incident.slug, slug));
    return readMaterial(
      db,
      rows.map(({ id }) => id),
      await rememberBasis(db),
    );
  });
  return composeIncidents(material, now)[0] ?? null;
}

/** What incidents are called, by slug. */
export async function readTitles(db: Db, slugs: string[]): Promise<Map<string, Text>> {
  const rows = await db
    .select({ slug: incident.slug, title: incident.title })
    .from(incident)
    .where(inArray(incident.slug, slugs));
  return new Map(rows.map(({ slug, title }) => [slug, title]));
}

/** The opening hours by which the open seconds of an incident are counted; null where there is no office to ask. */
export async function readMeasure(db: Db, { scope }: Incident): Promise<HoursRules | null> {
  const basis = await rememberBasis(db);
  const touched = new Set(scope.locations.map(({ slug }) => slug));
  const places = basis.place.locations.filter(({ slug }) => touched.has(slug));
  return measureOf(basis, places)?.rules ?? null;
}

/**
 * The fifty newest by publication; open ones first, so that an old one that is still open is not left out. What was entered
 * afterwards stands where it ended: many entered at once do not drive out what was told as it happened.
 */
export async function readNewestIncidents(db: Db, now: number): Promise<Incident[]> {
  const open = and(
    isNull(incident.endedLatest),
    isNull(incident.cancelledAt),
    isNull(incident.retractedAt),
    isNull(incident.mergedAt),
    or(isNull(clockEnd), gte(clockEnd, new Date(now))),
  );
  const told = sql`case when ${incident.enteredAt} is null then ${incident.publishedAt} else ${incident.endedLatest} end`;
  const rows = await db
    .select({ id: incident.id })
    .from(incident)
    .orderBy(desc(sql`case when ${open} then 1 else 0 end`), desc(told), desc(incident.id))
    .limit(50);
  const material = await remember(db, `incidents ${rows.map(({ id }) => id).join()}`, async () =>
    readMaterial(
      db,
      rows.map(({ id }) => id),
      await rememberBasis(db),
    ),
  );
  return composeIncidents(material, now);
}

/** Incidents that were under way in a WIB month ("2017-05"), oldest first. */
export async function readMonth(db: Db, month: string, now: number): Promise<Incident[]> {
  const range = monthRange(month);
  const end = sql`coalesce(${incident.endedLatest}, ${incident.retractedAt}, ${incident.mergedAt}, ${clockEnd}, ${new Date(Math.max(now, range.from))})`;
  const rows = await db
    .select({ id: incident.id })
    .from(incident)
    .where(and(lt(incident.beganEarliest, new Date(range.to)), sql`${end} >= ${new Date(range.from)}`))
    .orderBy(asc(incident.beganEarliest), asc(incident.id));
  return composeIncidents(
    await readMaterial(
      db,
      rows.map(({ id }) => id),
      await rememberBasis(db),
    ),
    now,
  );
}

/** Every month since the installation began or with an incident under way in it, newest first, with how many; and the months of each incident. */
export async function readMonths(db: Db, now: number): Promise<{ months: MonthCount[]; of: Record<string, Month[]> }> {
  const rows = await db
    .select({
      slug: incident.slug,
      began: incident.beganEarliest,
      ended: incident.endedLatest,
      retracted: incident.retractedAt,
      merged: incident.mergedAt,
      planned: incident.plannedEnd,
      byHand: sql<boolean>`${incident.endsByHand} or ${incident.waits}`,
    })
    .from(incident);
  const of: Record<string, string[]> = {};
  const own = monthsOf({ from: await readFirstDay(db), to: wibDay(now) });
  const count = new Map<string, number>(own.map((month) => [month, 0]));
  for (const row of rows) {
    const from = row.began.getTime();
    const to =
      row.ended?.getTime() ??
      row.retracted?.getTime() ??
      row.merged?.getTime() ??
      (row.byHand ? null : row.planned?.getTime()) ??
      Math.max(now, from);
    const months = monthsOf({ from: wibDay(from), to: wibDay(to) });
    of[row.slug] = months;
    for (const month of months) count.set(month, (count.get(month) ?? 0) + 1);
  }
  const months = [...count].map(([month, incidents]) => ({ month, incidents })).sort((a, b) => (a.month < b.month ? 1 : -1));
  return { months, of };
}

/** What incidents are called that began in a WIB year ("2017"), oldest first. `began`: epoch ms. */
export async function readNamedIn(db: Db, year: string) {
  const [from, to] = [monthRange(`${year}-01`).from, monthRange(`${year}-12`).to];
  const rows = await db
    .select({
      slug: incident.slug,
      title: incident.title,
      kind: incident.kind,
      began: incident.beganEarliest,
      retractedAt: incident.retractedAt,
    })
    .from(incident)
    .where(and(gte(incident.beganEarliest, new Date(from)), lt(incident.beganEarliest, new Date(to))))
    .orderBy(asc(incident.beganEarliest), asc(incident.id));
  return rows.map(({ began, retractedAt, ...row }) => ({ ...row, began: began.getTime(), retracted: retractedAt !== null }));
}
