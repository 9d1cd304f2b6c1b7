import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * How many attempts may fail before a wait, and over how many seconds they are counted: from one address, on one account
 * from one address, and on one account from everywhere. The last slows those who have many addresses to a hundred an hour;
 * its span is short, and addresses that signed in before are spared, so that it cannot keep the owner out for long.
 */
export const LIMITS = {
  address: { points: 30, duration: 600 },
  pair: { points: 5, duration: 900 },
  account: { points: 25, duration: 900 },
} as const;

/**
 * The same for codes of a second step, counted apart: who gets there has the password, and each guess hits one of the three
 * codes of the minute. Ten an hour from everywhere let a guess through once in some four years; the owner's addresses are spared.
 */
export const CODE_LIMITS = { pair: { points: 5, duration: 900 }, account: { points: 10, duration: 3600 } } as const;

type Step = "password" | "code";

/** How long an address that signed in is taken for the owner's, in seconds. Beyond 24 days a timer would fire at once. */
const OWN_SECONDS = 14 * 24 * 3600;
const LONGEST_EMAIL = 320;

type Limiters = { address: RateLimiterMemory; own: RateLimiterMemory } & Record<
  Step,
  Record<"pair" | "account", RateLimiterMemory>
>;
const KEY = Symbol.for("ktp.signInAttempts");
type Shared = { [KEY]?: Limiters };

function limiters(): Limiters {
  const shared = globalThis as Shared;
  shared[KEY] ??= {
    address: new RateLimiterMemory(LIMITS.address),
    password: { pair: new RateLimiterMemory(LIMITS.pair), account: new RateLimiterMemory(LIMITS.account) },
    code: { pair: new RateLimiterMemory(CODE_LIMITS.pair), account: new RateLimiterMemory(CODE_LIMITS.account) },
    own: new RateLimiterMemory({ points: 1, duration: OWN_SECONDS }),
  };
  return shared[KEY];
}

const accountOf = (email: string) => email.trim().toLowerCase().slice(0, LONGEST_EMAIL);
const pairOf = (address: string, email: string) => `${address} ${accountOf(email)}`;

/** Counts an attempt before it is judged; without an account only its address. Null: it may be judged; else the seconds to wait. */
export async function countAttempt(address: string, email?: string, step: Step = "password"): Promise<number | null> {
  const { address: addresses, own, [step]: limited } = limiters();
  try {
    await addresses.consume(address);
    if (email === undefined) return null;
    const key = pairOf(address, email);
    await limited.pair.consume(key);
    if ((await own.get(key)) === null) await limited.account.consume(accountOf(email));
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** A success is no attempt at guessing: it is counted against nobody. */
export async function forgetAttempts(address: string, email: string, step: Step = "password"): Promise<void> {
  const { address: addresses, own, [step]: limited } = limiters();
  const key = pairOf(address, email);
  await limited.pair.delete(key);
  await addresses.reward(address);
  if ((await own.get(key)) === null) await limited.account.reward(accountOf(email));
}

/** Somebody signed in, every step of it: the address is the owner's from now on. */
export async function rememberOwner(address: string, email: string): Promise<void> {
  await limiters().own.set(pairOf(address, email), 1, OWN_SECONDS);
}

/** Whom to count, from the front's `x-forwarded-for`. An IPv6 subscriber holds a whole /64, so that is what counts. */
export function addressOf(forwarded: string | null): string {
  const address = forwarded?.split(",")[0]?.trim() ?? "";
  if (!address.includes(":") || address.includes(".")) return address || "unknown";
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
