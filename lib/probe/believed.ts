import { type Pace, reachOf } from "./settings";
import type { Fold, Verdict } from "./verdict";

/** A probe's verdict, and since when it holds (epoch ms). */
export type Believed = { verdict: Verdict; since: number };

/**
 * What is believed of a probe at `now`, by the fold of its results so far: blind once the last that could look no longer reaches.
 * `born`: when it was made (all epoch ms).
 */
export function believedAt(
  fold: Fold | null,
  pace: Pick<Pace, "everySeconds" | "timeoutMs">,
  born: number,
  now: number,
): Believed {
  const last = fold?.recent.at(-1)?.at;
  if (fold === null || last === undefined) return { verdict: "blind", since: fold?.since ?? born };
  const reach = last + reachOf(pace);
  return now > reach && fold.verdict !== "blind"
    ? { verdict: "blind", since: reach }
    : { verdict: fold.verdict, since: fold.since };
}
