import { and, asc, desc, eq, gte, inArray, isNull, lte, max, min, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident, incidentRevision, outage, probe, probeResult, update } from "@/db/schema";
import type { OutageList, OutageView } from "@/lib/api";
import {
  type DeclaredFact,
  type Looks,
  listedSince,
  listOutages,
  type MeasuredFact,
  measuredView,
  type OutageFacts,
  type Word,
} from "@/lib/outages";
import { OUTCOMES, type Outcome } from "@/lib/probe/outcome";
import { MINUTE } from "@/lib/time";
import { composeIncidents, readMaterial, rememberBasis } from "./material";
import { remember } from "./remember";
import { type Pointer, readTargets } from "./targets";

/** What goes on or is owed an explanation, and the outages of twelve months, at `now` (epoch ms). */
export async function readOutageList(db: Db, now: number): Promise<Pick<OutageList, "open" | "open_total" | "months">> {
  const since = listedSince(now);
  return listOutages(await remember(db, `outages since ${since}`, () => readFacts(db, new Date(since))), now);
}

/** The measured outage at a public address, and by whose ids it names its target; null: there is none. */
export async function readOutage(db: Db, slug: string, now: number): Promise<{ view: OutageView; pointer: Pointer } | null> {
  const found = await remember(db, `outage ${slug}`, async () => {
    const rows = await db.select().from(outage).where(eq(outage.slug, slug));
    const [fact] = await toFacts(db, rows);
    return fact && rows[0] ? { fact, pointer: rows[0] } : null;
  });
  return found && { view: measuredView(found.fact, now), pointer: found.pointer };
}

/** The measured outages that an incident explains, those of what was merged into it too, the latest to begin first. */
export async function readOutagesOf(db: Db, slug: string, now: number): Promise<OutageView[]> {
  const facts = await remember(db, `outages of incident ${slug}`, async () => {
    const rows = await db
      .select()
      .from(outage)
      .where(and(sql`${outage.incidentId} is not null`, isNull(outage.withdrawnAt)));
    return (await toFacts(db, rows)).filter(({ word }) => word?.slug === slug);
  });
  return latestFirst(facts).map((fact) => measuredView(fact, now));
}

/** How many of a target are named on the pages of its measurements. */
const MOST_OF_TARGET = 20;

/** The newest measured outages of a target. */
export async function readOutagesAt(db: Db, { systemId, serviceId, offeringId }: Pointer, now: number): Promise<OutageView[]> {
  const id = systemId ?? serviceId ?? offeringId;
  // A protection has no status, and so no outages.
  if (id === null) return [];
  const facts = await remember(db, `outages at ${id}`, async () => {
    const rows = await db
      .select()
      .from(outage)
      .where(and(isNull(outage.withdrawnAt), or(eq(outage.systemId, id), eq(outage.serviceId, id), eq(outage.offeringId, id))))
      .orderBy(desc(outage.began))
      .limit(MOST_OF_TARGET);
    return toFacts(db, rows);
  });
  return latestFirst(facts).map((fact) => measuredView(fact, now));
}

/** Every measured outage by its address, whether its clock still runs, and the incident that explains it. */
export const readOutageNames = (db: Db): Promise<{ slug: string; open: boolean; incident: string | null }[]> =>
  remember(db, "names of outages", async () => {
    const rows = await db.select().from(outage).orderBy(asc(outage.began), asc(outage.id));
    const words = await readWords(
      db,
      rows.flatMap(({ incidentId }) => incidentId ?? []),
    );
    return rows.map(({ slug, ended, explainedAt, faultAt, withdrawnAt, incidentId }) => {
      const word = incidentId === null ? null : (words.get(incidentId) ?? null);
      const owed = explainedAt === null || word === null || word.causeAt === null;
      return { slug, open: faultAt === null && withdrawnAt === null && (ended === null || owed), incident: word?.slug ?? null };
    });
  });

/** Of very many looks so many at both ends are shown. */
const MOST_AT_AN_END = 100;
/** How much before the beginning and after the end belongs to the picture (ms). */
const MARGIN = 5 * MINUTE;

/** What each look at the target of an outage came to. */
export async function readLooks(
  db: Db,
  { after, began, ended }: Pick<OutageView, "after" | "began" | "ended">,
  { systemId, serviceId, offeringId }: Pointer,
  now: number,
): Promise<Looks> {
  const id = systemId ?? serviceId ?? offeringId ?? "";
  const probes = await db
    .select({ number: probe.number, slug: probe.slug, name: probe.name })
    .from(probe)
    .where(or(eq(probe.systemId, id), eq(probe.serviceId, id), eq(probe.offeringId, id)))
    .orderBy(asc(probe.number));
  const span = and(
    inArray(
      probeResult.probe,
      probes.map(({ number }) => number),
    ),
    gte(probeResult.at, new Date(Date.parse(after ?? began) - MARGIN)),
    lte(probeResult.at, new Date((ended === null ? now : Date.parse(ended)) + MARGIN)),
  );
  // Where exactly it looked, and what it was told there, is for staff alone: it is never read here.
  const shown = { probe: probeResult.probe, at: probeResult.at, outcome: probeResult.outcome, ms: probeResult.ms };
  const first = await db
    .select(shown)
    .from(probeResult)
    .where(span)
    .orderBy(asc(probeResult.at), asc(probeResult.probe))
    .limit(2 * MOST_AT_AN_END + 1);
  const whole = first.length <= 2 * MOST_AT_AN_END;
  const last = whole
    ? []
    : await db
        .select(shown)
        .from(probeResult)
        .where(span)
        .orderBy(desc(probeResult.at), desc(probeResult.probe))
        .limit(MOST_AT_AN_END);
  const rows = whole ? first : [...first.slice(0, MOST_AT_AN_END), ...last.toReversed()];
  return {
    probes: probes.map(({ slug, name }) => ({ slug, name })),
    looks: rows.map((row) => ({
      at: row.at.getTime(),
      slug: probes.find(({ number }) => number === row.probe)?.slug ?? "",
      outcome: outcomeAt(row.outcome),
      ms: row.ms,
    })),
    gap: whole ? null : MOST_AT_AN_END,
  };
}

/** The name of a stored outcome; one that this version does not know was not seen by it. */
export const outcomeAt = (place: number): Outcome => OUTCOMES[place] ?? "not_looked";

async function readFacts(db: Db, since: Date): Promise<OutageFacts> {
  const rows = await db
    .select()
    .from(outage)
    .where(or(gte(outage.began, since), isNull(outage.ended), and(isNull(outage.explainedAt), isNull(outage.faultAt))));
  const declared = await db
    .select({ id: incident.id })
    .from(incident)
    .where(
      and(
        eq(incident.kind, "outage"),
        eq(incident.origin, "office"),
        isNull(incident.retractedAt),
        isNull(incident.mergedAt),
        isNull(incident.cancelledAt),
        eq(incident.waits, false),
        or(gte(incident.beganEarliest, since), isNull(incident.endedLatest)),
      ),
    );
  return {
    measured: await toFacts(db, rows),
    declared: await toDeclared(
      db,
      declared.map(({ id }) => id),
    ),
  };
}

async function toFacts(db: Db, rows: (typeof outage.$inferSelect)[]): Promise<MeasuredFact[]> {
  const targetOf = await readTargets(db);
  const words = await readWords(
    db,
    rows.flatMap(({ incidentId }) => incidentId ?? []),
  );
  return rows.map((row) => ({
    slug: row.slug,
    target: targetOf(row),
    effect: row.effect,
    after: row.after?.getTime() ?? null,
    began: row.began.getTime(),
    knownAt: row.knownAt.getTime(),
    endedAfter: row.endedAfter?.getTime() ?? null,
    ended: row.ended?.getTime() ?? null,
    lostSight: row.lostSight,
    word: row.incidentId === null ? null : (words.get(row.incidentId) ?? null),
    explainedAt: row.explainedAt?.getTime() ?? null,
    fault: row.faultAt && row.faultReason ? { at: row.faultAt.getTime(), reason: row.faultReason } : null,
    withdrawnAt: row.withdrawnAt?.getTime() ?? null,
  }));
}

async function toDeclared(db: Db, ids: string[]): Promise<DeclaredFact[]> {
  const words = await readWords(db, ids);
  const material = await readMaterial(db, ids, await rememberBasis(db));
  // What an incident touches does not depend on the time.
  const scopes = new Map(composeIncidents(material, 0).map(({ slug, scope }) => [slug, scope.text]));
  return material.rows.flatMap((row) => {
    const word = words.get(row.id);
    return word
      ? [
          {
            slug: row.slug,
            target: { kind: "scope" as const, name: scopes.get(row.slug) ?? row.title, href: null },
            effect: row.effect === "unavailable" ? ("unavailable" as const) : ("disrupted" as const),
            began: row.beganEarliest.getTime(),
            ended: row.endedLatest?.getTime() ?? null,
            word,
            late: row.enteredAt !== null,
          },
        ]
      : [];
  });
}

/**
 * What incidents say, by id. What was merged is told by the one it was merged into; what was taken back says nothing. Of what was
 * imported from another page, which kept no revisions, a cause counts from its last word on.
 */
async function readWords(db: Db, ids: string[]): Promise<Map<string, Word>> {
  const rows = new Map<string, typeof incident.$inferSelect>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    const found = await db.select().from(incident).where(inArray(incident.id, wanted));
    for (const row of found) rows.set(row.id, row);
    wanted = found.flatMap(({ mergedInto }) => (mergedInto !== null && !rows.has(mergedInto) ? [mergedInto] : []));
  }
  const told = await db
    .select({ id: update.incidentId, first: min(update.at), last: max(update.at) })
    .from(update)
    .where(inArray(update.incidentId, [...rows.keys()]))
    .groupBy(update.incidentId);
  const caused = await db
    .select({ id: incidentRevision.incidentId, at: min(incidentRevision.at) })
    .from(incidentRevision)
    .where(
      and(
        inArray(incidentRevision.incidentId, [...rows.keys()]),
        sql`coalesce(${incidentRevision.row} ->> 'causeCode', 'not_known') <> 'not_known'`,
      ),
    )
    .groupBy(incidentRevision.incidentId);
  const end = (id: string): typeof incident.$inferSelect | undefined => {
    const row = rows.get(id);
    return row?.mergedInto ? end(row.mergedInto) : row;
  };
  return new Map(
    [...new Set(ids)].flatMap((id): [string, Word][] => {
      const row = end(id);
      if (!row || row.retractedAt !== null) return [];
      const times = told.find((each) => each.id === row.id);
      const named = row.externalId === null ? caused.find((each) => each.id === row.id)?.at : times?.last;
      const knows = row.causeCode !== null && row.causeCode !== "not_known";
      return [
        [
          id,
          {
            slug: row.slug,
            title: row.title,
            firstAt: (times?.first ?? row.publishedAt).getTime(),
            causeAt: knows ? (named ?? row.publishedAt).getTime() : null,
          },
        ],
      ];
    }),
  );
}

const latestFirst = (facts: MeasuredFact[]) => facts.toSorted((a, b) => b.began - a.began);
