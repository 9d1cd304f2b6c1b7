import { type Outcome, type Result, sightOf } from "./outcome";
import { type Pace, reachOf } from "./settings";

/** What is believed of a probe. `unsteady`: it changes too often for either word. `blind`: we cannot look. */
export const VERDICTS = ["up", "slow", "down", "unsteady", "blind"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdicts that are trouble of the probe's target. */
export const isBad = (verdict: Verdict): boolean => verdict === "slow" || verdict === "down" || verdict === "unsteady";

const SEEN_AS = { good: "up", slow: "slow", bad: "down" } as const;
type Seen = { at: number; as: "up" | "slow" | "down"; outcome: Outcome };

/** All that the next result is judged with, as plain JSON. `since`: the begin of the verdict (epoch ms). */
export type Fold = { verdict: Verdict; since: number; recent: Seen[] };

/**
 * The verdict became another: since when, when that was believed, when something else was seen last, and what it was seen by.
 */
export type Turn = { verdict: Verdict; from: number; knownAt: number; after: number | null; outcome: Outcome };

/** How many results with sight decide whether it is unsteady, and with how many changes among them it becomes and stays so. */
const WINDOW = 20;
const BECOMES_UNSTEADY = 8;
const STAYS_UNSTEADY = 4;

/**
 * Judges one more result, newer than all before. A verdict is left for a worse one after `failAfter` results in a row show it, and
 * for a better one after `recoverAfter`; the new one then holds from the first of them. Without a result that could look for
 * `reachOf(pace)` it is blind, from the end of what the last one stood for.
 * What comes of many results does not depend on how they are handed over.
 */
export function fold(before: Fold | null, { at, outcome }: Result, pace: Pace): { fold: Fold; turns: Turn[] } {
  const turns: Turn[] = [];
  let state = before ?? { verdict: "blind" as const, since: at, recent: [] };
  const lastSight = state.recent.at(-1)?.at;
  if (lastSight !== undefined && at - lastSight > reachOf(pace)) {
    const from = lastSight + reachOf(pace);
    const by = sightOf(outcome) === "blind" ? outcome : "not_looked";
    if (state.verdict !== "blind") turns.push({ verdict: "blind", from, knownAt: at, after: lastSight, outcome: by });
    state = { verdict: "blind", since: state.verdict === "blind" ? state.since : from, recent: [] };
  }
  const sight = sightOf(outcome);
  if (sight === "blind") return { fold: state, turns };
  const recent = [...state.recent, { at, as: SEEN_AS[sight], outcome }].slice(-WINDOW);
  const next = believed(state.verdict, recent, pace);
  if (next === state.verdict) return { fold: { ...state, recent }, turns };
  const from = beginOf(next, state, recent);
  const after = recent.findLast((each) => each.at < from)?.at ?? null;
  turns.push({ verdict: next, from, knownAt: at, after, outcome: shownBy(next, recent) });
  return { fold: { verdict: next, since: from, recent }, turns };
}

/** Folds results in their order. */
export function foldAll(before: Fold | null, results: readonly Result[], pace: Pace): { fold: Fold | null; turns: Turn[] } {
  let state = before;
  const turns: Turn[] = [];
  for (const result of results) {
    const step = fold(state, result, pace);
    state = step.fold;
    turns.push(...step.turns);
  }
  return { fold: state, turns };
}

function believed(verdict: Verdict, recent: Seen[], { failAfter, recoverAfter }: Pace): Verdict {
  const changes = recent.filter((each, at) => at > 0 && isDown(each) !== isDown(recent[at - 1] as Seen)).length;
  if (changes >= BECOMES_UNSTEADY || (verdict === "unsteady" && changes >= STAYS_UNSTEADY)) return "unsteady";
  if (tail(recent, isDown).length >= failAfter) return "down";
  const well = tail(recent, (each) => !isDown(each));
  const slow = tail(recent, ({ as }) => as === "slow");
  switch (verdict) {
    case "down":
    case "unsteady":
      if (well.length < recoverAfter) return verdict;
      return slow.length >= recoverAfter ? "slow" : "up";
    case "slow":
      return tail(recent, ({ as }) => as === "up").length >= recoverAfter ? "up" : "slow";
    case "up":
      return slow.length >= failAfter ? "slow" : "up";
    case "blind":
      if (slow.length >= failAfter) return "slow";
      return recent.at(-1)?.as === "up" ? "up" : "blind";
  }
}

/** The first of the results that brought it; never before the verdict that it ends. */
function beginOf(next: Verdict, { verdict, since }: Fold, recent: Seen[]): number {
  const recovered = verdict === "down" || verdict === "unsteady";
  const shows = {
    up: ({ as }: Seen) => (recovered ? as !== "down" : as === "up"),
    slow: ({ as }: Seen) => as === "slow",
    down: isDown,
  };
  const first =
    next === "unsteady" || next === "blind"
      ? recent.find((each) => each.at > since && isDown(each) !== (verdict === "down"))
      : tail(recent, shows[next])[0];
  const last = recent.at(-1)?.at ?? since;
  return first && (first.at > since || verdict === "blind") ? first.at : last;
}

/** The outcome that says most of a verdict: the newest that is bad where it is bad. */
const shownBy = (verdict: Verdict, recent: Seen[]): Outcome =>
  recent.findLast((each) => (verdict === "unsteady" ? isDown(each) : true))?.outcome ?? "not_looked";

const isDown = ({ as }: Seen) => as === "down";

/** The longest end of a list of which all are so. */
function tail<T>(list: T[], is: (item: T) => boolean): T[] {
  const at = list.findLastIndex((item) => !is(item));
  return list.slice(at + 1);
}
