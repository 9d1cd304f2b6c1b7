import { type HoursRules, stateAt } from "./hours";
import { endOf, type IncidentFact, isActive } from "./incident";
import { wibDay } from "./time";

/** Why a tap that arrives later than it was made counts for nothing. */
export type TapRefusal = "tap_in_future" | "tap_other_day" | "tap_outside_hours" | "tap_incident_since";

type Tap = {
  /** When it was made and when it arrived (epoch ms). */
  tapped: number;
  now: number;
  /** The hours of the place it vouches for; null where it vouches for no service. */
  rules: HoursRules | null;
  /** The incidents that touch what it vouches for, of the day of `now` and later. */
  touching: IncidentFact[];
};

/**
 * Null: it counts from the moment it was made. Whoever holds the device can set its clock, so a tap can at most claim a moment
 * of the same day at which the place was open and of which nothing else was said.
 */
export function refuseTap({ tapped, now, rules, touching }: Tap): TapRefusal | null {
  if (tapped > now) return "tap_in_future";
  if (wibDay(tapped) !== wibDay(now)) return "tap_other_day";
  if (rules && stateAt(rules, tapped) === "closed") return "tap_outside_hours";
  return touching.some((incident) => touchedSince(incident, tapped, now)) ? "tap_incident_since" : null;
}

/** Whether it was under way at any moment from `tapped` to `now`, or was said to be over only after the tap. */
function touchedSince(incident: IncidentFact, tapped: number, now: number): boolean {
  if (incident.kind === "notice" || incident.effect === null) return false;
  const { began, cancelledAt, resolvedAt } = incident;
  if (began.earliest > now || (cancelledAt !== null && cancelledAt <= began.earliest)) return false;
  if (isActive(incident, now)) return true;
  const end = endOf(incident, now);
  return end !== null && Math.max(end.latest, resolvedAt ?? end.latest) > tapped;
}
