import { asc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { amendment, cause, incident, location, offering, progress, series, service, system, term, update } from "@/db/schema";
import type { Incident, IncidentUpdate, ProgressNow } from "@/lib/api";
import type { HoursRules } from "@/lib/hours";
import type { IncidentFact } from "@/lib/incident";
import { announced, elapsed, endOf, missedEstimates, openDuration, phaseOf, toldEstimates } from "@/lib/incident";
import { markdownToHtml } from "@/lib/markdown";
import { paceOf } from "@/lib/progress";
import type { Text } from "@/lib/text";
import { iso } from "@/lib/time";
import { scopeText } from "@/lib/words/scope";
import { ruleText } from "@/lib/words/series";
import { readCatalogue } from "./catalogue";
import { readHours } from "./hours";
import { toIncidentFacts } from "./incident-facts";
import { rememberUntil, unlessOf } from "./remember";

/** What it is told with where something happens: what is offered, whatever is offered no longer too, and what it depends on. */
export type Scopes = Awaited<ReturnType<typeof readScopes>>;

async function readScopes(db: Db | Tx) {
  const systems = await db.select({ slug: system.slug, name: system.name }).from(system);
  const offered = await db
    .select({ id: offering.id, service: service.slug, location: location.slug })
    .from(offering)
    .innerJoin(service, eq(service.id, offering.serviceId))
    .innerJoin(location, eq(location.id, offering.locationId));
  return { systems, offered, place: await readCatalogue(db) };
}

/** What every incident is told with: places, hours and names. */
export type Basis = Awaited<ReturnType<typeof readBasis>>;

export async function readBasis(db: Db | Tx, scopes?: Scopes) {
  const causes = await db.select({ code: cause.code, label: cause.label }).from(cause);
  const meanings = await db.select({ code: term.code, meaning: term.meaning }).from(term).where(eq(term.kind, "incident_state"));
  return { causes, meanings, ...(scopes ?? (await readScopes(db))), rulesOf: await readHours(db) };
}

/** What happens, and what is said of it, changes neither what is offered nor when. */
const touched = unlessOf("incident", "update", "answer", "location", "measured", "outage");

/** The same, read once until the next fact that changes any of it. */
export const rememberScopes = (db: Db): Promise<Scopes> =>
  rememberUntil(db, { name: "scopes", of: "", touched }, () => readScopes(db));

export const rememberBasis = (db: Db): Promise<Basis> =>
  rememberUntil(db, { name: "basis", of: "", touched }, async () => readBasis(db, await rememberScopes(db)));

/** The rows that incidents are composed of; they do not depend on the time. */
export type Material = Awaited<ReturnType<typeof readMaterial>>;

/** Reads what the incidents `ids` say and touch, in their order. */
export async function readMaterial(db: Db | Tx, ids: string[], basis: Basis) {
  const rows = await db.select().from(incident).where(inArray(incident.id, ids));
  const updates = await db.select().from(update).where(inArray(update.incidentId, ids)).orderBy(asc(update.at), asc(update.id));
  const amendments = await db
    .select({ amendment })
    .from(amendment)
    .innerJoin(update, eq(update.id, amendment.updateId))
    .where(inArray(update.incidentId, ids))
    .orderBy(asc(amendment.at), asc(amendment.id));
  const figures = await db.select().from(progress).where(inArray(progress.incidentId, ids)).orderBy(asc(progress.at));
  const into = rows.flatMap(({ mergedInto }) => mergedInto ?? []);
  const targets = await db
    .select({ id: incident.id, slug: incident.slug, title: incident.title })
    .from(incident)
    .where(inArray(incident.id, into));
  const rules = await db.select({ id: series.id, rule: series.rule }).from(series);
  const facts = await toIncidentFacts(
    db,
    ids.flatMap((id) => rows.find((row) => row.id === id) ?? []),
  );
  return { ...basis, rows, updates, amendments: amendments.map((row) => row.amendment), figures, rules, targets, facts };
}

/** Incidents as the public sees them at `now` (epoch ms), in the order they were asked for. */
export function composeIncidents(
  { rows, updates, amendments, figures, rules, targets, causes, meanings, systems, offered, place, rulesOf, facts }: Material,
  now: number,
): Incident[] {
  const scopeOf = scopesBy({ offered, systems, place });
  return facts.flatMap((fact) => {
    const row = rows.find((candidate) => candidate.id === fact.id);
    if (!row) return [];
    const { scope, locations } = scopeOf(fact, row.scopeWords);
    const measure = measureOf({ place, rulesOf }, locations);
    const open = measure && openDuration(fact, measure.rules, now);
    const own = updates.filter((each) => each.incidentId === fact.id);
    // What was taken back promises nothing any more.
    const standing = own.filter(({ id }) => !amendments.some(({ updateId, after }) => updateId === id && after === null));
    const estimates = standing.flatMap((each) =>
      each.expectedEnd ? [{ toldAt: each.at.getTime(), expectedEnd: each.expectedEnd.getTime() }] : [],
    );
    const end = endOf(fact, now);
    // An answer to one of the two questions has no state, and withdraws no estimate.
    const newest = standing.findLast((each) => each.source === null && each.state !== null);
    const state = phaseOf(fact, now) === "ended" ? "resolved" : row.state;
    const view: Incident = {
      slug: row.slug,
      url: `/incidents/${row.slug}`,
      kind: row.kind,
      effect: row.effect,
      title: row.title,
      cause: causes.find(({ code }) => code === row.causeCode) ?? null,
      state,
      state_meaning: meanings.find(({ code }) => code === state)?.meaning ?? null,
      phase: phaseOf(fact, now),
      announced: announced(fact),
      origin: row.origin,
      published_at: row.publishedAt.toISOString(),
      retracted: row.retractedAt && row.retraction && { at: row.retractedAt.toISOString(), reason: row.retraction },
      merged_into: mergedOf(row, targets),
      entered_at: row.enteredAt?.toISOString() ?? null,
      began: { earliest: row.beganEarliest.toISOString(), latest: row.beganLatest.toISOString(), words: row.beganWords },
      ended: end === null ? null : { earliest: iso(end.earliest), latest: iso(end.latest), words: row.endedWords },
      expected_end: row.plannedEnd?.toISOString() ?? newest?.expectedEnd?.toISOString() ?? null,
      announced_end: announced(fact) ? iso(fact.announcedEnd) : null,
      against_plan_seconds: againstPlan(fact, row.endedWords === null, now),
      begins_by_hand: row.waits,
      ends_by_hand: row.endsByHand,
      series: seriesOf(row, rules),
      estimates: toldEstimates(estimates).map((each) => ({ told_at: iso(each.toldAt), expected_end: iso(each.expectedEnd) })),
      missed_estimates: missedEstimates(estimates, end?.latest ?? null, now).map((each) => ({
        told_at: iso(each.toldAt),
        expected_end: iso(each.expectedEnd),
      })),
      scope,
      actions: row.actions,
      attack: row.attack,
      data: row.data,
      according_to: row.accordingTo,
      ordered_by: row.orderedBy,
      paper: row.paper,
      next_update_by: end === null ? (newest?.nextUpdateBy?.toISOString() ?? null) : null,
      progress: progressOf(
        standing,
        figures.filter((each) => each.incidentId === fact.id),
        end === null ? now : null,
      ),
      updates: own.map((each) => toUpdate(each, amendments)),
      elapsed_seconds: elapsed(fact, now),
      open_seconds: open && measure && { ...open, hours_of: measure.of, hours_confirmed: measure.rules.confirmed },
    };
    return [view];
  });
}

/** Gives what an incident touches, through its systems too; `words`: how staff said it. `locations`: the places in it. */
export function scopesBy({ offered, systems, place }: Scopes) {
  const pairs = new Map(offered.map((pair) => [pair.id, pair]));
  return (fact: Pick<IncidentFact, "offerings" | "systems">, words: Text | null) => {
    const touched = fact.offerings.flatMap((offeringId) => pairs.get(offeringId) ?? []);
    const named = systems.filter(({ slug }) => fact.systems.includes(slug));
    const reach = place.offerings.filter((each) => each.systems.some((slug) => fact.systems.includes(slug)));
    const all = [...touched, ...reach];
    const services = place.services.filter(({ slug }) => all.some((each) => each.service === slug));
    const locations = place.locations.filter(({ slug }) => all.some((each) => each.location === slug));
    const offeredPlaces = place.offerings
      .filter((each) => services.some(({ slug }) => slug === each.service))
      .map((each) => each.location);
    const scope: Incident["scope"] = {
      text: words ?? scopeText({ services, locations, systems: named, offeredAt: new Set(offeredPlaces).size }),
      services: services.map(({ slug, label }) => ({ slug, name: label })),
      locations: locations.map(({ slug, short }) => ({ slug, name: short })),
      systems: named,
    };
    return { scope, locations };
  };
}

/** Whose opening hours an incident is measured by: those of the first of its places whose hours are known, else the office's. */
export function measureOf(
  { place, rulesOf }: Pick<Basis, "place" | "rulesOf">,
  locations: Basis["place"]["locations"],
): { of: Text; rules: HoursRules } | null {
  const office = place.locations.find((row) => row.kind === "office");
  const first = locations.find((each) => rulesOf(each).week !== null) ?? office;
  return first ? { of: first.name, rules: rulesOf(first) } : null;
}

function mergedOf(
  { mergedAt, mergedInto }: typeof incident.$inferSelect,
  targets: { id: string; slug: string; title: Text }[],
): Incident["merged_into"] {
  const into = targets.find(({ id }) => id === mergedInto);
  return into && mergedAt ? { slug: into.slug, title: into.title, at: iso(mergedAt.getTime()) } : null;
}

function seriesOf({ seriesId }: typeof incident.$inferSelect, rules: { id: string; rule: string }[]): Incident["series"] {
  const own = rules.find(({ id }) => id === seriesId);
  return own ? { id: own.id, recurs: ruleText(own.rule) } : null;
}

const toHtml = ({ id, en }: Text): Text => ({ id: markdownToHtml(id), en: en === null ? null : markdownToHtml(en) });

/** By how many seconds it passed, or fell short of, the end it was announced with; `exact`: its end is known to the minute. */
function againstPlan(fact: IncidentFact, exact: boolean, now: number): number | null {
  const plan = announced(fact) ? fact.announcedEnd : null;
  const phase = phaseOf(fact, now);
  if (plan === null || (phase === "ongoing" && now <= plan)) return null;
  if (phase === "ongoing") return Math.floor((now - plan) / 1000);
  const end = phase === "ended" && exact ? endOf(fact, now) : null;
  return end && Math.floor((end.latest - plan) / 1000);
}

/** The newest figures that people or a machine told, and what follows from all of them at `now` (epoch ms; null: it is over). */
function progressOf(
  told: (typeof update.$inferSelect)[],
  machine: (typeof progress.$inferSelect)[],
  now: number | null,
): ProgressNow | null {
  const people = told.flatMap((each) => (each.progress ? [{ ...each.progress, at: each.at, byMachine: false }] : []));
  const all = [...people, ...machine.map((each) => ({ ...each, byMachine: true }))].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  const last = all.at(-1);
  if (!last) return null;
  const samples = all.map(({ at, done, total }) => ({ at: at.getTime(), done, total }));
  const pace = now === null ? { perHour: null, estimate: null } : paceOf(samples, now);
  const { done, total, unit, at, byMachine } = last;
  const estimate = pace.estimate === null ? null : new Date(pace.estimate).toISOString();
  return { done, total, unit, at: at.toISOString(), by_machine: byMachine, per_hour: pace.perHour, estimate };
}

function toUpdate(row: typeof update.$inferSelect, amendments: (typeof amendment.$inferSelect)[]): IncidentUpdate {
  const own = amendments.filter(({ updateId }) => updateId === row.id);
  const corrected = own.filter(({ after }) => after !== null);
  const retracted = own.find(({ after }) => after === null);
  const body = corrected.at(-1)?.after ?? row.body;
  return {
    id: row.id,
    at: row.at.toISOString(),
    state: row.state,
    body,
    body_html: toHtml(body),
    expected_end: row.expectedEnd?.toISOString() ?? null,
    next_update_by: row.nextUpdateBy?.toISOString() ?? null,
    progress: row.progress,
    source: row.source,
    corrections: corrected.map(({ at, before, reason }) => ({
      at: at.toISOString(),
      before,
      before_html: toHtml(before),
      reason,
    })),
    retracted: retracted ? { at: retracted.at.toISOString(), reason: retracted.reason } : null,
  };
}
