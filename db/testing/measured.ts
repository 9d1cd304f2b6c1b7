import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/db/client";
import { daysToOpen, lockDays, openDay, utcDay } from "@/db/result-days";
import { entry, location, offering, outage, probe, probeResult, probeRollup, probeTurn, service, system } from "@/db/schema";
import { OUTCOMES, type Outcome } from "@/lib/probe/outcome";
import type { Settings, Target } from "@/lib/probe/settings";
import type { Verdict } from "@/lib/probe/verdict";

/** Rows of measuring, written past the gate: for tests of what is read from them. */

/** The columns that name a target of the catalogue; throws when there is none. */
export async function pointTo(db: Db, target: Target) {
  const nothing = { systemId: null, serviceId: null, offeringId: null, protectionId: null };
  const known = <T>(rows: T[]): T => {
    const [row] = rows;
    if (!row) throw new Error(`There is no ${JSON.stringify(target)}.`);
    return row;
  };
  if ("system" in target)
    return { ...nothing, systemId: known(await db.select().from(system).where(eq(system.slug, target.system))).id };
  if ("protection" in target)
    return { ...nothing, protectionId: known(await db.select().from(entry).where(eq(entry.slug, target.protection))).id };
  const of = known(await db.select().from(service).where(eq(service.slug, target.service)));
  if (!("location" in target)) return { ...nothing, serviceId: of.id };
  const at = known(await db.select().from(location).where(eq(location.slug, target.location)));
  const own = known(
    await db.select().from(offering).where(sql`${offering.serviceId} = ${of.id} and ${offering.locationId} = ${at.id}`),
  );
  return { ...nothing, offeringId: own.id };
}

const HTTP: Settings = {
  kind: "http",
  url: "https://rahasia.contoh.test/",
  method: "GET",
  ...{ status: [], text: null, json: null, certificateDays: null },
};

type NewProbe = Partial<typeof probe.$inferInsert> & { slug: string; personId: string };

/** A probe that looks every minute; gives its number. */
export async function addProbe(db: Db, target: Target, row: NewProbe): Promise<number> {
  const [added] = await db
    .insert(probe)
    .values({
      id: uuidv7(),
      name: { id: `Pengukuran ${row.slug}`, en: `Measurement ${row.slug}` },
      settings: HTTP,
      ...{ everySeconds: 60, timeoutMs: 10_000, slowMs: 2000, failAfter: 2, recoverAfter: 2 },
      ...(await pointTo(db, target)),
      ...{ effect: "unavailable", vouches: false, createdAt: new Date("2026-11-20T03:00:00Z") },
      ...row,
    })
    .returning({ number: probe.number });
  if (!added) throw new Error("No probe was added.");
  return added.number;
}

/** Results of a probe, each in its day. */
export async function addResults(
  db: Db,
  number: number,
  results: { at: number; outcome: Outcome; ms?: number | null }[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockDays(tx);
    const [days, newest] = [new Set(results.map(({ at }) => utcDay(at))), Math.max(...results.map(({ at }) => at))];
    for (const day of await daysToOpen(tx, [...days], newest)) await openDay(tx, day, newest);
  });
  const rows = results.map(({ at, outcome, ms = null }) => ({
    ...{ probe: number, at: new Date(at), outcome: OUTCOMES.indexOf(outcome), ms },
    detail: "10.0.0.7",
  }));
  for (let index = 0; index < rows.length; index += 1000) await db.insert(probeResult).values(rows.slice(index, index + 1000));
}

/** The verdict that holds of a probe since `from` (epoch ms). */
export async function addTurn(db: Db, number: number, verdict: Verdict, from: number, outcome: Outcome = "ok"): Promise<void> {
  const at = { from: new Date(from), knownAt: new Date(from + 60_000) };
  await db.insert(probeTurn).values({ probe: number, ...at, verdict, outcome: OUTCOMES.indexOf(outcome) });
}

type NewRollup = Partial<typeof probeRollup.$inferInsert> & { probe: number; level: number; from: Date };

export async function addRollups(db: Db, rows: NewRollup[]): Promise<void> {
  const nothing = { count: 0, good: 0, slow: 0, bad: 0, blind: 0 };
  for (let index = 0; index < rows.length; index += 1000)
    await db.insert(probeRollup).values(rows.slice(index, index + 1000).map((row) => ({ ...nothing, ...row })));
}

type NewOutage = Partial<typeof outage.$inferInsert> & { slug: string; began: Date };

export async function addOutage(db: Db, target: Target, row: NewOutage): Promise<void> {
  const { protectionId: _, ...own } = await pointTo(db, target);
  await db
    .insert(outage)
    .values({ id: uuidv7(), ...own, effect: "unavailable", knownAt: new Date(row.began.getTime() + 60_000), ...row });
}
