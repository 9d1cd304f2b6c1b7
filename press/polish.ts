type Options = {
  /** Packs an address smaller; resolves to whether its files changed. */
  polish: (path: string) => Promise<boolean>;
  /** Whether readers wait for something to be printed. */
  busy: () => boolean;
  polished: (path: string) => void;
};

/** Packs printed pages smaller, one at a time and only while nothing is being printed. A failure costs bytes, nothing else. */
export function createPolisher({ polish, busy, polished }: Options) {
  const paths = new Set<string>();
  let working: Promise<void> | undefined;
  let stopped = false;

  async function work(): Promise<void> {
    for (const path of paths) {
      if (stopped || busy()) return;
      paths.delete(path);
      if (await polish(path).catch(() => false)) polished(path);
    }
  }

  return {
    add: (path: string): void => void paths.add(path),
    /** Called whenever nothing is being printed. */
    wake(): void {
      if (stopped || paths.size === 0) return;
      working ??= work().finally(() => {
        working = undefined;
      });
    },
    async stop(): Promise<void> {
      stopped = true;
      await working;
    },
  };
}
