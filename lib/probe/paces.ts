import type { Result } from "./outcome";
import { type Pace, reachOf } from "./settings";
import { type Fold, fold, type Turn } from "./verdict";

/** How a probe looked from a moment on (epoch ms), until the next such moment: at which pace, or not at all. */
export type Paced = Pace & { from: number; rests: boolean };
/** All of a probe in their order. What lies before the first was looked at as it says. */
export type Paces = readonly [Paced, ...Paced[]];

/** The pace of a moment. */
export const paceAt = (paces: Paces, at: number): Pace => paces.findLast(({ from }) => from <= at) ?? paces[0];

/** Whether staff had stopped the probe. Of the moments at which they did, and set it going again, nothing is told either. */
export const restedAt = (paces: Paces, at: number): boolean =>
  paces.some(({ from, rests }, n) => rests && from <= at && at <= (paces[n + 1]?.from ?? Number.POSITIVE_INFINITY));

/** When staff stopped the probe (epoch ms). */
export const restsOf = (paces: Paces): number[] => paces.flatMap(({ from, rests }) => (rests ? [from] : []));

/** Until when a result of a moment stands for what was seen, unless another follows: its pace says how long, and a rest ends it. */
export function standsUntil(paces: Paces, at: number): number {
  if (restedAt(paces, at)) return at;
  const rest = paces.find(({ from, rests }) => rests && from > at);
  return Math.min(at + reachOf(paceAt(paces, at)), rest?.from ?? Number.POSITIVE_INFINITY);
}

/** The longest that any result of a probe may stand (ms). */
export const longestReach = (paces: Paces): number => Math.max(...paces.map(reachOf));

/** What results come to up to a moment (epoch ms), and what turned on the way. */
export type Folded = { fold: Fold | null; foldedTo: number; turns: Turn[] };

/** Where staff stop a probe nothing is believed of it, and nothing that was seen before counts for what is seen afterwards. */
export function stopped(before: Fold | null, at: number): { fold: Fold | null; turns: Turn[] } {
  if (before === null) return { fold: null, turns: [] };
  if (before.verdict === "blind") return { fold: { ...before, recent: [] }, turns: [] };
  const after = before.recent.at(-1)?.at ?? null;
  return {
    fold: { verdict: "blind", since: at, recent: [] },
    turns: [{ verdict: "blind", from: at, knownAt: at, after, outcome: "not_looked" }],
  };
}

/** The rests after `foldedTo` that began, or were over, by `at`. */
export function foldRests({ fold: before, foldedTo }: Omit<Folded, "turns">, paces: Paces, at: number): Folded {
  let state = before;
  let to = foldedTo;
  const turns: Turn[] = [];
  for (const [n, { from, rests }] of paces.entries()) {
    if (from <= foldedTo || from > at || !(rests || paces[n - 1]?.rests)) continue;
    to = from;
    if (!rests) continue;
    const step = stopped(state, from);
    state = step.fold;
    turns.push(...step.turns);
  }
  return { fold: state, foldedTo: to, turns };
}

/** One more result, newer than all before and of no rest, with the rests that came before it. */
export function foldNext(before: Omit<Folded, "turns">, result: Result, paces: Paces): Folded {
  const rested = foldRests(before, paces, result.at);
  // How long the last one stands is by the pace that it was made at.
  const { everySeconds, timeoutMs } = paceAt(paces, rested.fold?.recent.at(-1)?.at ?? result.at);
  const step = fold(rested.fold, result, { ...paceAt(paces, result.at), everySeconds, timeoutMs });
  return { fold: step.fold, foldedTo: result.at, turns: [...rested.turns, ...step.turns] };
}

/** Results in their order, and the rests among them and after them up to `until`. Those of a rest say nothing. */
export function foldOver(before: Omit<Folded, "turns">, results: readonly Result[], paces: Paces, until: number): Folded {
  let state = before;
  const turns: Turn[] = [];
  for (const result of results.filter(({ at }) => !restedAt(paces, at))) {
    const step = foldNext(state, result, paces);
    turns.push(...step.turns);
    state = step;
  }
  const last = foldRests(state, paces, until);
  return { ...last, turns: [...turns, ...last.turns] };
}
