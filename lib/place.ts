import { elsewhere } from "./alternatives";
import type { Incident, Installation, LocationRow, LocationView, OfferingRow } from "./api";
import { UNCOUNTED, type UptimeFacts } from "./counted";
import { type HoursRules, stateAt } from "./hours";
import { type ReportFact, reportsAt } from "./report";
import { revisionOf } from "./revision";
import { group, isTrouble, type OfferingFact, type OfferingStatus, type Summary, summarise } from "./status";
import type { Text } from "./text";
import { incidentsOf } from "./touching";
import { hoursText, ownHoursText, staleHours, weekText } from "./words/hours";
import { locationBreadth } from "./words/status";

export type ServiceFact = {
  slug: string;
  group: string;
  name: Text;
  label: Text;
  ifDown: Text | null;
  confirmed: boolean;
  /** What most people come for: on a calm day home's map tells of it. */
  main: boolean;
};
export type LocationFact = {
  slug: string;
  kind: LocationRow["kind"];
  name: Text;
  short: Text;
  regionCode: string | null;
  rules: HoursRules;
};
/** `resting`: closed by hours of its own while its place is open. */
export type Judged = { offering: OfferingFact; judged: OfferingStatus; resting?: boolean };

/** What many come to. One that rests makes nobody else closed; where all do, that is what there is to say. */
export function summaryOf(judged: Judged[]): Summary {
  const awake = judged.filter(({ resting }) => !resting);
  return summarise((awake.length > 0 ? awake : judged).map((one) => one.judged));
}

type PlaceFacts = {
  installation: Installation;
  services: ServiceFact[];
  locations: LocationFact[];
  confirmations: { offeringId: string; at: number }[];
  reports: ReportFact[];
  views: Incident[];
  uptime: UptimeFacts;
};

type Composed = { view: LocationView; summary: Summary };

/** Every location as its page shows it, from the judgements of all offerings. */
export const composePlaces = (facts: PlaceFacts, judged: Judged[], now: number): Composed[] =>
  facts.locations.map(placeComposer(facts, judged, now));

/** Composes any one of the locations: what works nearby is read from the judgements of all. */
export function placeComposer(facts: PlaceFacts, judged: Judged[], now: number): (location: LocationFact) => Composed {
  const byLocation = group(judged, ({ offering }) => [offering.location]);
  const byService = group(judged, ({ offering }) => [offering.service]);
  const confirmed = group(
    facts.confirmations.filter(({ at }) => at <= now),
    ({ offeringId }) => [offeringId],
  );
  return (location) => {
    const own = byLocation.get(location.slug) ?? [];
    const summary = summaryOf(own);
    const words = own.flatMap(({ offering }) => confirmed.get(offering.id) ?? []).map(({ at }) => at);
    const { slug, kind, name, short, rules } = location;
    const row = {
      slug,
      kind,
      name,
      short,
      region_code: districtCode(location),
      status: summary.status,
      announced: summary.announced,
      breadth: locationBreadth(summary),
      hours: hoursText(rules, now),
      last_confirmed_at: words.length > 0 ? new Date(Math.max(...words)).toISOString() : null,
      revision: "",
    };
    const offerings = facts.services.flatMap((service) => {
      const one = own.find(({ offering }) => offering.service === service.slug);
      return one ? [offeringRow(service, one, now)] : [];
    });
    const alternatives = offerings
      .filter(({ status }) => isTrouble(status))
      .map(({ service }) => {
        const said = byService.get(service.slug) ?? [];
        const words = new Map(said.map(({ offering, judged }) => [offering.location, judged]));
        return { service, places: elsewhere(location, facts.locations, words) };
      })
      .filter(({ places }) => places.length > 0);
    const here = new Set(own.map(({ offering }) => offering.service));
    const notHere = facts.services.filter((service) => !here.has(service.slug)).map(({ slug, name }) => ({ slug, name }));
    const { uptime, revision: bars } = facts.uptime.locations[slug] ?? UNCOUNTED;
    const incidents = incidentsOf(facts.views, "locations", slug);
    const shown = { installation: facts.installation, week: weekText(rules, now), confirmed: rules.confirmed, bars, incidents };
    const reports = reportsAt(facts.reports, slug, now);
    return { view: sealed({ row, offerings, alternatives, not_offered: notHere, reports, uptime }, shown), summary };
  };
}

/**
 * The stale edition of a location's page: every status unknown, hours not vouched for, no other place advised, the time of the
 * last word kept. It may be read on another day, so nothing that was told of this one stands in it.
 */
export function staleLocation(view: LocationView): LocationView {
  const offerings = view.offerings.map((row) => ({ ...silenced(row), if_down: null }));
  const reports = { blanks: null, quota: null };
  return sealed({ ...view, row: staleRow(view.row), offerings, alternatives: [], reports }, view.row.revision);
}

/** The row of a location in the stale edition of the front page. */
export function staleRow(row: LocationRow): LocationRow {
  const breadth = locationBreadth({ ...UNKNOWN, counts: {}, of: 0 });
  return { ...row, ...UNKNOWN, breadth, hours: staleHours, revision: revisionOf([row.revision, "stale"]) };
}

/** A row in the stale edition: nothing is known of now, and what only the hours said is not vouched for. */
export function silenced<R extends Pick<OfferingRow, "status" | "announced" | "basis" | "since" | "own_hours">>(row: R): R {
  const ofHours = row.basis === "hours";
  return { ...row, ...UNKNOWN, own_hours: null, basis: ofHours ? "none" : row.basis, since: ofHours ? null : row.since };
}

/** The map has one tile a district: an office that merely lies in one has none. */
export const districtCode = ({ kind, regionCode }: LocationFact): string | null => (kind === "district" ? regionCode : null);

export const UNKNOWN = { status: "unknown", announced: false } as const;

/** By the hours of the place alone. */
export const isClosed = (location: LocationFact | undefined, now: number): boolean =>
  location !== undefined && stateAt(location.rules, now) === "closed";

function offeringRow({ slug, name, label, ifDown }: ServiceFact, { offering, judged }: Judged, now: number): OfferingRow {
  const { until, since, ...said } = judged;
  return {
    service: { slug, name },
    label,
    ...said,
    since: since === null ? null : new Date(since).toISOString(),
    if_down: isTrouble(said.status) ? ifDown : null,
    own_hours: offering.rules ? ownHoursText(offering.rules, now) : null,
  };
}

/** The revision is of everything the page says: the view, and what stands on the page beside it. */
function sealed(view: LocationView, beside: unknown): LocationView {
  return { ...view, row: { ...view.row, revision: revisionOf([{ ...view, row: { ...view.row, revision: "" } }, beside]) } };
}
