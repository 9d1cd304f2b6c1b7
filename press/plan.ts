import type { Board, Incident } from "@/lib/api";
import type { Fact } from "@/lib/fact";
import { packPath } from "@/lib/pack";
import { ROOMS } from "@/lib/register/noun";
import { LOCALES, localised } from "@/lib/text";

/** What the press needs of a board to see what changed. */
export type BoardView = Pick<Board, "revision"> & {
  services: Pick<Board["services"][number], "slug" | "revision">[];
  locations: Pick<Board["locations"][number], "slug" | "revision">[];
  incidents: Pick<Incident, "slug" | "phase">[];
};

/**
 * Every address the site can print, the months in whose history an incident stands, and how often the counted days of a
 * month have changed.
 */
export type Addresses = {
  pages: string[];
  months: Record<string, string[]>;
  counted: Record<string, number>;
  measuring: Measuring;
};

/** What grows older without a fact: the outages whose clock runs, by slug, and the addresses that every new result changes. */
export type Measuring = {
  open: string[];
  /** By the incident that explains them. */
  explained: Record<string, string[]>;
  growing: string[];
};

/** The pulse comes last: who hears from it that something changed finds the change on the pages. */
const CURRENT = ["/api/v1/status.json", "/api/v1/incidents.json", "/api/v1/pulse.json"];

/** Printed every minute, so that "as of" stays young. */
export const HOME = [...both("/"), ...CURRENT];

/** What else tells of the whole board. */
export const WIDER = ["/api/v1/locations.json", "/api/v1/services.json"];

/** The pages of services and places, each with a list of what happened to it. */
const BOARD_ROWS = /^(\/en)?\/(services|locations)\//;

/** The pages of what machines may look at: a line on them, or a sentence, comes and goes with the probe. */
const LOOKED_AT = /^(\/en)?\/((services|locations|protections)\/|(protections|records)$)/;
const PROBE_SET = /^probe\.(made|changed|ended)$/;

/** The lists of what was put right or taken back in a month, and the verbs that add to them. */
const CORRECTIONS = /^(\/en)?\/corrections\/\d{4}-\d\d$/;
const AMENDING = /\.(corrected|retracted|restored|withdrawn)$/;

/** The data of every entry of the register. */
const ROOM_LISTS = ROOMS.map((room) => `/api/v1/${room}.json`);

/** What lists everything that is recorded of a year. */
const YEAR_OF_RECORDS = /^(\/en)?\/records\/\d{4}$/;

/** What readers of feeds and calendars follow. */
export const FEEDS = [...both("/feeds/incidents.atom"), ...both("/feeds/maintenance.ics")];

/** What was measured or declared as trouble, and what it still owes. */
export const OUTAGES = [...both("/outages"), "/api/v1/outages.json"];

/** What tells of all that is counted. */
const COUNTED = [...both("/methods"), "/api/v1/uptime.json"];

/** The addresses that make an accepted change public: until they are printed it is saved, not public. */
export function critical(facts: Fact[], addresses: Addresses): string[] {
  return unique(facts.flatMap((fact) => criticalOf(fact, addresses)));
}

/** The other addresses that facts and the difference of two boards change: the clock changes boards without a fact. */
export function following(facts: Fact[], previous: BoardView | null, next: BoardView, addresses: Addresses): string[] {
  const changed = changedIncidents(previous, next);
  const told = facts.flatMap((fact) => toldOf(fact));
  const moved = [
    ...movedRows(previous?.services, next.services).map((slug) => `/services/${slug}`),
    ...movedRows(previous?.locations, next.locations).map((slug) => `/locations/${slug}`),
  ];
  // What was entered afterwards may stand on the page of any service and place it touches.
  const listed = facts.some(({ verb }) => verb === "incident.backfilled" || verb === "incidents.imported");
  return unique([
    ...facts.flatMap((fact) => aroundEntry(fact, addresses)),
    ...(facts.some(({ verb }) => AMENDING.test(verb))
      ? [...both("/records"), ...addresses.pages.filter((path) => CORRECTIONS.test(path))]
      : []),
    ...(facts.some((fact) => "entry" in fact) ? addresses.pages.filter((path) => YEAR_OF_RECORDS.test(path)) : []),
    ...(listed ? [...addresses.pages.filter((path) => BOARD_ROWS.test(path)), ...WIDER] : []),
    ...[...told, ...changed].flatMap((slug) => [...incidentPages(slug), ...posters(slug)]),
    ...moved.flatMap(both),
    ...(moved.length > 0 ? WIDER : []),
    ...(told.length + changed.length > 0 || listed ? FEEDS : []),
    ...[...told, ...changed].flatMap((slug) => historyPages(slug, addresses)),
    ...told.flatMap((slug) => lastRevisions(slug, addresses)),
    ...[...told, ...changed].map((slug) => packPath(`/incidents/${slug}`)),
    ...told.flatMap((slug) => (addresses.months[slug] ?? []).flatMap((month) => both(`/records/${month.slice(0, 4)}`))),
    ...(listed ? [...both("/records"), ...addresses.pages.filter((path) => YEAR_OF_RECORDS.test(path))] : []),
    ...(told.length + changed.length > 0 || listed ? OUTAGES : []),
    ...told.flatMap((slug) => addresses.measuring.explained[slug] ?? []).flatMap(outagePages),
    ...facts.flatMap((fact) => explainersOf(fact, addresses)).flatMap(wholeIncident),
    ...(facts.some(({ verb }) => PROBE_SET.test(verb)) ? addresses.pages.filter((path) => LOOKED_AT.test(path)) : []),
  ]);
}

/**
 * The history of the incidents whose months changed, as the clock takes an open one into a new month, what tells of the
 * months whose days were counted, and what lists a month that has begun.
 */
export function changedMonths(before: Addresses, after: Addresses): string[] {
  const moved = Object.keys(after.months).filter((slug) => String(after.months[slug]) !== String(before.months[slug]));
  const counted = Object.keys(after.counted).filter((month) => after.counted[month] !== before.counted[month]);
  const known = new Set(before.pages);
  const begun = after.pages.flatMap((path) => (known.has(path) ? [] : (/^\/history\/(\d{4}-\d\d)$/.exec(path)?.slice(1) ?? [])));
  return unique([
    ...moved.flatMap((slug) => historyPages(slug, after)),
    ...[...counted, ...begun].flatMap(monthPages),
    // The index names every year there is.
    ...(begun.length > 0 ? [...both("/history"), ...both("/records")] : []),
    ...(counted.length > 0 ? COUNTED : []),
  ]);
}

/** The incidents that tell of other outages than before. */
export const changedExplainers = ({ measuring: before }: Addresses, { measuring: after }: Addresses): string[] =>
  unique([...Object.keys(before.explained), ...Object.keys(after.explained)])
    .filter((slug) => before.explained[slug]?.join() !== after.explained[slug]?.join())
    .flatMap(wholeIncident);

/** What tells of the incidents on the board: durations and missed estimates grow without a fact, and data must not outlive its `valid_until`. */
export const openPages = (board: BoardView | null, { months, measuring }: Addresses) =>
  unique([
    ...(board?.incidents ?? []).flatMap(({ slug }) => [
      ...incidentPages(slug),
      ...posters(slug),
      ...(months[slug] ?? []).flatMap(historyData),
    ]),
    ...measuring.open.flatMap(outagePages),
  ]);

/** Everything, home first. */
export const everything = (addresses: Addresses) => unique([...HOME, ...WIDER, ...OUTAGES, ...addresses.pages]);

function criticalOf(fact: Fact, addresses: Addresses): string[] {
  switch (fact.verb) {
    case "catalogue.imported":
    case "office.adopted":
    case "rules.changed":
      return everything(addresses);
    // The pages of thousands of incidents follow in their turn: nobody waits for one of them at the door.
    case "incidents.imported":
      return HOME;
    case "location.confirmed":
    case "location.reported":
      return [...HOME, ...both(`/locations/${fact.location}`)];
    case "hours.changed":
    case "hours.withdrawn":
    case "hours.corrected":
      return fact.place === null ? everything(addresses) : [...HOME, ...both(`/locations/${fact.place}`), ...both("/methods")];
    case "holidays.entered":
    case "week.changed":
      return everything(addresses);
    // Each occurrence that is made or called off is told by itself, or seen as a difference of the board.
    case "series.planned":
    case "series.changed":
    case "series.ended":
      return HOME;
    case "entry.posted":
    case "entry.revised":
    case "entry.corrected":
    case "entry.retracted":
    case "entry.restored":
      // What follows a fact is known once the board is printed, so it is asked for although it says nothing of this.
      return [...entryPages(fact.entry), ...(fact.documents ?? []), ...CURRENT];
    // Nothing of it may be read any longer, neither on a page nor in a pack.
    case "document.withdrawn":
      return [...fact.also.flatMap(both), ...packsOf(fact.also, addresses), ...ROOM_LISTS, ...CURRENT];
    case "probe.made":
    case "probe.changed":
    case "probe.resumed":
    case "probe.looked":
      return [...measurementPages(fact.probe), ...CURRENT];
    // Where nobody looks any longer an outage that went on is lost sight of.
    case "probe.paused":
    case "probe.ended":
      return [
        ...measurementPages(fact.probe),
        ...both("/"),
        ...OUTAGES,
        ...addresses.measuring.open.flatMap(outagePages),
        ...CURRENT,
      ];
    case "measured.turned":
      return [
        ...both("/"),
        ...OUTAGES,
        ...fact.outages.flatMap(outagePages),
        ...fact.probes.flatMap(measurementPages),
        ...CURRENT,
      ];
    case "outage.faulted":
      return [...both("/"), ...OUTAGES, ...outagePages(fact.outage), ...CURRENT];
    case "outage.explained":
      return [...both("/"), ...OUTAGES, ...outagePages(fact.outage), ...incidentPages(fact.by), ...CURRENT];
    // What was proposed was never public; what a notice will be written with is the desk's own.
    case "answer.declined":
    // Public only once an entry names it.
    case "document.added":
    case "template.written":
    case "template.retired":
      return [];
    default:
      return [...both("/"), ...toldOf(fact).flatMap(incidentPages), ...CURRENT];
  }
}

/** An entry's page, the list it stands in, and the data of both. */
const entryPages = (entry: string) => {
  const [, room] = entry.split("/");
  return [...both(entry), ...both(`/${room}`), `/api/v1/${room}.json`];
};

/** What else tells of an entry: its new revision, the one before, which ends, what is linked with it, and the packs of them all. */
function aroundEntry(fact: Fact, addresses: Addresses): string[] {
  if (!("entry" in fact)) return [];
  const { entry, revision, also } = fact;
  const revisions = [revision, revision - 1].filter((number) => number > 0).map((number) => `${entry}/revisions/${number}`);
  return [...[...revisions, ...also, "/records"].flatMap(both), ...packsOf([entry, ...also], addresses)];
}

/** The packs of pages, and those of the months of their incidents. */
function packsOf(pages: string[], { months }: Addresses): string[] {
  const whole = pages.filter((path) => !path.includes("/revisions/"));
  const slugs = whole.flatMap((path) => /^\/incidents\/([^/]+)$/.exec(path)?.slice(1) ?? []);
  return [...whole.map(packPath), ...slugs.flatMap((slug) => (months[slug] ?? []).map((month) => packPath(`/history/${month}`)))];
}

/** The incidents a fact is of. */
const toldOf = (fact: Fact): string[] => ("incident" in fact ? [fact.incident, ...(fact.also ? [fact.also] : [])] : []);

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

/** One probe's page, the list it stands in, and the data of both. */
const measurementPages = (slug: string) => [
  ...both(`/measurements/${slug}`),
  `/api/v1/measurements/${slug}.json`,
  ...both("/measurements"),
  "/api/v1/measurements.json",
];

const outagePages = (slug: string) => both(`/outages/${slug}`);

/** The incidents that tell of the outages a fact is of. */
function explainersOf(fact: Fact, { measuring }: Addresses): string[] {
  const outages = fact.verb === "measured.turned" ? fact.outages : fact.verb === "outage.faulted" ? [fact.outage] : [];
  return Object.entries(measuring.explained).flatMap(([incident, of]) =>
    of.some((slug) => outages.includes(slug)) ? incident : [],
  );
}

const incidentPages = (slug: string) => [...both(`/incidents/${slug}`), `/api/v1/incidents/${slug}.json`];

/** The same with the pack, in which the page lies. */
const wholeIncident = (slug: string) => [...incidentPages(slug), packPath(`/incidents/${slug}`)];

/** The newest revision of an incident, and the one before, which ends with it. */
const lastRevisions = (slug: string, { pages }: Addresses) => {
  const prefix = `/incidents/${slug}/revisions/`;
  const numbers = pages.flatMap((path) => (path.startsWith(prefix) ? [Number(path.slice(prefix.length))] : []));
  const last = Math.max(0, ...numbers);
  return [last, last - 1].filter((number) => number > 0).flatMap((number) => both(`${prefix}${number}`));
};

/** Nobody waits at the door for them: a post is public without. */
const posters = (slug: string) => both(`/incidents/${slug}/poster`);

const historyPages = (slug: string, addresses: Addresses) => [
  ...both("/history"),
  ...(addresses.months[slug] ?? []).flatMap(monthPages),
];

const monthPages = (month: string) => [
  ...both(`/history/${month}`),
  ...both(`/history/${month.slice(0, 4)}`),
  ...historyData(month),
  packPath(`/history/${month}`),
];

const historyData = (month: string) => [`/api/v1/history/${month}.json`, `/api/v1/history/${month}.csv`];

function both(path: string): string[] {
  return LOCALES.map((locale) => localised(path, locale));
}

const unique = <T>(list: T[]) => [...new Set(list)];
