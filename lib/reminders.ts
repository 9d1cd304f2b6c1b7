import type { Incident } from "./api";
import { HOUR, MINUTE } from "./time";

/** How long nothing may be said of an open incident without a promise, and for how long the desk asks why one was; ms. */
export const SILENCE = 2 * HOUR;
const UNEXPLAINED = 14 * 24 * HOUR;
/** How long before a promised update the desk reminds of it. */
const SOON = 10 * MINUTE;

/**
 * What the law gives a time for, once the office itself has said that it happened; information with its source, never advice.
 * Personal data: Undang-Undang 27/2022, Article 46 (1), 3 × 24 hours. Cyber incidents in vital information infrastructure:
 * Peraturan BSSN 1/2024, Article 15 (5) and (6), 1 × 24 hours after it was found.
 */
export const LEGAL = { data: 3 * 24 * HOUR, cyber: 24 * HOUR } as const;

/** `at`: when it is or was due, or since when it lasts; epoch ms. */
export type Reminder = {
  kind: "begin_due" | "update_due" | "update_late" | "estimate_passed" | "silent" | "unexplained" | "data" | "cyber";
  slug: string;
  title: Incident["title"];
  at: number;
  late: boolean;
};

/** What waits for the office at `now` (epoch ms), what is late first, then what is due soonest. */
export function remindersOf(incidents: Incident[], now: number): Reminder[] {
  return incidents
    .filter(
      ({ origin, entered_at, phase }) =>
        origin === "office" && entered_at === null && phase !== "retracted" && phase !== "merged",
    )
    .flatMap((incident) => [...openOf(incident, now), ...explanationOf(incident, now), ...legalOf(incident, now)])
    .sort((a, b) => Number(b.late) - Number(a.late) || a.at - b.at || (a.slug < b.slug ? -1 : 1));
}

function openOf({ slug, title, kind, phase, updates, published_at, ...told }: Incident, now: number): Reminder[] {
  const planned = Date.parse(told.began.earliest);
  if (phase === "planned" && told.begins_by_hand && planned <= now)
    return [{ kind: "begin_due", slug, title, at: planned, late: true }];
  if (phase !== "ongoing" || kind === "notice") return [];
  const reminders: Reminder[] = [];
  const remind = (kind: Reminder["kind"], at: number, late: boolean) => reminders.push({ kind, slug, title, at, late });
  const promise = told.next_update_by === null ? null : Date.parse(told.next_update_by);
  const end = told.expected_end === null ? null : Date.parse(told.expected_end);
  const last = Math.max(Date.parse(published_at), ...updates.map(({ at }) => Date.parse(at)));
  if (promise !== null && promise <= now) remind("update_late", promise, true);
  else if (promise !== null && promise - SOON <= now) remind("update_due", promise, false);
  if (end !== null && end <= now) {
    remind("estimate_passed", end, true);
    return reminders;
  }
  // Within what was promised or announced nobody has to speak.
  const covered = end !== null && kind === "pause";
  if (!covered && promise === null && last + SILENCE <= now) remind("silent", last, true);
  return reminders;
}

function explanationOf({ slug, title, phase, ended, cause, kind }: Incident, now: number): Reminder[] {
  const over = ended === null ? null : Date.parse(ended.latest);
  const explained = cause !== null && cause.code !== "not_known";
  if (phase !== "ended" || over === null || explained || kind === "notice" || over + UNEXPLAINED < now) return [];
  return [{ kind: "unexplained", slug, title, at: over, late: false }];
}

function legalOf({ slug, title, attack, data }: Incident, now: number): Reminder[] {
  return (["data", "cyber"] as const).flatMap((kind) => {
    const { finding, at } = kind === "data" ? data : attack;
    if (finding !== "yes" || at === null) return [];
    const due = Date.parse(at) + LEGAL[kind];
    // A week after its time it is the office's own file that tells.
    if (due + 7 * 24 * HOUR < now) return [];
    return [{ kind, slug, title, at: due, late: due <= now }];
  });
}
