import fc from "fast-check";
import { expect, test } from "vitest";
import type { CountedDay } from "./api";
import { CELL, calendarOf, cellsOf, KINDS, kindOf, SHAPE, type Told } from "./calendar";
import { eachDay } from "./counted";
import { addDays, daysBetween, weekday } from "./time";

const counted = (changes: Partial<CountedDay> = {}): CountedDay => ({
  day: "2026-11-20",
  operational: 25_200,
  disrupted: 0,
  paused_announced: 0,
  paused_unannounced: 0,
  unavailable: 0,
  unknown: 0,
  hours_unknown: 0,
  ...changes,
});
const told = (slug: string, from: string, to: string): Told => ({ slug, title: { id: slug, en: null }, from, to });
const monthsIn = (year: number) => Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, "0")}`);
const year = fc.integer({ min: 2000, max: 2400 });
/** How many days a picture draws: each has its own beginning. */
const drawn = (path = "") => path.split("M").length - 1;

test("every day of any year stands once, in its order and under its weekday", () => {
  fc.assert(
    fc.property(year, (year) => {
      const months = monthsIn(year).map(cellsOf);
      expect(months.flat().map(({ day }) => day)).toEqual(eachDay({ from: `${year}-01-01`, to: `${year}-12-31` }));
      for (const cells of months) {
        expect(new Set(cells.map(({ column, row }) => row * 7 + column)).size).toBe(cells.length);
        for (const [n, { day, column, row }] of cells.entries()) {
          expect(column).toBe(weekday(day));
          const before = cells[n - 1];
          if (before) expect(row * 7 + column).toBe(before.row * 7 + before.column + 1);
          else expect(row).toBe(0);
        }
      }
    }),
  );
});

test("a leap year has its 29 February", () => {
  expect(cellsOf("2028-02").at(-1)).toEqual({ day: "2028-02-29", column: 1, row: 4 });
  expect(cellsOf("2026-02").at(-1)?.day).toBe("2026-02-28");
});

test("every day up to yesterday is drawn once from the month in which something is known, today is marked, and nothing lies ahead", () => {
  fc.assert(
    fc.property(
      year,
      fc.integer({ min: 0, max: 364 }),
      fc.array(fc.constantFrom(null, ...KINDS.map(sample))),
      (year, n, given) => {
        const today = addDays(`${year}-01-01`, n);
        const days = given.slice(0, n);
        const { months, first } = calendarOf(today, days, []);
        const known = days.findIndex((day) => day !== null);
        expect(first).toBe(known < 0 ? null : addDays(`${year}-01-01`, known));
        const from = `${(first ?? today).slice(0, 7)}-01`;
        const cells = months.flatMap((month) => Object.values(month.cells));
        expect(cells.reduce((sum, path) => sum + drawn(path), 0)).toBe(daysBetween(from, today));
        expect(months.flatMap(({ month, today }) => (today ? [month] : []))).toEqual([today.slice(0, 7)]);
      },
    ),
  );
});

const sample = (kind: (typeof KINDS)[number]): CountedDay =>
  ({
    unavailable: counted({ unavailable: 1 }),
    paused: counted({ paused_announced: 1 }),
    disrupted: counted({ disrupted: 1 }),
    unknown: counted({ operational: 0, unknown: 25_200 }),
    operational: counted(),
    closed: counted({ operational: 0 }),
  })[kind];

test("the worst part decides what a day is", () => {
  for (const kind of KINDS) expect(kindOf(sample(kind))).toBe(kind);
  expect(kindOf(counted({ disrupted: 1, unavailable: 1 }))).toBe("unavailable");
  expect(kindOf(counted({ disrupted: 1, paused_unannounced: 1 }))).toBe("paused");
});

test("silence is never normal: not counted, unknown hours alone, and a day mostly without word", () => {
  expect(kindOf(null)).toBe("unknown");
  expect(kindOf(counted({ operational: 0, hours_unknown: 86_400 }))).toBe("unknown");
  expect(kindOf(counted({ operational: 100, unknown: 101 }))).toBe("unknown");
  expect(kindOf(counted({ operational: 100, unknown: 100 }))).toBe("operational");
});

test("an incident over a weekend is one story with the worst of its days, and one link in its month", () => {
  // Friday to Monday; today is Tuesday 10 November 2026.
  const days = eachDay({ from: "2026-01-01", to: "2026-11-09" }).map((day) =>
    day === "2026-11-06" ? sample("paused") : day === "2026-11-09" ? sample("unavailable") : sample("closed"),
  );
  const padam = told("padam", "2026-11-06", "2026-11-09");
  const { months, stories } = calendarOf("2026-11-10", days, [padam]);
  expect(stories).toEqual([{ from: "2026-11-06", to: "2026-11-09", kind: "unavailable", incidents: [padam] }]);
  const links = months.flatMap((month) => month.links);
  expect(links.map(({ href }) => href)).toEqual(["/incidents/padam"]);
  // Friday to Sunday of the second week, and Monday of the third.
  expect(links[0]?.path).toBe("M96 24h69v21h-69zM0 48h21v21h-21z");
});

test("days with several incidents lead to their month, those of one to its page, and trouble without any is told without a link", () => {
  const days = eachDay({ from: "2026-01-01", to: "2026-03-09" }).map((day) =>
    day === "2026-02-10" || day === "2026-02-11" ? sample("disrupted") : sample("operational"),
  );
  const [long, short] = [told("lama", "2025-12-30", "2026-01-03"), told("baru", "2026-01-03", "2026-01-03")];
  const open = told("terbuka", "2026-03-10", "2026-03-10");
  const { months, stories } = calendarOf("2026-03-10", days, [long, short, open]);
  expect(stories.map(({ from, to, kind, incidents }) => [from, to, kind, incidents.length])).toEqual([
    ["2026-01-01", "2026-01-02", "operational", 1],
    ["2026-01-03", "2026-01-03", "operational", 2],
    ["2026-02-10", "2026-02-11", "disrupted", 0],
    ["2026-03-10", "2026-03-10", null, 1],
  ]);
  expect(months.flatMap((month) => month.links.map(({ href }) => href))).toEqual([
    "/incidents/lama",
    "/history/2026-01",
    "/incidents/terbuka",
  ]);
});

test("every shape stays inside its day", () => {
  for (const shape of Object.values(SHAPE)) {
    let [x, y, startX, startY] = [0, 0, 0, 0];
    for (const [, command = "", numbers = ""] of shape.matchAll(/([mlhvz])([^mlhvz]*)/g)) {
      const given = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
      const steps = command === "h" ? given.map((n) => [n, 0]) : command === "v" ? given.map((n) => [0, n]) : pairs(given);
      if (command === "z") [x, y] = [startX, startY];
      for (const [n, [dx = 0, dy = 0]] of steps.entries()) {
        [x, y] = [x + dx, y + dy];
        if (command === "m" && n === 0) [startX, startY] = [x, y];
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(CELL.size);
      }
    }
  }
});

const pairs = (numbers: number[]) => numbers.flatMap((x, n) => (n % 2 === 0 ? [[x, numbers[n + 1] ?? 0]] : []));
