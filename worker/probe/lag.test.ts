import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchLag } from "./lag";

let time = 0;
const at = (ms: number) => {
  time = ms;
};
let lag: ReturnType<typeof watchLag>;
beforeEach(() => {
  vi.useFakeTimers();
  time = 0;
  lag = watchLag(() => time);
});
afterEach(() => {
  lag.stop();
  vi.useRealTimers();
});

function beatsAt(...times: number[]) {
  for (const ms of times) {
    at(ms);
    lag.beat();
  }
}

test("a loop that calls in time has no lag", () => {
  beatsAt(100, 201, 300, 405);
  expect(lag.since(0)).toBe(0);
});

test("the longest lag since then is told, and none that ended before", () => {
  beatsAt(100, 1100, 1200, 1600, 1700);
  expect(lag.since(0)).toBe(900);
  expect(lag.since(1150)).toBe(300);
  expect(lag.since(1650)).toBe(0);
});

test("a lag that has not ended yet is told to whoever is called before the timer", () => {
  beatsAt(100);
  at(900);
  expect(lag.since(850)).toBe(700);
});

test("days of small lags are not remembered for ever", () => {
  for (let ms = 100; ms < 86_400_000; ms += 60_000) beatsAt(ms, ms + 300 + (ms % 7));
  expect(lag.since(86_000_000)).toBeGreaterThan(0);
  expect(lag.remembered()).toBeLessThanOrEqual(10);
});

test("the timer is its own", () => {
  at(100);
  vi.advanceTimersByTime(100);
  at(1000);
  vi.advanceTimersByTime(100);
  expect(lag.since(0)).toBe(800);
});
