import { asc, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { probe, probePace } from "@/db/schema";
import type { Paced, Paces } from "@/lib/probe/paces";

/** What of a probe must be read to know how it looks. */
export const LOOKS = {
  number: probe.number,
  everySeconds: probe.everySeconds,
  timeoutMs: probe.timeoutMs,
  slowMs: probe.slowMs,
  failAfter: probe.failAfter,
  recoverAfter: probe.recoverAfter,
  pausedAt: probe.pausedAt,
  endedAt: probe.endedAt,
};
export type Looks = Pick<typeof probe.$inferSelect, keyof typeof LOOKS>;

/** How some probes looked through all their time, by their numbers. */
export async function readPaces(db: Db | Tx, rows: readonly Looks[]): Promise<Map<number, Paces>> {
  const numbers = rows.map(({ number }) => number);
  const stored =
    numbers.length === 0
      ? []
      : await db.select().from(probePace).where(inArray(probePace.probe, numbers)).orderBy(asc(probePace.from));
  const known = new Map<number, Paced[]>();
  for (const { probe, from, ...rest } of stored) {
    const own = known.get(probe) ?? [];
    known.set(probe, own);
    own.push({ ...rest, from: from.getTime() });
  }
  return new Map(
    rows.map((row) => {
      const [first, ...rest] = known.get(row.number) ?? [];
      return [row.number, first ? [first, ...rest] : asItIs(row)];
    }),
  );
}

/** Of a probe of which nothing was written down: as it is now. */
function asItIs({ everySeconds, timeoutMs, slowMs, failAfter, recoverAfter, pausedAt, endedAt }: Looks): Paces {
  const pace = { everySeconds, timeoutMs, slowMs, failAfter, recoverAfter };
  const stopped = (pausedAt ?? endedAt)?.getTime();
  return [{ ...pace, from: 0, rests: false }, ...(stopped === undefined ? [] : [{ ...pace, from: stopped, rests: true }])];
}
