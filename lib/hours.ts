import type { Text } from "./text";
import { addDays, atWib, type Clock, type Day, type Interval, weekday, wibDay } from "./time";

/** Half-open: open at `from`, shut at `to`; "24:00" ends the day. */
export type Span = [from: Clock, to: Clock];
export type WeekHours = {
  mon: Span[];
  tue: Span[];
  wed: Span[];
  thu: Span[];
  fri: Span[];
  sat: Span[];
  sun: Span[];
};

/** Days that differ: `spans` says when it is open on them (none: closed); `ramadan` puts the Ramadan week in place of the week. */
export type HoursException = {
  from: Day;
  to: Day;
  rule: "ramadan" | "spans";
  spans: Span[];
  reason: Text;
};

/** Everything that decides when a location is open. `week` null: not known. `years`: those whose holidays are entered. */
export type HoursRules = {
  week: WeekHours | null;
  /** Weeks that take the place of `week` from a day on, in their order. What is past keeps the week it was open by. */
  later: { from: Day; week: WeekHours }[];
  /** Weeks that the place keeps from a day on in place of its profile's; null: the profile's again. */
  place: { from: Day; week: WeekHours | null }[];
  /** Of one service at the place: the week it keeps from a day on, inside the hours of the place; null: those again. */
  own: { from: Day; week: WeekHours | null }[];
  ramadan: WeekHours | null;
  confirmed: boolean;
  exceptions: HoursException[];
  holidays: Record<Day, { kind: "national" | "joint_leave"; name: string }>;
  years: number[];
};

/** The spans of one day, in order, and what decided them. `name` is a holiday's, `reason` an exception's or that of the Ramadan week. */
export type DayHours =
  | { known: false }
  | {
      known: true;
      spans: Interval[];
      why: "week" | "holiday" | "exception";
      name?: string;
      reason?: Text;
      holidaysEntered: boolean;
    };

export type OpenState = "open" | "closed" | "unknown";

/** The days of a week in their order. */
export const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
/** How far ahead an opening or a closing is looked for. */
const DAYS_AHEAD = 60;

/**
 * The hours of a WIB day. The last exception that gives spans for the day decides; then a holiday, which closes;
 * then the Ramadan week where one is in force; then the week. A holiday closes nothing whose week is not known.
 */
export function hoursOn(rules: HoursRules, day: Day): DayHours {
  const days = worked.get(rules) ?? new Map<Day, DayHours>();
  worked.set(rules, days);
  const hours = days.get(day) ?? inOwnWeek(workOut(rules, day), rules, day);
  days.set(day, hours);
  return hours;
}

/** Rules are never changed, only replaced, so a day of theirs is worked out once: the engine asks for it many times over. */
const worked = new WeakMap<HoursRules, Map<Day, DayHours>>();

/** A service is never open where its place is not: its own week only leaves less of the day. */
function inOwnWeek(place: DayHours, rules: HoursRules, day: Day): DayHours {
  const week = ownWeek(rules, day);
  return week && place.known ? { ...place, spans: inBoth(place.spans, spansOf(onWeekday(week, day), day)) } : place;
}

/** What is in a span of either list. */
const inBoth = (spans: Interval[], others: Interval[]): Interval[] =>
  spans.flatMap((span) =>
    others.flatMap(({ from, to }) => {
      const both = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
      return both.from < both.to ? [both] : [];
    }),
  );

const onWeekday = (week: WeekHours, day: Day): Span[] => week[WEEK[weekday(day)] as keyof WeekHours];

/** The week that a service keeps of its own on a WIB day; null: that of its place. */
export const ownWeek = (rules: HoursRules, day: Day): WeekHours | null =>
  rules.own.findLast(({ from }) => from <= day)?.week ?? null;

/** The week in force for a whole place on a WIB day, Ramadan apart; null: not known. */
export const weekOn = (rules: HoursRules, day: Day): WeekHours | null => placeWeek(rules, day) ?? profileWeek(rules, day);

const placeWeek = (rules: HoursRules, day: Day): WeekHours | null =>
  rules.place.findLast(({ from }) => from <= day)?.week ?? null;

const profileWeek = (rules: HoursRules, day: Day): WeekHours | null =>
  rules.later.findLast(({ from }) => from <= day)?.week ?? rules.week;

function workOut(rules: HoursRules, day: Day): DayHours {
  const holidaysEntered = rules.years.includes(Number(day.slice(0, 4)));
  const inForce = rules.exceptions.filter((exception) => exception.from <= day && day <= exception.to);
  const special = inForce.findLast((exception) => exception.rule === "spans");
  if (special)
    return {
      known: true,
      spans: spansOf(special.spans, day),
      why: "exception",
      reason: special.reason,
      holidaysEntered,
    };

  const fasting = inForce.findLast((exception) => exception.rule === "ramadan");
  const own = placeWeek(rules, day);
  const week = fasting ? rules.ramadan : (own ?? profileWeek(rules, day));
  if (week === null) return { known: false };
  const holiday = rules.holidays[day];
  if (holiday)
    return {
      known: true,
      spans: [],
      why: "holiday",
      name: holiday.name,
      holidaysEntered,
    };

  // A place that opens on one weekday does not open on every day of Ramadan.
  const within = fasting && own ? inBoth(spansOf(onWeekday(week, day), day), spansOf(onWeekday(own, day), day)) : null;
  const spans = within ?? spansOf(onWeekday(week, day), day);
  return { known: true, spans, why: "week", holidaysEntered, ...(fasting && { reason: fasting.reason }) };
}

/** Open, closed, or not known, at `now`. */
export function stateAt(rules: HoursRules, now: number): OpenState {
  const hours = hoursOn(rules, wibDay(now));
  if (!hours.known) return "unknown";
  return hours.spans.some((span) => span.from <= now && now < span.to) ? "open" : "closed";
}

/** The next start of a span after `now`; null when a day of unknown hours comes first, or there is none for sixty days. */
export function nextOpening(rules: HoursRules, now: number): number | null {
  for (const day of daysFrom(wibDay(now))) {
    const hours = hoursOn(rules, day);
    if (!hours.known) return null;
    const next = hours.spans.find((span) => span.from > now);
    if (next) return next.from;
  }
  return null;
}

/** When the WIB day of `now` ends for the public, past or to come: the end of its last span. Null when closed all day or unknown. */
export function closingOn(rules: HoursRules, now: number): number | null {
  const hours = hoursOn(rules, wibDay(now));
  return hours.known ? (hours.spans.at(-1)?.to ?? null) : null;
}

/** The end of the span that is open at `now`, a break included. Null when not open. */
export function currentClose(rules: HoursRules, now: number): number | null {
  const hours = hoursOn(rules, wibDay(now));
  return hours.known ? (hours.spans.find((span) => span.from <= now && now < span.to)?.to ?? null) : null;
}

/** The next moment after `now` at which `stateAt` may change; null when nothing is due for sixty days. */
export function nextBoundary(rules: HoursRules, now: number): number | null {
  let known: boolean | null = null;
  for (const day of daysFrom(wibDay(now))) {
    const hours = hoursOn(rules, day);
    if (known !== null && hours.known !== known) return atWib(day, "00:00");
    known = hours.known;
    const edges = hours.known ? hours.spans.flatMap((span) => [span.from, span.to]) : [];
    const next = edges.find((edge) => edge > now);
    if (next !== undefined) return next;
  }
  return null;
}

/** Seconds of [from, to) inside opening hours, unrounded; null when it touches a day whose hours are not known. */
export function openSeconds(rules: HoursRules, from: number, to: number): number | null {
  let open = 0;
  for (let day = wibDay(from); from < to && atWib(day, "00:00") < to; day = addDays(day, 1)) {
    const hours = hoursOn(rules, day);
    if (!hours.known) return null;
    for (const span of hours.spans) open += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  }
  return open / 1000;
}

function* daysFrom(first: Day): Generator<Day> {
  for (let n = 0; n <= DAYS_AHEAD; n++) yield n === 0 ? first : addDays(first, n);
}

/** In order, empty ones dropped, touching and overlapping ones joined: no edge is a boundary that is not one. */
function spansOf(spans: Span[], day: Day): Interval[] {
  const joined: Interval[] = [];
  const given = spans.map(([from, to]) => ({ from: atWib(day, from), to: atWib(day, to) })).filter((span) => span.from < span.to);
  for (const span of given.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push(span);
  }
  return joined;
}
