import { expect, test } from "vitest";
import { believedAt } from "./believed";
import { type Fold, fold } from "./verdict";

const NOW = Date.parse("2026-11-23T03:00:00Z");
const pace = { everySeconds: 60, timeoutMs: 10_000, slowMs: null, failAfter: 1, recoverAfter: 1 };
const seen: Fold = fold(null, { at: NOW, outcome: "ok", ms: 12 }, pace).fold;

test("before any result nothing is known, since it was made", () => {
  expect(believedAt(null, pace, NOW, NOW + 1000)).toEqual({ verdict: "blind", since: NOW });
});

test("a verdict holds as long as its last result reaches, and not a moment longer", () => {
  expect(believedAt(seen, pace, NOW, NOW + 130_000)).toEqual({ verdict: "up", since: NOW });
  expect(believedAt(seen, pace, NOW, NOW + 130_001)).toEqual({ verdict: "blind", since: NOW + 130_000 });
});

test("who was blind already stays so since then", () => {
  const blind = fold(seen, { at: NOW + 600_000, outcome: "no_network", ms: null }, pace).fold;
  expect(believedAt(blind, pace, NOW, NOW + 700_000)).toEqual({ verdict: "blind", since: NOW + 130_000 });
});
