import { addDays, atWib, type Clock, HOUR, weekday, wibDay } from "./time";

/** For so long a letter that cannot be sent is tried again (ms). */
export const GIVES_UP_MS = 24 * HOUR;

/** How long after an outage became known staff are asked for its explanation (ms), and when every morning. */
const ASKED_AFTER = [HOUR, 4 * HOUR];
const MORNING: Clock = "08:00";

/** A person's hours of every week: from `begins` on that weekday (0 is Monday) until `ends`, which lies on the next day unless it is later. */
export type Turn = { person: string; weekday: number; begins: Clock; ends: Clock };

/** A turn as the desk lists it. */
export type DutyRow = Turn & { id: string; name: string };

/** A letter that failed and is not sent. Epoch ms; `nextAt` says nothing once it was given up. `trouble`: why it failed last. */
export type UnsentLetter = { seq: number; at: number; attempts: number; nextAt: number; trouble: string };

/** Who is called at `now` (epoch ms): the ids of those whose hours it is, each once, in the order of the rota. */
export function onDuty(rota: readonly Turn[], now: number): string[] {
  const today = wibDay(now);
  const days = [addDays(today, -1), today];
  const theirs = rota.filter((turn) =>
    days.some((day) => {
      if (weekday(day) !== turn.weekday) return false;
      const past = turn.ends > turn.begins ? day : addDays(day, 1);
      return atWib(day, turn.begins) <= now && now < atWib(past, turn.ends);
    }),
  );
  return [...new Set(theirs.map(({ person }) => person))];
}

/**
 * The last moment up to `now` at which staff are reminded of outages that nobody has explained: an hour and four hours after each
 * became known, and every morning for as long as there are any. `known`: when they became known (epoch ms). Null: not yet.
 */
export function remindedAt(known: readonly number[], now: number): number | null {
  const today = atWib(wibDay(now), MORNING);
  const morning = today <= now ? today : atWib(addDays(wibDay(now), -1), MORNING);
  const moments = known.flatMap((at) => [
    ...ASKED_AFTER.map((after) => at + after),
    // What became known just before has had its own letter.
    ...(at + HOUR <= morning ? [morning] : []),
  ]);
  const past = moments.filter((at) => at <= now);
  return past.length === 0 ? null : Math.max(...past);
}
