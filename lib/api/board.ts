import { z } from "zod";
import { Incident } from "./incident";
import { Unexplained } from "./outage";
import { LocationRow, ServiceRow } from "./place";
import { Installation, Instant, Sample, Status, TextShape } from "./shared";
import { Uptime } from "./uptime";

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
