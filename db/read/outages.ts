import { and, asc, desc, eq, gte, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident, incidentOffering, incidentSystem, outage, system } from "@/db/schema";
import type { OutageList, OutageView } from "@/lib/api";
import { type DeclaredFact, listedSince, listOutages, type MeasuredFact, measuredView, type OutageFacts } from "@/lib/outages";
import { rememberScopes, type Scopes, scopesBy } from "./material";
import { readExplainers, readWords } from "./outage-words";
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
    const whole = sql`(with recursive part as (select id from ${incident} where slug = ${slug}
      union select i.id from ${incident} i join part on i.merged_into = part.id) select id from part)`;
    const rows = await db
      .select()
      .from(outage)
      .where(and(sql`${outage.incidentId} in ${whole}`, isNull(outage.withdrawnAt)));
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
    const { slug, incidentId, explainedAt } = outage;
    const counts = sql<boolean>`${outage.faultAt} is null and ${outage.withdrawnAt} is null`;
    const rows = await db
      .select({
        slug,
        incidentId,
        explained: sql<boolean>`${explainedAt} is not null`,
        over: sql<boolean>`${outage.ended} is not null`,
        counts,
      })
      .from(outage)
      .orderBy(asc(outage.began), asc(outage.id));
    const told = await readExplainers(
      db,
      rows.flatMap((row) => row.incidentId ?? []),
    );
    return rows.map((row) => {
      const by = row.incidentId === null ? undefined : told.get(row.incidentId);
      const explained = row.explained && by?.knows === true;
      return { slug: row.slug, open: row.counts && !(row.over && explained), incident: by?.slug ?? null };
    });
  });

async function readFacts(db: Db, since: Date): Promise<OutageFacts> {
  const [rows, declared] = await Promise.all([
    db
      .select()
      .from(outage)
      .where(or(gte(outage.began, since), isNull(outage.ended), and(isNull(outage.explainedAt), isNull(outage.faultAt)))),
    readDeclared(db, since),
  ]);
  const telling = [...rows.flatMap(({ incidentId }) => incidentId ?? []), ...declared.map(({ id }) => id)];
  const [words, targetOf, scopes] = await Promise.all([readWords(db, telling), readTargets(db), rememberScopes(db)]);
  return { measured: rows.map((row) => toMeasured(row, words, targetOf)), declared: toDeclared(declared, words, scopes) };
}

async function toFacts(db: Db, rows: Row[]): Promise<MeasuredFact[]> {
  const telling = rows.flatMap(({ incidentId }) => incidentId ?? []);
  const [words, targetOf] = await Promise.all([readWords(db, telling), readTargets(db)]);
  return rows.map((row) => toMeasured(row, words, targetOf));
}

type Row = typeof outage.$inferSelect;
type Words = Awaited<ReturnType<typeof readWords>>;

const toMeasured = (row: Row, words: Words, targetOf: Awaited<ReturnType<typeof readTargets>>): MeasuredFact => ({
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
});

/** What the office itself declared, with what each touches: all in one question. */
function readDeclared(db: Db, since: Date) {
  return db
    .select({
      id: incident.id,
      slug: incident.slug,
      effect: incident.effect,
      beganEarliest: incident.beganEarliest,
      endedLatest: incident.endedLatest,
      enteredAt: incident.enteredAt,
      scopeWords: incident.scopeWords,
      offerings: sql<string[]>`(select coalesce(json_agg(touched.offering_id), '[]') from ${incidentOffering} touched
        where touched.incident_id = ${incident}.id)`,
      systems: sql<string[]>`(select coalesce(json_agg(named.slug), '[]') from ${incidentSystem} touched
        join ${system} named on named.id = touched.system_id where touched.incident_id = ${incident}.id)`,
    })
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
}

function toDeclared(rows: Awaited<ReturnType<typeof readDeclared>>, words: Words, scopes: Scopes): DeclaredFact[] {
  const scopeOf = scopesBy(scopes);
  return rows.flatMap((row) => {
    const word = words.get(row.id);
    if (!word) return [];
    return [
      {
        slug: row.slug,
        target: { kind: "scope" as const, name: scopeOf(row, row.scopeWords).scope.text, href: null },
        effect: row.effect === "unavailable" ? ("unavailable" as const) : ("disrupted" as const),
        began: row.beganEarliest.getTime(),
        ended: row.endedLatest?.getTime() ?? null,
        word,
        late: row.enteredAt !== null,
      },
    ];
  });
}

const latestFirst = (facts: MeasuredFact[]) => facts.toSorted((a, b) => b.began - a.began);
