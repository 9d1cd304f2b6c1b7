import { and, asc, desc, eq, gte, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { heartbeat, probe, probeResult, probeTurn } from "@/db/schema";
import type { Bucket, Measurement, MeasurementRow } from "@/lib/api";
import { dayShown, daysShown, measurementRow, type ProbeFact } from "@/lib/measurement";
import { OUTCOMES, type Outcome, outcomeAt, sightOf } from "@/lib/probe/outcome";
import { type Bucketed, everyBucket } from "@/lib/probe/rollup";
import type { ProbeKind } from "@/lib/probe/settings";
import type { Text } from "@/lib/text";
import { DAY } from "@/lib/time";
import { remember } from "./remember";
import { readRollups } from "./rollups";
import { type Pointer, readTargets } from "./targets";

/** What is public of a probe, and what is reckoned with: of its settings nothing but the kind and how patient it is. */
const SHOWN = {
  number: probe.number,
  slug: probe.slug,
  name: probe.name,
  kind: sql<ProbeKind>`${probe.settings} ->> 'kind'`,
  grace: sql<number>`coalesce((${probe.settings} ->> 'graceSeconds')::int, 0)`,
  everySeconds: probe.everySeconds,
  timeoutMs: probe.timeoutMs,
  systemId: probe.systemId,
  serviceId: probe.serviceId,
  offeringId: probe.offeringId,
  protectionId: probe.protectionId,
  createdAt: probe.createdAt,
  pausedAt: probe.pausedAt,
  endedAt: probe.endedAt,
};

/** How many of a heartbeat's figures the pace is reckoned from. */
const MOST_BEATS = 300;

/** Everything that is measured, by name, at `now` (epoch ms); what has ended too. */
export async function readMeasurements(db: Db, now: number, stale: boolean): Promise<MeasurementRow[]> {
  return (await readProbes(db, now)).map(({ fact }) => measurementRow(fact, now, stale));
}

/** One of them with its buckets, those of hours beside, and by whose ids it names its target; null: there is none. */
export async function readMeasurement(
  db: Db,
  slug: string,
  now: number,
  stale: boolean,
): Promise<{ measurement: Measurement; hours: Bucket[]; pointer: Pointer } | null> {
  const [found] = await readProbes(db, now, eq(probe.slug, slug));
  if (!found) return null;
  const { number, createdAt } = found.row;
  const [day, days] = [dayShown(now), daysShown(now)];
  const [fiveMinutes, hours, whole] = await Promise.all([
    readRollups(db, number, "five_minutes", day),
    readRollups(db, number, "hour", day),
    readRollups(db, number, "day", days),
  ]);
  const since = { from: Math.max(days.from, createdAt.getTime()), to: days.to };
  const measurement = {
    ...measurementRow(found.fact, now, stale),
    last_24_hours: fiveMinutes.map(toBucket),
    last_90_days: everyBucket("day", whole, since, now).map(toBucket),
  };
  return { measurement, hours: hours.map(toBucket), pointer: found.row };
}

const toBucket = ({ from, ...rest }: Bucketed): Bucket => ({ from: new Date(from).toISOString(), ...rest });

/** What is measured of a service or a location, by name: a line on its page. What changes it passes the gate. */
export async function readMeasuredAt(db: Db, href: string): Promise<{ slug: string; name: Text }[]> {
  const all = await remember(db, "what is measured", async () => {
    const targetOf = await readTargets(db);
    const rows = await db.select(SHOWN).from(probe).where(isNull(probe.endedAt)).orderBy(asc(probe.number));
    return rows.map((row) => ({ slug: row.slug, name: row.name, href: targetOf(row).href }));
  });
  return all.filter((each) => each.href === href).map(({ slug, name }) => ({ slug, name }));
}

/** The measurement that verifies a protection: the newest that was not ended; null: there is none. */
export async function readVerification(db: Db, href: string, now: number, stale: boolean): Promise<MeasurementRow | null> {
  const slug = (await readMeasuredAt(db, href)).at(-1)?.slug;
  const [found] = slug === undefined ? [] : await readProbes(db, now, eq(probe.slug, slug));
  return found ? measurementRow(found.fact, now, stale) : null;
}

/** Every measurement by its address, and whether it goes on. */
export const readMeasurementNames = (db: Db): Promise<{ slug: string; ended: boolean; href: string | null }[]> =>
  remember(db, "names of measurements", async () => {
    const targetOf = await readTargets(db);
    const rows = await db.select(SHOWN).from(probe).orderBy(asc(probe.number));
    return rows.map((row) => ({ slug: row.slug, ended: row.endedAt !== null, href: targetOf(row).href }));
  });

type Row = Pick<typeof probe.$inferSelect, Exclude<keyof typeof SHOWN, "kind" | "grace">> & { kind: ProbeKind; grace: number };

/** What is known of some probes, in their order; `which`: those that are asked for, of all. */
async function readProbes(db: Db, now: number, which?: SQL): Promise<{ fact: ProbeFact; row: Row }[]> {
  const rows = await db
    .select(SHOWN)
    .from(probe)
    .where(which)
    .orderBy(asc(sql`${probe.name} ->> 'id'`), asc(probe.number));
  const [targetOf, turns, last, seen] = await Promise.all([
    readTargets(db),
    readTurns(db, which),
    readLast(db, which, now, OUTCOMES),
    readLast(
      db,
      which,
      now,
      OUTCOMES.filter((outcome) => sightOf(outcome) !== "blind"),
    ),
  ]);
  return Promise.all(
    rows.map(async (row) => {
      const fact: ProbeFact = {
        slug: row.slug,
        name: row.name,
        kind: row.kind,
        pace: { everySeconds: row.everySeconds, timeoutMs: row.timeoutMs },
        grace: row.grace * 1000,
        target: targetOf(row),
        born: row.createdAt.getTime(),
        turn: turns.get(row.number) ?? null,
        last: last.get(row.number) ?? null,
        seen: seen.get(row.number) ?? null,
        pausedAt: row.pausedAt?.getTime() ?? null,
        endedAt: row.endedAt?.getTime() ?? null,
        beats: row.kind === "heartbeat" ? await readBeats(db, row.number) : [],
      };
      return { fact, row };
    }),
  );
}

/** The verdict that holds of each probe, by its number. */
async function readTurns(db: Db, which: SQL | undefined): Promise<Map<number, NonNullable<ProbeFact["turn"]>>> {
  const rows = await db
    .select({ number: probe.number, verdict: probeTurn.verdict, from: probeTurn.from })
    .from(probeTurn)
    .innerJoin(probe, eq(probe.number, probeTurn.probe))
    .where(and(isNull(probeTurn.to), which));
  return new Map(rows.map(({ number, verdict, from }) => [number, { verdict, from: from.getTime() }]));
}

/** How far back a result is looked for: farther than any may stand for what was seen. */
const LOOKED_BACK = 4 * DAY;

/**
 * The newest result of each probe that came to one of `outcomes`, by its number. Each day of results is a table of its own: no
 * older ones are asked than may hold it.
 */
async function readLast(
  db: Db,
  which: SQL | undefined,
  now: number,
  outcomes: readonly Outcome[],
): Promise<Map<number, NonNullable<ProbeFact["last"]>>> {
  const newest = db
    .select({ at: probeResult.at, outcome: probeResult.outcome })
    .from(probeResult)
    .where(
      and(
        eq(probeResult.probe, probe.number),
        gte(probeResult.at, new Date(now - LOOKED_BACK)),
        inArray(
          probeResult.outcome,
          outcomes.map((outcome) => OUTCOMES.indexOf(outcome)),
        ),
      ),
    )
    .orderBy(desc(probeResult.at))
    .limit(1)
    .as("newest");
  const rows = await db
    .select({ number: probe.number, at: newest.at, outcome: newest.outcome })
    .from(probe)
    .innerJoinLateral(newest, sql`true`)
    .where(which);
  return new Map(rows.map(({ number, at, outcome }) => [number, { at: at.getTime(), outcome: outcomeAt(outcome) }]));
}

async function readBeats(db: Db, number: number): Promise<ProbeFact["beats"]> {
  const rows = await db
    .select({ at: heartbeat.at, done: heartbeat.done, total: heartbeat.total, note: heartbeat.note })
    .from(heartbeat)
    .where(eq(heartbeat.probe, number))
    .orderBy(desc(heartbeat.at))
    .limit(MOST_BEATS);
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
