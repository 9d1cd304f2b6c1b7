import type { CountedDay } from "./api";
import type { Text } from "./text";
import { addDays, type Day, daysOf, type Month, weekday } from "./time";
import { partsOf } from "./words/uptime";

/** What a day of the calendar is drawn as, the worst first. */
export const KINDS = ["unavailable", "paused", "disrupted", "unknown", "operational", "closed"] as const;
export type DayKind = (typeof KINDS)[number];

/** An incident as its days know it. `to` is the day of its end, or of today while it goes on. */
export type Told = { slug: string; title: Text; from: Day; to: Day };

/** Days on end with the same to tell: the incidents under way in them, or without any the trouble that was counted. */
export type Story = { from: Day; to: Day; kind: DayKind | null; incidents: Told[] };

/** `links` lead to what happened, one for days on end; `cells` are paths in units of `CELL`. */
export type MonthGrid = {
  month: Month;
  weeks: number;
  cells: Partial<Record<DayKind, string>>;
  /** The middle of today. */
  today: { x: number; y: number } | null;
  links: { path: string; href: string; story: Story }[];
};

/** Units of the picture: a day is a square of 24 with its drawing in the 21 at its upper left. */
export const CELL = { step: 24, size: 21 } as const;

/**
 * Each kind has a shape of its own, so that none is told by its colour alone; holes are cut by the even-odd rule. Trouble
 * fills its day, a normal one is a point, a closed one low, one without word hollow.
 */
export const SHAPE = {
  unavailable: "m6 0h9l6 6v9l-6 6h-9l-6-6v-9zm1.5 5l-2.5 2.5 3 3-3 3 2.5 2.5 3-3 3 3 2.5-2.5-3-3 3-3-2.5-2.5-3 3z",
  paused: "m0 0h21v21h-21zm5 5v11h3.5v-11zm7.5 0v11h3.5v-11z",
  disrupted: "m10.5 0l10.5 20h-21zm-1.5 7v6h3v-6zm0 8v3h3v-3z",
  unknown: "m5 5h11v11h-11zm1.5 1.5v8h8v-8z",
  operational: "m7 7h7v7h-7z",
  closed: "m6 17h9v3h-9z",
} satisfies Record<DayKind, string>;

const TROUBLES = ["unavailable", "paused", "disrupted"] as const;
const isTroubled = (kind: DayKind | null): boolean => TROUBLES.some((trouble) => trouble === kind);

/**
 * The worst that a day held. Without trouble it is normal only if that is known of at least half of what was told or could
 * have been: what is known of an hour must not speak for a day. Null, not counted, is unknown.
 */
export function kindOf(day: CountedDay | null): DayKind {
  if (day === null) return "unknown";
  const parts = partsOf(day);
  const trouble = TROUBLES.find((part) => parts[part] > 0);
  if (trouble) return trouble;
  if (day.operational > 0 && day.operational >= day.unknown) return "operational";
  return day.operational === 0 && parts.unknown === 0 ? "closed" : "unknown";
}

export type Cell = { day: Day; column: number; row: number };

/** The days of a month as on a wall calendar: a row is a week, its first column Monday. */
export function cellsOf(month: Month): Cell[] {
  const offset = weekday(`${month}-01`);
  return daysOf(month).map((day, n) => ({ day, column: (n + offset) % 7, row: Math.floor((n + offset) / 7) }));
}

/** `first`: the first day that is counted, or null. */
export type Calendar = { months: MonthGrid[]; stories: Story[]; first: Day | null };

/**
 * The year of a service or a place up to `today`, which is not counted yet. `days` are those before it, from 1 January on.
 * Months before anything is known are left out.
 */
export function calendarOf(today: Day, days: (CountedDay | null)[], incidents: Told[]): Calendar {
  const year = today.slice(0, 4);
  const months = Array.from({ length: Number(today.slice(5, 7)) }, (_, n) => `${year}-${String(n + 1).padStart(2, "0")}`);
  const grids = months.map((month) => ({ month, cells: cellsOf(month).filter(({ day }) => day <= today) }));
  const all = grids.flatMap(({ cells }) => cells.map(({ day }) => day));
  const kinds = new Map(all.map((day, n) => [day, day < today ? kindOf(days[n] ?? null) : null]));
  const kind = (day: Day): DayKind | null => kinds.get(day) ?? null;
  const stories = storiesOf(all, kind, incidents);
  const counted = days.findIndex((day) => day !== null);
  const first = counted < 0 ? null : addDays(`${year}-01-01`, counted);
  const known = [first, stories[0]?.from, today].flatMap((day) => day?.slice(0, 7) ?? []).sort()[0] ?? "";
  const shown = grids.filter(({ month }) => month >= known);
  return { months: shown.map(({ month, cells }) => gridOf(month, cells, kind, stories)), stories, first };
}

function storiesOf(days: Day[], kind: (day: Day) => DayKind | null, incidents: Told[]): Story[] {
  const stories: Story[] = [];
  const told = toldOn(days, incidents);
  let before: Story | undefined;
  for (const [n, day] of days.entries()) {
    const [here, now] = [told[n] ?? [], kind(day)];
    if (here.length === 0 && !isTroubled(now)) before = undefined;
    else if (before && sameStory(before, here, now)) {
      before.to = day;
      before.kind = worse(before.kind, now);
    } else {
      before = { from: day, to: day, kind: now, incidents: here };
      stories.push(before);
    }
  }
  return stories;
}

/** For each of the days, which are on end, the incidents under way in it, in their order. */
function toldOn(days: Day[], incidents: Told[]): Told[][] {
  const at = new Map(days.map((day, n) => [day, n]));
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
  const told = days.map((): Told[] => []);
  for (const one of incidents) {
    const from = one.from < first ? 0 : (at.get(one.from) ?? days.length);
    const to = one.to > last ? days.length - 1 : (at.get(one.to) ?? -1);
    for (let n = from; n <= to; n += 1) told[n]?.push(one);
  }
  return told;
}

const sameStory = (story: Story, here: Told[], now: DayKind | null) =>
  story.incidents.length === here.length &&
  story.incidents.every((one, n) => one === here[n]) &&
  (here.length > 0 || story.kind === now);

const worse = (a: DayKind | null, b: DayKind | null): DayKind | null =>
  a === null || b === null ? (a ?? b) : KINDS.indexOf(a) <= KINDS.indexOf(b) ? a : b;

function gridOf(month: Month, cells: Cell[], kind: (day: Day) => DayKind | null, stories: Story[]): MonthGrid {
  const grid: MonthGrid = { month, weeks: (cells.at(-1)?.row ?? 0) + 1, cells: {}, today: null, links: [] };
  for (const cell of cells) {
    const now = kind(cell.day);
    if (now === null) grid.today = { x: (cell.column + 0.5) * CELL.step - 1.5, y: (cell.row + 0.5) * CELL.step - 1.5 };
    else grid.cells[now] = (grid.cells[now] ?? "") + drawn(cell, now);
  }
  const [first, last] = [cells[0]?.day ?? "", cells.at(-1)?.day ?? ""];
  for (const story of stories) {
    if (story.to < first || last < story.from) continue;
    const [only, ...more] = story.incidents;
    const own = cells.filter(({ day }) => story.from <= day && day <= story.to);
    if (only === undefined) continue;
    const href = more.length > 0 ? `/history/${month}` : `/incidents/${only.slug}`;
    grid.links.push({ href, story, path: rowsOf(own).join("") });
  }
  return grid;
}

/** Days on end as one box for each week that they touch. */
function rowsOf(cells: Cell[]): string[] {
  return [...new Set(cells.map(({ row }) => row))].map((row) => {
    const own = cells.filter((cell) => cell.row === row);
    const width = own.length * CELL.step - CELL.step + CELL.size;
    return own[0] ? `${at(own[0])}h${width}v${CELL.size}h-${width}z` : "";
  });
}

/** Where in its day a shape begins, and the rest of it. */
const BEGUN = Object.fromEntries(
  KINDS.map((kind) => {
    const [, x = "", y = "", rest = ""] = /^m([\d.]+) ([\d.]+)(.*)$/.exec(SHAPE[kind]) ?? [];
    return [kind, { x: Number(x), y: Number(y), rest }];
  }),
) as Record<DayKind, { x: number; y: number; rest: string }>;

function drawn({ column, row }: Cell, kind: DayKind): string {
  const { x, y, rest } = BEGUN[kind];
  return `M${column * CELL.step + x} ${row * CELL.step + y}${rest}`;
}

const at = ({ column, row }: Cell) => `M${column * CELL.step} ${row * CELL.step}`;
