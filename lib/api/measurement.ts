import { z } from "zod";
import { OUTCOMES } from "../probe/outcome";
import { PROBE_KINDS } from "../probe/settings";
import { VERDICTS } from "../probe/verdict";
import { OutageView, Target } from "./outage";
import { Instant, Sample, TextShape } from "./shared";

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
