/** When a probe comes due, on a clock that only ever goes forward (ms). */
export type Turn = { due: number /** One of the moments that its looks are an interval apart from. */; anchor: number };

/** What was never looked at, or not for a whole interval, is looked at within this, however long its interval. */
const FIRST_WITHIN_MS = 30_000;

/** The same place between 0 and 1 for the same probe; those of neighbouring numbers are far apart (Weyl's sequence of the golden ratio). */
export const placeOf = (number: number): number => (number * 0.618033988749895) % 1;

/** The first turn of a probe: soon, but of a thousand probes never all at once. */
export function firstTurn(number: number, everyMs: number, now: number): Turn {
  const place = placeOf(number);
  return {
    due: now + Math.round(place * Math.min(everyMs, FIRST_WITHIN_MS)),
    anchor: now + Math.round(place * everyMs),
  };
}

/** The turn after one that was taken: an interval later, or up to half of one more or less where looks find to their anchor. */
export function nextTurn({ due, anchor }: Turn, everyMs: number): Turn {
  const steps = Math.ceil((due + everyMs / 2 - anchor) / everyMs);
  return { due: anchor + steps * everyMs, anchor };
}
