import { z } from "zod";
import { Instant, Named, Sample } from "./shared";

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
