import { type HoursRules, hoursOn } from "./hours";
import { MINUTE, wibDay } from "./time";

/** How long after a place opens the desk waits for its first word of the day, in ms. */
export const QUIET_AFTER = 45 * MINUTE;

type Morning = {
  rules: HoursRules;
  /** When somebody last said anything of the place (epoch ms); null: never. */
  spokenAt: number | null;
  now: number;
  /** In ms. */
  after?: number;
};

export const spokeToday = (spokenAt: number | null, now: number): boolean =>
  spokenAt !== null && wibDay(spokenAt) === wibDay(now);

/** Whether a place that has long opened today, and not yet closed for the day, has not been heard of. */
export function isQuiet({ rules, spokenAt, now, after = QUIET_AFTER }: Morning): boolean {
  const today = hoursOn(rules, wibDay(now));
  const [first, last] = today.known ? [today.spans[0], today.spans.at(-1)] : [];
  if (!first || !last || spokeToday(spokenAt, now)) return false;
  return first.from + after <= now && now < last.to;
}
