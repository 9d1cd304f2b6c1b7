/** What was seen and is not stored yet, oldest first. */
export type Kept<T> = {
  add: (result: T) => void;
  /** Hands over what there is, in parts, until nothing is left or one part is refused, which is then still here. One at a time. */
  handOver: (store: (part: T[]) => Promise<void>) => Promise<void>;
  size: () => number;
  /** How many were lost for want of room. */
  dropped: () => number;
};

/** So many results go to the store in one part. */
const PART = 5000;

/** Keeps at most so many; beyond that the oldest goes, and is counted. A part is gone only when the store has taken it. */
export function keep<T>(most: number): Kept<T> {
  let results: T[] = [];
  let dropped = 0;
  let handing: Promise<void> | undefined;

  async function hand(store: (part: T[]) => Promise<void>): Promise<void> {
    while (results.length > 0) {
      const part = results.slice(0, PART);
      const droppedBefore = dropped;
      await store(part);
      // What was dropped meanwhile was the oldest of this very part, so it is not lost after all.
      const lost = Math.min(part.length, dropped - droppedBefore);
      dropped -= lost;
      results = results.slice(part.length - lost);
    }
  }

  return {
    add(result) {
      results.push(result);
      if (results.length <= most) return;
      results.shift();
      dropped += 1;
    },
    handOver(store) {
      handing ??= hand(store).finally(() => {
        handing = undefined;
      });
      return handing;
    },
    size: () => results.length,
    dropped: () => dropped,
  };
}
