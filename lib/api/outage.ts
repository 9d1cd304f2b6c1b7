import { z } from "zod";
import { Instant, Sample, TextShape } from "./shared";

/** Trouble that a machine sees and nobody has explained. */
export const Unexplained = z.object({
  /** Its page. */
  url: z.string(),
  /** What is meant. */
  name: TextShape,
  effect: z.enum(["disrupted", "unavailable"]),
  /** The first look that saw it. */
  began: Instant,
});
export type Unexplained = z.infer<typeof Unexplained>;

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
