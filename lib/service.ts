import type { Incident, PlaceRow, ServiceRow, ServiceView } from "./api";
import { UNCOUNTED, type UptimeFacts } from "./counted";
import { districtCode, type Judged, type LocationFact, type ServiceFact, silenced, summaryOf, UNKNOWN } from "./place";
import { revisionOf } from "./revision";
import { SEVERITY } from "./severity";
import { group, isTrouble, type Summary, severity } from "./status";
import { wibDay } from "./time";
import { incidentsOf } from "./touching";
import { ownHoursText } from "./words/hours";
import { serviceBreadth } from "./words/status";

type Facts = { services: ServiceFact[]; locations: LocationFact[]; views: Incident[]; uptime: UptimeFacts };

/** Every service as its page shows it, from the judgements of its offerings. A service offered nowhere is left out. */
export function composeServices(facts: Facts, judged: Judged[], now: number): { view: ServiceView; summary: Summary }[] {
  const byService = group(judged, ({ offering }) => [offering.service]);
  return facts.services.flatMap((service) => {
    const own = byService.get(service.slug);
    if (!own) return [];
    const summary = summaryOf(own);
    const { slug, confirmed, name, label } = service;
    const { status, announced, counts, of } = summary;
    const breadth = serviceBreadth(summary);
    const row = { slug, confirmed, group: service.group, name, label, status, announced, breadth, counts, of, revision: "" };
    const at = new Map(own.map((one) => [one.offering.location, one]));
    const places = facts.locations.flatMap((location) => {
      const here = at.get(location.slug);
      return here ? [placeRow(location, here, now)] : [];
    });
    // Where it does not work comes first, the worst before the rest; otherwise the order of the catalogue stands.
    const sorted = places.toSorted((a, b) => trouble(b) - trouble(a));
    const troubled = sorted.some((place) => trouble(place) > 0);
    const { uptime, revision: bars } = facts.uptime.services[slug] ?? UNCOUNTED;
    const beside = [bars, incidentsOf(facts.views, "services", slug)];
    return [{ view: sealed({ row, if_down: troubled ? service.ifDown : null, places: sorted, uptime }, beside), summary }];
  });
}

/** The stale edition of a service's page: every status unknown, the time of the last word kept. */
export function staleService(view: ServiceView): ServiceView {
  return sealed({ ...view, row: staleServiceRow(view.row), if_down: null, places: view.places.map(silenced) }, view.row.revision);
}

/** The row of a service in the stale edition of the front page. */
export function staleServiceRow(row: ServiceRow): ServiceRow {
  const silent = { ...UNKNOWN, counts: { unknown: row.of }, of: row.of };
  return { ...row, ...silent, breadth: serviceBreadth(silent), revision: revisionOf([row.revision, "stale"]) };
}

/** Places with one status for one reason. `incident` is the slug of why, or null. */
export type PlaceGroup = { status: PlaceRow["status"]; incident: string | null; places: PlaceRow[] };

/** The places by status, worst first, and by why; in the order given within each. */
export function placeGroups(places: PlaceRow[]): PlaceGroup[] {
  const alike = group(places, ({ status, incident }) => [JSON.stringify([status, incident])]);
  return [...alike.values()]
    .flatMap((own) => (own[0] ? [{ status: own[0].status, incident: own[0].incident, places: own }] : []))
    .sort((a, b) => SEVERITY[b.status] - SEVERITY[a.status]);
}

/** What every one of some places says alike, or null. `from` and `to` are the first and last `since` where all fall on one WIB day. */
type Shared = { basis: PlaceRow["basis"] | null; from: string | null; to: string | null };

export function sharedOf(places: PlaceRow[]): Shared {
  const same = <K>(of: (place: PlaceRow) => K): K | null => {
    const [first, ...rest] = places.map(of);
    return first !== undefined && rest.every((one) => one === first) ? first : null;
  };
  const told = places.flatMap(({ since }) => since ?? []).sort();
  const together = same(({ since }) => since && wibDay(Date.parse(since))) !== null;
  return {
    basis: same(({ basis }) => basis),
    from: (together && told[0]) || null,
    to: (together && told.at(-1)) || null,
  };
}

/** What a place says beside what it shares with others. */
export const rowOf = ({ basis, since }: PlaceRow, shared: Shared) => ({
  basis: basis === "none" || shared.basis !== null ? null : basis,
  since: shared.from === null ? since : null,
});

/** How bad it is at a place; 0 where nothing is known to be wrong. */
const trouble = (place: PlaceRow): number => (isTrouble(place.status) ? severity(place) : 0);

function placeRow(location: LocationFact, { offering, judged }: Judged, now: number): PlaceRow {
  const { until, since, ...said } = judged;
  return {
    location: { slug: location.slug, name: location.short },
    region_code: districtCode(location),
    ...said,
    since: since === null ? null : new Date(since).toISOString(),
    own_hours: offering.rules ? ownHoursText(offering.rules, now) : null,
  };
}

/** The revision is of everything the page says: the view, and what stands on the page beside it. */
const sealed = (view: ServiceView, beside: unknown): ServiceView => ({
  ...view,
  row: { ...view.row, revision: revisionOf([{ ...view, row: { ...view.row, revision: "" } }, beside]) },
});
