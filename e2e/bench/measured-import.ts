import { monitorEventLoopDelay } from "node:perf_hooks";
import { asc, eq, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { probeRollup } from "@/db/schema";
import { type NewResult, storeResults } from "@/db/write/results";
import { rollUpDue } from "@/db/write/roll-up";
import type { Outcome } from "@/lib/probe/outcome";
import { DAY, MINUTE } from "@/lib/time";
import { must } from "../faults/common";
import type { Figure } from "./figure";
import { ASKED } from "./measured-past";

const FROM = Date.parse("2025-11-22T17:00:00Z");
const MINUTES = 364 * 24 * 60;
const BATCH = 100_000;

/** A whole year of a look a minute: in order for one probe, and for another late, twice and in any order, to the same rows. */
export async function importYear(connection: Connection): Promise<Figure[]> {
  const { db } = connection;
  const [inOrder, late] = await addProbes(connection);
  const looks = Array.from({ length: MINUTES }, (_, n) => n).filter((n) => n % 37 !== 5);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const from = performance.now();
  await take(db, inOrder, looks);
  await rollUpDue(db, ASKED);
  const straight = performance.now() - from;
  const again = [...looks, ...looks];
  for (let n = again.length - 1; n > 0; n -= 1) {
    // Any fixed order that mixes all of them.
    const other = (n * 7_919 + 104_729) % (n + 1);
    [again[n], again[other]] = [again[other] ?? 0, again[n] ?? 0];
  }
  const start = performance.now();
  for (let at = 0; at < again.length; at += BATCH) {
    await take(db, late, again.slice(at, at + BATCH));
    if (at % (4 * BATCH) === 0) await rollUpDue(db, ASKED);
  }
  await rollUpDue(db, ASKED);
  const crooked = performance.now() - start;
  delay.disable();
  const [one, other] = [await rowsOf(connection, inOrder), await rowsOf(connection, late)];
  must(one.length > 364 * 25, "The year is not rolled up.");
  must(JSON.stringify(one) === JSON.stringify(other), "Late results gave other rows than those in order.");
  return [
    { what: "a year of a look a minute, in order", value: straight / 1000, unit: "s", beside: `${one.length} rows` },
    { what: "the same late, twice and shuffled", value: crooked / 1000, unit: "s", beside: "the same rows to the second" },
    {
      what: "longest time for which nothing else could run meanwhile",
      value: delay.max / 1e6,
      unit: "ms",
      beside: `99 % within ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
    },
  ];
}

async function take(db: Connection["db"], probe: number, minutes: number[]): Promise<void> {
  await storeResults(
    db,
    ASKED,
    minutes.map((n) => lookAt(probe, n)),
  );
}

function lookAt(probe: number, n: number): NewResult {
  const noise = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const outcome: Outcome = noise % 97 === 0 ? "timed_out" : noise % 89 === 0 ? "no_network" : "ok";
  return { probe, at: FROM + n * MINUTE + (noise % 5000), outcome, ms: outcome === "ok" ? noise % 700 : null, detail: null };
}

async function addProbes({ db }: Connection): Promise<[number, number]> {
  const { rows } = (await db.execute(sql`insert into probe (id, slug, name, settings, every_seconds, timeout_ms, fail_after,
      recover_after, system_id, effect, vouches, created_at, person_id)
    select gen_random_uuid(), 'tahun-' || n, '{"id":"Tahun","en":null}', '{"kind":"manual"}', 60, 10000, 2, 2, (select id from system limit 1),
      'disrupted', false, ${new Date(ASKED - DAY).toISOString()}::timestamptz, (select id from person limit 1)
    from generate_series(1, 2) n returning number`)) as unknown as { rows: { number: number }[] };
  return [rows[0]?.number ?? 0, rows[1]?.number ?? 0];
}

async function rowsOf({ db }: Connection, probe: number) {
  const rows = await db
    .select()
    .from(probeRollup)
    .where(eq(probeRollup.probe, probe))
    .orderBy(asc(probeRollup.level), asc(probeRollup.from));
  return rows.map(({ probe: _, ...row }) => row);
}
