import { and, asc, desc, eq, gte, inArray, lte, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { outage, probe, probeResult } from "@/db/schema";
import type { OutageView } from "@/lib/api";
import type { Looks } from "@/lib/outages";
import { outcomeAt } from "@/lib/probe/outcome";
import { MINUTE } from "@/lib/time";
import type { Pointer } from "./targets";

/** Of very many looks so many at both ends are shown. */
const MOST_AT_AN_END = 100;
/** How much before the beginning and after the end belongs to the picture (ms). */
const MARGIN = 5 * MINUTE;

/** How many of the outages of an incident have their looks beside them: a country's may be dozens. */
const MOST_OF_INCIDENT = 3;

/** What each look at the first outages of an incident came to, in their order. */
export async function readLooksOf(db: Db, outages: OutageView[], now: number): Promise<Looks[]> {
  const shown = outages.slice(0, MOST_OF_INCIDENT);
  const { slug, systemId, serviceId, offeringId } = outage;
  const slugs = shown.map((view) => view.slug);
  const rows =
    slugs.length === 0 ? [] : await db.select({ slug, systemId, serviceId, offeringId }).from(outage).where(inArray(slug, slugs));
  const pointers = new Map(rows.map((row) => [row.slug, row]));
  return Promise.all(
    shown.map(async (view) => {
      const pointer = pointers.get(view.slug);
      return pointer ? readLooks(db, view, pointer, now) : { probes: [], looks: [], gap: null };
    }),
  );
}

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
