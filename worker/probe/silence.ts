import type { RunningProbe } from "@/db/read/running-probes";

/**
 * What the silence of a probe comes to that is told rather than looked at; null: it is not silent for long enough. `known`: until
 * when what was told is known. `hearing`: since when we could have heard a beat; silence before that may be our own deafness.
 */
export function silenceOf(
  { settings, pace, since, lastBeatAt }: RunningProbe,
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
