import { z } from "zod";
import { Instant, Moment, Named, Sample, TextShape } from "./shared";
import { Figure } from "./uptime";

export const Finding = z.enum(["not_assessed", "being_checked", "no_sign", "yes"]);
export type Finding = z.infer<typeof Finding>;

/**
 * "Was it an attack?", "is data affected?": `no_sign` and `yes` stand only with who, what and when. `second_person`: somebody
 * else than its author approved it.
 */
export const Answer = z.object({
  finding: Finding,
  by: TextShape.nullable(),
  what: TextShape.nullable(),
  at: Instant.nullable(),
  second_person: z.boolean().optional(),
});
export type Answer = z.infer<typeof Answer>;

export const IncidentKind = z.enum(["outage", "pause", "check", "notice"]);
export type IncidentKind = z.infer<typeof IncidentKind>;
export const IncidentState = z.enum(["investigating", "identified", "monitoring", "resolved"]);
export type IncidentState = z.infer<typeof IncidentState>;
export const Phase = z.enum(["planned", "ongoing", "ended", "cancelled", "retracted", "merged"]);
export type Phase = z.infer<typeof Phase>;

export const Progress = z.object({ done: z.number().int(), total: z.number().int(), unit: TextShape });
export type Progress = z.infer<typeof Progress>;

/**
 * The newest figures: `at`, when they were told; `by_machine`, by the program that does the work and not by a person; and the
 * pace and end that follow from them by arithmetic, null where nothing honest follows.
 */
export const ProgressNow = Progress.extend({
  at: Instant,
  by_machine: z.boolean(),
  per_hour: z.number().int().nullable(),
  estimate: Instant.nullable(),
});
export type ProgressNow = z.infer<typeof ProgressNow>;

/** Words put right: what stood there until `at`, and why it no longer does. */
export const Correction = z.object({ at: Instant, before: TextShape, before_html: TextShape, reason: TextShape });
export type Correction = z.infer<typeof Correction>;

/** Taken back by the office, and why. What was said stays readable. */
export const Retraction = z.object({ at: Instant, reason: TextShape });
export type Retraction = z.infer<typeof Retraction>;

export const IncidentUpdate = z.object({
  id: z.string(),
  at: Instant,
  state: IncidentState.nullable(),
  body: TextShape,
  body_html: TextShape,
  expected_end: Instant.nullable(),
  next_update_by: Instant.nullable(),
  progress: Progress.nullable(),
  /** A press account: who is quoted, where, and how exactly the time is known. Null for the office's own updates. */
  source: z.object({ speaker: TextShape, outlet: z.string(), url: z.string(), day_only: z.boolean() }).nullable(),
  /** Oldest first; `body` is how it reads after the last of them. */
  corrections: z.array(Correction),
  retracted: Retraction.nullable(),
});
export type IncidentUpdate = z.infer<typeof IncidentUpdate>;

export const Incident = z.object({
  slug: z.string(),
  url: z.string(),
  kind: IncidentKind,
  /** What the incident does to the services it touches; null for a notice. */
  effect: z.enum(["disrupted", "unavailable", "paused"]).nullable(),
  title: TextShape,
  cause: z.object({ code: z.string(), label: TextShape }).nullable(),
  state: IncidentState,
  state_meaning: TextShape.nullable(),
  phase: Phase,
  /** Computed: published before it began. Never typed. */
  announced: z.boolean(),
  origin: z.enum(["office", "archive"]),
  published_at: Instant,
  /** The office took the whole of it back: it counts for nothing. */
  retracted: Retraction.nullable(),
  /** It was found to be part of another, which tells of it from then on. */
  merged_into: z.object({ slug: z.string(), title: TextShape, at: Instant }).nullable(),
  /** When the office entered it although it was over; null where it was told as it happened. */
  entered_at: Instant.nullable(),
  began: Moment,
  ended: Moment.nullable(),
  /** The announced end of a pause, or the latest estimate of an outage. */
  expected_end: Instant.nullable(),
  /** The end that had been announced when it began; null where none was. What goes on after it was not announced. */
  announced_end: Instant.nullable(),
  /**
   * Whole seconds by which it ended later than had been announced when it began, negative when earlier; while it goes on past
   * that end, by how much so far. Null where no end was announced, none is passed yet, or the end is not known to the minute.
   */
  against_plan_seconds: z.number().int().nullable(),
  /** It has not begun until the office says so: `began` is only the plan. */
  begins_by_hand: z.boolean(),
  /** It ends when the office says so, whatever was planned. */
  ends_by_hand: z.boolean(),
  /** It is one of a series: the series' own id, and how often it comes. */
  series: z.object({ id: z.string(), recurs: TextShape }).nullable(),
  /** Every end that was told and by when, oldest first, each once. */
  estimates: z.array(z.object({ told_at: Instant, expected_end: Instant })),
  /** Estimates that passed without the service being back stay visible. */
  missed_estimates: z.array(z.object({ told_at: Instant, expected_end: Instant })),
  scope: z.object({
    text: TextShape,
    services: z.array(Named),
    locations: z.array(Named),
    systems: z.array(Named),
  }),
  actions: z.array(TextShape),
  attack: Answer,
  data: Answer,
  /** Who says so, where the office itself does not speak; stands beside begin, end and cause. */
  according_to: TextShape.nullable(),
  ordered_by: TextShape.nullable(),
  paper: TextShape.nullable(),
  next_update_by: Instant.nullable(),
  progress: ProgressNow.nullable(),
  /** Oldest first. */
  updates: z.array(IncidentUpdate),
  elapsed_seconds: z.object({ min: z.number().int(), max: z.number().int() }),
  /** The part inside opening hours; null where hours are not known. */
  open_seconds: z
    .object({ min: z.number().int(), max: z.number().int(), hours_of: TextShape, hours_confirmed: z.boolean() })
    .nullable(),
});
export type Incident = z.infer<typeof Incident>;

/**
 * `/api/v1/incidents.json`: the fifty newest by publication, open ones first, so that an old one that is still open is not left
 * out; what was entered afterwards stands where it ended.
 */
export const IncidentList = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant,
  stale: z.boolean(),
  incidents: z.array(Incident),
});
export type IncidentList = z.infer<typeof IncidentList>;

/** `/api/v1/incidents/<slug>.json`: one incident of any age. What has ended stays true, so its `valid_until` is null. */
export const IncidentDocument = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant.nullable(),
  stale: z.boolean(),
  incident: Incident,
});
export type IncidentDocument = z.infer<typeof IncidentDocument>;

/** `/api/v1/history/<yyyy-mm>.json`: every incident under way in a WIB month, oldest first. `valid_until` is null once none of them is open or planned. */
export const HistoryMonth = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant.nullable(),
  stale: z.boolean(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  incidents: z.array(Incident),
  /** Of everything that is offered anywhere, the whole days of the month that are over; null: none is counted. */
  uptime: Figure.nullable(),
  /** When its days came to something else after the month was over and counted; null: they never did. */
  recounted_at: Instant.nullable(),
});
export type HistoryMonth = z.infer<typeof HistoryMonth>;
