import { and, asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readRollups } from "@/db/read/rollups";
import { probe, probeRollup, staleHour } from "@/db/schema";
import { onBothDatabases } from "@/db/testing/databases";
import { addProbe } from "@/db/testing/probes";
import { OUTCOMES, type Outcome, type Result } from "@/lib/probe/outcome";
import { bucketsOver, isEmpty, LEVELS, type Level, rollUp } from "@/lib/probe/rollup";
import { reachOf } from "@/lib/probe/settings";
import { DAY, HOUR, MINUTE } from "@/lib/time";
import { type NewResult, storeResults } from "./results";
import { rollUpDue } from "./roll-up";

/** Midnight in WIB. */
const MIDNIGHT = Date.parse("2026-11-20T17:00:00Z");
const TEN_MINUTES = { everySeconds: 600, timeoutMs: 10_000 };

/** Always the same for the same seed, each from 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A probe's looks every ten minutes for so many days: most good, some not, some missing, none on the second. */
function looks(days: number, seed = 1): Result[] {
  const next = numbers(seed);
  return Array.from({ length: days * 144 }, (_, n) => {
    const bad = next() < 0.1;
    const outcome = bad ? (OUTCOMES[Math.floor(next() * OUTCOMES.length)] as Outcome) : "ok";
    const ms = next() < 0.05 ? null : Math.floor(next() * 900);
    return { at: MIDNIGHT + n * 10 * MINUTE + Math.floor(next() * 9000), outcome, ms, missing: next() < 0.03 };
  })
    .filter(({ missing }) => !missing)
    .map(({ missing, ...result }) => result);
}

function shuffled<T>(list: T[], seed: number): T[] {
  const next = numbers(seed);
  return list
    .map((item) => ({ item, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

onBothDatabases("rolling up", (fresh) => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await fresh();
  });
  afterEach(() => connection.close());

  const of = (number: number, results: Result[]): NewResult[] =>
    results.map((each) => ({ ...each, probe: number, detail: null }));
  const store = (now: number, number: number, results: Result[]) => storeResults(connection.db, now, of(number, results));
  const roll = (now: number) => rollUpDue(connection.db, now);
  const rowsOf = async (number: number) =>
    (
      await connection.db
        .select()
        .from(probeRollup)
        .where(eq(probeRollup.probe, number))
        .orderBy(asc(probeRollup.level), asc(probeRollup.from))
    ).map(({ probe, from, ...row }) => ({ from: from.getTime(), ...row }));
  /** What the rows must be, each bucket by itself. */
  const expected = (results: Result[], pace: typeof TEN_MINUTES, until: number) =>
    (Object.keys(LEVELS) as Level[]).flatMap((level) =>
      bucketsOver(level, { from: MIDNIGHT, to: until }, until).flatMap((bucket) => {
        const before = results.findLast(({ at }) => at < bucket.from) ?? null;
        const row = rollUp(
          results.filter(({ at }) => at >= bucket.from && at < bucket.to),
          before,
          (at) => at + reachOf(pace),
          bucket,
          until,
        );
        return isEmpty(row) ? [] : [{ level: LEVELS[level], from: bucket.from, ...row }];
      }),
    );

  test("five minutes have their row once they are over and what may be under way has come", async () => {
    const number = await addProbe(connection);
    const minutely = (from: number, count: number) =>
      Array.from({ length: count }, (_, n): Result => ({ at: from + n * MINUTE, outcome: "ok", ms: 100 + n }));
    await store(MIDNIGHT + 4 * MINUTE, number, minutely(MIDNIGHT, 5));
    expect(await roll(MIDNIGHT + 7 * MINUTE - 1)).toBe(0);
    expect(await roll(MIDNIGHT + 7 * MINUTE)).toBe(1);
    expect(await roll(MIDNIGHT + 8 * MINUTE)).toBe(0);
    expect(await rowsOf(number)).toEqual([
      { level: 1, from: MIDNIGHT, count: 5, good: 300, slow: 0, bad: 0, blind: 0, least: 100, p50: 102, p95: 104, most: 104 },
    ]);
    await store(MIDNIGHT + HOUR, number, minutely(MIDNIGHT + 5 * MINUTE, 55));
    await roll(MIDNIGHT + HOUR + 2 * MINUTE);
    // Twelve rows of five minutes, and the hour.
    expect(await rowsOf(number)).toHaveLength(13);
    expect(await readRollups(connection.db, number, "hour", { from: MIDNIGHT, to: MIDNIGHT + DAY })).toMatchObject([
      { from: MIDNIGHT, count: 60, good: 3600, blind: 0 },
    ]);
  });

  test("rows of a clock that was ahead do not stand in the way of those from before them", async () => {
    const number = await addProbe(connection);
    const at = (hours: number) => MIDNIGHT + hours * HOUR;
    for (const hours of [1, 9]) {
      await store(at(hours), number, [{ at: at(hours), outcome: "ok", ms: 1 }]);
      await roll(at(hours) + 10 * MINUTE);
    }
    await store(at(2), number, [{ at: at(2), outcome: "refused", ms: null }]);
    await roll(at(2) + 10 * MINUTE);
    const bad = (await rowsOf(number)).filter((row) => row.bad > 0);
    expect(bad.map(({ from }) => from)).toContain(at(2));
  });

  test("rows follow from the results alone, however often and whenever they are worked out", async () => {
    const results = looks(3);
    const end = MIDNIGHT + 3 * DAY + 5 * HOUR;
    const number = await addProbe(connection, TEN_MINUTES);
    const step = numbers(7);
    let [now, given] = [MIDNIGHT, 0];
    while (now < end) {
      now = Math.min(end, now + Math.floor(step() * 3 * HOUR));
      const due = results.filter(({ at }, place) => place >= given && at <= now);
      await store(now, number, due);
      given += due.length;
      if (step() < 0.7) await roll(now);
    }
    await roll(end + 10 * MINUTE);
    const rows = await rowsOf(number);
    expect(rows).toEqual(expected(results, TEN_MINUTES, end + 5 * MINUTE));
    await roll(end + 10 * MINUTE);
    expect(await rowsOf(number)).toEqual(rows);
  });

  test("results in random batches, late, twice and in any order, give the rows of those in time", async () => {
    const results = looks(4, 3);
    const end = MIDNIGHT + 5 * DAY;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 2, max: 12 }), async (seed, batches) => {
        const number = await addProbe(connection, TEN_MINUTES);
        const all = shuffled([...results, ...results], seed);
        const size = Math.ceil(all.length / batches);
        for (let from = 0; from < all.length; from += size) {
          await store(end, number, all.slice(from, from + size));
          await roll(end);
        }
        expect(await rowsOf(number)).toEqual(expected(results, TEN_MINUTES, end - 2 * MINUTE));
      }),
      { numRuns: 5 },
    );
    expect(await connection.db.$count(staleHour)).toBe(0);
  });

  test("the hour and the day of the last thing seen have their rows, though nothing is seen any more", async () => {
    const number = await addProbe(connection);
    await store(MIDNIGHT + MINUTE, number, [{ at: MIDNIGHT, outcome: "ok", ms: 100 }]);
    await roll(MIDNIGHT + 10 * MINUTE);
    expect((await rowsOf(number)).map(({ level }) => level)).toEqual([1]);
    await roll(MIDNIGHT + 3 * DAY);
    expect(await rowsOf(number)).toMatchObject([
      { level: 1, good: 130 },
      { level: 2, good: 130 },
      { level: 3, good: 130 },
    ]);
    expect(await roll(MIDNIGHT + 4 * DAY)).toBe(0);
  });

  test("rows that are about to be removed for their age are not worked out", async () => {
    const number = await addProbe(connection, TEN_MINUTES);
    const now = MIDNIGHT + 37 * DAY + 10 * MINUTE;
    await store(now, number, looks(1));
    await roll(now);
    const levels = new Map((await rowsOf(number)).map(({ level, from }) => [level, from]));
    expect([...levels.keys()]).toEqual([1, 2, 3]);
    await roll(now + DAY);
    await store(now + DAY, number, [{ at: MIDNIGHT + HOUR + 1, outcome: "refused", ms: null }]);
    const before = await rowsOf(number);
    await roll(now + DAY);
    const changed = (await rowsOf(number)).filter((row, place) => JSON.stringify(row) !== JSON.stringify(before[place]));
    expect(changed.map(({ level }) => level)).toEqual([2, 3]);
  });

  test("a late result is told as long as it stands, and cuts short what the one before it was taken for", async () => {
    const number = await addProbe(connection, { everySeconds: 86_400, timeoutMs: 1000 });
    const now = MIDNIGHT + 6 * DAY;
    const good: Result = { at: MIDNIGHT, outcome: "ok", ms: 5 };
    const bad: Result = { at: MIDNIGHT + 26 * HOUR, outcome: "refused", ms: null };
    await store(now, number, [good]);
    await roll(now);
    const days = () => readRollups(connection.db, number, "day", { from: MIDNIGHT - DAY, to: now });
    // It stands for two days and a second.
    expect((await days()).map(({ good }) => good)).toEqual([86_400, 86_400, 1]);
    await store(now, number, [bad]);
    await roll(now);
    // Good until the second day's 02.00; bad from then on for 48 h and a second: 22 h, 24 h, 2 h and a second.
    expect((await days()).map(({ good, bad }) => [good, bad])).toEqual([
      [86_400, 0],
      [7200, 79_200],
      [0, 86_400],
      [0, 7201],
    ]);
  });

  test("nobody looked before a probe was made, while it was paused, and after it ended", async () => {
    const number = await addProbe(connection, TEN_MINUTES);
    const looked = [0, 10, 20].map((minute): Result => ({ at: MIDNIGHT + 12 * HOUR + minute * MINUTE, outcome: "ok", ms: 1 }));
    await store(MIDNIGHT + 13 * HOUR, number, looked);
    await connection.db
      .update(probe)
      .set({ pausedAt: new Date(MIDNIGHT + 12 * HOUR + 21 * MINUTE) })
      .where(eq(probe.number, number));
    await roll(MIDNIGHT + 3 * DAY);
    // The last look would stand for 2 x 10 min + 10 s, but staff stopped looking: 12.00 until 12.21.
    expect(await readRollups(connection.db, number, "day", { from: MIDNIGHT - DAY, to: MIDNIGHT + 3 * DAY })).toMatchObject([
      { from: MIDNIGHT, count: 3, good: 1260, bad: 0, blind: 85_140 },
    ]);
    expect(await roll(MIDNIGHT + 30 * DAY)).toBe(0);
  });

  test("many probes are rolled up together, each by its own", async () => {
    const numbers = [];
    for (let n = 0; n < 70; n += 1) numbers.push(await addProbe(connection, TEN_MINUTES));
    const results = looks(1, 5);
    const all = numbers.flatMap((number, n) =>
      of(
        number,
        results.filter((_, place) => place % 7 !== n % 7),
      ),
    );
    await storeResults(connection.db, MIDNIGHT + DAY, all);
    await roll(MIDNIGHT + DAY + 2 * MINUTE);
    for (const n of [0, 1, 69]) {
      const own = results.filter((_, place) => place % 7 !== n % 7);
      expect(await rowsOf(numbers[n] ?? 0)).toEqual(expected(own, TEN_MINUTES, MIDNIGHT + DAY));
    }
  });

  test("a year imported late, twice and shuffled gives the same rows, to the second, as a year in order", async () => {
    const results = looks(365, 11);
    const end = MIDNIGHT + 366 * DAY;
    const [inOrder, late] = [await addProbe(connection, TEN_MINUTES), await addProbe(connection, TEN_MINUTES)];
    await store(end, inOrder, results);
    await roll(end);
    const next = numbers(13);
    const again = shuffled([...results, ...results], 17);
    while (again.length > 0) {
      await store(end, late, again.splice(0, 1 + Math.floor(next() * 50_000)));
      if (next() < 0.5) await roll(end);
    }
    await roll(end);
    const [straight, crooked] = [await rowsOf(inOrder), await rowsOf(late)];
    expect(crooked).toEqual(straight);
    expect(straight.filter(({ level }) => level === LEVELS.day)).toHaveLength(365);
  }, 120_000);

  test("what is read of the rows is what lies in the window, in its order", async () => {
    const number = await addProbe(connection, TEN_MINUTES);
    await store(MIDNIGHT + DAY, number, looks(1));
    await roll(MIDNIGHT + DAY + 2 * MINUTE);
    const window = { from: MIDNIGHT + 2 * HOUR, to: MIDNIGHT + 5 * HOUR };
    const rows = await readRollups(connection.db, number, "hour", window);
    expect(rows.map(({ from }) => from)).toEqual([2, 3, 4].map((hour) => MIDNIGHT + hour * HOUR));
    const [own] = await connection.db
      .select()
      .from(probeRollup)
      .where(and(eq(probeRollup.probe, number), eq(probeRollup.level, 2), eq(probeRollup.from, new Date(window.from))));
    expect(own && { ...own, from: own.from.getTime() }).toEqual({ ...rows[0], probe: number, level: 2 });
  });
});
