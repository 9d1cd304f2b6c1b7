import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { heartbeat, location, probe, probeResult, probeTurn, service, system } from "@/db/schema";
import { believedAt } from "@/lib/probe/believed";
import type { ListedProbe, SeenLook, WholeProbe } from "@/lib/probe/desk";
import { outcomeAt } from "@/lib/probe/outcome";
import { titleOf } from "@/lib/register/changes";
import type { TargetName } from "@/lib/target";
import { rememberRegister } from "./register";
import { readTargetNames } from "./targets";

const RESULTS = 50;
const TURNS = 20;
const BEATS = 20;

type Row = typeof probe.$inferSelect;
const ms = (at: Date | null): number | null => at?.getTime() ?? null;

function shared(row: Row, target: TargetName, now: number) {
  const { slug, name, createdAt, pausedAt, endedAt } = row;
  const believed = believedAt(row.fold, row, createdAt.getTime(), now);
  return { slug, name, target, believed, pausedAt: ms(pausedAt), endedAt: ms(endedAt) };
}

const seen = ({ at, outcome, ms, detail }: Omit<typeof probeResult.$inferSelect, "probe">): SeenLook => ({
  ...{ at: at.getTime(), outcome: outcomeAt(outcome), ms, detail },
});

/** Every probe there is or was, by name, as it stands at `now` (epoch ms). */
export async function readProbes(db: Db, now: number): Promise<ListedProbe[]> {
  const rows = await db.select().from(probe);
  const [nameOf, last] = await Promise.all([readTargetNames(db), readLast(db)]);
  return rows
    .map((row) => ({ ...shared(row, nameOf(row), now), kind: row.settings.kind, last: last.get(row.number) ?? null }))
    .sort((a, b) => a.name.id.localeCompare(b.name.id, "id"));
}

/** One probe with what it saw; null: there is none at `slug`. */
export async function readProbe(db: Db, slug: string, now: number): Promise<WholeProbe | null> {
  const [row] = await db.select().from(probe).where(eq(probe.slug, slug));
  if (!row) return null;
  const { settings, everySeconds, timeoutMs, slowMs, failAfter, recoverAfter, effect, vouches, askedAt } = row;
  const [nameOf, results, turns, beats] = await Promise.all([
    readTargetNames(db),
    db.select().from(probeResult).where(eq(probeResult.probe, row.number)).orderBy(desc(probeResult.at)).limit(RESULTS),
    db.select().from(probeTurn).where(eq(probeTurn.probe, row.number)).orderBy(desc(probeTurn.from)).limit(TURNS),
    db.select().from(heartbeat).where(eq(heartbeat.probe, row.number)).orderBy(desc(heartbeat.at)).limit(BEATS),
  ]);
  return {
    ...shared(row, nameOf(row), now),
    ...{ settings, pace: { everySeconds, timeoutMs, slowMs, failAfter, recoverAfter }, effect, vouches, askedAt: ms(askedAt) },
    results: results.map(seen),
    turns: turns.map(({ verdict, from, knownAt, outcome }) => ({
      ...{ verdict, from: from.getTime(), knownAt: knownAt.getTime(), outcome: outcomeAt(outcome) },
    })),
    beats: beats.map(({ at, done, total, note }) => ({ at: at.getTime(), done, total, note })),
  };
}

/** How many probes that are to look see nothing at `now` (epoch ms). */
export async function countBlind(db: Db, now: number): Promise<number> {
  const rows = await db
    .select()
    .from(probe)
    .where(and(isNull(probe.pausedAt), isNull(probe.endedAt)));
  return rows.filter((row) => believedAt(row.fold, row, row.createdAt.getTime(), now).verdict === "blind").length;
}

/** What the form of a new probe offers to be about, and where. */
export async function readProbeForm(db: Db) {
  const [systems, services, locations, register] = await Promise.all([
    db.select({ slug: system.slug, name: system.name }).from(system).orderBy(asc(system.slug)),
    db.select().from(service).where(eq(service.enabled, true)).orderBy(asc(service.position)),
    db.select().from(location).where(eq(location.enabled, true)).orderBy(asc(location.position)),
    rememberRegister(db),
  ]);
  return {
    systems,
    services: services.map(({ slug, label }) => ({ slug, name: label })),
    locations: locations.map(({ slug, short }) => ({ slug, name: short })),
    protections: register.flatMap(({ noun, slug, revisions }) => {
      const last = revisions.at(-1);
      return noun === "protection" && last && last.deed !== "retracted" ? [{ slug, name: titleOf(last.content) }] : [];
    }),
  };
}

/** The newest result of each probe, by its number: one look into an index for each. */
async function readLast(db: Db): Promise<Map<number, SeenLook>> {
  const newest = db
    .select()
    .from(probeResult)
    .where(eq(probeResult.probe, probe.number))
    .orderBy(desc(probeResult.at))
    .limit(1)
    .as("newest");
  const rows = await db
    .select({ number: probe.number, at: newest.at, outcome: newest.outcome, ms: newest.ms, detail: newest.detail })
    .from(probe)
    .crossJoinLateral(newest);
  return new Map(rows.map(({ number, ...result }) => [number, seen(result)]));
}
