import fc from "fast-check";
import { expect, test } from "vitest";
import { HOUR, MINUTE } from "../time";
import type { Outcome, Result } from "./outcome";
import { foldNext, foldOver, foldRests, longestReach, type Paces, paceAt, restedAt, restsOf, standsUntil } from "./paces";
import { foldAll } from "./verdict";

const PACE = { everySeconds: 60, timeoutMs: 10_000, slowMs: null, failAfter: 2, recoverAfter: 2 };
const FAST = { ...PACE, everySeconds: 10 };
const REACH = 130_000;
/** Once a minute, stopped at one hour, going on at two, every ten seconds from three on. */
const PACES: Paces = [
  { ...PACE, from: 0, rests: false },
  { ...PACE, from: HOUR, rests: true },
  { ...PACE, from: 2 * HOUR, rests: false },
  { ...FAST, from: 3 * HOUR, rests: false },
];
const result = (at: number, outcome: Outcome = "ok"): Result => ({ at, outcome, ms: null });
const start = { fold: null, foldedTo: Number.NEGATIVE_INFINITY };

test("each moment has the pace of its own time, and a rest is none", () => {
  expect([-1, 0, 2 * HOUR, 3 * HOUR - 1, 3 * HOUR].map((at) => paceAt(PACES, at).everySeconds)).toEqual([60, 60, 60, 60, 10]);
  expect([HOUR - 1, HOUR, HOUR + 1, 2 * HOUR, 2 * HOUR + 1].map((at) => restedAt(PACES, at))).toEqual([
    ...[false, true, true, true, false],
  ]);
  expect([restsOf(PACES), longestReach(PACES)]).toEqual([[HOUR], REACH]);
});

test("a result stands for as long as its own pace says, and not into a rest", () => {
  expect(standsUntil(PACES, 0)).toBe(REACH);
  expect(standsUntil(PACES, HOUR - MINUTE)).toBe(HOUR);
  expect(standsUntil(PACES, HOUR + MINUTE)).toBe(HOUR + MINUTE);
  expect(standsUntil(PACES, 3 * HOUR - 1)).toBe(3 * HOUR - 1 + REACH);
  expect(standsUntil(PACES, 3 * HOUR)).toBe(3 * HOUR + 30_000);
});

test("where staff stop it nothing is believed, and nothing seen before counts for what is seen after", () => {
  const seen = [result(HOUR - MINUTE), result(HOUR - 1, "refused"), result(HOUR + 1, "refused"), result(2 * HOUR + 1, "refused")];
  const { turns, fold } = foldOver(start, seen, PACES, 3 * HOUR);
  expect(turns).toEqual([
    { verdict: "up", from: HOUR - MINUTE, knownAt: HOUR - MINUTE, after: null, outcome: "ok" },
    { verdict: "blind", from: HOUR, knownAt: HOUR, after: HOUR - 1, outcome: "not_looked" },
  ]);
  expect(fold?.recent.map(({ at }) => at)).toEqual([2 * HOUR + 1]);
  const down = foldOver(start, [...seen, result(2 * HOUR + 2, "refused")], PACES, 3 * HOUR).turns.at(-1);
  expect(down).toMatchObject({ verdict: "down", from: 2 * HOUR + 1 });
});

test("how long the last look stands is by its own pace, though the next one is of another", () => {
  const before = foldNext(start, result(3 * HOUR - 1), PACES);
  expect(foldNext(before, result(3 * HOUR + MINUTE), PACES).turns).toEqual([]);
  const fast = foldNext(before, result(3 * HOUR), PACES);
  expect(foldNext(fast, result(3 * HOUR + MINUTE), PACES).turns).toMatchObject([
    { verdict: "blind", from: 3 * HOUR + 30_000 },
    { verdict: "up" },
  ]);
});

test("a probe that was never stopped and never changed is folded as it always was", () => {
  const [first] = PACES;
  const outcomes = fc.constantFrom<Outcome>("ok", "refused", "slow", "no_network");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 10 * MINUTE }), outcomes)), (steps) => {
      let at = 0;
      const results = steps.map(([gap, outcome]) => {
        at += gap;
        return result(at, outcome);
      });
      const { fold, turns } = foldOver(start, results, [first], at);
      expect({ fold, turns }).toEqual(foldAll(null, results, PACE));
    }),
  );
});

test("a rest that was met is met once, wherever the results are cut", () => {
  const results = [result(HOUR - MINUTE), result(2 * HOUR + MINUTE, "refused"), result(2 * HOUR + 2 * MINUTE, "refused")];
  const whole = foldOver(start, results, PACES, 3 * HOUR);
  for (let cut = 0; cut <= results.length; cut += 1) {
    for (const until of [results[cut - 1]?.at ?? 0, HOUR, HOUR + MINUTE, 2 * HOUR]) {
      if ((results[cut]?.at ?? Number.POSITIVE_INFINITY) <= until) continue;
      const one = foldOver(start, results.slice(0, cut), PACES, Math.max(until, results[cut - 1]?.at ?? 0));
      const other = foldOver(one, results.slice(cut), PACES, 3 * HOUR);
      expect([...one.turns, ...other.turns]).toEqual(whole.turns);
      expect(other.fold).toEqual(whole.fold);
    }
  }
  expect(foldRests({ fold: null, foldedTo: 0 }, PACES, 3 * HOUR)).toMatchObject({ fold: null, turns: [], foldedTo: 2 * HOUR });
});
