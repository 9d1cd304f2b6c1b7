import type { Board, Incident, Installation, LocationView, ServiceView, Unexplained } from "./api";
import type { UptimeFacts } from "./counted";
import { FRESH_MS } from "./fresh";
import { type HoursRules, nextBoundary, stateAt } from "./hours";
import type { IncidentFact } from "./incident";
import type { MeasuredFact } from "./measured";
import {
  composePlaces,
  isClosed,
  type Judged,
  type LocationFact,
  placeComposer,
  type ServiceFact,
  staleRow,
  summaryOf,
  UNKNOWN,
} from "./place";
import type { ReportFact } from "./report";
import { revisionOf } from "./revision";
import { composeServices, staleServiceRow } from "./service";
import { type ConfirmationFact, earliest, isTrouble, judgeAt, type OfferingFact, type Summary } from "./status";
import { iso, nextMidnight } from "./time";
import { adviceText } from "./words/advice";
import { hoursText, staleHours } from "./words/hours";
import { named, staleVerdict, verdictText } from "./words/verdict";

export { staleLocation } from "./place";
export { staleService } from "./service";

/** All the engine reads. `incidents` and `views` are the same ones, as facts and as shown: open, planned, and ended today. */
export type BoardFacts = {
  installation: Installation;
  services: ServiceFact[];
  locations: LocationFact[];
  offerings: OfferingFact[];
  incidents: IncidentFact[];
  views: Incident[];
  confirmations: ConfirmationFact[];
  measured: MeasuredFact[];
  unexplained: Unexplained[];
  reports: ReportFact[];
  /** When the office last said anything of any incident, however old (epoch ms). */
  lastNoticeAt: number | null;
  uptime: UptimeFacts;
};

/** An answer of `now` (epoch ms) may be believed for three minutes without a new pulse; ISO. */
export const validUntil = (now: number): string => iso(now + FRESH_MS);

/** The whole front page at `now` (epoch ms): headline, rows and map from the same judgements. A service offered nowhere is left out. */
export function composeBoard(facts: BoardFacts, now: number): Board {
  const judged = judgeAll(facts, now);
  const overall = summaryOf(judged);
  const services = composeServices(facts, judged, now);
  const places = composePlaces(facts, judged, now);
  const office = facts.locations.find(({ kind }) => kind === "office") ?? facts.locations[0];
  const last = lastWord(facts, now);
  const told = {
    overall,
    services: mainFirst(facts.services, services).map(({ view: { row }, summary }) => ({
      ...summary,
      label: row.label,
      name: row.name,
    })),
    locations: places.map(({ summary }) => summary),
    officeClosed: isClosed(office, now),
    lastWordAt: last,
  };
  return sealed({
    sample: facts.installation.sample,
    revision: "",
    as_of: iso(now),
    valid_until: validUntil(now),
    next_change_at: iso(nextChange(facts, judged, now)),
    stale: false,
    installation: facts.installation,
    verdict: {
      status: overall.status,
      announced: overall.announced,
      text: verdictText(told, now),
      advice: adviceText(overall.status),
      hours: hoursText(office?.rules ?? NO_HOURS, now),
      last_word_at: last === null ? null : iso(last),
    },
    focus: focusOf(facts.services, overall, services),
    services: services.map(({ view }) => view.row),
    locations: places.map(({ view }) => view.row),
    incidents: openViews(facts.views),
    unexplained: facts.unexplained,
    uptime: facts.uptime.all.uptime,
    uptime_revision: facts.uptime.revision,
  });
}

/** Every service as its page shows it at `now`. */
export const composeServiceViews = (facts: BoardFacts, now: number): ServiceView[] =>
  composeServices(facts, judgeAll(facts, now), now).map(({ view }) => view);

/** Every location as its page shows it at `now`. */
export const composeLocationViews = (facts: BoardFacts, now: number): LocationView[] =>
  composePlaces(facts, judgeAll(facts, now), now).map(({ view }) => view);

/** What the page of the location at `slug` says at `now`, by the same engine; null when there is none. */
export function composeLocation(facts: BoardFacts, slug: string, now: number): LocationView | null {
  const location = facts.locations.find((each) => each.slug === slug);
  return location ? placeComposer(facts, judgeAll(facts, now), now)(location).view : null;
}

/**
 * The stale edition: what the page says once it can no longer be kept true. Every status is unknown, hours are not
 * vouched for, and the time of the last word stands. Open incidents stay, as facts of when they were told.
 */
export function staleBoard(board: Board): Board {
  return sealed({
    ...board,
    next_change_at: null,
    stale: true,
    verdict: { ...board.verdict, ...UNKNOWN, text: staleVerdict, advice: adviceText("unknown"), hours: staleHours },
    services: board.services.map(staleServiceRow),
    locations: board.locations.map(staleRow),
  });
}

/** What most people come for is named before the rest. */
function mainFirst<C extends { view: ServiceView }>(services: ServiceFact[], composed: C[]): C[] {
  const main = new Set(services.filter(({ main }) => main).map(({ slug }) => slug));
  return composed.toSorted((a, b) => Number(main.has(b.view.row.slug)) - Number(main.has(a.view.row.slug)));
}

/** The service that home shows on its map. */
function focusOf(services: ServiceFact[], overall: Summary, composed: { view: ServiceView; summary: Summary }[]): string | null {
  const rows = mainFirst(services, composed).map(({ view, summary }) => ({ ...summary, slug: view.row.slug }));
  return (isTrouble(overall.status) ? named(overall, rows) : rows)[0]?.slug ?? null;
}

/** The revision is of everything the page says, the passing of time apart. */
function sealed(board: Board): Board {
  const { as_of, valid_until, revision, incidents, ...said } = board;
  const timeless = incidents.map(({ elapsed_seconds, open_seconds, against_plan_seconds, ...incident }) => incident);
  return { ...board, revision: revisionOf([said, timeless]) };
}

function judgeAll({ locations, offerings, incidents, confirmations, measured }: BoardFacts, now: number): Judged[] {
  const rules = new Map(locations.map((location) => [location.slug, location.rules]));
  const judge = judgeAt({ now, incidents, confirmations, measured });
  return offerings.flatMap((offering) => {
    const place = rules.get(offering.location);
    if (!place) return [];
    const judged = judge(offering, offering.rules ?? place);
    const resting = judged.status === "closed" && stateAt(place, now) === "open";
    return [{ offering, judged, resting }];
  });
}

/** Ongoing first, the newest first; then planned, the soonest first. What has ended is left out. */
function openViews(views: Incident[]): Incident[] {
  const once = [...new Map(views.map((view) => [view.slug, view])).values()].sort((a, b) => order(a.slug, b.slug));
  const ongoing = once.filter(({ phase }) => phase === "ongoing").sort((a, b) => order(b.published_at, a.published_at));
  const planned = once.filter(({ phase }) => phase === "planned").sort((a, b) => order(a.began.earliest, b.began.earliest));
  return [...ongoing, ...planned];
}

/** The office's last word on anything: a confirmation, a notice, an update. */
function lastWord({ confirmations, lastNoticeAt }: BoardFacts, now: number): number | null {
  const words = [...confirmations.map(({ at }) => at), lastNoticeAt].filter((at) => at !== null).filter((at) => at <= now);
  return words.length > 0 ? Math.max(...words) : null;
}

/** By the clock alone: an opening or closing, a begin or end, a confirmation running out, an estimate passing, midnight. */
function nextChange(facts: BoardFacts, judged: Judged[], now: number): number {
  const told = facts.views.flatMap((view) => [
    view.expected_end,
    view.next_update_by,
    ...view.updates.map((update) => update.expected_end),
  ]);
  const moments = [
    ...facts.locations.map(({ rules }) => nextBoundary(rules, now)),
    ...facts.offerings.map(({ rules }) => (rules && rules.own.length > 0 ? nextBoundary(rules, now) : null)),
    ...judged.map((one) => one.judged.until),
    ...facts.incidents.flatMap(({ began, plannedEnd, ended, cancelledAt }) => [
      began.earliest,
      plannedEnd,
      ended?.latest ?? null,
      cancelledAt,
    ]),
    ...told.map((at) => (at === null ? null : Date.parse(at))),
  ];
  return Math.min(earliest(moments, now) ?? Number.POSITIVE_INFINITY, nextMidnight(now));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** An installation without a location knows no hours. */
const NO_HOURS: HoursRules = {
  week: null,
  later: [],
  place: [],
  own: [],
  ramadan: null,
  confirmed: false,
  exceptions: [],
  holidays: {},
  years: [],
};
