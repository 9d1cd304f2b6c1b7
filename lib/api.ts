import { z } from "zod";
import { OUTCOMES } from "./probe/outcome";
import { PROBE_KINDS } from "./probe/settings";
import { VERDICTS } from "./probe/verdict";

/**
 * The shapes of the public answers, `/api/v1/*.json`. Pages, the live leaf and the API read the same ones,
 * so a page can never say what the API does not. Times are ISO 8601 in UTC; durations are seconds.
 */

/** Ordered worst first is `SEVERITY` in `status.ts`; this is only the set of the words. */
export const Status = z.enum(["operational", "disrupted", "unavailable", "paused", "closed", "unknown", "not_offered"]);
export type Status = z.infer<typeof Status>;

/** Who says so. `none`: nobody has spoken. */
export const Basis = z.enum(["staff", "measured", "centre", "hours", "archive", "none"]);
export type Basis = z.infer<typeof Basis>;

export const TextShape = z.object({ id: z.string(), en: z.string().nullable() });
const Instant = z.iso.datetime();

/** A moment known only roughly keeps its bounds and the words it was told in ("siang"). Exact: earliest = latest, words null. */
export const Moment = z.object({ earliest: Instant, latest: Instant, words: TextShape.nullable() });
export type Moment = z.infer<typeof Moment>;

/** The office as the public may reach it. Lines are as staff wrote them; null where they wrote none. */
export const Office = z.object({
  name: TextShape,
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Where to answer what this site says of somebody: the right of reply. */
  reply_to: z.string().nullable(),
  /** Who may speak for the office here, by name and role. */
  speakers: z.array(z.object({ name: z.string(), role: z.string() })),
});
export type Office = z.infer<typeof Office>;

/** What every page says of the installation itself. */
export const Installation = z.object({
  /** False until the office has adopted this installation. */
  adopted: z.boolean(),
  office: Office.nullable(),
  /** True: made-up events for showing and learning; nothing here is the state of any office. Never changes. */
  sample: z.boolean(),
  /** True: a denial or confirmation of an attack is published only when a second person approved it. */
  two_persons: z.boolean(),
});
export type Installation = z.infer<typeof Installation>;

/** How many of the offerings of a service, or of a location, are in each status; a status none is in is left out. */
export const Counts = z.partialRecord(Status, z.number().int().nonnegative());
export type Counts = z.infer<typeof Counts>;

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

/** Stands at the top of every answer. True: made-up events, not the state of any office. */
const Sample = z.boolean();

const Named = z.object({ slug: z.string(), name: TextShape });

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

/** Whole seconds. The first six lie inside opening hours; `hours_unknown` are those of days whose hours are not known. */
export const Seconds = z.object({
  operational: z.number().int(),
  disrupted: z.number().int(),
  paused_announced: z.number().int(),
  paused_unannounced: z.number().int(),
  unavailable: z.number().int(),
  unknown: z.number().int(),
  hours_unknown: z.number().int(),
});

const Percent = z.number().min(0).max(100).nullable();

/**
 * The seconds of some whole WIB days, both named days included, and what may be read from them: per cent, rounded down to
 * three decimals, null when there is nothing to divide by. `coverage` is the part of the opening hours with a word on them.
 */
export const Figure = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  seconds: Seconds,
  percent: z.object({ operational: Percent, usable: Percent, without_announced: Percent, coverage: Percent }),
});
export type Figure = z.infer<typeof Figure>;

/** The figures of the last 90 whole days, and of the month and the year of the last of them so far. Null: not counted yet. */
export const Uptime = z.object({ last_90_days: Figure.nullable(), month: Figure.nullable(), year: Figure.nullable() });
export type Uptime = z.infer<typeof Uptime>;

export const ServiceRow = z.object({
  slug: z.string(),
  /** False: whether and how the office offers it is not confirmed by the office. */
  confirmed: z.boolean(),
  group: z.string(),
  name: TextShape,
  label: TextShape,
  status: Status,
  announced: z.boolean(),
  /** The breadth in words: "di 3 dari 30 lokasi". */
  breadth: TextShape,
  counts: Counts,
  of: z.number().int(),
  /** Changes when anything the service's page says changes. */
  revision: z.string(),
});
export type ServiceRow = z.infer<typeof ServiceRow>;

/** The official code of the place's district ("36.03.17"); null for what is no district. */
const RegionCode = z.string().nullable();

export const LocationRow = z.object({
  slug: z.string(),
  kind: z.enum(["office", "district", "mall", "online", "mobile", "centre"]),
  name: TextShape,
  /** A short name for lists: "Curug". */
  short: TextShape,
  region_code: RegionCode,
  status: Status,
  announced: z.boolean(),
  breadth: TextShape,
  /** "Buka sampai 16.00 WIB", "Tutup, buka lagi Senin 08.00 WIB", "Jam layanan belum diketahui". */
  hours: TextShape,
  last_confirmed_at: Instant.nullable(),
  /** Changes when anything the location's page says changes. */
  revision: z.string(),
});
export type LocationRow = z.infer<typeof LocationRow>;

/** Trouble that a machine sees and nobody has explained. */
const Unexplained = z.object({
  /** Its page. */
  url: z.string(),
  /** What is meant. */
  name: TextShape,
  effect: z.enum(["disrupted", "unavailable"]),
  /** The first look that saw it. */
  began: Instant,
});
export type Unexplained = z.infer<typeof Unexplained>;

export const Board = z.object({
  sample: Sample,
  /** Changes when anything the home page says changes, the passing of time apart. */
  revision: z.string(),
  /** When this was last known to be true. */
  as_of: Instant,
  /** After this the answer must not be believed. */
  valid_until: Instant,
  /** When the next change is due by the clock alone (an opening, a closing, an announced begin or end). */
  next_change_at: Instant.nullable(),
  /** True in the edition served when the site can no longer be kept true. */
  stale: z.boolean(),
  installation: Installation,
  verdict: z.object({
    status: Status,
    announced: z.boolean(),
    text: TextShape,
    /** What to do before setting out. */
    advice: TextShape,
    hours: TextShape,
    last_word_at: Instant.nullable(),
  }),
  /** The slug of the service that home shows on its map: the one the verdict names first, else the office's main one. Null: there is none. */
  focus: z.string().nullable(),
  services: z.array(ServiceRow),
  locations: z.array(LocationRow),
  /** Ongoing first, then planned; each in full. */
  incidents: z.array(Incident),
  /** Trouble that is measured, goes on, and of which the office has not said a word; the longest first. */
  unexplained: z.array(Unexplained),
  /** Of everything that is offered anywhere. */
  uptime: Uptime,
  /** Changes when any day, however old, is counted anew. */
  uptime_revision: z.string(),
});
export type Board = z.infer<typeof Board>;

/** `/api/v1/pulse.json`: whether anything changed, in a few bytes. What it says is in `status.json` and on the pages. */
export const Pulse = Board.pick({ sample: true, revision: true, as_of: true, valid_until: true, stale: true }).extend({
  /** `as_of` as pages say it. */
  as_of_text: TextShape,
});
export type Pulse = z.infer<typeof Pulse>;

/** One service at one location, as the location page shows it. */
export const OfferingRow = z.object({
  service: Named,
  label: TextShape,
  status: Status,
  announced: z.boolean(),
  basis: Basis,
  /** Since when, or of when, that word is; null where nobody has spoken. */
  since: Instant.nullable(),
  incident: z.string().nullable(),
  if_down: TextShape.nullable(),
  /** The hours this service keeps here, where they are not those of the place. */
  own_hours: TextShape.nullable(),
});
export type OfferingRow = z.infer<typeof OfferingRow>;

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

/** A place where a service is operational now, and of when that word is. */
export const Elsewhere = Named.extend({ since: Instant });
export type Elsewhere = z.infer<typeof Elsewhere>;

/** How much is left: a number, or a word where nobody counts. None is always `out`, never 0. */
export const Left = z.union([z.number().int().min(1).max(999_999_999), z.enum(["enough", "out"])]);
export type Left = z.infer<typeof Left>;

/** Told by staff at `at`; not to be believed from `valid_until` on, the end of that WIB day. */
export const Report = z.object({ left: Left, at: Instant, valid_until: Instant });
export type Report = z.infer<typeof Report>;

/** What a location's page says: `/api/v1/locations.json` holds one for every location. */
export const LocationView = z.object({
  row: LocationRow,
  offerings: z.array(OfferingRow),
  /** Of each service in trouble here: where it is operational, the nearest first, at most three. Left out where that is nowhere. */
  alternatives: z.array(z.object({ service: Named, places: z.array(Elsewhere).min(1).max(3) })),
  not_offered: z.array(Named),
  /** Card blanks there, and how many more may queue today. Null: nobody has said today, which says nothing. */
  reports: z.object({ blanks: Report.nullable(), quota: Report.nullable() }),
  uptime: Uptime,
});
export type LocationView = z.infer<typeof LocationView>;

export const LocationList = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant,
  stale: z.boolean(),
  locations: z.array(LocationView),
});
export type LocationList = z.infer<typeof LocationList>;

/** A place that offers the service, as the service's page shows it. */
export const PlaceRow = z.object({
  location: Named,
  region_code: RegionCode,
  status: Status,
  announced: z.boolean(),
  basis: Basis,
  /** Since when, or of when, that word is; null where nobody has spoken. */
  since: Instant.nullable(),
  incident: z.string().nullable(),
  /** The hours this service keeps there, where they are not those of the place. */
  own_hours: TextShape.nullable(),
});
export type PlaceRow = z.infer<typeof PlaceRow>;

/** What a service's page says: `/api/v1/services.json` holds one for every service. */
export const ServiceView = z.object({
  row: ServiceRow,
  /** What to do instead; null unless it is in trouble somewhere. */
  if_down: TextShape.nullable(),
  places: z.array(PlaceRow),
  uptime: Uptime,
});
export type ServiceView = z.infer<typeof ServiceView>;

export const ServiceList = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant,
  stale: z.boolean(),
  services: z.array(ServiceView),
});
export type ServiceList = z.infer<typeof ServiceList>;

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

/** The seconds of one WIB day. */
const CountedDay = Seconds.extend({ day: z.iso.date() });
export type CountedDay = z.infer<typeof CountedDay>;

const Counted = z.object({ uptime: Uptime, days: z.array(CountedDay) });
export type Counted = z.infer<typeof Counted>;

/** `/api/v1/uptime.json`: of everything, each service and each location, the figures and the last 90 whole days that are counted. */
export const UptimeDocument = z.object({
  sample: Sample,
  as_of: Instant,
  /** The first WIB day of this installation: nothing is counted before it. */
  since: z.iso.date(),
  all: Counted,
  services: z.array(Named.extend(Counted.shape)),
  locations: z.array(Named.extend(Counted.shape)),
});
export type UptimeDocument = z.infer<typeof UptimeDocument>;

/** What is measured or in trouble. `href`: its page on this site; null where it has none. */
export const Target = z.object({
  kind: z.enum(["system", "service", "offering", "protection", "scope"]),
  name: TextShape,
  href: z.string().nullable(),
});
export type Target = z.infer<typeof Target>;

/**
 * Trouble that machines measured or the office declared. One that was measured keeps its measured times when an incident
 * explains it, and the two are one. Declared: `began` is the earliest and `ended` the latest that was told.
 */
export const OutageView = z.object({
  slug: z.string(),
  /** Its page: of one that was only declared, that of the incident. */
  url: z.string(),
  origin: z.enum(["measured", "declared"]),
  target: Target,
  effect: z.enum(["disrupted", "unavailable"]),
  /** The last look that was still good; null: there was none, or nobody looked. It began between this and `began`. */
  after: Instant.nullable(),
  /** The first look that was not. */
  began: Instant,
  /** When enough looks agreed to believe it; of one that was declared, when the office said so. */
  known_at: Instant,
  /** The last look that was still bad, and the first that was good again; null: it goes on. */
  ended_after: Instant.nullable(),
  ended: Instant.nullable(),
  /** True: we stopped being able to look before we saw it end; while `ended` is null we still cannot. */
  lost_sight: z.boolean(),
  /** What the office says of it; null: nothing yet. */
  incident: z.object({ slug: z.string(), title: TextShape }).nullable(),
  /** Since when it has an explanation with a known cause; null: not yet. */
  explained_at: Instant.nullable(),
  /** It was our own measuring that was wrong: it counts for nothing and stays to be seen. */
  fault: z.object({ at: Instant, reason: TextShape }).nullable(),
  /** Results that came late showed that there was none; it stands in no list. */
  withdrawn_at: Instant.nullable(),
  first_word_at: Instant.nullable(),
  /** From `began` to its end, or until now. */
  elapsed_seconds: z.number().int().nonnegative(),
});
export type OutageView = z.infer<typeof OutageView>;

/** Whole seconds from the beginning, 0 where it was told before. `median`: half took so long or less. Null: there is none to count. */
const Delay = z.object({ median: z.number().int(), worst: z.number().int() }).nullable();
export type Delay = z.infer<typeof Delay>;

/** A WIB month of outages by their beginning, the newest first. What was our own fault is listed and counted nowhere. */
export const OutageMonth = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  count: z.number().int(),
  /** Of those of which a word was said. */
  first_word_seconds: Delay,
  /** Of those that are explained. */
  explanation_seconds: Delay,
  /** Of which nothing was said yet, and which are not explained yet. */
  silent: z.number().int(),
  unexplained: z.number().int(),
  outages: z.array(OutageView),
});
export type OutageMonth = z.infer<typeof OutageMonth>;

/** `/api/v1/outages.json`: what goes on or is not explained yet, the newest first, and the outages of the last twelve months. */
export const OutageList = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant,
  stale: z.boolean(),
  /** At most the hundred newest; `open_total` is how many there are. */
  open: z.array(OutageView),
  open_total: z.number().int(),
  months: z.array(OutageMonth),
});
export type OutageList = z.infer<typeof OutageList>;

/** The looks of a stretch of time. `good` to `blind` are whole seconds; `least` to `most` ms, null where no answer was timed. */
export const Bucket = z.object({
  from: Instant,
  /** Looks that began in it. */
  count: z.number().int(),
  good: z.number().int(),
  slow: z.number().int(),
  bad: z.number().int(),
  blind: z.number().int(),
  least: z.number().int().nullable(),
  p50: z.number().int().nullable(),
  p95: z.number().int().nullable(),
  most: z.number().int().nullable(),
});
export type Bucket = z.infer<typeof Bucket>;

/** What is looked at again and again, and what is believed of it now. Where exactly and how is the office's own matter. */
export const MeasurementRow = z.object({
  slug: z.string(),
  name: TextShape,
  kind: z.enum(PROBE_KINDS),
  every_seconds: z.number().int(),
  measured_since: Instant,
  target: Target,
  /** Null: nothing is known, or nobody is looking. `blind`: we cannot look, which says nothing of the target. */
  verdict: z.enum(VERDICTS).nullable(),
  since: Instant.nullable(),
  last: z.object({ at: Instant, outcome: z.enum(OUTCOMES) }).nullable(),
  paused_at: Instant.nullable(),
  ended_at: Instant.nullable(),
  /** A long work as its machine tells of it, and the pace and end that follow by arithmetic; null where nothing honest follows. */
  progress: z
    .object({
      done: z.number().int(),
      total: z.number().int(),
      note: z.string().nullable(),
      at: Instant,
      per_hour: z.number().int().nullable(),
      estimate: Instant.nullable(),
    })
    .nullable(),
  /** Of a probe that verifies a protection: the last look that could see, and whether it found closed what must be. */
  verified: z.object({ at: Instant, closed: z.boolean(), outcome: z.enum(OUTCOMES) }).nullable(),
});
export type MeasurementRow = z.infer<typeof MeasurementRow>;

/**
 * The same with its looks, oldest first: in buckets of five minutes, of which one that is missing was not seen, and of WIB days
 * since it is measured, today not among them.
 */
export const Measurement = MeasurementRow.extend({
  last_24_hours: z.array(Bucket),
  last_90_days: z.array(Bucket),
});
export type Measurement = z.infer<typeof Measurement>;

/** `/api/v1/measurements.json`: everything that is measured, without the buckets, which each has in its own answer. */
export const MeasurementList = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant,
  stale: z.boolean(),
  measurements: z.array(MeasurementRow),
});
export type MeasurementList = z.infer<typeof MeasurementList>;

/** `/api/v1/measurements/<slug>.json`: one of them, with the newest outages of its target. `valid_until` is null once it has ended. */
export const MeasurementDocument = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant.nullable(),
  stale: z.boolean(),
  measurement: Measurement,
  outages: z.array(OutageView),
});
export type MeasurementDocument = z.infer<typeof MeasurementDocument>;

/** Why printing fails, in one word: the sentence, which may name files and people's words, stays in the log. */
export const PrintFailure = z.enum(["disk_full", "disk", "site_silent", "bad_page", "lost_incident", "other"]);
export type PrintFailure = z.infer<typeof PrintFailure>;

const Age = z.number().int();

/**
 * `/api/health`: ages in whole seconds, so that who asks decides what is too old. Null is never good news: not yet, or not
 * known. An age below zero: the clock was set back since.
 */
export const Health = z.object({
  sample: Sample,
  /** False when there is no site behind the front; then only the pulse is known. */
  site: z.boolean(),
  /** Whether the database answers; null where nobody could ask it. */
  database: z.boolean().nullable(),
  /** Since what is printed was last vouched for. */
  pulse_age_seconds: Age.nullable(),
  /** Null before the press has started. */
  press: z
    .object({
      /** False until everything has been printed once since the start. */
      complete: z.boolean(),
      board_age_seconds: Age.nullable(),
      /** The failure that has lasted longest; null when all that was tried succeeded. */
      failing: PrintFailure.nullable(),
      failing_seconds: Age.nullable(),
    })
    .nullable(),
  outbox: z
    .object({
      newest_seq: z.number().int().nonnegative(),
      /** Every fact up to this one is on the printed pages; null until the first printing is complete. */
      public_seq: z.number().int().nonnegative().nullable(),
      /** Of the oldest fact that is saved but not public; null when there is none, or `public_seq` is null. */
      oldest_waiting_seconds: Age.nullable(),
    })
    .nullable(),
});
export type Health = z.infer<typeof Health>;
