import { and, asc, desc, eq, gt, gte, isNull, max, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { confirmation, incident, location, offering, report, update } from "@/db/schema";
import type { Installation } from "@/lib/api";
import type { BoardFacts } from "@/lib/board";
import type { UptimeFacts } from "@/lib/counted";
import { atWib, type Day, wibDay } from "@/lib/time";
import { dayOf } from "@/lib/uptime";
import { clockEnd } from "./incident-facts";
import { readInstallation } from "./installation";
import { composeIncidents, type Material, readMaterial, rememberBasis } from "./material";
import { readMeasured, readUnexplained } from "./measured";
import { remember } from "./remember";
import { readUptime, readVersions, revisionOfVersions } from "./uptime";

/**
 * Everything the status engine needs now, and nothing older: the cost does not grow with the years.
 * The clock (epoch ms) is read after the rows: a fact that they hold must not lie in the future of the moment they are
 * judged at, or a page would be printed as if it had not happened.
 */
export async function readFacts(db: Db, clock: () => number): Promise<Moment> {
  const today = wibDay(clock());
  const counted = revisionOfVersions(await readVersions(db));
  const rows = await remember(db, `facts of ${today}, counted ${counted}`, () => readRows(db, today, clock()));
  // That looks go on is no fact of the gate, so it is asked anew wherever a status rests on it.
  const vouched = rows.measured.some(({ status }) => status === "operational");
  const measured = vouched ? await readMeasured(db, dayOf(today), clock()) : rows.measured;
  const now = clock();
  if (!rows.composed || second(rows.composed.at) !== second(now))
    rows.composed = { at: now, facts: compose({ ...rows, measured }, now) };
  return rows.composed;
}

const second = (ms: number) => Math.floor(ms / 1000);

/** What was true at `at` (epoch ms). Rows hold nothing said after they were read, so a moment of the same second serves. */
export type Moment = { at: number; facts: BoardFacts };

type Rows = {
  installation: Installation;
  material: Material;
  confirmations: BoardFacts["confirmations"];
  measured: BoardFacts["measured"];
  unexplained: BoardFacts["unexplained"];
  reports: BoardFacts["reports"];
  lastNoticeAt: number | null;
  uptime: UptimeFacts;
  composed?: Moment;
};

async function readRows(db: Db, today: Day, now: number): Promise<Rows> {
  const basis = await rememberBasis(db);
  const installation = await readInstallation(db);
  const material = await readMaterial(db, await currentIncidents(db, today), basis);
  const uptime = await readUptime(db, today);
  return {
    installation,
    material,
    confirmations: await readLastConfirmations(db),
    measured: await readMeasured(db, dayOf(today), now),
    unexplained: await readUnexplained(db),
    reports: await readReports(db, today),
    lastNoticeAt: await readLastNotice(db),
    uptime,
  };
}

function compose(
  { installation, material, confirmations, measured, unexplained, reports, lastNoticeAt, uptime }: Rows,
  now: number,
): BoardFacts {
  const { place } = material;
  return {
    installation,
    services: place.services.map(({ flags, ...row }) => ({
      ...row,
      confirmed: !flags.includes("confirm-with-office"),
      main: flags.includes("main"),
    })),
    locations: place.locations.map((row) => ({
      slug: row.slug,
      kind: row.kind,
      name: row.name,
      short: row.short,
      regionCode: row.regionCode,
      rules: material.rulesOf(row),
    })),
    offerings: place.offerings.map((each) => {
      const at = place.locations.find(({ slug }) => slug === each.location);
      return at ? { ...each, rules: material.rulesOf(at, each.id) } : each;
    }),
    incidents: material.facts,
    views: composeIncidents(material, now),
    confirmations,
    measured,
    unexplained,
    reports,
    lastNoticeAt,
    uptime,
  };
}

/** The office's incidents that are open or planned, or ended today: only these can change a status of today. Newest first. */
export async function currentIncidents(db: Db | Tx, today: Day): Promise<string[]> {
  const midnight = new Date(atWib(today, "00:00"));
  const rows = await db
    .select({ id: incident.id })
    .from(incident)
    .where(
      and(
        eq(incident.origin, "office"),
        isNull(incident.retractedAt),
        isNull(incident.mergedAt),
        or(gte(incident.endedLatest, midnight), and(isNull(incident.endedLatest), or(isNull(clockEnd), gte(clockEnd, midnight)))),
      ),
    )
    .orderBy(desc(incident.publishedAt), desc(incident.id));
  return rows.map(({ id }) => id);
}

/** When the office last said anything of any incident (epoch ms); what it entered afterwards says nothing of now. */
async function readLastNotice(db: Db): Promise<number | null> {
  const [row] = await db
    .select({ at: max(update.at) })
    .from(update)
    .innerJoin(incident, eq(incident.id, update.incidentId))
    .where(and(eq(incident.origin, "office"), isNull(incident.enteredAt)));
  return row?.at?.getTime() ?? null;
}

/** The newest confirmation of each offering: one index look-up each, however many there have been. */
async function readLastConfirmations(db: Db) {
  const newest = db
    .select({ at: confirmation.at, validUntil: confirmation.validUntil })
    .from(confirmation)
    .where(eq(confirmation.offeringId, offering.id))
    .orderBy(desc(confirmation.at))
    .limit(1)
    .as("newest");
  const rows = await db
    .select({ offeringId: offering.id, at: newest.at, validUntil: newest.validUntil })
    .from(offering)
    .innerJoinLateral(newest, sql`true`);
  return rows.map((row) => ({ offeringId: row.offeringId, at: row.at.getTime(), validUntil: row.validUntil.getTime() }));
}

/** What was told of places on the WIB day `today`, in the order in which it arrived. */
async function readReports(db: Db, today: Day): Promise<BoardFacts["reports"]> {
  const rows = await db
    .select({ location: location.slug, kind: report.kind, left: report.left, at: report.at, validUntil: report.validUntil })
    .from(report)
    .innerJoin(location, eq(location.id, report.locationId))
    .where(gt(report.validUntil, new Date(atWib(today, "00:00"))))
    .orderBy(asc(report.id));
  return rows.map((row) => ({ ...row, at: row.at.getTime(), validUntil: row.validUntil.getTime() }));
}
