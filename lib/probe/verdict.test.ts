import fc from "fast-check";
import { expect, test } from "vitest";
import { OUTCOMES, type Outcome, type Result, sightOf } from "./outcome";
import { type Pace, reachOf } from "./settings";
import { foldAll, isBad, type Turn } from "./verdict";

const PACE: Pace = { everySeconds: 30, timeoutMs: 5000, slowMs: 1000, failAfter: 3, recoverAfter: 2 };
const START = Date.parse("2026-11-30T03:00:00Z");
const STEP = 30_000;

/** One result every 30 s: "." good, "s" slow, "x" refused, "?" no network, "_" none at all. */
function looks(script: string): Result[] {
  const outcomes: Record<string, Outcome> = { ".": "ok", s: "slow", x: "refused", "?": "no_network" };
  return [...script].flatMap((mark, n) => {
    const outcome = outcomes[mark];
    return outcome ? [{ at: START + n * STEP, outcome, ms: null }] : [];
  });
}
const turnsOf = (script: string, pace = PACE) => foldAll(null, looks(script), pace).turns;
/** The place in the script of a moment. */
const place = (at: number | null) => (at === null ? null : (at - START) / STEP);
const told = (turns: Turn[]) =>
  turns.map(({ verdict, from, knownAt, after }) => [verdict, place(from), place(knownAt), place(after)]);

test("a probe is up with its first good result", () => {
  expect(told(turnsOf("..."))).toEqual([["up", 0, 0, null]]);
});

test("it is down once enough results agree, from the first of them, and says when that was known and when it was last good", () => {
  expect(told(turnsOf("..xxx"))).toEqual([
    ["up", 0, 0, null],
    ["down", 2, 4, 1],
  ]);
});

test("one or two bad results are no word", () => {
  expect(told(turnsOf("..x..xx.."))).toEqual([["up", 0, 0, null]]);
});

test("it is up again from the first of enough good results", () => {
  expect(told(turnsOf(".xxx.x..")).slice(1)).toEqual([
    ["down", 1, 3, 0],
    ["up", 6, 7, 5],
  ]);
});

test("slow is a word of its own, and good again needs as many good results as any recovery", () => {
  expect(told(turnsOf("..sss.s..")).slice(1)).toEqual([
    ["slow", 2, 4, 1],
    ["up", 7, 8, 6],
  ]);
});

test("what goes up and down again and again is unsteady, once, until it keeps still", () => {
  const pace = { ...PACE, failAfter: 2, recoverAfter: 2 };
  const flapping = "....xx..xx..xx..xx..";
  const turns = turnsOf(`${flapping}${".".repeat(30)}`, pace);
  expect(turns.map(({ verdict }) => verdict).filter((verdict) => verdict === "unsteady")).toHaveLength(1);
  expect(turns.at(-1)?.verdict).toBe("up");
});

test("while we cannot look nothing is said to be down, and after its reach nothing is said at all", () => {
  expect(told(turnsOf("..??????."))).toEqual([
    ["up", 0, 0, null],
    ["blind", 1 + reachOf(PACE) / STEP, 4, 1],
    ["up", 8, 8, null],
  ]);
});

test("looks that were never made are no trouble of what they would have looked at", () => {
  expect(turnsOf("..______.").map(({ verdict }) => verdict)).toEqual(["up", "blind", "up"]);
});

const script = fc.array(fc.record({ outcome: fc.constantFrom(...OUTCOMES), gap: fc.integer({ min: 1, max: 300_000 }) }), {
  maxLength: 120,
});
const resultsOf = (steps: { outcome: Outcome; gap: number }[]): Result[] => {
  let at = START;
  return steps.map(({ outcome, gap }) => {
    at += gap;
    return { at, outcome, ms: null };
  });
};
const paces = fc.record({
  everySeconds: fc.constantFrom(10, 30, 60),
  timeoutMs: fc.constant(5000),
  slowMs: fc.constant(1000),
  failAfter: fc.integer({ min: 1, max: 10 }),
  recoverAfter: fc.integer({ min: 1, max: 10 }),
});

test("whatever comes, every turn begins after the one before, is another word, and is known no sooner than it began", () => {
  fc.assert(
    fc.property(script, paces, (steps, pace) => {
      const { turns } = foldAll(null, resultsOf(steps), pace);
      turns.forEach((turn, n) => {
        const before = turns[n - 1];
        expect(turn.knownAt).toBeGreaterThanOrEqual(turn.from);
        if (turn.after !== null) expect(turn.after).toBeLessThan(turn.from);
        expect(turn.verdict).not.toBe(before?.verdict ?? "blind");
        if (before && before.verdict !== "blind") expect(turn.from).toBeGreaterThan(before.from);
        if (before) expect(turn.from).toBeGreaterThanOrEqual(before.from);
      });
    }),
  );
});

test("results may be handed over in any pieces, the fold stored in between", () => {
  fc.assert(
    fc.property(script, paces, fc.nat(120), (steps, pace, cut) => {
      const results = resultsOf(steps);
      const whole = foldAll(null, results, pace);
      const first = foldAll(null, results.slice(0, cut), pace);
      const second = foldAll(JSON.parse(JSON.stringify(first.fold)), results.slice(cut), pace);
      expect([...first.turns, ...second.turns]).toEqual(whole.turns);
      expect(second.fold).toEqual(whole.fold);
    }),
  );
});

test("without a bad result there is never a bad word, whatever we could not see", () => {
  fc.assert(
    fc.property(script, paces, (steps, pace) => {
      const seen = resultsOf(steps).filter(({ outcome }) => sightOf(outcome) === "good" || sightOf(outcome) === "blind");
      expect(foldAll(null, seen, pace).turns.filter(({ verdict }) => isBad(verdict))).toEqual([]);
    }),
  );
});

test("more blind results never make anything down that was not", () => {
  fc.assert(
    fc.property(script, paces, (steps, pace) => {
      const results = resultsOf(steps);
      const sighted = results.filter(({ outcome }) => sightOf(outcome) !== "blind");
      const downs = (list: Result[]) =>
        foldAll(null, list, pace)
          .turns.filter(({ verdict }) => verdict === "down")
          .map(({ from }) => from);
      expect(downs(sighted)).toEqual(downs(results));
    }),
  );
});
