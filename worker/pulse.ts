/** How the press stands, as the worker must know it. Times are epoch ms. */
export type PressHealth = {
  complete: boolean;
  failing: string | null;
  failingSince: number | null;
  boardPrintedAt: number | null;
};

/** A page that cannot be printed for this long makes what is printed unbelievable. */
const MAY_FAIL_MS = 60_000;
/** The board is printed every minute. When it is older than this a printing hangs, which is no failure yet. */
const MAY_HANG_MS = 2 * 60_000;

export type Witness = {
  /** Proves that the database takes a write. */
  prove: (now: number) => Promise<void>;
  press: () => PressHealth | undefined;
  /** Stores the pulse, whole or not at all. */
  store: (now: number) => Promise<void>;
};

/**
 * Says that what is printed is true now: only when the database takes a write and the press has printed everything it
 * should have. Without it the front turns to the stale edition within three minutes.
 * @throws Error when one of them does not hold; the pulse then stays as it is
 */
export async function beat({ prove, press, store }: Witness, now: number): Promise<void> {
  const health = press();
  if (!health?.complete) throw new Error("nothing to vouch for yet: the first printing is not finished");
  const { failing, failingSince, boardPrintedAt } = health;
  if (failingSince !== null && now - failingSince > MAY_FAIL_MS) throw new Error(`printing fails: ${failing}`);
  // A clock that was set back leaves a board of the future, which is no younger for it.
  if (boardPrintedAt === null || Math.abs(now - boardPrintedAt) > MAY_HANG_MS) throw new Error("printing hangs");
  await prove(now);
  await store(now);
}
