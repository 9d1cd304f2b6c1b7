import fc from "fast-check";
import { expect, test } from "vitest";
import { printedEvery } from "@/lib/measurement";
import { createRounds } from "./rounds";

const paths = (count: number) => Array.from({ length: count }, (_, index) => `/measurements/${index}`);
const MINUTE = 60_000;

test("each that grows has its turn within five minutes, and nobody a second one before all had theirs", () => {
  const rounds = createRounds();
  const turns = [1, 2, 3, 4, 5].map(() => rounds.next(paths(13)));
  expect(turns.flat().slice(0, 13).toSorted()).toEqual(paths(13).toSorted());
  expect(Math.max(...turns.map(({ length }) => length))).toBe(3);
});

test("of a thousand probes no minute prints more than sixty, and each is printed as often as its page says", () => {
  const rounds = createRounds();
  const turns = Array.from({ length: printedEvery(3003) / MINUTE }, () => rounds.next(paths(3003)));
  expect(Math.max(...turns.map(({ length }) => length))).toBeLessThanOrEqual(60);
  expect(new Set(turns.flat()).size).toBe(3003);
});

test("whatever comes and goes, nobody who stays waits longer than the most there were need, and no minute prints more than its part", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }), (counts) => {
      const rounds = createRounds();
      const longest = printedEvery(Math.max(...counts)) / MINUTE;
      const waited = new Map<string, number>();
      for (const count of counts) {
        const there = paths(count);
        const part = rounds.next(there);
        expect(part.length).toBeLessThanOrEqual(Math.max(60, Math.ceil(count / 5)));
        expect(new Set([...part, ...there]).size).toBe(count);
        for (const path of waited.keys()) if (!there.includes(path)) waited.delete(path);
        for (const path of there) waited.set(path, part.includes(path) ? 0 : (waited.get(path) ?? 0) + 1);
        expect(Math.max(...waited.values())).toBeLessThanOrEqual(longest);
      }
    }),
  );
});

test("nothing that grows is nothing to print", () => {
  expect(createRounds().next([])).toEqual([]);
});
