import type { Health, PrintFailure } from "./api";

/** What the press tells about itself. Times are epoch ms. */
export type PressWord = {
  publicSeq: number;
  complete: boolean;
  boardPrintedAt: number | null;
  failingKind: PrintFailure | null;
  failingSince: number | null;
};

/** What the database tells: when the pulse was last written, the newest fact, and when the oldest not yet public was saved (epoch ms). */
export type Records = { pulseAt: number | null; newestSeq: number; waitingSince: number | null };

/** Up to which fact the pages are known to be printed: null before this press has printed everything once. */
export const publicSeqOf = (press: PressWord | undefined): number | null => (press?.complete ? press.publicSeq : null);

/** How the site stands at `now` (epoch ms). `records`: null when the database did not answer. */
export function healthOf(now: number, sample: boolean, press: PressWord | undefined, records: Records | null): Health {
  const age = (at: number | null | undefined) => (at == null ? null : Math.round((now - at) / 1000));
  return {
    sample,
    site: true,
    database: records !== null,
    pulse_age_seconds: age(records?.pulseAt),
    press: press
      ? {
          complete: press.complete,
          board_age_seconds: age(press.boardPrintedAt),
          failing: press.failingKind,
          failing_seconds: age(press.failingSince),
        }
      : null,
    outbox: records && {
      newest_seq: records.newestSeq,
      public_seq: publicSeqOf(press),
      oldest_waiting_seconds: age(records.waitingSince),
    },
  };
}

/** What the front can say when no site is behind it. */
export function healthWithoutSite(pulseAgeSeconds: number | null, sample: boolean): Health {
  return { sample, site: false, database: null, pulse_age_seconds: pulseAgeSeconds, press: null, outbox: null };
}
