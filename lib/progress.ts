import type { Refusal } from "./refusal";
import { DAY, HOUR, MINUTE } from "./time";

/** How far a long work had come at a moment (epoch ms). */
export type Sample = { at: number; done: number; total: number };

/** How fast it goes: units in an hour, and when it would be through at that pace (epoch ms). Null: not to be said honestly. */
export type Pace = { perHour: number | null; estimate: number | null };

/** The pace is that of the last hour: what went before may have been another disk, or a night without other work. */
const WINDOW = HOUR;
/** Between samples closer than this a pace is a guess. */
const SHORTEST = MINUTE;
/** After this much silence, or three times as long as it last took from one sample to the next, nobody knows how fast it goes. */
const LEAST_SILENCE = 10 * MINUTE;
/** Farther ahead a figure says nothing. */
const FARTHEST = 30 * DAY;
/** A reckoned end is told to so many ms: more would be claimed than is known. */
const ROUND = 5 * MINUTE;
const NONE: Pace = { perHour: null, estimate: null };

/** The pace at `now` (epoch ms). Samples of another total, or before a count that fell, are of another run and left out. */
export function paceOf(samples: readonly Sample[], now: number): Pace {
  const run = newestRun(samples.filter(({ at }) => at <= now));
  const last = run.at(-1);
  const before = run.at(-2);
  if (!last || !before || last.done >= last.total) return NONE;
  if (now - last.at > Math.max(LEAST_SILENCE, 3 * (last.at - before.at))) return NONE;
  const first = run.find(({ at }) => at >= last.at - WINDOW && at <= last.at - SHORTEST) ?? before;
  if (last.at - first.at < SHORTEST) return NONE;
  const perMs = (last.done - first.done) / (last.at - first.at);
  if (perMs <= 0) return { perHour: 0, estimate: null };
  const estimate = last.at + (last.total - last.done) / perMs;
  return {
    perHour: Math.round(perMs * HOUR),
    estimate: estimate > now && estimate - now <= FARTHEST ? Math.ceil(estimate / ROUND) * ROUND : null,
  };
}

function newestRun(samples: Sample[]): Sample[] {
  const sorted = [...samples].sort((a, b) => a.at - b.at);
  const another = sorted.findLastIndex(({ done, total }, at) => {
    const next = sorted[at + 1];
    return next !== undefined && (next.done < done || next.total !== total);
  });
  return sorted.slice(another + 1);
}

/** What is wrong with figures that people or a machine tell. */
export const refuseProgress = ({ done, total }: Pick<Sample, "done" | "total">): Refusal[] =>
  total <= 0 || done < 0 || done > total ? [{ field: "progress", code: "progress_out_of_range" }] : [];
