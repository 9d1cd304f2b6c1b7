import type { Publication } from "@/components/desk/published";

/** What the press, which runs in this process, tells about itself. It may not have started yet. */
type Press = { pressState(): { publicSeq: number; failing: string | null } };
const KEY = Symbol.for("ktp.press");

/** Whether the fact numbered `seq` is on the printed pages, as known at `now` (epoch ms). No press, no word: not public. */
export function publication(seq: number, now: number, press = (globalThis as { [KEY]?: Press })[KEY]): Publication {
  const state = press?.pressState();
  const isPublic = state !== undefined && state.publicSeq >= seq;
  return { public: isPublic, failing: isPublic ? null : (state?.failing ?? null), at: new Date(now).toISOString() };
}

/** An outbox number as it stands in an address, or null. */
export function toSeq(value: string): number | null {
  return /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null;
}
