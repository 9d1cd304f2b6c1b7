import type { Outcome } from "@/lib/probe/outcome";
import type { Pace, Settings } from "@/lib/probe/settings";

/** A probe that runs, as the runner must know it. Times are epoch ms. */
export type ProbeRow = {
  number: number;
  settings: Settings;
  pace: Pace;
  /** When it was made, or last set going again. */
  since: number;
  /** When staff asked for a look out of turn, if that was not made yet. */
  askedAt: number | null;
  /** Of a heartbeat the last beat, of a manual one the last look of staff; null: there was none. */
  lastBeatAt: number | null;
};

export type StoredResult = { probe: number; at: number; outcome: Outcome; ms: number | null; detail: string | null };

/**
 * What the silence of a probe comes to that is told rather than looked at; null: it is not silent for long enough. `known`: until
 * when what was told is known. `hearing`: since when we could have heard a beat; silence before that may be our own deafness.
 */
export function silenceOf(
  { settings, pace, since, lastBeatAt }: ProbeRow,
  { known, hearing }: { known: number; hearing: number },
): "late" | "not_looked" | null {
  const everyMs = pace.everySeconds * 1000;
  const last = Math.max(since, lastBeatAt ?? since);
  switch (settings.kind) {
    case "heartbeat":
      return known - Math.max(last, hearing) > everyMs + settings.graceSeconds * 1000 ? "late" : null;
    case "manual":
      return known - last > everyMs ? "not_looked" : null;
    default:
      return null;
  }
}
