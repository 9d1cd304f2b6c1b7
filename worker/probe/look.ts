import { setMaxListeners } from "node:events";
import type { SecureContextOptions } from "node:tls";
import { LONGEST_DETAIL, type Look, type Outcome } from "@/lib/probe/outcome";
import type { LookedAt, SettingsOf } from "@/lib/probe/settings";
import { outcomeOfError } from "./failure";
import type { Names } from "./names";

/** What every look is made with. */
export type Ctx = {
  /** For the whole look: names, redirects, handshakes and bodies together. */
  timeoutMs: number;
  names: Names;
  /** May this address be connected to? */
  mayLookAt: (address: string) => boolean;
  /** Whom certificates are believed from; those Node comes with when not given. */
  ca?: SecureContextOptions["ca"];
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
};

/** Makes one look. Never throws: whatever happens has a name. */
export type LookFn<K extends LookedAt> = (settings: SettingsOf<K>, ctx: Ctx) => Promise<Look>;

/** What a look came to, thrown from wherever it is known. */
export class Came extends Error {
  constructor(
    readonly outcome: Outcome,
    readonly detail: string,
    /** True: there was an answer, so its time is worth keeping. */
    readonly answered = false,
  ) {
    super(detail);
  }
}

/** The time of one look. `left`: how much there still is, ms, at least 1. `late`: what it comes to when that is not enough. */
export type Span = { signal: AbortSignal; left: () => number; late: Outcome };

/**
 * Gives a look its one deadline, times it, and names whatever it throws. What `see` returns is a note for staff, or an outcome
 * with one; nothing returned is a plain "ok". Everything that hangs on the signal ends with the look.
 */
export async function within(
  { timeoutMs, signal: given }: Pick<Ctx, "timeoutMs" | "signal">,
  see: (span: Span) => Promise<{ outcome: Outcome; detail: string | null; untimed?: boolean } | undefined>,
): Promise<Look> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  const end = new AbortController();
  setMaxListeners(0, end.signal);
  const span: Span = {
    signal: end.signal,
    left: () => Math.max(1, timeoutMs - (performance.now() - began)),
    late: "timed_out",
  };
  const abandon = () => end.abort(new Came("not_looked", "ditinggalkan"));
  const timer = setTimeout(() => end.abort(new Came(span.late, `tidak selesai dalam ${timeoutMs} ms`)), timeoutMs);
  if (given?.aborted) abandon();
  given?.addEventListener("abort", abandon);
  const cut = new Promise<never>((_, reject) => {
    if (end.signal.aborted) reject(end.signal.reason);
    end.signal.addEventListener("abort", () => reject(end.signal.reason), { once: true });
  });
  try {
    const { outcome, detail, untimed } = (await Promise.race([see(span), cut])) ?? OK;
    return { outcome, ms: untimed ? null : took(), detail: noteOf(detail) };
  } catch (error) {
    const came = error instanceof Came ? error : cameOf(error, end.signal);
    return { outcome: came.outcome, ms: came.answered ? took() : null, detail: noteOf(came.detail) };
  } finally {
    clearTimeout(timer);
    given?.removeEventListener("abort", abandon);
    cut.catch(() => undefined);
    end.abort();
  }
}

const OK = { outcome: "ok", detail: null, untimed: false } as const;

/** An error that came because the deadline did is the deadline's. */
function cameOf(error: unknown, { aborted, reason }: AbortSignal): Came {
  if (aborted && reason instanceof Came) return reason;
  const { outcome, detail } = outcomeOfError(error);
  return new Came(outcome, detail);
}

/** One line, without what a terminal or a page would take for a command, and no longer than is kept. */
export function noteOf(detail: string | null): string | null {
  if (detail === null) return null;
  const line = detail.replace(/[\p{C}\s]+/gu, " ").trim();
  // Half of a character that is two cannot be stored.
  return line.length <= LONGEST_DETAIL ? line : `${line.slice(0, LONGEST_DETAIL - 1).replace(/\p{Surrogate}$/u, "")}…`;
}
