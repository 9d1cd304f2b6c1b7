import { asc, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Result } from "@/lib/probe/outcome";
import { LEVELS } from "@/lib/probe/rollup";
import { foldAll } from "@/lib/probe/verdict";
import { DAY, HOUR, MINUTE } from "@/lib/time";
import type { Connection } from "./client";
import { pruneMeasured } from "./prune-measured";
import { readResults } from "./read/rollups";
import { heartbeat, probeCheckpoint, probeRollup, resultDay, staleHour } from "./schema";
import { onBothDatabases } from "./testing/databases";
import { addProbe } from "./testing/probes";
import { storeResults } from "./write/results";
import { rollUpDue } from "./write/roll-up";

/** Midnight in WIB, and in UTC seven hours later. */
const MIDNIGHT = Date.parse("2026-11-20T17:00:00Z");
const UTC = MIDNIGHT + 7 * HOUR;
const PACE = { everySeconds: 600, timeoutMs: 10_000 };

onBothDatabases("pruning what was measured", (fresh) => {
  let connection: Connection;
  let number: number;
  beforeEach(async () => {
    connection = await fresh();
    number = await addProbe(connection, PACE);
  });
  afterEach(() => connection.close());

  const looks = (from: number, to: number): Result[] =>
    Array.from({ length: (to - from) / (10 * MINUTE) }, (_, n) => ({
      at: from + n * 10 * MINUTE,
      outcome: n % 20 === 0 ? "timed_out" : "ok",
      ms: n % 20 === 0 ? null : n,
    }));
  const store = (now: number, results: Result[], of = number) =>
    storeResults(
      connection.db,
      now,
      results.map((each) => ({ ...each, probe: of, detail: null })),
    );
  const prune = (now: number) => pruneMeasured(connection.db, now);
  const rows = (level: number) =>
    connection.db
      .select()
      .from(probeRollup)
      .where(eq(probeRollup.level, level))
      .orderBy(asc(probeRollup.probe), asc(probeRollup.from));
  const days = async () =>
    (await connection.db.select().from(resultDay).orderBy(asc(resultDay.day))).map(({ day }) => day.getTime());
  const partitions = async () =>
    (
      (await connection.db.execute(sql`select count(*)::int as count from pg_inherits i
        join pg_class c on c.oid = i.inhparent and c.relname = 'probe_result'`)) as unknown as { rows: { count: number }[] }
    ).rows[0]?.count;

  /** Forty days of looks that came in time. */
  async function liveThrough(): Promise<void> {
    for (let day = 0; day < 40; day += 1) {
      const from = MIDNIGHT + day * DAY;
      await store(from + DAY, looks(from, from + DAY));
    }
  }
  const LATER = MIDNIGHT + 40 * DAY + HOUR;

  test("raw results go 35 days after their day, and no hour and no day changes with them", async () => {
    await liveThrough();
    await rollUpDue(connection.db, LATER);
    const [hours, whole] = [await rows(LEVELS.hour), await rows(LEVELS.day)];
    const before = await days();
    const dropped = await prune(LATER);
    // The first result is of the UTC day before; the day of `LATER` - 35 days is not over for 35 days yet.
    expect(dropped).toEqual([0, 1, 2, 3, 4].map((day) => UTC - DAY + day * DAY));
    expect(await days()).toEqual(before.filter((day) => !dropped.includes(day)));
    expect(await partitions()).toBe((await days()).length);
    expect(await rows(LEVELS.hour)).toEqual(hours);
    expect(await rows(LEVELS.day)).toEqual(whole);
    expect(await readResults(connection.db, number, { from: MIDNIGHT, to: UTC + 4 * DAY }, 10)).toEqual([]);
    // The last look stood beyond midnight: that hour and that day have their rows once they are over, and what is dropped changes none.
    expect(await rollUpDue(connection.db, LATER + DAY)).toBe(2);
    expect(await rollUpDue(connection.db, LATER + DAY)).toBe(0);
    expect((await rows(LEVELS.day)).slice(0, whole.length)).toEqual(whole);
    expect(await prune(LATER)).toEqual([]);
  });

  test("what is dropped before it was rolled up is rolled up first", async () => {
    await liveThrough();
    await prune(LATER);
    expect(await rows(LEVELS.day)).toMatchObject(Array.from({ length: 40 }, () => ({ count: 144 })));
  });

  test("a result of a day that was dropped is refused by name, and changes nothing", async () => {
    await liveThrough();
    const dropped = await prune(LATER);
    const [before, known] = [await rows(LEVELS.day), await days()];
    const late = (at: number): Result => ({ at, outcome: "refused", ms: null });
    const stored = await store(LATER, [late(MIDNIGHT + HOUR + 1), late(MIDNIGHT + 3 * DAY + 1)]);
    expect(stored).toMatchObject({ refused: { too_late: 2 } });
    expect(stored.added.size).toBe(0);
    expect(await days()).toEqual(known);
    // Its raw results are there, but not all of its WIB day, which began in the day before.
    const edge = (dropped.at(-1) ?? 0) + DAY;
    expect((await store(LATER, [late(edge + 1)])).refused.too_late).toBe(1);
    const taken = await store(LATER, [late(edge + 2 * DAY + 1)]);
    expect(taken.refused.too_late).toBe(0);
    await rollUpDue(connection.db, LATER);
    const changed = (await rows(LEVELS.day)).filter((row, place) => row.count !== before[place]?.count);
    expect(changed.map(({ from }) => from.getTime())).toEqual([edge + 2 * DAY - 7 * HOUR]);
  });

  test("what is older than a dropped day is refused, too: what followed it is not all there", async () => {
    await liveThrough();
    await prune(LATER);
    const stored = await store(LATER, [{ at: MIDNIGHT - 20 * DAY, outcome: "refused", ms: null }]);
    expect(stored.refused.too_late).toBe(1);
    expect(stored.added.size).toBe(0);
  });

  test("a probe that saw nothing on a dropped day may still bring what it saw", async () => {
    await liveThrough();
    await prune(LATER);
    const other = await addProbe(connection, PACE);
    const stored = await store(LATER, looks(MIDNIGHT, MIDNIGHT + 2 * DAY), other);
    expect(stored.refused.too_late).toBe(0);
    // Now that the day has a place again, the first one's results of it are no less dropped.
    expect((await store(LATER, [{ at: MIDNIGHT + 1, outcome: "ok", ms: 1 }])).refused.too_late).toBe(1);
    expect(await prune(LATER + DAY)).toEqual([]);
    const own = (await rows(LEVELS.day)).filter((row) => row.probe === other);
    expect(own.map(({ count }) => count)).toEqual([144, 144, 0]);
    // Two days after they came they go, and with them what they were worked out with.
    expect(await prune(LATER + 2 * DAY + HOUR)).toEqual([UTC - DAY, UTC, UTC + DAY, UTC + 4 * DAY, UTC + 5 * DAY]);
    expect((await rows(LEVELS.day)).filter((row) => row.probe === other)).toEqual(own);
  });

  test("a day is kept while any of its results is not in the rollups", async () => {
    await liveThrough();
    await rollUpDue(connection.db, LATER);
    const [lost] = await connection.db
      .delete(probeRollup)
      .where(sql`${probeRollup.level} = 3 and ${probeRollup.from} = ${new Date(MIDNIGHT + DAY).toISOString()}`)
      .returning();
    expect(lost).toBeDefined();
    // The second WIB day lies in the UTC days that begin 17 hours before it and 7 hours after.
    expect(await prune(LATER)).toEqual([UTC - DAY, UTC + 2 * DAY, UTC + 3 * DAY]);
    await connection.db.insert(staleHour).values({ probe: number, hour: new Date(MIDNIGHT + DAY) });
    expect(await prune(LATER)).toEqual([UTC, UTC + DAY]);
  });

  test("rows of five minutes go after 35 days, those of hours after 400, and those of days never", async () => {
    const row = { count: 1, good: 1, slow: 0, bad: 0, blind: 0, least: 1, p50: 1, p95: 1, most: 1 };
    const ages = [34, 36, 399, 401, 4000];
    await connection.db
      .insert(probeRollup)
      .values(
        ages.flatMap((age) =>
          Object.values(LEVELS).map((level) => ({ ...row, probe: number, level, from: new Date(LATER - age * DAY) })),
        ),
      );
    await prune(LATER);
    const left = async (level: number) => (await rows(level)).map(({ from }) => (LATER - from.getTime()) / DAY);
    expect(await left(LEVELS.five_minutes)).toEqual([34]);
    expect(await left(LEVELS.hour)).toEqual([399, 36, 34]);
    expect(await left(LEVELS.day)).toEqual([4000, 401, 399, 36, 34]);
  });

  test("a verdict that was reached on a day that is dropped is what the next ones start from", async () => {
    const looked: Result[] = Array.from({ length: 6 }, (_, n) => ({ at: UTC + n * 10 * MINUTE, outcome: "refused", ms: null }));
    await store(UTC + HOUR, looked);
    const start = foldAll(null, [{ at: UTC - HOUR, outcome: "ok", ms: 1 }], {
      ...PACE,
      slowMs: null,
      failAfter: 2,
      recoverAfter: 2,
    }).fold;
    await connection.db.insert(probeCheckpoint).values({ probe: number, day: new Date(UTC), fold: start });
    expect(await prune(UTC + 37 * DAY)).toEqual([UTC]);
    const [left, ...more] = await connection.db.select().from(probeCheckpoint);
    expect(more).toEqual([]);
    expect(left).toMatchObject({ day: new Date(UTC + DAY), fold: { verdict: "down", since: looked[0]?.at } });
  });

  test("heartbeats go after 35 days, and checkpoints that no late result is folded from any more", async () => {
    await liveThrough();
    await connection.db.insert(heartbeat).values([36, 34].map((age) => ({ probe: number, at: new Date(LATER - age * DAY) })));
    await connection.db
      .insert(probeCheckpoint)
      .values([0, 1, 2, 5, 6, 9].map((day) => ({ probe: number, day: new Date(UTC + day * DAY) })));
    const other = await addProbe(connection, { pausedAt: new Date(UTC) });
    await connection.db.insert(probeCheckpoint).values({ probe: other, day: new Date(UTC - 100 * DAY) });
    await prune(LATER);
    expect(await connection.db.$count(heartbeat)).toBe(1);
    const left = await connection.db.select().from(probeCheckpoint).orderBy(asc(probeCheckpoint.probe), asc(probeCheckpoint.day));
    // The oldest raw day is UTC + 4 days: the newest checkpoint up to it stays, carried there from day to day.
    expect(left.map(({ day }) => (day.getTime() - UTC) / DAY)).toEqual([4, 5, 6, 9, -100]);
  });
});
