import type { Incident, Moment } from "./api";
import { type HoursRules, hoursOn } from "./hours";
import { type Bounds, extent, type Seconds } from "./incident";
import { addDays, atWib, type Day, daysBetween, HOUR, type Interval, wibDay } from "./time";

/** A part of the incident; not `sure` where it lies between the bounds of an approximate beginning or end. */
export type Stretch = Interval & { sure: boolean };

/** A WIB day: when it is open (null: not known), what of it the incident took, what is planned of it, and who spoke when. */
export type DayRow = {
  day: Day;
  spans: Interval[] | null;
  stop: Stretch[];
  plan: Interval | null;
  told: number | null;
  /** Of `stop`, inside `spans`; the first counts only what is sure. */
  open: Seconds | null;
};
/** Days that are not drawn one by one, both named ones included. `stopped`: the incident took all of each. */
export type ManyRow = { from: Day; to: Day; count: number; stopped: boolean; open: Seconds | null };
export type Row = DayRow | ManyRow;

export type Timed = {
  began: Bounds;
  /** Null while it goes on. */
  ended: Bounds | null;
  /** When it was announced or told (epoch ms); null when that is not known. */
  told: number | null;
  /** When it is said to end; null when nobody said. */
  expected: number | null;
};

/** More days than these are summed up between the first and the last of them. */
const MOST = 10;
const EDGE = 4;
/** Who spoke longer before than this, in days, is told in words alone. */
const AHEAD = 14;

/** An incident day by day against the opening hours of `rules`, as it stands at `now`; empty when nothing is to be drawn. */
export function timeline({ began, ended, told, expected }: Timed, rules: HoursRules, now: number): Row[] {
  const { shortest, longest } = extent(began, ended, now);
  const stretches = stretchesOf(shortest, longest);
  const ahead = ended === null && expected !== null ? { from: Math.max(now, began.earliest), to: expected } : null;
  const plan = ahead && ahead.from < ahead.to ? ahead : null;
  const drawn = [...stretches, ...(plan ? [plan] : [])];
  if (drawn.length === 0) return [];
  const first = wibDay(Math.min(...drawn.map(({ from }) => from)));
  const last = wibDay(Math.max(...drawn.map(({ to }) => to)) - 1);
  const spoke = told !== null && daysBetween(wibDay(told), first) <= AHEAD && wibDay(told) <= last ? told : null;
  const days: DayRow[] = [];
  for (let day = spoke === null || wibDay(spoke) > first ? first : wibDay(spoke); day <= last; day = addDays(day, 1)) {
    const whole = { from: atWib(day, "00:00"), to: atWib(day, "24:00") };
    const hours = hoursOn(rules, day);
    const spans = hours.known ? hours.spans : null;
    const stop = stretches.flatMap((each) => clip(each, whole).map((part) => ({ ...part, sure: each.sure })));
    days.push({
      day,
      spans,
      stop,
      plan: plan && (clip(plan, whole)[0] ?? null),
      told: spoke !== null && wibDay(spoke) === day ? spoke : null,
      open: spans && openOf(stop, spans),
    });
  }
  return summed(days);
}

/** The days of an incident as the public sees it; none of one that was called off, or by which nothing stops. */
export function rowsOf(incident: Incident, rules: HoursRules | null, now: number): Row[] {
  if (rules === null || incident.effect === null || ["cancelled", "retracted", "merged"].includes(incident.phase)) return [];
  const ms = ({ earliest, latest }: Moment) => ({ earliest: Date.parse(earliest), latest: Date.parse(latest) });
  return timeline(
    {
      began: ms(incident.began),
      ended: incident.ended && ms(incident.ended),
      told: incident.origin === "archive" || incident.entered_at !== null ? null : Date.parse(incident.published_at),
      expected: incident.expected_end === null ? null : Date.parse(incident.expected_end),
    },
    rules,
    now,
  );
}

/** The whole hours of a day between which everything drawn of `rows` lies: from an hour before opening to one after closing. */
export function hoursShown(rows: Row[]): { from: number; to: number } {
  const edges = rows.flatMap((row) => {
    if (!("day" in row)) return [];
    const midnight = atWib(row.day, "00:00");
    const hour = (ms: number) => (ms - midnight) / HOUR;
    const spans = (row.spans ?? []).flatMap(({ from, to }) => [hour(from) - 1, hour(to) + 1]);
    const parts = [...row.stop, ...(row.plan ? [row.plan] : [])].flatMap(({ from, to }) => [hour(from), hour(to)]);
    // A part that comes from the day before or goes on into the next runs off the picture's edge.
    return [...spans, ...parts.filter((at) => at > 0 && at < 24), ...(row.told === null ? [] : [hour(row.told)])];
  });
  if (edges.length === 0) return { from: 7, to: 17 };
  return { from: Math.max(0, Math.floor(Math.min(...edges))), to: Math.min(24, Math.ceil(Math.max(...edges))) };
}

function stretchesOf(shortest: Interval, longest: Interval): Stretch[] {
  const parts: Stretch[] =
    shortest.from < shortest.to
      ? [
          { from: longest.from, to: shortest.from, sure: false },
          { ...shortest, sure: true },
          { from: shortest.to, to: longest.to, sure: false },
        ]
      : [{ ...longest, sure: false }];
  return parts.filter(({ from, to }) => from < to);
}

function clip(part: Interval, within: Interval): Interval[] {
  const both = { from: Math.max(part.from, within.from), to: Math.min(part.to, within.to) };
  return both.from < both.to ? [both] : [];
}

/** Unrounded seconds of the stretches inside the spans. */
function openOf(stop: Stretch[], spans: Interval[]): Seconds {
  const of = (parts: Stretch[]) =>
    parts.flatMap((part) => spans.flatMap((span) => clip(part, span))).reduce((sum, { from, to }) => sum + (to - from) / 1000, 0);
  return { min: of(stop.filter(({ sure }) => sure)), max: of(stop) };
}

/** Sums up runs of days on which nothing happened, and the middle of what is too long to draw. */
function summed(days: DayRow[]): Row[] {
  const rows: Row[] = [];
  const quiet = (row: DayRow) => row.stop.length === 0 && row.plan === null && row.told === null;
  for (let at = 0; at < days.length; ) {
    let end = at;
    while (end < days.length && quiet(days[end] as DayRow)) end++;
    if (end - at > 1) rows.push(many(days.slice(at, end)));
    else end = at + 1;
    if (end === at + 1) rows.push(days[at] as DayRow);
    at = end;
  }
  const lone = rows.filter((row) => "day" in row);
  if (lone.length <= MOST) return rows;
  const [head, tail] = [lone.slice(0, EDGE), lone.slice(-EDGE)];
  const [from, to] = [head.at(-1) as DayRow, tail[0] as DayRow];
  const middle = days.filter(({ day }) => day > from.day && day < to.day);
  const before = rows.slice(0, rows.indexOf(from) + 1);
  return [...before, many(middle), ...rows.slice(rows.indexOf(to))];
}

function many(days: DayRow[]): ManyRow {
  const open = days.map((row) => row.open);
  const known = open.filter((each) => each !== null);
  return {
    from: (days[0] as DayRow).day,
    to: (days.at(-1) as DayRow).day,
    count: days.length,
    stopped: days.some(({ stop }) => stop.length > 0),
    open:
      known.length < open.length
        ? null
        : { min: known.reduce((sum, { min }) => sum + min, 0), max: known.reduce((sum, { max }) => sum + max, 0) },
  };
}
