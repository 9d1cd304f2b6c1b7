import type { Incident } from "./api";
import { atWib } from "./time";

/** For examples and tests: an incident as the public sees it, an outage that began on Monday 23 November 2026 at nine and goes on. */
export function incidentView(changes: Partial<Incident> = {}): Incident {
  const began = new Date(atWib("2026-11-23", "09:00")).toISOString();
  const nothing = { finding: "not_assessed" as const, by: null, what: null, at: null };
  return {
    slug: "2026-11-23-cetak-ab12",
    url: "/incidents/2026-11-23-cetak-ab12",
    kind: "outage",
    effect: "unavailable",
    title: { id: "Cetak KTP-el tidak dapat dilayani di Curug", en: "e-KTP printing unavailable at Curug" },
    cause: null,
    state: "identified",
    state_meaning: null,
    phase: "ongoing",
    announced: false,
    origin: "office",
    published_at: new Date(atWib("2026-11-23", "09:10")).toISOString(),
    retracted: null,
    entered_at: null,
    began: { earliest: began, latest: began, words: null },
    ended: null,
    expected_end: null,
    merged_into: null,
    announced_end: null,
    against_plan_seconds: null,
    begins_by_hand: false,
    ends_by_hand: false,
    series: null,
    estimates: [],
    missed_estimates: [],
    scope: { text: { id: "Cetak KTP-el di Curug", en: "e-KTP printing at Curug" }, services: [], locations: [], systems: [] },
    actions: [],
    attack: nothing,
    data: nothing,
    according_to: null,
    ordered_by: null,
    paper: null,
    next_update_by: null,
    progress: null,
    updates: [],
    elapsed_seconds: { min: 3600, max: 3600 },
    open_seconds: null,
    ...changes,
  };
}
