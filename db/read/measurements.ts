import { and, asc, desc, eq, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { heartbeat, probe, probeResult, probeRollup } from "@/db/schema";
import type { Bucket, Measurement, MeasurementRow } from "@/lib/api";
import { dayShown, daysSince, measurementRow, type ProbeFact } from "@/lib/measurement";
import type { ProbeKind } from "@/lib/probe/settings";
import type { Text } from "@/lib/text";
import { HOUR } from "@/lib/time";
import { outcomeAt } from "./outages";
import { remember } from "./remember";
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
  fold: probe.fold,
  foldedTo: probe.foldedTo,
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
  const { number } = found.row;
  const { from, to } = dayShown(now);
  const [last_24_hours, hours, last_90_days] = await Promise.all([
    readBuckets(db, number, LEVEL.fiveMinutes, from, to),
    readBuckets(db, number, LEVEL.hour, Math.floor(from / HOUR) * HOUR, to),
    readBuckets(db, number, LEVEL.day, daysSince(now), now),
  ]);
  const measurement = { ...measurementRow(found.fact, now, stale), last_24_hours, last_90_days };
  return { measurement, hours, pointer: found.row };
}

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
  const [targetOf, last] = await Promise.all([readTargets(db), readLast(db, which, now)]);
  return Promise.all(
    rows.map(async (row) => {
      const seen = row.fold?.recent.at(-1);
      const fact: ProbeFact = {
        slug: row.slug,
        name: row.name,
        kind: row.kind,
        pace: { everySeconds: row.everySeconds, timeoutMs: row.timeoutMs },
        grace: row.grace * 1000,
        target: targetOf(row),
        fold: row.fold,
        last: last.get(row.number) ?? (seen ? { at: seen.at, outcome: seen.outcome } : null),
        pausedAt: row.pausedAt?.getTime() ?? null,
        endedAt: row.endedAt?.getTime() ?? null,
        beats: row.kind === "heartbeat" ? await readBeats(db, row.number) : [],
      };
      return { fact, row };
    }),
  );
}

/**
 * The newest result of each probe of which one is kept, by its number. Each day of results is a table of its own: it is asked for
 * only from the last one that was folded on, and not far beyond.
 */
async function readLast(db: Db, which: SQL | undefined, now: number): Promise<Map<number, ProbeFact["last"]>> {
  const from = sql`coalesce(${probe.foldedTo}, ${new Date(now - HOUR)})`;
  const newest = db
    .select({ at: probeResult.at, outcome: probeResult.outcome })
    .from(probeResult)
    .where(
      and(
        eq(probeResult.probe, probe.number),
        sql`${probeResult.at} >= ${from} and ${probeResult.at} < ${from} + interval '1 day'`,
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

const LEVEL = { fiveMinutes: 1, hour: 2, day: 3 } as const;

/** The buckets of a probe that begin from `from` on and before `to` (epoch ms), oldest first. */
async function readBuckets(
  db: Db,
  number: number,
  level: (typeof LEVEL)[keyof typeof LEVEL],
  from: number,
  to: number,
): Promise<Bucket[]> {
  const rows = await db
    .select()
    .from(probeRollup)
    .where(
      and(
        eq(probeRollup.probe, number),
        eq(probeRollup.level, level),
        gte(probeRollup.from, new Date(from)),
        lt(probeRollup.from, new Date(to)),
      ),
    )
    .orderBy(asc(probeRollup.from));
  return rows.map(({ probe: _, level: __, from: at, ...bucket }) => ({ from: at.toISOString(), ...bucket }));
}
