import { and, count, desc, eq, gte, isNotNull, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { incident, outage } from "@/db/schema";
import type { DeskOutage } from "@/lib/outage-desk";
import type { TargetName } from "@/lib/target";
import { readCatalogue } from "./catalogue";
import { type Pointer, readTargetNames } from "./targets";

/** How many of those that owe nothing are listed. */
const MOST = 50;

/** It happened, nobody has told of it, and it is not our own fault. */
const OWING = and(isNull(outage.incidentId), isNull(outage.faultAt), isNull(outage.withdrawnAt));
const SETTLED = or(isNotNull(outage.incidentId), isNotNull(outage.faultAt), isNotNull(outage.withdrawnAt));

/** Outages that nobody told of yet, newest first. */
export async function readOwing(db: Db): Promise<DeskOutage[]> {
  const nameOf = await readTargetNames(db);
  return (await select(db).where(OWING)).map((each) => toOutage(each, nameOf));
}

/** Outages that ask for their explanation, all of them, and the newest of those that do not; newest first. */
export async function readDeskOutages(db: Db): Promise<{ open: DeskOutage[]; rest: DeskOutage[] }> {
  const [open, rest, nameOf] = await Promise.all([readOwing(db), select(db).where(SETTLED).limit(MOST), readTargetNames(db)]);
  return { open, rest: rest.map((each) => toOutage(each, nameOf)) };
}

/** One outage, and the incidents of the office that may tell of it: what is open, or ended after it began. */
export async function readDeskOutage(db: Db, slug: string) {
  const [found] = await select(db).where(eq(outage.slug, slug));
  if (!found) return null;
  const stands = and(eq(incident.origin, "office"), isNull(incident.retractedAt), isNull(incident.mergedAt));
  const since = or(isNull(incident.endedLatest), gte(incident.endedLatest, found.row.began));
  const [nameOf, incidents] = await Promise.all([
    readTargetNames(db),
    db
      .select({ slug: incident.slug, title: incident.title })
      .from(incident)
      .where(and(stands, since, isNull(incident.cancelledAt)))
      .orderBy(desc(incident.publishedAt))
      .limit(MOST),
  ]);
  return { outage: toOutage(found, nameOf), incidents };
}

/** How many outages ask for their explanation. */
export async function countOwing(db: Db): Promise<number> {
  const [row] = await db.select({ count: count() }).from(outage).where(OWING);
  return row?.count ?? 0;
}

/** What a notice that tells of an outage opens with: since when (epoch ms) and what of the catalogue it touches. Null: there is none. */
export async function readOutageStart(db: Db, slug: string) {
  const [found] = await select(db).where(eq(outage.slug, slug));
  if (!found) return null;
  const [nameOf, { offerings }] = await Promise.all([readTargetNames(db), readCatalogue(db)]);
  const target = nameOf(found.row);
  const touched = offerings.filter(({ service, location, systems }) => {
    if (target.kind === "system") return systems.includes(target.slug);
    return service === target.slug && (target.kind !== "offering" || location === target.place.slug);
  });
  const unique = (names: string[]) => [...new Set(names)];
  return {
    began: found.row.began.getTime(),
    system: target.kind === "system" ? target.slug : null,
    services: unique(touched.map(({ service }) => service)),
    locations: unique(touched.map(({ location }) => location)),
  };
}

const select = (db: Db) =>
  db
    .select({ row: outage, by: { slug: incident.slug, title: incident.title } })
    .from(outage)
    .leftJoin(incident, eq(incident.id, outage.incidentId))
    .orderBy(desc(outage.began), desc(outage.id))
    .$dynamic();

type Selected = { row: typeof outage.$inferSelect; by: DeskOutage["by"] };

function toOutage({ row, by }: Selected, nameOf: (pointer: Pointer) => TargetName): DeskOutage {
  const { slug, effect, after, began, knownAt, ended, lostSight, faultAt, faultReason, withdrawnAt } = row;
  return {
    ...{ slug, target: nameOf(row), effect, lostSight, by, withdrawn: withdrawnAt !== null },
    ...{ after: after?.getTime() ?? null, began: began.getTime(), knownAt: knownAt.getTime(), ended: ended?.getTime() ?? null },
    fault: faultAt && { at: faultAt.getTime(), reason: faultReason },
  };
}
