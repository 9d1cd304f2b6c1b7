/**
 * Keeps account of which facts are public: a fact is when every address it makes public has been printed by a job that
 * began after the fact was heard, and so is every fact before it.
 */
export function createLedger() {
  const waiting: { seq: number; generation: number; paths: Set<string> }[] = [];
  let publicSeq = 0;
  let caughtUp = false;

  function settle(): void {
    while (waiting[0] && waiting[0].paths.size === 0) {
      publicSeq = Math.max(publicSeq, waiting.shift()?.seq ?? 0);
      caughtUp = true;
    }
  }

  return {
    /** Fact `seq` is public once `paths` have been printed by jobs of `generation` or later. Called in the order of `seq`. */
    expect(seq: number, generation: number, paths: string[]): void {
      waiting.push({ seq, generation, paths: new Set(paths) });
      settle();
    },
    /** `path` has been printed by a job that began at `generation`. */
    done(path: string, generation: number): void {
      for (const fact of waiting) if (fact.generation <= generation) fact.paths.delete(path);
      settle();
    },
    /** Addresses that no longer exist are waited for no more. */
    keepOnly(exists: (path: string) => boolean): void {
      for (const fact of waiting) for (const path of fact.paths) if (!exists(path)) fact.paths.delete(path);
      settle();
    },
    publicSeq: () => publicSeq,
    /** Whether the first thing expected, which is everything there was at the start, has been printed. */
    caughtUp: () => caughtUp,
  };
}
