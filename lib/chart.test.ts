import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bucket } from "./api";
import { CHART, chartOf, hourMarks } from "./chart";
import { LENGTH } from "./probe/rollup";
import { at } from "./testing";
import { DAY } from "./time";

const from = at("10:00");
const shown = { from, to: from + DAY };
const bucket = (place: number, changes: Partial<Bucket> = {}): Bucket => ({
  from: new Date(from + place * LENGTH.five_minutes).toISOString(),
  count: 5,
  good: 300,
  slow: 0,
  bad: 0,
  blind: 0,
  least: 40,
  p50: 50,
  p95: 100,
  most: 120,
  ...changes,
});

test("neighbours are joined, what was not timed leaves a gap, and a lone one is as wide as its bucket", () => {
  const chart = chartOf([bucket(0), bucket(1, { p50: 100 }), bucket(3)], shown, 0);
  expect(chart.top).toBe(100);
  expect(chart.line).toBe("M1 50l2 -50M6 50h2");
  expect(chart.band).toBe("M1 0l2 0V0l-2 50zM7 0V50z");
});

test("the scale ends in a round figure that no answer exceeds", () => {
  expect(chartOf([bucket(0, { p95: 101 })], shown, 0).top).toBe(200);
  expect(chartOf([bucket(0, { p95: 3001 })], shown, 0).top).toBe(4000);
  expect(chartOf([bucket(0, { p95: 8001 })], shown, 0).top).toBe(10_000);
  expect(chartOf([], shown, 0)).toMatchObject({ top: 100, line: "", band: "" });
});

test("the strip tells what was bad by its full height, slow by half, and what nobody saw by a line", () => {
  const { strip } = chartOf(
    [bucket(0), bucket(1, { good: 0, bad: 60, slow: 240 }), bucket(2, { good: 299, bad: 1 }), bucket(3, { slow: 1 })],
    shown,
    0,
  );
  expect(strip.bad).toBe("M2 0h4v12h-4z");
  expect(strip.slow).toBe("M6 6h2v6h-2z");
  expect(strip.blind).toBe("M8 10h568v2h-568z");
});

test("before it was first looked at nothing is drawn, and what nobody saw after that is", () => {
  const { strip } = chartOf([bucket(280)], shown, from + 279 * LENGTH.five_minutes - 1);
  expect(strip.blind).toBe("M558 10h2v2h-2zM562 10h14v2h-14z");
});

test("hours are named every six in WIB, wherever the picture begins", () => {
  expect(hourMarks(shown, "id")).toEqual([
    { at: 8.3, name: "12.00" },
    { at: 33.3, name: "18.00" },
    { at: 58.3, name: "00.00" },
    { at: 83.3, name: "06.00" },
  ]);
});

const ms = fc.integer({ min: 0, max: 40_000 });
const anyBucket = fc
  .record({ place: fc.integer({ min: 0, max: 287 }), a: ms, b: ms, timed: fc.boolean(), good: fc.nat(300), bad: fc.nat(300) })
  .map(({ place, a, b, timed, good, bad }) =>
    bucket(place, { good, bad, ...(timed ? { p50: Math.min(a, b), p95: Math.max(a, b) } : { p50: null, p95: null }) }),
  );

test("nothing is drawn outside of the picture, in whole units, and every bucket is drawn where it was", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyBucket, { selector: ({ from: when }) => when }), (buckets) => {
      const chart = chartOf(buckets, shown, 0);
      for (const path of [chart.line, chart.band, ...Object.values(chart.strip)]) {
        expect(path).toMatch(/^[MlhvVz0-9 -]*$/);
        for (const { x, y } of walked(path)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(CHART.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(CHART.height);
        }
      }
      const timed = buckets.filter(({ p50 }) => p50 !== null);
      expect(chart.line.match(/[Ml]/g)?.length ?? 0).toBe(timed.length);
      const places = timed.map((one) => ((Date.parse(one.from) - from) / LENGTH.five_minutes) * CHART.step + 1);
      const drawn = new Set(walked(chart.band).map(({ x }) => x));
      expect([...drawn].toSorted((a, b) => a - b)).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});

/** Every place a path goes to. */
function walked(path: string): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MlhvV])(-?\d+)(?: (-?\d+))?/g)].map(([, verb, first, second]) => {
    const [a, b] = [Number(first), Number(second ?? 0)];
    if (verb === "M") [x, y] = [a, b];
    if (verb === "l") [x, y] = [x + a, y + b];
    if (verb === "h") x += a;
    if (verb === "v") y += a;
    if (verb === "V") y = a;
    return { x, y };
  });
}
