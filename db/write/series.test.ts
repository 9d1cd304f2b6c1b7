import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readSeries } from "@/db/read/series";
import { incident } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { addDays, atWib, wibDay } from "@/lib/time";
import { endSeries, planOccurrences, planSeries, type SeriesInput } from "./series";

const PLANNED = atWib("2026-11-30", "09:00");
const text = (id: string) => ({ id, en: null });

const weekly: SeriesInput = {
  template: "backup_ordered",
  scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
  fields: { ordered_by: text("Ditjen Dukcapil") },
  paper: null,
  rule: "FREQ=WEEKLY;BYDAY=MO",
  firstDay: wibDay(PLANNED),
  lastDay: null,
  begins: "20:00",
  minutes: 60,
  skipHolidays: false,
  endsByHand: false,
};

onBothDatabases("a series that ends while its occurrences are made", (fresh) => {
  let connection: Connection;
  let sari: string;

  beforeAll(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
  });
  afterAll(() => connection.close());

  test("announces nothing more that stays: what was made before is called off, what was not is never made", async () => {
    const planned = await planSeries(connection.db, { now: PLANNED, personId: sari, key: "plan" }, weekly);
    if (!planned.ok) throw new Error(JSON.stringify(planned.refusals));
    const series = String(planned.outcome.series);
    // Four more weeks have come within reach since.
    const later = atWib(addDays(wibDay(PLANNED), 28), "09:00");
    const end = { series, body: text("Diganti jadwal lain.") };
    const [, ended] = await Promise.all([
      planOccurrences(connection.db, later),
      endSeries(connection.db, { now: later, personId: sari, key: "end" }, end),
    ]);
    expect(ended.ok).toBe(true);
    const own = (await connection.db.select().from(incident)).filter(({ seriesId }) => seriesId === series);
    const standing = own.filter(({ cancelledAt, beganEarliest }) => cancelledAt === null && beganEarliest.getTime() > later);
    expect(standing.map(({ seriesDay }) => seriesDay)).toEqual([]);
    await expectWholeWorld(connection);
  });
});

onBothDatabases("a series that changes from a day on", (fresh) => {
  let connection: Connection;
  let sari: string;
  let keys = 0;

  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
  });
  afterEach(async () => {
    await expectWholeWorld(connection);
    await connection.close();
  });

  const ctx = () => ({ now: PLANNED, personId: sari, key: `key-${keys++}` });
  const plan = async (changes: Partial<SeriesInput> = {}) => planSeries(connection.db, ctx(), { ...weekly, ...changes });
  const planned = async () => {
    const done = await plan();
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.series);
  };
  const standing = async (of?: string) =>
    (await connection.db.select().from(incident))
      .filter(({ cancelledAt, seriesId }) => cancelledAt === null && seriesId !== null && (of === undefined || seriesId === of))
      .map(({ beganEarliest }) => beganEarliest.getTime())
      .sort((a, b) => a - b);

  test("keeps what comes before that day, calls off what was announced after it, and announces the new times", async () => {
    const old = await planned();
    const before = await standing(old);
    const replaces = { series: old, body: text("Jamnya lain.") };
    const changed = await plan({ firstDay: "2026-12-14", begins: "21:00", replaces });
    if (!changed.ok) throw new Error(JSON.stringify(changed.refusals));
    const day = atWib("2026-12-14", "00:00");
    expect(await standing(old)).toEqual(before.filter((at) => at < day));
    expect(await standing(String(changed.outcome.series))).toEqual(before.filter((at) => at >= day).map((at) => at + 3_600_000));
    expect((await readSeries(connection.db, PLANNED)).running).toHaveLength(2);
    expect((await readSeries(connection.db, atWib("2026-12-15", "09:00"))).running).toHaveLength(1);
    const count = (await standing()).length;
    await planOccurrences(connection.db, PLANNED);
    expect(await standing()).toHaveLength(count);
  });

  test("is refused whole where it begins today, says nothing, or names a series that is over: nothing is called off", async () => {
    const old = await planned();
    const before = await standing();
    const codes = async (changes: Partial<SeriesInput>) => {
      const done = await plan(changes);
      return done.ok ? [] : done.refusals.map(({ code }) => code);
    };
    const body = text("Jamnya lain.");
    expect(await codes({ firstDay: wibDay(PLANNED), replaces: { series: old, body } })).toEqual(["only_from_tomorrow"]);
    expect(await codes({ firstDay: "2026-12-14", replaces: { series: old, body: text("") } })).toEqual(["text_required"]);
    const stranger = "019ab000-0000-7000-8000-000000000000";
    expect(await codes({ firstDay: "2026-12-14", replaces: { series: stranger, body } })).toEqual(["not_found"]);
    expect(await standing()).toEqual(before);
    expect((await endSeries(connection.db, ctx(), { series: old, body })).ok).toBe(true);
    expect(await codes({ firstDay: "2026-12-14", replaces: { series: old, body } })).toEqual(["series_over"]);
  });
});
