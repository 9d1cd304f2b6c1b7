import { and, desc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { toIncidentFacts } from "@/db/read/incident-facts";
import { toTurn } from "@/db/read/measured";
import { readPaces } from "@/db/read/paces";
import { alert, incident, offering, outage, probe, probeTurn, service, serviceSystem, system } from "@/db/schema";
import { isActive } from "@/lib/incident";
import type { Json } from "@/lib/log/canonical";
import { type Trouble, troublesOf } from "@/lib/measured";
import { OUTCOMES } from "@/lib/probe/outcome";
import { restsOf, stopped } from "@/lib/probe/paces";
import type { Fold, Turn } from "@/lib/probe/verdict";
import { iso, wibDay } from "@/lib/time";
import { forgetDaysOf } from "./count-days";

/** What one probe's results came to: its turns known since `since` (epoch ms), which stand in place of those stored, and its fold. */
export type Turned = { probe: typeof probe.$inferSelect; since: number; turns: Turn[]; fold: Fold | null; foldedTo: number };

/** What is looked at by the same id is one target. */
export const targetIdOf = (row: typeof probe.$inferSelect): string =>
  row.systemId ?? row.serviceId ?? row.offeringId ?? row.protectionId ?? row.id;

/** The times of an outage that is stored, and of a trouble that was seen. */
const times = ({ effect, after, began, knownAt, endedAfter, ended, lostSight }: Trouble) => ({
  effect,
  after: instant(after),
  began: new Date(began),
  knownAt: new Date(knownAt),
  endedAfter: instant(endedAfter),
  ended: instant(ended),
  lostSight,
});

/**
 * What probes of one target came to: their verdicts, the outages that begin, change or end with them, what staff are called for,
 * and days that are to be counted anew, at once. `now`: epoch ms.
 */
export async function turnTarget(db: Db, now: number, turned: Turned[]): Promise<Recorded> {
  const [first] = turned;
  if (!first) throw new Error("Nothing turned.");
  const key = `measured-${uuidv7({ msecs: now })}`;
  return record(db, { now, personId: null, key, verb: "measured.turned" }, async (tx) => {
    for (const each of turned) await writeTurns(tx, each);
    const from = Math.min(...turned.flatMap(({ since, turns }) => [since, ...turns.map((turn) => turn.from)]));
    const name = await nameOf(tx, first.probe);
    const outages = first.probe.protectionId === null ? await syncOutages(tx, first.probe, from, now) : [];
    const offerings = await offeringsOf(tx, first.probe);
    if (offerings.length > 0) await forgetDaysOf(tx, offerings, from);
    const probes = turned.map(({ probe }) => probe.slug);
    return {
      subject: `measured_${name.noun}:${targetIdOf(first.probe)}`,
      type: "statement",
      fields: {
        turns: turned.flatMap(({ probe, turns }) =>
          turns.map(({ verdict, from, knownAt, after, outcome }): Json => {
            return { probe: probe.slug, verdict, from: iso(from), known_at: iso(knownAt), after: after && iso(after), outcome };
          }),
        ),
        outages,
      },
      fact: { verb: "measured.turned", probes, outages },
      outcome: { target: name.text, probes },
    };
  });
}

/** Stops a probe's verdict where staff stop the probe: of what comes after, nobody looked. Its rest is written down already. */
export async function closeVerdict(tx: Tx, row: typeof probe.$inferSelect, now: number): Promise<void> {
  const { fold, turns } = stopped(row.fold, now);
  // What was known by this very moment stands.
  await writeTurns(tx, { probe: row, since: now + 1, turns, fold, foldedTo: now });
  if (row.protectionId !== null) return;
  await syncOutages(tx, row, now, now);
  const offerings = await offeringsOf(tx, row);
  if (offerings.length > 0) await forgetDaysOf(tx, offerings, now);
}

async function writeTurns(tx: Tx, { probe: row, since, turns, fold, foldedTo }: Turned): Promise<void> {
  const own = eq(probeTurn.probe, row.number);
  await tx.delete(probeTurn).where(and(own, gte(probeTurn.knownAt, new Date(since))));
  const [standing] = await tx.select().from(probeTurn).where(own).orderBy(desc(probeTurn.from)).limit(1);
  const first = turns[0];
  if (standing) {
    const ends = first ? new Date(first.from) : null;
    await tx
      .update(probeTurn)
      .set({ to: ends })
      .where(and(own, eq(probeTurn.from, standing.from)));
  }
  const rows = turns.map(({ verdict, from, knownAt, after, outcome }, n) => ({
    probe: row.number,
    verdict,
    from: new Date(from),
    to: instant(turns[n + 1]?.from ?? null),
    knownAt: new Date(knownAt),
    after: instant(after),
    outcome: OUTCOMES.indexOf(outcome),
  }));
  // A turn that began and ended with the same result was never seen by anybody.
  const lasting = rows.filter(({ from, to }) => to === null || to > from);
  if (lasting.length > 0) await tx.insert(probeTurn).values(lasting);
  await tx
    .update(probe)
    .set({ fold, foldedTo: new Date(foldedTo) })
    .where(eq(probe.id, row.id));
}

/** Brings the outages of a probe's target in line with its turns from `from` on; returns the addresses of those that changed. */
async function syncOutages(tx: Tx, row: typeof probe.$inferSelect, from: number, now: number): Promise<string[]> {
  const target = { systemId: row.systemId, serviceId: row.serviceId, offeringId: row.offeringId };
  const known = await tx
    .select()
    .from(outage)
    .where(
      and(
        sql`coalesce(${outage.systemId}, ${outage.serviceId}, ${outage.offeringId}) = ${targetIdOf(row)}`,
        isNull(outage.withdrawnAt),
        or(isNull(outage.ended), gte(outage.ended, new Date(from))),
      ),
    )
    .orderBy(outage.began);
  const start = Math.min(from, ...known.map(({ began }) => began.getTime()));
  const troubles = await troublesSince(tx, row, start);
  const left = new Set(known);
  const pairs = troubles.map((trouble) => {
    const row = [...left].find((each) => meets(each, trouble));
    if (row) left.delete(row);
    return { trouble, row };
  });
  const changed: string[] = [];
  // At no moment are there two of one target that go on: what is gone or over is written first.
  for (const gone of left) {
    await tx
      .update(outage)
      .set({ withdrawnAt: new Date(now), ended: gone.ended ?? gone.began })
      .where(eq(outage.id, gone.id));
    changed.push(gone.slug);
  }
  for (const { trouble, row: stored } of pairs.toSorted(
    (a, b) => Number(a.trouble.ended === null) - Number(b.trouble.ended === null),
  )) {
    if (!stored) {
      changed.push(await openOutage(tx, target, row, trouble, now));
      continue;
    }
    const next = times(trouble);
    if (!differs(stored, next)) continue;
    await tx.update(outage).set(next).where(eq(outage.id, stored.id));
    if (stored.ended === null && next.ended !== null) await call(tx, "outage_ended", stored.id, now);
    changed.push(stored.slug);
  }
  return changed;
}

const meets = ({ began, ended }: Row, trouble: Trouble): boolean =>
  began.getTime() <= (trouble.ended ?? Number.POSITIVE_INFINITY) &&
  trouble.began <= (ended?.getTime() ?? Number.POSITIVE_INFINITY);

/** The troubles of a probe's target that were not over by `start`, from all of its probes. */
async function troublesSince(tx: Tx, row: typeof probe.$inferSelect, start: number): Promise<Trouble[]> {
  const id = sql`coalesce(${probe.systemId}, ${probe.serviceId}, ${probe.offeringId})`;
  const probes = await tx
    .select()
    .from(probe)
    .where(sql`${id} = ${targetIdOf(row)}`);
  const turns = [];
  for (const { number } of probes) {
    const own = eq(probeTurn.probe, number);
    const [up] = await tx
      .select({ from: probeTurn.from })
      .from(probeTurn)
      .where(and(own, eq(probeTurn.verdict, "up"), lte(probeTurn.from, new Date(start))))
      .orderBy(desc(probeTurn.from))
      .limit(1);
    turns.push(
      ...(await tx
        .select()
        .from(probeTurn)
        .where(up ? and(own, gte(probeTurn.from, up.from)) : own)),
    );
  }
  const byNumber = new Map(probes.map((each) => [each.number, each]));
  const rests = new Map([...(await readPaces(tx, probes))].map(([number, paces]) => [number, restsOf(paces)]));
  return troublesOf(turns.map(toTurn), {
    effectOf: (number) => byNumber.get(number)?.effect ?? "disrupted",
    restsOf: (number) => rests.get(number) ?? [],
  }).filter(({ ended }) => ended === null || ended >= start);
}

type Row = typeof outage.$inferSelect;
const differs = (row: Row, next: ReturnType<typeof times>): boolean =>
  (Object.keys(next) as (keyof typeof next)[]).some((name) => JSON.stringify(row[name]) !== JSON.stringify(next[name]));

type Target = Pick<Row, "systemId" | "serviceId" | "offeringId">;

async function openOutage(
  tx: Tx,
  target: Target,
  row: typeof probe.$inferSelect,
  trouble: Trouble,
  now: number,
): Promise<string> {
  const id = uuidv7({ msecs: now });
  const { slug: name } = await nameOf(tx, row);
  const slug = `${wibDay(trouble.began)}-${name}-${id.slice(-6)}`;
  const told = await toldAlready(tx, row, trouble, now);
  const explainedAt = told === null ? null : new Date(now);
  await tx.insert(outage).values({ id, slug, ...target, ...times(trouble), incidentId: told, explainedAt });
  // Nobody is called out of bed for what is long over: it was told late.
  if (trouble.ended === null) await call(tx, "outage_began", id, now);
  return slug;
}

/** The incident of the office that tells of the very target already, by id; null: none does. */
async function toldAlready(tx: Tx, row: typeof probe.$inferSelect, { began }: Trouble, now: number): Promise<string | null> {
  const rows = await tx
    .select()
    .from(incident)
    .where(
      and(
        eq(incident.origin, "office"),
        lte(incident.beganEarliest, new Date(now)),
        or(isNull(incident.endedLatest), gte(incident.endedLatest, new Date(began))),
        isNull(incident.retractedAt),
        isNull(incident.mergedAt),
      ),
    );
  const offerings = await offeringsOf(tx, row);
  const [named] = row.systemId === null ? [] : await tx.select().from(system).where(eq(system.id, row.systemId));
  const found = (await toIncidentFacts(tx, rows)).find(
    (fact) =>
      fact.effect !== null &&
      isActive(fact, now) &&
      (named ? fact.systems.includes(named.slug) : offerings.every((id) => fact.offerings.includes(id))),
  );
  return found?.id ?? null;
}

/** Ids of the offerings that a probe says something of. */
export async function offeringsOf(
  tx: Tx,
  row: Pick<typeof probe.$inferSelect, "systemId" | "serviceId" | "offeringId">,
): Promise<string[]> {
  if (row.offeringId !== null) return [row.offeringId];
  const services =
    row.serviceId !== null
      ? [row.serviceId]
      : row.systemId !== null
        ? (await tx.select().from(serviceSystem).where(eq(serviceSystem.systemId, row.systemId))).map(
            ({ serviceId }) => serviceId,
          )
        : [];
  if (services.length === 0) return [];
  return (await tx.select({ id: offering.id }).from(offering).where(inArray(offering.serviceId, services))).map(({ id }) => id);
}

async function nameOf(tx: Tx, row: typeof probe.$inferSelect): Promise<{ noun: string; slug: string; text: string }> {
  if (row.systemId !== null) {
    const [found] = await tx.select().from(system).where(eq(system.id, row.systemId));
    return { noun: "system", slug: found?.slug ?? "", text: found?.name.id ?? "" };
  }
  if (row.protectionId !== null) return { noun: "protection", slug: row.slug, text: row.name.id };
  const offered = row.offeringId === null ? [] : await tx.select().from(offering).where(eq(offering.id, row.offeringId));
  const serviceId = row.serviceId ?? offered[0]?.serviceId ?? "";
  const [found] = await tx.select().from(service).where(eq(service.id, serviceId));
  return { noun: row.serviceId === null ? "offering" : "service", slug: found?.slug ?? "", text: found?.name.id ?? "" };
}

const call = (tx: Tx, kind: (typeof alert.$inferInsert)["kind"], outageId: string, now: number) =>
  tx.insert(alert).values({ kind, outageId, at: new Date(now), nextAt: new Date(now) });

const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
