import fc from "fast-check";
import { expect, test } from "vitest";
import type { CountedDay } from "./api";
import { BAR, barDates, barPaths } from "./bars";
import { PARTS, partsOf } from "./words/uptime";

const day = (changes: Partial<CountedDay>): CountedDay => ({
  day: "2026-11-23",
  operational: 0,
  disrupted: 0,
  paused_announced: 0,
  paused_unannounced: 0,
  unavailable: 0,
  unknown: 0,
  hours_unknown: 0,
  ...changes,
});
const heightsOf = (path = "") => [...path.matchAll(/v(\d+)/g)].map(([, height]) => Number(height));

test("a day half normal and half without a word is half a bar of each, the normal part on the ground", () => {
  expect(barPaths([day({ operational: 100, unknown: 100 })])).toEqual({
    operational: "M0 20h3v20h-3z",
    unknown: "M0 0h3v20h-3z",
  });
});

test("a day not counted, and a day that was closed, have no bar and keep their place", () => {
  expect(barPaths([null, day({}), day({ unavailable: 1 })])).toEqual({ unavailable: "M8 0h3v40h-3z" });
});

test("one second of trouble among years can be seen, and every bar is full and in order", () => {
  const seconds = fc.integer({ min: 0, max: 10 ** 9 });
  fc.assert(
    fc.property(fc.record({ operational: seconds, disrupted: seconds, unavailable: seconds, unknown: seconds }), (sums) => {
      const one = day({ ...sums, paused_announced: 1 });
      const paths = barPaths([one]);
      expect(PARTS.flatMap((part) => heightsOf(paths[part])).reduce((a, b) => a + b, 0)).toBe(BAR.height);
      for (const part of PARTS) {
        const [height] = heightsOf(paths[part]);
        if (partsOf(one)[part] > 0) expect(height).toBeGreaterThanOrEqual(2);
        else expect(height).toBeUndefined();
      }
    }),
  );
});

test("the dates of the bars are told by any day that is counted", () => {
  const days = [null, null, day({ day: "2026-10-31" }), null, day({ day: "2026-11-02" })];
  expect(barDates(days)).toEqual({ first: "2026-10-29", last: "2026-11-02", months: [{ day: "2026-11-01", at: 60 }] });
  expect(barDates([null, null])).toBeNull();
});
