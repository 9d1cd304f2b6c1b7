import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { heartbeat, location, probe, probeResult, probeTurn, service, system } from "@/db/schema";
import { type Believed, believedAt } from "@/lib/probe/believed";
import { OUTCOMES, type Outcome } from "@/lib/probe/outcome";
import type { Pace, ProbeKind, Settings } from "@/lib/probe/settings";
import type { Verdict } from "@/lib/probe/verdict";
import { titleOf } from "@/lib/register/changes";
import type { TargetName } from "@/lib/target";
import type { Text } from "@/lib/text";
import { readTargets } from "./desk-targets";
import { rememberRegister } from "./register";

/** One look as the desk sees it. `at`: epoch ms. */
export type SeenResult = { at: number; outcome: Outcome; ms: number | null; detail: string | null };

/** A probe in the desk's list. Times are epoch ms. */
export type ListedProbe = {
  slug: string;
  name: Text;
  kind: ProbeKind;
  target: TargetName;
  believed: Believed;
  last: SeenResult | null;
  pausedAt: number | null;
  endedAt: number | null;
};

/** A probe on its page at the desk, where staff read how it looks. */
export type WholeProbe = Omit<ListedProbe, "kind" | "last"> & {
  settings: Settings;
  pace: Pace;
  effect: "disrupted" | "unavailable";
  vouches: boolean;
  askedAt: number | null;
  /** Newest first. */
  results: SeenResult[];
  turns: { verdict: Verdict; from: number; knownAt: number; outcome: Outcome }[];
  beats: { at: number; done: number | null; total: number | null; note: string | null }[];
};

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

const seen = ({ at, outcome, ms, detail }: Omit<typeof probeResult.$inferSelect, "probe">): SeenResult => ({
  ...{ at: at.getTime(), outcome: OUTCOMES[outcome] ?? "not_looked", ms, detail },
});

/** Every probe there is or was, by name, as it stands at `now` (epoch ms). */
export async function readProbes(db: Db, now: number): Promise<ListedProbe[]> {
  const rows = await db.select().from(probe);
  const [targetOf, last] = await Promise.all([readTargets(db, rows), readLast(db)]);
  return rows
    .map((row) => ({ ...shared(row, targetOf(row), now), kind: row.settings.kind, last: last.get(row.number) ?? null }))
    .sort((a, b) => a.name.id.localeCompare(b.name.id, "id"));
}

/** One probe with what it saw; null: there is none at `slug`. */
export async function readProbe(db: Db, slug: string, now: number): Promise<WholeProbe | null> {
  const [row] = await db.select().from(probe).where(eq(probe.slug, slug));
  if (!row) return null;
  const { settings, everySeconds, timeoutMs, slowMs, failAfter, recoverAfter, effect, vouches, askedAt } = row;
  const [targetOf, results, turns, beats] = await Promise.all([
    readTargets(db, [row]),
    db.select().from(probeResult).where(eq(probeResult.probe, row.number)).orderBy(desc(probeResult.at)).limit(RESULTS),
    db.select().from(probeTurn).where(eq(probeTurn.probe, row.number)).orderBy(desc(probeTurn.from)).limit(TURNS),
    db.select().from(heartbeat).where(eq(heartbeat.probe, row.number)).orderBy(desc(heartbeat.at)).limit(BEATS),
  ]);
  return {
    ...shared(row, targetOf(row), now),
    ...{ settings, pace: { everySeconds, timeoutMs, slowMs, failAfter, recoverAfter }, effect, vouches, askedAt: ms(askedAt) },
    results: results.map(seen),
    turns: turns.map(({ verdict, from, knownAt, outcome }) => ({
      ...{ verdict, from: from.getTime(), knownAt: knownAt.getTime(), outcome: OUTCOMES[outcome] ?? "not_looked" },
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
async function readLast(db: Db): Promise<Map<number, SeenResult>> {
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
