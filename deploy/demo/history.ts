import type { Day } from "@/lib/time";
import { addDays, atWib } from "@/lib/time";
import { PAST } from "./past";
import { COUNTERS, servicesAt, workingDays } from "./places";
import type { Act } from "./step";

/** How many days of history lie before the day that plays out. */
export const DAYS = 90;

/** Something done in the past: on its day, and when (epoch ms). */
export type Deed = { day: Day; at: number; act: Act };

/**
 * Everything staff did in the days before `today`, in order; the same for the same day. Most counters say most mornings that
 * they are open, after the minute in which yesterday's notices are ended; where nobody did, nothing is made up.
 */
export function planHistory(today: Day): Deed[] {
  const days = workingDays(addDays(today, -DAYS), today);
  const draw = numbers(20260511);
  /** How often a counter speaks in the morning: each has its habits. */
  const habit = new Map(COUNTERS.map((slug) => [slug, 0.5 + draw() / 2]));
  const mornings = days.flatMap((day, index) => {
    const held = new Set(
      PAST.flatMap(({ blocks }) => (blocks && index > blocks.after && index < blocks.before ? blocks.services : [])),
    );
    // On such a day the whole office forgot.
    const silent = draw() < 0.03;
    return COUNTERS.flatMap((location): Deed[] => {
      const [speaks, minute] = [draw() < (habit.get(location) ?? 0), Math.floor(draw() * 45)];
      const services = servicesAt(location).filter((slug) => !held.has(slug));
      if (silent || !speaks || services.length === 0) return [];
      return [{ day, at: atWib(day, "08:05") + minute * 60_000, act: { act: "confirm", location, services } }];
    });
  });
  const told = PAST.flatMap(({ steps }) =>
    steps.flatMap(({ on, at, ...act }): Deed[] => {
      const day = days[on];
      return day ? [{ day, at: atWib(day, at), act }] : [];
    }),
  );
  return [...mornings, ...told].sort((a, b) => a.at - b.at);
}

/** Numbers from 0 to 1 that are the same for the same `seed` (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
