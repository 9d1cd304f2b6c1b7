import { z } from "zod";
import { Sample } from "./shared";

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
