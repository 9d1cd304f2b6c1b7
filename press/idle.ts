type Options = {
  /** Does what is to be done at an address; resolves to whether its files changed. */
  work: (path: string) => Promise<boolean>;
  /** Whether readers wait for something to be printed. */
  busy: () => boolean;
  changed: (path: string) => void;
};

/** Does what nobody waits for, one at a time and only while nothing is being printed. A failure costs that one thing, nothing else. */
export function createIdle({ work, busy, changed }: Options) {
  const paths = new Set<string>();
  let working: Promise<void> | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    for (const path of paths) {
      if (stopped || busy()) return;
      paths.delete(path);
      if (await work(path).catch(() => false)) changed(path);
    }
  }

  return {
    add: (path: string): void => void paths.add(path),
    /** Called whenever nothing is being printed. */
    wake(): void {
      if (stopped || paths.size === 0) return;
      working ??= run().finally(() => {
        working = undefined;
      });
    },
    async stop(): Promise<void> {
      stopped = true;
      await working;
    },
  };
}
