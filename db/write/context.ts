/** Who asks, when (epoch ms), and under which idempotency key. */
export type Context = { now: number; personId: string; key: string };
