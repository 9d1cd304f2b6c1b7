import type { Board, Incident } from "@/lib/api";
import type { Fact } from "@/lib/fact";
import { LOCALES, localised } from "@/lib/text";

/** What the press needs of a board to see what changed. */
export type BoardView = Pick<Board, "revision"> & {
  services: Pick<Board["services"][number], "slug" | "revision">[];
  locations: Pick<Board["locations"][number], "slug" | "revision">[];
  incidents: Pick<Incident, "slug" | "phase">[];
};

/** Every address the site can print, and the months in whose history an incident stands. */
export type Addresses = { pages: string[]; months: Record<string, string[]> };

/** Printed every minute, so that "as of" stays young. */
export const HOME = [...both("/"), "/api/v1/status.json", "/api/v1/incidents.json"];

/** What else tells of the whole board. */
export const WIDER = ["/api/v1/locations.json", "/api/v1/services.json"];

/** The addresses that make an accepted change public: until they are printed it is saved, not public. */
export function critical(facts: Fact[], addresses: Addresses): string[] {
  return unique(facts.flatMap((fact) => criticalOf(fact, addresses)));
}

/** The other addresses that facts and the difference of two boards change: the clock changes boards without a fact. */
export function following(facts: Fact[], previous: BoardView | null, next: BoardView, addresses: Addresses): string[] {
  const changed = changedIncidents(previous, next);
  const told = facts.flatMap((fact) => ("incident" in fact ? [fact.incident] : []));
  const moved = [
    ...movedRows(previous?.services, next.services).map((slug) => `/services/${slug}`),
    ...movedRows(previous?.locations, next.locations).map((slug) => `/locations/${slug}`),
  ];
  return unique([
    ...[...told, ...changed].flatMap(incidentPages),
    ...moved.flatMap(both),
    ...(moved.length > 0 ? WIDER : []),
    ...[...told, ...changed].flatMap((slug) => historyPages(slug, addresses)),
  ]);
}

/** The history of the incidents whose months changed, its index with it: the clock takes an open one into a new month. */
export function changedMonths(before: Addresses, after: Addresses): string[] {
  const moved = Object.keys(after.months).filter((slug) => String(after.months[slug]) !== String(before.months[slug]));
  return unique(moved.flatMap((slug) => historyPages(slug, after)));
}

/** What tells of the incidents on the board: durations and missed estimates grow without a fact, and data must not outlive its `valid_until`. */
export const openPages = (board: BoardView | null, { months }: Addresses) =>
  unique((board?.incidents ?? []).flatMap(({ slug }) => [...incidentPages(slug), ...(months[slug] ?? []).flatMap(historyData)]));

/** Everything, home first. */
export const everything = (addresses: Addresses) => unique([...HOME, ...WIDER, ...addresses.pages]);

function criticalOf(fact: Fact, addresses: Addresses): string[] {
  switch (fact.verb) {
    case "catalogue.imported":
    case "office.adopted":
      return everything(addresses);
    case "location.confirmed":
      return [...HOME, ...both(`/locations/${fact.location}`)];
    default:
      return [...both("/"), ...incidentPages(fact.incident), "/api/v1/status.json", "/api/v1/incidents.json"];
  }
}

/** The rows that say something else than before, by slug. */
function movedRows(before: BoardView["locations"] | undefined, after: BoardView["locations"]): string[] {
  const revisions = new Map(before?.map((row) => [row.slug, row.revision]));
  return after.filter((row) => revisions.get(row.slug) !== row.revision).map(({ slug }) => slug);
}

/** Incidents whose phase moved, and those that joined or left the board. */
function changedIncidents(previous: BoardView | null, next: BoardView): string[] {
  const before = new Map(previous?.incidents.map((one) => [one.slug, one.phase]));
  const after = new Map(next.incidents.map((one) => [one.slug, one.phase]));
  return [...new Set([...after.keys(), ...before.keys()])].filter((slug) => before.get(slug) !== after.get(slug));
}

const incidentPages = (slug: string) => [...both(`/incidents/${slug}`), `/api/v1/incidents/${slug}.json`];

const historyPages = (slug: string, addresses: Addresses) => [
  ...both("/history"),
  ...(addresses.months[slug] ?? []).flatMap((month) => [...both(`/history/${month}`), ...historyData(month)]),
];

const historyData = (month: string) => [`/api/v1/history/${month}.json`, `/api/v1/history/${month}.csv`];

function both(path: string): string[] {
  return LOCALES.map((locale) => localised(path, locale));
}

const unique = <T>(list: T[]) => [...new Set(list)];
