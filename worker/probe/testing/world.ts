import type { RunningProbe } from "@/db/read/running-probes";
import type { NewResult } from "@/db/write/results";
import type { Look } from "@/lib/probe/outcome";
import type { LookedAt, Pace, Settings, SettingsOf } from "@/lib/probe/settings";
import type { Sight } from "../network";
import { createRunner, type RunnerOptions } from "../runner";

export const PACE: Pace = { everySeconds: 30, timeoutMs: 1000, slowMs: null, failAfter: 2, recoverAfter: 2 };
export const GOOD: Look = { outcome: "ok", ms: 20, detail: null };
export const bad = (outcome: Look["outcome"] = "refused"): Look => ({ outcome, ms: null, detail: null });

/** Monday 30 November 2026, 08.00 WIB. */
export const START = Date.UTC(2026, 10, 30, 1);

export const rowOf = (
  number: number,
  changes: Partial<Omit<RunningProbe, "pace">> & { pace?: Partial<Pace> } = {},
): RunningProbe => ({
  number,
  settings: { kind: "tcp", host: `${number}.example`, port: 1 } satisfies Settings,
  since: START,
  askedAt: null,
  lastBeatAt: null,
  ...changes,
  pace: { ...PACE, ...changes.pace },
});

/** The number of a probe that `rowOf` made, from what it looks at. */
export const numberOf = (settings: SettingsOf<LookedAt>): number => Number("host" in settings ? settings.host.split(".")[0] : 0);

type Changes = Partial<Pick<RunnerOptions, "atOnce" | "mostKept" | "store" | "load">> & {
  rows?: RunningProbe[];
  see?: (number: number, at: number, signal: AbortSignal) => Promise<Look> | Look;
};

/** A runner in a world whose clocks stand still until they are moved, where everything is well unless said otherwise. */
export function world({ rows = [], see = () => GOOD, ...changes }: Changes = {}) {
  const state = {
    rows,
    /** What the office's clock says, apart from what goes by. */
    clockIsAhead: 0,
    passed: 0,
    sight: { ways: true, names: true } as Sight,
    lagMs: 0,
    stored: [] as NewResult[],
    seen: [] as { number: number; at: number }[],
    turns: [] as { blind: boolean; at: number }[],
    log: [] as string[],
  };
  const now = () => START + state.passed + state.clockIsAhead;
  const runner = createRunner({
    now,
    monotonic: () => state.passed,
    lag: { since: () => state.lagMs },
    network: { since: async () => state.sight },
    see: async (settings, _, signal) => {
      state.seen.push({ number: numberOf(settings), at: state.passed });
      return see(numberOf(settings), now(), signal);
    },
    load: async () => state.rows,
    store: async (results) => void state.stored.push(...results),
    onSight: (blind, at) => void state.turns.push({ blind, at }),
    log: (line) => void state.log.push(line),
    ...changes,
  });
  return Object.assign(state, {
    now,
    runner,
    /** Lets so many ms go by, a tick each `stepMs`. */
    async pass(ms: number, stepMs = 100) {
      for (const end = state.passed + ms; state.passed < end; ) {
        state.passed = Math.min(end, state.passed + stepMs);
        runner.tick();
        await settled();
      }
    },
  });
}

/** Lets everything go on that waits for nothing but its turn. */
export const settled = () => new Promise<void>((done) => setImmediate(done));
