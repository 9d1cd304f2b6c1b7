import { z } from "zod";
import type { Bounds } from "./incident";
import { Millis, Written } from "./notice-input";
import type { Refusal } from "./refusal";
import { DAY } from "./time";

/** When something that is over began or ended: exact, or between two instants and told in words ("siang"). */
export const PastMoment = z.object({ earliest: Millis, latest: Millis, words: Written.nullable() });
export type PastMoment = z.infer<typeof PastMoment>;

export const PastTimes = z.object({ began: PastMoment, ended: PastMoment });

/** How far apart the bounds of a moment may lie (ms): its words are shown with the day of the first. */
const WIDEST = DAY;

/** Why these are not the times of something that was over at `now` (epoch ms). */
export function refuseTimes({ began, ended }: z.infer<typeof PastTimes>, now: number): Refusal[] {
  const refusals = [...bounds(began, "began"), ...bounds(ended, "ended")];
  if (ended.latest > now) refusals.push({ field: "ended", code: "end_in_future" });
  if (isBefore(ended, began)) refusals.push({ field: "ended", code: "end_before_begin" });
  return refusals;
}

/** At either bound: what ended before it began at one of them lasted less than nothing. */
const isBefore = (end: Bounds, begin: Bounds) => end.earliest < begin.earliest || end.latest < begin.latest;

function bounds({ earliest, latest, words }: PastMoment, field: "began" | "ended"): Refusal[] {
  if (latest < earliest) return [{ field: `${field}.latest`, code: "bounds_reversed" }];
  if (latest - earliest > WIDEST) return [{ field: `${field}.latest`, code: "bounds_too_wide" }];
  if (latest > earliest && !words?.id) return [{ field: `${field}.words`, code: "bounds_unnamed" }];
  if (latest === earliest && words?.id) return [{ field: `${field}.latest`, code: "bounds_required" }];
  return [];
}
