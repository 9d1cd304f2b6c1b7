import type { IncidentKind, Phase } from "./api";
import { type HoursRules, openSeconds } from "./hours";
import type { Interval } from "./time";

/** A moment known only between two instants (epoch ms); exact when both are the same. */
export type Bounds = { earliest: number; latest: number };
/** Whole seconds between which a duration lies. */
export type Seconds = { min: number; max: number };

/** What the engine needs to know of an incident. `offerings` are ids, `systems` slugs. `plannedEnd` only for a pause. */
export type IncidentFact = {
  id: string;
  slug: string;
  kind: IncidentKind;
  effect: "disrupted" | "unavailable" | "paused" | null;
  publishedAt: number;
  began: Bounds;
  /** What waits for staff to begin it has `began` in the year 9999, and this as its plan; otherwise the same as `began`. */
  plannedBegin: number;
  plannedEnd: number | null;
  /** The end as it had been announced when it began: what goes on after that was not announced. Null: none was. */
  announcedEnd: number | null;
  /** Its planned end is only hoped for: it ends when staff say so. */
  endsByHand: boolean;
  ended: Bounds | null;
  cancelledAt: number | null;
  /** When staff said that it was over, which may be later than when it ended. */
  resolvedAt: number | null;
  /** When it was entered although it was over; null where it was told as it happened. */
  enteredAt: number | null;
  /** When it was taken back: from then on it has never been so. */
  retractedAt: number | null;
  /** When it was found to be part of another, which from then on stands for it from its beginning on. */
  mergedAt: number | null;
  origin: "office" | "archive";
  systems: string[];
  offerings: string[];
};

/** *Scheduled* is earned: a pause published before the earliest moment at which it can have begun, and never one entered afterwards. */
export function announced(incident: Pick<IncidentFact, "kind" | "publishedAt" | "began" | "enteredAt">): boolean {
  return incident.kind === "pause" && incident.enteredAt === null && incident.publishedAt < incident.began.earliest;
}

/** What decides how long it lasts. */
type Lasting = Pick<IncidentFact, "kind" | "plannedEnd" | "endsByHand" | "ended" | "cancelledAt" | "retractedAt" | "mergedAt">;

/**
 * When it ended, as it stands at `now`; null while it goes on. What staff said comes first, then a taking back or cancelling,
 * then the planned end of a pause, by the clock. While an approximate end may still lie ahead it has not ended.
 */
export function endOf(incident: Lasting, now: number): Bounds | null {
  if (incident.ended) return incident.ended.latest <= now ? incident.ended : null;
  const byClock = [incident.retractedAt, incident.mergedAt, incident.cancelledAt, clockEnd(incident)];
  const end = Math.min(...byClock.map((at) => at ?? Number.POSITIVE_INFINITY));
  return end <= now ? { earliest: end, latest: end } : null;
}

/** The end that the clock keeps: that of a pause or a notice, unless staff must say it. */
const clockEnd = ({ kind, plannedEnd, endsByHand }: Lasting): number | null =>
  (kind === "pause" || kind === "notice") && !endsByHand ? plannedEnd : null;

/** Over in one way or another: nothing more is said of it but answers. */
export const isOver = (phase: Phase): boolean => phase !== "planned" && phase !== "ongoing";

/** Where an incident stands at `now`. */
export function phaseOf(incident: Lasting & Pick<IncidentFact, "began">, now: number): Phase {
  if (incident.retractedAt !== null && incident.retractedAt <= now) return "retracted";
  if (incident.mergedAt !== null && incident.mergedAt <= now) return "merged";
  if (incident.cancelledAt !== null && incident.cancelledAt <= now) return "cancelled";
  if (endOf(incident, now)) return "ended";
  return incident.began.earliest <= now ? "ongoing" : "planned";
}

/** It has begun and not ended: only then does it change a status. `monitoring` does not end it. */
export function isActive(incident: Lasting & Pick<IncidentFact, "began">, now: number): boolean {
  return phaseOf(incident, now) === "ongoing";
}

/** The shortest and the longest that lie between the bounds of beginning and end; what goes on lasts until `now`. */
export function extent(began: Bounds, ended: Bounds | null, now: number): { shortest: Interval; longest: Interval } {
  const end = ended ?? { earliest: now, latest: now };
  return {
    shortest: { from: began.latest, to: Math.max(began.latest, end.earliest) },
    longest: { from: began.earliest, to: Math.max(began.earliest, end.latest) },
  };
}

/** How long it lasted, or has lasted by `now`; 0 before it begins. */
export function elapsed(incident: IncidentFact, now: number): Seconds {
  const { shortest, longest } = extent(incident.began, endOf(incident, now), now);
  return {
    min: Math.floor((shortest.to - shortest.from) / 1000),
    max: Math.floor((longest.to - longest.from) / 1000),
  };
}

/** The part of `elapsed` inside the opening hours of `rules`; null where those hours are not known. */
export function openDuration(incident: IncidentFact, rules: HoursRules, now: number): Seconds | null {
  const { shortest, longest } = extent(incident.began, endOf(incident, now), now);
  const min = openSeconds(rules, shortest.from, shortest.to);
  const max = openSeconds(rules, longest.from, longest.to);
  return min === null || max === null ? null : { min: Math.floor(min), max: Math.floor(max) };
}

/** Ends that were told, oldest first, each once: what is only repeated is no new estimate. */
export function toldEstimates<E extends { toldAt: number; expectedEnd: number }>(estimates: E[]): E[] {
  const told = [...estimates].sort((a, b) => a.toldAt - b.toldAt);
  return told.filter(({ expectedEnd }, at) => expectedEnd !== told[at - 1]?.expectedEnd);
}

/** Estimates that passed before it ended, oldest first, each told time once. An end exactly on time is not missed. */
export function missedEstimates<E extends { toldAt: number; expectedEnd: number }>(
  estimates: E[],
  endedAt: number | null,
  now: number,
): E[] {
  const told = new Map<number, E>();
  for (const estimate of [...estimates].sort((a, b) => a.toldAt - b.toldAt)) {
    if (!told.has(estimate.expectedEnd)) told.set(estimate.expectedEnd, estimate);
  }
  const over = endedAt !== null && endedAt <= now;
  return [...told.values()].filter(({ expectedEnd }) => (over ? expectedEnd < endedAt : expectedEnd <= now));
}
