import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { probe, probeResult, resultDay, staleHour } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { addProbe } from "@/db/testing/probes";
import { OUTCOMES } from "@/lib/probe/outcome";
import { DAY, HOUR, MINUTE } from "@/lib/time";
import { type NewResult, storeResults } from "./results";

const NOON = Date.parse("2026-11-21T12:00:00Z");
const none = { too_late: 0, ahead: 0, no_such_probe: 0 };

onBothDatabases("storing results", (fresh) => {
  let connection: Connection;
  let number: number;
  beforeEach(async () => {
    connection = await fresh();
    number = await addProbe(connection);
  });
  afterEach(() => connection.close());

  const result = (at: number, changes: Partial<NewResult> = {}): NewResult => ({
    ...{ probe: number, at, outcome: "ok", ms: 120, detail: null },
    ...changes,
  });
  const store = (results: NewResult[], now = NOON) => storeResults(connection.db, now, results);
  const kept = () => connection.db.select().from(probeResult).orderBy(asc(probeResult.probe), asc(probeResult.at));
  const days = async () => (await connection.db.select().from(resultDay).orderBy(asc(resultDay.day))).map(({ day }) => day);

  test("a result is kept in the partition of its UTC day, and given back as new", async () => {
    const [before, after] = [Date.parse("2026-11-20T23:59:59.999Z"), Date.parse("2026-11-21T00:00:00Z")];
    const stored = await store([result(after, { outcome: "refused", ms: null, detail: "10.0.0.1" }), result(before)]);
    expect(stored.added).toEqual(
      new Map([
        [
          number,
          [
            { at: before, outcome: "ok", ms: 120 },
            { at: after, outcome: "refused", ms: null },
          ],
        ],
      ]),
    );
    expect(stored).toMatchObject({ late: [], refused: none });
    expect(await kept()).toEqual([
      { probe: number, at: new Date(before), outcome: OUTCOMES.indexOf("ok"), ms: 120, detail: null },
      { probe: number, at: new Date(after), outcome: OUTCOMES.indexOf("refused"), ms: null, detail: "10.0.0.1" },
    ]);
    expect(await days()).toEqual([new Date("2026-11-20"), new Date("2026-11-21")]);
  });

  test("the same result twice counts once, and of two of one moment the first stays", async () => {
    const first = await store([result(NOON), result(NOON, { outcome: "timed_out", ms: null }), result(NOON)]);
    expect(first.added.get(number)).toEqual([{ at: NOON, outcome: "ok", ms: 120 }]);
    expect((await store([result(NOON, { outcome: "refused" })])).added.size).toBe(0);
    expect(await kept()).toMatchObject([{ outcome: OUTCOMES.indexOf("ok") }]);
  });

  test("what no database takes for text is left out of a detail, and the result is kept with all others", async () => {
    await store([result(NOON, { detail: "a\ud83d\u0000b" }), result(NOON + 1, { detail: "😀" })]);
    expect(await kept()).toMatchObject([{ detail: "ab" }, { detail: "😀" }]);
  });

  test("two writers of a new day both write, and none of what they write is lost", async () => {
    const half = (parity: number) => Array.from({ length: 50 }, (_, n) => result(NOON + (2 * n + parity) * 100));
    const [even, odd] = await Promise.all([store(half(0)), store(half(1)), store(half(0))]);
    expect(await kept()).toHaveLength(100);
    expect(even?.refused).toEqual(none);
    expect(odd?.added.get(number)).toHaveLength(50);
    expect(await days()).toEqual([new Date("2026-11-21")]);
  });

  test("what is older than what the probe is judged by is late, and its oldest is named", async () => {
    const other = await addProbe(connection);
    await connection.db
      .update(probe)
      .set({ foldedTo: new Date(NOON) })
      .where(eq(probe.number, number));
    const stored = await store([
      result(NOON + 1000),
      result(NOON - MINUTE),
      result(NOON - HOUR),
      result(NOON - HOUR, { probe: other }),
    ]);
    expect(stored.late).toEqual([{ probe: number, earliest: NOON - HOUR }]);
    expect((await store([result(NOON - HOUR)])).late).toEqual([]);
  });

  test("an hour is marked once a result comes that its rollups may lack", async () => {
    await store([result(NOON), result(NOON - 10 * MINUTE), result(NOON - 30 * HOUR), result(NOON - 30 * HOUR + 1)]);
    const marks = await connection.db.select().from(staleHour).orderBy(asc(staleHour.hour));
    expect(marks.map(({ hour }) => hour.getTime())).toEqual([NOON - 30 * HOUR, NOON - HOUR]);
  });

  test("what lies ahead by more than a minute is refused by name, as is what belongs to no probe", async () => {
    const stored = await store([result(NOON + MINUTE), result(NOON + MINUTE + 1), result(NOON, { probe: 999 })]);
    expect(stored.refused).toEqual({ ...none, ahead: 1, no_such_probe: 1 });
    expect(stored.added.get(number)).toHaveLength(1);
  });

  test("a batch of many thousands over many days is kept whole, in whatever order it comes", async () => {
    const many = Array.from({ length: 5000 }, (_, n) => result(BORN - 10 * DAY + ((n * 7919) % 5000) * 3 * MINUTE));
    const stored = await store(many);
    const ats = stored.added.get(number)?.map(({ at }) => at) ?? [];
    expect(ats).toEqual(many.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(await connection.db.$count(probeResult)).toBe(5000);
    // 5000 times three minutes are 250 hours.
    expect(await connection.db.$count(staleHour)).toBe(250);
  });
});
