import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { lastWholeDay, monthsOf } from "@/lib/counted";
import { group } from "@/lib/status";
import { addDays, atWib, type Day, daysBetween, type Interval, monthOf, wibDay } from "@/lib/time";
import { type History, type Sums, sumsByDay } from "@/lib/uptime";
import { lockDesk } from "../authority";
import type { Db, Tx } from "../client";
import { readCatalogue } from "../read/catalogue";
import { readHours } from "../read/hours";
import { clockEnd, toIncidentFacts } from "../read/incident-facts";
import { readFirstDay } from "../read/installation";
import { readMeasured } from "../read/measured";
import {
  confirmation,
  countedMonth,
  incident,
  incidentOffering,
  incidentSystem,
  offering,
  offeringDay,
  serviceSystem,
} from "../schema";

/** How many days of an offering are counted in one transaction: no post waits longer than it takes. Nine values each, of at most 32,767. */
const AT_ONCE = 1000;
/** A confirmation holds no longer than the day it was given on. */
const CONFIRMATION_HOLDS_DAYS = 1;

/**
 * Counts the whole days of offerings that are not counted yet, the furthest behind first, at most `AT_ONCE` of them; no fact
 * can come between what is read and what is written. Returns how many it counted: 0 when all is counted up to yesterday.
 */
export async function countDays(db: Db, now: number): Promise<number> {
  return db.transaction(async (tx) => {
    await lockDesk(tx);
    const last = lastWholeDay(wibDay(now));
    await giveUp(tx, gt(offering.countedTo, last), last);
    const { offerings, locations } = await readCatalogue(tx);
    const first = await readFirstDay(tx);
    const counted = new Map((await tx.select().from(offering)).map(({ id, countedTo }) => [id, countedTo]));
    const dueFrom = (id: string): Day => {
      const to = counted.get(id);
      return to && to >= first ? addDays(to, 1) : first;
    };
    const from = offerings.map(({ id }) => dueFrom(id)).sort()[0];
    if (from === undefined || from > last) {
      await settle(tx, now);
      return 0;
    }
    const behind = offerings.filter(({ id }) => dueFrom(id) === from).slice(0, AT_ONCE);
    const days = Math.min(Math.floor(AT_ONCE / behind.length), daysBetween(from, last) + 1);
    const to = addDays(from, days - 1);
    const window = { from: atWib(from, "00:00"), to: atWib(to, "24:00") };
    const ids = behind.map(({ id }) => id);
    const rulesOf = await readHours(tx);
    const places = new Map(locations.map((location) => [location.slug, location]));
    const incidents = await incidentsIn(tx, window);
    const measured = await readMeasured(tx, window, now);
    const said = group(await confirmationsIn(tx, ids, window), ({ offeringId }) => [offeringId]);
    const rows = behind.flatMap((each) => {
      const place = places.get(each.location);
      if (!place) return [];
      const rules = rulesOf(place, each.id);
      const history: History = { now, offering: each, rules, incidents, confirmations: said.get(each.id) ?? [], measured };
      return sumsByDay(history, window).map(({ day, sums }) => ({ offeringId: each.id, day, ...sums }));
    });
    await noteChanges(tx, rows, now);
    await write(tx, rows);
    await tx.update(offering).set({ countedTo: to }).where(inArray(offering.id, ids));
    await turn(tx, from, to);
    return rows.length;
  });
}

/** Counts until nothing is left to count, giving way to posts in between. Returns how many days of offerings it counted. */
export async function countAllDays(db: Db, now: number): Promise<number> {
  let all = 0;
  for (let some = await countDays(db, now); some > 0; some = await countDays(db, now)) all += some;
  return all;
}

/**
 * What was now said of an incident changes what was true from `from` (epoch ms) on: days that are counted are to be counted
 * anew. `to`: when it was over, where it is; what was over before the first day that is counted changes nothing.
 */
export async function forgetDays(tx: Tx, incidentId: string, from: number, to?: number): Promise<void> {
  const first = await readFirstDay(tx);
  if (to !== undefined && wibDay(to) < first) return;
  const before = addDays(wibDay(Math.max(from, atWib(first, "00:00"))), -1);
  const direct = tx
    .select({ id: incidentOffering.offeringId })
    .from(incidentOffering)
    .where(eq(incidentOffering.incidentId, incidentId));
  const through = tx
    .select({ id: serviceSystem.serviceId })
    .from(serviceSystem)
    .innerJoin(incidentSystem, eq(incidentSystem.systemId, serviceSystem.systemId))
    .where(eq(incidentSystem.incidentId, incidentId));
  const touched = or(inArray(offering.id, direct), inArray(offering.serviceId, through));
  await giveUp(tx, and(gt(offering.countedTo, before), touched), before);
}

/** The same of several incidents at once: of some offerings all is counted anew from `from` on. */
export async function forgetDaysOf(tx: Tx, offeringIds: string[], from: number): Promise<void> {
  const before = addDays(wibDay(Math.max(from, atWib(await readFirstDay(tx), "00:00"))), -1);
  await giveUp(tx, and(gt(offering.countedTo, before), inArray(offering.id, offeringIds)), before);
}

/** Takes back what is counted of some offerings after `before`. The rows stay, unread, until they are written anew. */
async function giveUp(tx: Tx, which: SQL | undefined, before: Day): Promise<void> {
  const [furthest] = await tx
    .select({ to: sql<Day | null>`max(${offering.countedTo})` })
    .from(offering)
    .where(which);
  if (!furthest?.to) return;
  await tx.update(offering).set({ countedTo: before }).where(which);
  await turn(tx, addDays(before, 1), furthest.to);
}

/** The months from one day to another say something else from now on. */
async function turn(tx: Tx, from: Day, to: Day): Promise<void> {
  await tx
    .insert(countedMonth)
    .values(monthsOf({ from, to }).map((month) => ({ month, version: 1 })))
    .onConflictDoUpdate({ target: countedMonth.month, set: { version: sql`${countedMonth.version} + 1` } });
}

/** What is counted up to yesterday is settled of every month before this one: what it says from now on is a change. */
async function settle(tx: Tx, now: number): Promise<void> {
  await tx
    .update(countedMonth)
    .set({ settledAt: new Date(now) })
    .where(and(isNull(countedMonth.settledAt), lt(countedMonth.month, monthOf(now))));
}

/** Marks the settled months of which days were counted anew and came to something else. */
async function noteChanges(tx: Tx, rows: (typeof offeringDay.$inferInsert)[], now: number): Promise<void> {
  const days = rows.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const before = await tx
    .select()
    .from(offeringDay)
    .where(
      and(
        inArray(offeringDay.offeringId, [...new Set(rows.map(({ offeringId }) => offeringId))]),
        gte(offeringDay.day, first),
        lte(offeringDay.day, last),
      ),
    );
  const key = ({ offeringId, day }: { offeringId: string; day: Day }) => `${offeringId} ${day}`;
  const known = new Map(before.map((row) => [key(row), row]));
  const changed = rows.filter((row) => {
    const was = known.get(key(row));
    return was !== undefined && COUNTS.some((count) => was[count] !== row[count]);
  });
  const months = [...new Set(changed.map(({ day }) => day.slice(0, 7)))];
  if (months.length === 0) return;
  await tx
    .update(countedMonth)
    .set({ changedAt: new Date(now) })
    .where(and(inArray(countedMonth.month, months), isNotNull(countedMonth.settledAt)));
}

const COUNTS = [
  "operational",
  "disrupted",
  "pausedAnnounced",
  "pausedUnannounced",
  "unavailable",
  "unknown",
  "hoursUnknown",
] as const satisfies (keyof Sums)[];

async function incidentsIn(tx: Tx, { from, to }: Interval) {
  const over = sql`coalesce(${incident.endedLatest}, ${clockEnd})`;
  const rows = await tx
    .select()
    .from(incident)
    .where(
      and(eq(incident.origin, "office"), lt(incident.beganEarliest, new Date(to)), or(isNull(over), gte(over, new Date(from)))),
    );
  return toIncidentFacts(tx, rows);
}

async function confirmationsIn(tx: Tx, ids: string[], { from, to }: Interval) {
  const rows = await tx
    .select({ offeringId: confirmation.offeringId, at: confirmation.at, validUntil: confirmation.validUntil })
    .from(confirmation)
    .where(
      and(
        inArray(confirmation.offeringId, ids),
        gte(confirmation.at, new Date(atWib(addDays(wibDay(from), -CONFIRMATION_HOLDS_DAYS), "00:00"))),
        lt(confirmation.at, new Date(to)),
      ),
    );
  return rows.map(({ offeringId, at, validUntil }) => ({ offeringId, at: at.getTime(), validUntil: validUntil.getTime() }));
}

async function write(tx: Tx, rows: (typeof offeringDay.$inferInsert)[]): Promise<void> {
  const given = (column: string) => sql.raw(`excluded.${column}`);
  await tx
    .insert(offeringDay)
    .values(rows)
    .onConflictDoUpdate({
      target: [offeringDay.offeringId, offeringDay.day],
      set: {
        operational: given("operational"),
        disrupted: given("disrupted"),
        pausedAnnounced: given("paused_announced"),
        pausedUnannounced: given("paused_unannounced"),
        unavailable: given("unavailable"),
        unknown: given("unknown"),
        hoursUnknown: given("hours_unknown"),
      },
    });
}
