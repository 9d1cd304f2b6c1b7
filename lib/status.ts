import type { Basis } from "./api";
import { type HoursRules, nextBoundary, nextOpening, type OpenState, stateAt } from "./hours";
import { announced, endOf, type IncidentFact, isActive } from "./incident";
import { type MeasuredFact, reaches } from "./measured";
import { severity, type Verdict } from "./severity";
import { nextMidnight } from "./time";

export { isTrouble, SEVERITY, type Summary, severity, summarise, type Verdict } from "./severity";

/** Staff said at `at` that the offering is open and working; not to be believed from `validUntil` on. */
export type ConfirmationFact = {
  offeringId: string;
  at: number;
  validUntil: number;
};
/** A service at a location, both by slug, with the slugs of the systems its service depends on. */
export type OfferingFact = {
  id: string;
  service: string;
  location: string;
  systems: string[];
  /** Its opening rules; left out: those of its place. */
  rules?: HoursRules;
};

/** `since`: since when, or (for unknown) the last word. `until`: the next moment at which the clock alone may change it. */
export type OfferingStatus = Verdict & {
  basis: Basis;
  since: number | null;
  incident: string | null;
  until: number | null;
};
type Hours = { state: OpenState; opens: number | null; changes: number | null };
type Facts = {
  now: number;
  incidents: IncidentFact[];
  confirmations: ConfirmationFact[];
  measured: MeasuredFact[];
};

/** The status of one offering at `now`. For many, `judgeAt` reads the facts once. */
export function offeringStatus(input: Facts & { offering: OfferingFact; rules: HoursRules }): OfferingStatus {
  return judgeAt(input)(input.offering, input.rules);
}

/** Indexes the facts and answers for any offering under the hours of its location. */
export function judgeAt({
  now,
  incidents,
  confirmations,
  measured,
}: Facts): (offering: OfferingFact, rules: HoursRules) => OfferingStatus {
  const effective = incidents.filter(
    ({ kind, effect, retractedAt, mergedAt }) =>
      kind !== "notice" && effect !== null && retractedAt === null && mergedAt === null,
  );
  const direct = group(effective, (incident) => incident.offerings);
  const through = group(effective, (incident) => incident.systems);
  const spoken = group(
    confirmations.filter(({ at }) => at <= now),
    ({ offeringId }) => [offeringId],
  );
  const seen = measured.filter(({ from }) => from <= now);
  const known = new Map<HoursRules, Hours>();

  return (offering, rules) => {
    const hours = known.get(rules) ?? hoursAt(rules, now);
    known.set(rules, hours);
    const touching = [...(direct.get(offering.id) ?? []), ...offering.systems.flatMap((slug) => through.get(slug) ?? [])];
    const own = seen.filter(({ target }) => reaches(target, offering));
    return judge(now, hours, [...new Set(touching)], spoken.get(offering.id) ?? [], own);
  };
}

function judge(
  now: number,
  hours: Hours,
  touching: IncidentFact[],
  spoken: ConfirmationFact[],
  measured: MeasuredFact[],
): OfferingStatus {
  const turns = measured.map(({ to }) => to);
  const until = earliest(
    [hours.changes, ...touching.flatMap(moments), ...spoken.map(({ validUntil }) => validUntil), ...turns],
    now,
  );
  const active = touching.filter((incident) => isActive(incident, now));
  const shown = hours.state === "closed" ? active.filter((incident) => !overBy(incident, hours.opens)) : active;
  const worst = shown.reduce<IncidentFact | null>(
    (worst, incident) => (worst && !outranks(incident, worst, now) ? worst : incident),
    null,
  );
  const trouble = measured.filter(({ status, to }) => status !== "operational" && (to === null || now < to)).reduce(graver, null);
  // What staff say of the same trouble is told rather than the figures: it explains them.
  if (trouble && !(worst && severity(effectOf(worst, now)) >= severity(seenAs(trouble))))
    return { ...seenAs(trouble), basis: "measured", since: trouble.from, incident: worst?.slug ?? null, until };
  if (worst) {
    const basis = worst.origin === "archive" ? "archive" : "staff";
    return {
      ...effectOf(worst, now),
      basis,
      since: worst.began.earliest,
      incident: worst.slug,
      until,
    };
  }
  if (hours.state === "closed")
    return {
      status: "closed",
      announced: false,
      basis: "hours",
      since: null,
      incident: null,
      until,
    };

  const begun = touching.filter(
    ({ began, cancelledAt }) => began.earliest <= now && (cancelledAt === null || began.earliest < cancelledAt),
  );
  const word = latest(spoken.filter(({ validUntil }) => now < validUntil));
  const failed = (at: number) => measured.some(({ status, to }) => status !== "operational" && (to === null || to > at));
  if (word && !failed(word.at) && !begun.some((incident) => shakes(incident, word.at, now))) {
    return {
      status: "operational",
      announced: false,
      basis: "staff",
      since: word.at,
      incident: null,
      until,
    };
  }
  const up = measured.filter(({ status, to }) => status === "operational" && (to === null || now < to)).map(({ from }) => from);
  if (up.length > 0)
    return { status: "operational", announced: false, basis: "measured", since: Math.min(...up), incident: null, until };
  const said = lastWord(begun, latest(spoken), now);
  const ended = measured.flatMap(({ to }) => (to === null ? [] : [to]));
  const last = [said, ...ended].reduce((a, b) => (a !== null && (b === null || a > b) ? a : b), null);
  return {
    status: "unknown",
    announced: false,
    basis: last === null ? "none" : last === said ? "staff" : "measured",
    since: last,
    incident: null,
    until,
  };
}

function hoursAt(rules: HoursRules, now: number): Hours {
  const state = stateAt(rules, now);
  const opens = state === "closed" ? nextOpening(rules, now) : null;
  const horizonMoves = state === "closed" && opens === null;
  return {
    state,
    opens,
    changes: horizonMoves ? nextMidnight(now) : nextBoundary(rules, now),
  };
}

/** What goes on longer than was announced before it began was not announced. */
const effectOf = (incident: IncidentFact, now: number): Verdict => ({
  status: incident.effect ?? "unknown",
  announced: incident.effect === "paused" && announced(incident) && now < (incident.announcedEnd ?? Number.POSITIVE_INFINITY),
});

const seenAs = ({ status }: MeasuredFact): Verdict => ({ status, announced: false });

/** The worse of two, then the older. */
function graver(worst: MeasuredFact | null, fact: MeasuredFact): MeasuredFact {
  if (!worst) return fact;
  const by = severity(seenAs(fact)) - severity(seenAs(worst)) || worst.from - fact.from;
  return by > 0 ? fact : worst;
}

/** Worse first, then older, then by slug: the order in which facts arrive decides nothing. */
function outranks(a: IncidentFact, b: IncidentFact, now: number): boolean {
  const by = severity(effectOf(a, now)) - severity(effectOf(b, now)) || b.began.earliest - a.began.earliest;
  return by === 0 ? a.slug < b.slug : by > 0;
}

const overBy = (incident: IncidentFact, opens: number | null) =>
  incident.kind === "pause" &&
  !incident.endsByHand &&
  incident.ended === null &&
  incident.plannedEnd !== null &&
  opens !== null &&
  incident.plannedEnd <= opens;

/** A word given before an incident ended, or before staff said so, is worth nothing after it. */
function shakes(incident: IncidentFact, at: number, now: number): boolean {
  const end = endOf(incident, now);
  return end !== null && Math.max(end.latest, incident.resolvedAt ?? end.latest) > at;
}

const latest = (words: ConfirmationFact[]) =>
  words.reduce<ConfirmationFact | null>((last, word) => (last && last.at >= word.at ? last : word), null);

function lastWord(begun: IncidentFact[], confirmation: ConfirmationFact | null, now: number): number | null {
  const office = begun
    .filter(({ origin, enteredAt }) => origin === "office" && enteredAt === null)
    .flatMap(({ publishedAt, ended }) => [publishedAt, ended?.latest ?? null]);
  const words = [confirmation?.at ?? null, ...office].filter((at) => at !== null).filter((at) => at <= now);
  return words.length > 0 ? Math.max(...words) : null;
}

const moments = ({ began, plannedEnd, announcedEnd, ended, cancelledAt }: IncidentFact) => [
  began.earliest,
  plannedEnd,
  announcedEnd,
  ended?.latest ?? null,
  cancelledAt,
];

/** The first of `moments` after `now`. */
export function earliest(moments: (number | null)[], now: number): number | null {
  const ahead = moments.filter((at) => at !== null).filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** The items under each of their keys, in their order. */
export function group<T>(list: T[], keys: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    for (const key of keys(item)) {
      const there = groups.get(key);
      if (there) there.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
