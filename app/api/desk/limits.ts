import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * How often one address may bring what is no good token, and one token may ask, over how many seconds. A good token is never
 * judged by its address: whoever guesses beside its owner, or from everywhere, keeps nobody out. What this installation did not
 * make is refused before the database hears of it (`db/token.ts`), so guesses need no limit in common.
 */
export const LIMITS = { refused: { points: 30, duration: 600 }, uses: { points: 120, duration: 60 } } as const;

type Limiters = Record<keyof typeof LIMITS, RateLimiterMemory>;
const KEY = Symbol.for("ktp.deskCalls");

function limiters(): Limiters {
  const shared = globalThis as { [KEY]?: Limiters };
  shared[KEY] ??= { refused: new RateLimiterMemory(LIMITS.refused), uses: new RateLimiterMemory(LIMITS.uses) };
  return shared[KEY];
}

/** Counts one more. Null: it may go on; else the seconds to wait. */
export async function countCall(kind: keyof typeof LIMITS, key: string): Promise<number | null> {
  try {
    await limiters()[kind].consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
