import { type Failure, failureOf } from "./failure";

/** 0: makes a change public. 1: follows from it. 2: the rest. Lower goes first. */
export type Rank = 0 | 1 | 2;

type Options = {
  /** Does one job; rejects when it failed. */
  run: (job: string) => Promise<void>;
  limit: number;
  now: () => number;
  onDone?: (job: string, generation: number) => void;
  onFailure?: (reason: string) => void;
  /** Nothing waits and nothing runs. */
  onIdle?: () => void;
};

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/**
 * Jobs by name, at most `limit` at once, lowest rank first, in order within a rank. A name never runs twice at once: a
 * slower, older printing could overwrite the newer one. Asked for while it runs, it runs again afterwards.
 */
export function createQueue({ run, limit, now, onDone, onFailure, onIdle }: Options) {
  const waiting = new Map<string, Rank>();
  const running = new Map<string, Promise<void>>();
  const failing = new Map<string, Failure & { tries: number; retry: NodeJS.Timeout }>();
  let generation = 0;
  let stopped = false;

  /** @returns the generation: a job done with a generation at least this one began after this call */
  function add(jobs: string[], rank: Rank): number {
    generation += 1;
    for (const job of jobs) waiting.set(job, Math.min(rank, waiting.get(job) ?? rank) as Rank);
    pump();
    return generation;
  }

  function next(): string | undefined {
    let best: string | undefined;
    for (const [job, rank] of waiting) {
      if (running.has(job)) continue;
      if (rank === 0) return job;
      if (best === undefined || rank < (waiting.get(best) as Rank)) best = job;
    }
    return best;
  }

  function pump(): void {
    while (!stopped && running.size < limit) {
      const job = next();
      if (job === undefined) break;
      waiting.delete(job);
      running.set(job, work(job, generation));
    }
    if (waiting.size === 0 && running.size === 0) onIdle?.();
  }

  async function work(job: string, began: number): Promise<void> {
    try {
      await run(job);
      forget(job);
      onDone?.(job, began);
    } catch (error) {
      fail(job, error);
    }
    running.delete(job);
    pump();
  }

  function fail(job: string, error: unknown): void {
    const known = failing.get(job);
    clearTimeout(known?.retry);
    const tries = (known?.tries ?? 0) + 1;
    const retry = setTimeout(() => add([job], 0), Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (tries - 1)));
    const failure = failureOf(error, known?.since ?? now());
    if (stopped) clearTimeout(retry);
    failing.set(job, { ...failure, tries, retry });
    onFailure?.(failure.reason);
  }

  function forget(job: string): void {
    clearTimeout(failing.get(job)?.retry);
    failing.delete(job);
  }

  return {
    add,
    /** The failure among the jobs that count that has lasted longest; null when all that was asked for of them could be done. */
    failure: (counts: (job: string) => boolean = () => true): Failure | null =>
      [...failing].flatMap(([job, failure]) => (counts(job) ? failure : [])).sort((a, b) => a.since - b.since)[0] ?? null,
    busy: () => waiting.size + running.size > 0,
    /** Gives up the jobs that no longer exist. */
    keepOnly(exists: (job: string) => boolean): void {
      for (const job of failing.keys()) if (!exists(job)) forget(job);
      for (const job of waiting.keys()) if (!exists(job)) waiting.delete(job);
    },
    /** Begins nothing new and waits for what runs. */
    async stop(): Promise<void> {
      stopped = true;
      waiting.clear();
      for (const job of failing.keys()) forget(job);
      await Promise.all(running.values());
    },
  };
}
