import fc from "fast-check";
import { expect, test } from "vitest";
import { measuredOf, type OutageFact, type ProbeFact, type TurnFact, troublesOf } from "./measured";
import { isBad, VERDICTS } from "./probe/verdict";

const SIAK = { system: "siak" };
const probe: ProbeFact = { number: 1, target: SIAK, effect: "unavailable", vouches: false, seenUntil: null };
const turn = (changes: Partial<TurnFact> = {}): TurnFact => ({
  ...{ probe: 1, from: 100, to: null, knownAt: 110, after: 90, verdict: "down", outcome: "refused" },
  ...changes,
});
const open = { effectOf: () => "unavailable" as const, restsOf: () => [] };

test("a probe that is down is what its effect says, one that is slow or unsteady disturbs", () => {
  const of = (verdict: TurnFact["verdict"]) => measuredOf([probe], [turn({ verdict })], [], 500).map(({ status }) => status);
  expect(VERDICTS.map(of)).toEqual([[], ["disrupted"], ["unavailable"], ["disrupted"], []]);
});

test("a probe that is up is a word only where it looks at the service itself", () => {
  expect(measuredOf([{ ...probe, vouches: true, seenUntil: 600 }], [turn({ verdict: "up" })], [], 500)).toMatchObject([
    { status: "operational", to: null },
  ]);
});

test("a word that nobody looks after any more holds no longer than its last look", () => {
  const up = turn({ verdict: "up" });
  const at = (now: number, seenUntil: number | null) => measuredOf([{ ...probe, vouches: true, seenUntil }], [up], [], now);
  expect(at(500, 600)).toMatchObject([{ to: null }]);
  expect(at(600, 600)).toMatchObject([{ to: 600 }]);
  expect(at(500, null)).toMatchObject([{ to: 100 }]);
});

test("what staff found to be our own measuring says nothing, and what is of another target is not touched by it", () => {
  const fault: OutageFact = { slug: "x", target: SIAK, began: 100, ended: null, counts: false };
  expect(measuredOf([probe], [turn()], [fault], 500)).toEqual([]);
  expect(measuredOf([probe], [turn()], [{ ...fault, target: { system: "power" } }], 500)).toHaveLength(1);
  expect(measuredOf([probe], [turn()], [{ ...fault, counts: true }], 500)).toMatchObject([{ outage: "x" }]);
});

test("trouble goes on while nobody can look, and is over with the first good result", () => {
  const turns = [
    turn({ to: 200 }),
    turn({ verdict: "blind", from: 200, to: 300, after: 190 }),
    turn({ from: 300, to: 400, after: null }),
    turn({ verdict: "up", from: 400, knownAt: 420, after: 395 }),
  ];
  expect(troublesOf(turns, open)).toEqual([
    { effect: "unavailable", after: 90, began: 100, knownAt: 110, endedAfter: 395, ended: 400, lostSight: false },
  ]);
  expect(troublesOf(turns.slice(0, 2), open)).toMatchObject([{ ended: null, lostSight: true }]);
});

test("trouble of a probe that staff stop is over there, out of sight, and what is seen after the rest is another", () => {
  const turns = [
    turn({ to: 200 }),
    turn({ verdict: "blind", from: 200, to: 400 }),
    turn({ from: 400, knownAt: 410, after: null }),
  ];
  const rests = { ...open, restsOf: () => [50, 200, 300] };
  expect(troublesOf(turns, rests)).toMatchObject([
    { began: 100, ended: 200, lostSight: true },
    { began: 400, ended: null, lostSight: false },
  ]);
  const unseen = [turn({ to: 150 }), turn({ verdict: "blind", from: 150 })];
  expect(troublesOf(unseen, rests)).toMatchObject([{ began: 100, ended: 200, lostSight: true }]);
});

const anyTurns: fc.Arbitrary<TurnFact[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(...VERDICTS), fc.integer({ min: 1, max: 100 })), {
    maxLength: 30,
  })
  .map((steps) => {
    const own = new Map<number, TurnFact[]>();
    for (const [probe, verdict, length] of steps) {
      const list = own.get(probe) ?? [];
      const last = list.at(-1);
      if (last?.verdict === verdict) continue;
      const from = last ? last.from + length : length;
      if (last) last.to = from;
      list.push(turn({ probe, verdict, from, to: null, knownAt: from + 1, after: from - 1 }));
      own.set(probe, list);
    }
    return [...own.values()].flat();
  });

test("whatever was seen and in whatever order it is told, troubles lie apart and hold every bad moment", () => {
  fc.assert(
    fc.property(
      anyTurns.chain((turns) => fc.tuple(fc.constant(turns), fc.shuffledSubarray(turns, { minLength: turns.length }))),
      ([turns, shuffled]) => {
        const troubles = troublesOf(turns, open);
        expect(troublesOf(shuffled, open)).toEqual(troubles);
        troubles.forEach((trouble, n) => {
          const next = troubles[n + 1];
          if (next) expect(trouble.ended).toBeLessThan(next.began);
        });
        for (const { verdict, from } of turns) {
          const within = troubles.some(({ began, ended }) => began <= from && (ended === null || from < ended));
          if (isBad(verdict)) expect(within).toBe(true);
        }
      },
    ),
  );
});
