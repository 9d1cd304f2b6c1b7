/** Says what a piece of work fails with when that is news, and that it works again; called without an error when it worked. */
export function sayOnce(log: (line: string) => void): (work: string, error?: unknown) => void {
  const failing = new Map<string, string>();
  return (work, error) => {
    if (error === undefined) {
      if (failing.delete(work)) log(`probes: ${work}: works again`);
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    if (failing.get(work) !== reason) log(`probes: ${work}: ${reason}`);
    failing.set(work, reason);
  };
}
