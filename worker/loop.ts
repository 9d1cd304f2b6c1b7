/** A piece of regular work. */
export type Job = {
  name: string;
  everyMs: number;
  /** How long after the start it first runs; 0: at once. */
  firstAfterMs: number;
  /** How long after a failure it runs again; `everyMs` when not given. */
  retryMs?: number;
  /** `now`: epoch ms. Rejects when it failed: that is logged, and it is tried again. */
  run: (now: number) => Promise<void>;
};

type Options = { now: () => number; log: (line: string) => void; tickMs?: number };

type Loop = { /** Runs what is due; called by the timer. */ tick(): void; stop(): Promise<void> };

/** Runs each job when it is due by `now`, never one over itself. A clock that jumps makes jobs due, once. */
export function startLoop(jobs: Job[], { now, log, tickMs = 500 }: Options): Loop {
  const started = now();
  const due = new Map(jobs.map((job) => [job.name, started + job.firstAfterMs]));
  const running = new Map<string, Promise<void>>();
  const lastFailure = new Map<string, string>();

  async function run(job: Job): Promise<void> {
    const began = now();
    due.set(job.name, began + job.everyMs);
    try {
      await job.run(began);
      if (lastFailure.delete(job.name)) log(`${job.name}: works again`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (lastFailure.get(job.name) !== reason) log(`${job.name}: ${reason}`);
      lastFailure.set(job.name, reason);
      due.set(job.name, now() + (job.retryMs ?? job.everyMs));
    }
  }

  function tick(): void {
    const at = now();
    for (const job of jobs) {
      const next = due.get(job.name) ?? at;
      // A clock set back would otherwise silence a job for as long as it was set back.
      const lost = next - at > job.everyMs + job.firstAfterMs;
      if (running.has(job.name) || (at < next && !lost)) continue;
      running.set(
        job.name,
        run(job).finally(() => running.delete(job.name)),
      );
    }
  }

  const timer = setInterval(tick, tickMs);
  tick();
  return {
    tick,
    async stop() {
      clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}
