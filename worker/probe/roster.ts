import type { RunningProbe } from "@/db/read/running-probes";
import { firstTurn, type Turn } from "./turns";

/** A probe that runs, and what is remembered of it between its looks. */
export type Probe = Turn & {
  row: RunningProbe;
  /** Settings and pace as text: what was seen by others is not its result. */
  key: string;
  /** When its last look ended. */
  free: number;
  /** The request for a look out of turn that was heeded last. */
  heeded: number | null;
  /** The time of its last result. */
  dated: number;
  /** When its silence was told last; null: it is not silent. */
  silent: number | null;
};

export const everyMsOf = ({ row }: Pick<Probe, "row">): number => row.pace.everySeconds * 1000;

type Options = {
  load: () => Promise<RunningProbe[]>;
  now: () => number;
  monotonic: () => number;
  say: (work: string, error?: unknown) => void;
};

/** The probes that run, as they were read last. When they cannot be read those that are known stay. */
export function createRoster({ load, now, monotonic, say }: Options) {
  const probes = new Map<number, Probe>();
  let knownAt = now();
  let readableSince = knownAt;
  let isReadable = true;
  let loading: Promise<void> | undefined;

  async function read(): Promise<void> {
    const at = now();
    try {
      const rows = await load();
      knownAt = at;
      if (!isReadable) readableSince = at;
      isReadable = true;
      const numbers = new Set(rows.map(({ number }) => number));
      for (const number of probes.keys()) if (!numbers.has(number)) probes.delete(number);
      for (const row of rows) take(row);
      say("load");
    } catch (error) {
      isReadable = false;
      say("load", error);
    }
  }

  function take(row: RunningProbe): void {
    const key = JSON.stringify([row.settings, row.pace]);
    const known = probes.get(row.number);
    if (known?.key === key) {
      known.row = row;
      return;
    }
    const turn = firstTurn(row.number, everyMsOf({ row }), monotonic());
    probes.set(row.number, { free: 0, heeded: null, dated: 0, silent: null, ...turn, row, key });
  }

  function reload(): Promise<void> {
    loading ??= read().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  return {
    all: () => probes.values(),
    /** False once it was paused, ended or changed. */
    holds: (probe: Probe) => probes.get(probe.row.number) === probe,
    /** Until when it is known what was told of the probes, epoch ms. */
    knownAt: () => knownAt,
    /** Since when they could be read without a break, epoch ms: what was told while they could not was told to nobody. */
    readableSince: () => readableSince,
    reload,
    /** As `reload`, and what is being read already is not taken for an answer: it may be older than the change that is told of. */
    async refresh(): Promise<void> {
      if (loading) await loading;
      await reload();
    },
  };
}
