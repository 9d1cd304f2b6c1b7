export type Lag = {
  /** The longest that the event loop let anybody wait since then (by `monotonic`), ms; what it lags with now included. */
  since: (since: number) => number;
};

const BEAT_MS = 100;
/** Nothing is asked about longer ago than this. */
const KEEP_MS = 5 * 60_000;

/** Measures by a timer of its own how late the event loop calls. `beat` is the timer's; `remembered` is how many lags it still knows. */
export function watchLag(monotonic: () => number): Lag & { beat: () => void; remembered: () => number; stop: () => void } {
  let expected = monotonic() + BEAT_MS;
  /** The lags worth remembering, oldest first, each longer than all after it. */
  let lags: { at: number; ms: number }[] = [];

  function beat() {
    const at = monotonic();
    const ms = at - expected;
    expected = at + BEAT_MS;
    if (ms > BEAT_MS) lags = [...lags.filter((lag) => lag.ms > ms && at - lag.at < KEEP_MS), { at, ms }];
  }

  const timer = setInterval(beat, BEAT_MS);
  return {
    beat,
    since: (since) => Math.max(0, monotonic() - expected, lags.find(({ at }) => at >= since)?.ms ?? 0),
    remembered: () => lags.length,
    stop: () => clearInterval(timer),
  };
}
