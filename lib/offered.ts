import type { Elsewhere, LocationView, OfferingRow } from "./api";
import { group, isTrouble, severity } from "./status";

/** Offerings that stand together, all of one status, and what is said of all of them alike: null where they differ. */
export type Offered = {
  status: OfferingRow["status"];
  announced: boolean;
  offerings: OfferingRow[];
  basis: OfferingRow["basis"] | null;
  since: OfferingRow["since"];
};

/** Times are told to the minute: what differs only by seconds is told alike. */
const minute = (iso: string | null) => iso?.slice(0, 16);

/** The offerings of a place by their status, worst first. Those in trouble stand together only where it is the same trouble. */
export function offeredBy(offerings: OfferingRow[]): Offered[] {
  const groups = group(offerings, ({ status, announced, incident, since, basis }) => [
    isTrouble(status) ? JSON.stringify([status, announced, incident, minute(since), basis]) : status,
  ]);
  return [...groups.values()]
    .flatMap((alike) => {
      const [first] = alike;
      if (!first) return [];
      return {
        status: first.status,
        announced: first.announced,
        offerings: alike,
        basis: alike.every(({ basis }) => basis === first.basis) ? first.basis : null,
        since: alike.every(({ since }) => minute(since) === minute(first.since)) ? first.since : null,
      };
    })
    .toSorted((a, b) => severity(b) - severity(a));
}

/** Where those offerings work, the ones that do so at the same places together. `since`: of when the oldest of those words is. */
export function worksAt(
  alternatives: LocationView["alternatives"],
  offerings: OfferingRow[],
): { offerings: OfferingRow[]; places: Elsewhere[]; since: string }[] {
  const found = offerings.flatMap((offering) => {
    const places = alternatives.find(({ service }) => service.slug === offering.service.slug)?.places;
    return places ? [{ offering, places }] : [];
  });
  return [...group(found, ({ places }) => [places.map(({ slug }) => slug).join()]).values()].flatMap((alike) => {
    const [first] = alike;
    const [since] = alike.flatMap(({ places }) => places.map((place) => place.since)).sort();
    return first && since ? [{ offerings: alike.map(({ offering }) => offering), places: first.places, since }] : [];
  });
}
