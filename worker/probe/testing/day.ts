import type { Look, Outcome } from "@/lib/probe/outcome";
import { type Fold, fold, type Turn } from "@/lib/probe/verdict";
import { createRunner } from "../runner";
import { GOOD, numberOf, PACE, rowOf, START, settled } from "./world";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the stub does to one probe, and for how long (epoch ms). */
export type Scripted = { probe: number; from: number; to: number; outcome: Outcome };

/** When the prober's own network is cut, and when nothing can be stored. Every outage keeps away from the first. */
const CUT = { from: START + 12 * HOUR, to: START + 12 * HOUR + 10 * MINUTE };
const FULL = { from: START + 6 * HOUR, to: START + 6 * HOUR + 20 * MINUTE };

const BAD: Outcome[] = [
  "refused",
  "timed_out",
  "reset",
  "wrong_status",
  "certificate_expired",
  "redirect_refused",
  "too_large",
  "port_open",
];

/** The same outages every time: on most probes some, of 2 minutes to 2 hours. */
export function scriptOf(probes: number): Scripted[] {
  const at = (probe: number, salt: number) => (Math.sin(probe * 12.9898 + salt * 78.233) * 43_758.5453 + 50_000) % 1;
  return Array.from({ length: probes }, (_, index) => index + 1).flatMap((probe) =>
    [0, 1, 2]
      .filter((part) => at(probe, part) < 0.6)
      .map((part) => {
        // The day has three parts for outages: 1 to 5, 7 to 11 and 14 to 22 o'clock of its hours.
        const begin = [1, 7, 14][part] ?? 1;
        const from = Math.round(START + (begin + 2 * at(probe, part + 10)) * HOUR);
        const to = Math.round(from + 2 * MINUTE + at(probe, part + 20) * 118 * MINUTE);
        return { probe, from, to, outcome: BAD[Math.floor(at(probe, part + 30) * BAD.length)] ?? "refused" };
      }),
  );
}

/** What one probe looked like at the end of the day. `longestGapMs`: between the begins of two looks of it. */
export type Watched = { results: number; longestGapMs: number; first: number; last: number; fold: Fold | null; turns: Turn[] };

/**
 * 24 hours of a runner with so many probes every 30 s against a stub that follows a script, at whatever speed it goes. What is
 * stored is folded at once and forgotten, as the database would keep it elsewhere. `onHour` is called after each hour.
 */
export async function liveThroughADay(probes: number, { stepMs = 250, onHour = (_hour: number) => {} } = {}) {
  const script = scriptOf(probes);
  const byProbe = new Map<number, Scripted[]>();
  for (const each of script) byProbe.set(each.probe, [...(byProbe.get(each.probe) ?? []), each]);
  const rows = Array.from({ length: probes }, (_, index) => rowOf(index + 1));
  const watched = new Map<number, Watched>();
  const sights: { blind: boolean; at: number }[] = [];
  let passed = 0;
  const now = () => START + passed;
  const within = ({ from, to }: { from: number; to: number }) => now() >= from && now() < to;

  const runner = createRunner({
    now,
    monotonic: () => passed,
    lag: { since: () => 0 },
    network: { since: async () => ({ ways: !within(CUT), names: !within(CUT) }) },
    see: async (settings): Promise<Look> => {
      if (within(CUT)) return { outcome: "timed_out", ms: null, detail: null };
      const wrong = byProbe.get(numberOf(settings))?.find(within);
      return wrong ? { outcome: wrong.outcome, ms: null, detail: wrong.outcome } : GOOD;
    },
    load: async () => rows,
    store: async (results) => {
      if (within(FULL)) throw new Error("disk full");
      for (const { probe, ...result } of results) {
        const before = watched.get(probe);
        const { fold: after, turns } = fold(before?.fold ?? null, result, PACE);
        watched.set(probe, {
          results: (before?.results ?? 0) + 1,
          longestGapMs: Math.max(before?.longestGapMs ?? 0, before ? result.at - before.last : 0),
          first: before?.first ?? result.at,
          last: result.at,
          fold: after,
          turns: [...(before?.turns ?? []), ...turns],
        });
      }
    },
    onSight: (blind, at) => void sights.push({ blind, at }),
    log: () => undefined,
  });

  for (let hour = 1; hour <= 24; hour++) {
    while (passed < hour * HOUR) {
      passed += stepMs;
      runner.tick();
      await settled();
    }
    onHour(hour);
  }
  await runner.stop();
  return { script, watched, sights, cut: CUT, stats: runner.stats() };
}
