import fc from "fast-check";
import { expect, test } from "vitest";
import { pacedTime } from "./pace";

const PACE = { real: 1_000_000, demo: 50_000_000, speed: 60, until: 50_600_000 };

test("it runs so many times as fast until the end of the day, and then like any clock", () => {
  expect(pacedTime(PACE, PACE.real)).toBe(PACE.demo);
  expect(pacedTime(PACE, PACE.real + 5_000)).toBe(PACE.demo + 300_000);
  expect(pacedTime(PACE, PACE.real + 10_000)).toBe(PACE.until);
  expect(pacedTime(PACE, PACE.real + 13_000)).toBe(PACE.until + 3_000);
});

test("a day that is over is not hurried", () => {
  expect(pacedTime({ ...PACE, until: PACE.demo - 1 }, PACE.real + 7_000)).toBe(PACE.demo + 7_000);
});

test("it never runs backward", () => {
  const passed = fc.integer({ min: 0, max: 60_000 });
  fc.assert(
    fc.property(passed, passed, (a, b) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      expect(pacedTime(PACE, PACE.real + first)).toBeLessThanOrEqual(pacedTime(PACE, PACE.real + second));
    }),
  );
});
