import { afterEach, beforeEach, expect, test } from "vitest";
import { SLUGS } from "@/db/catalogue/founding-register";
import type { Connection } from "@/db/client";
import { heartbeat } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { addProbe, addResults, addRollups, addTurn } from "@/db/testing/measured";
import { Measurement, MeasurementRow } from "@/lib/api";
import { atWib, DAY, HOUR, MINUTE, wibDay } from "@/lib/time";
import { readMeasuredAt, readMeasurement, readMeasurements, readVerification } from "./measurements";

const NOW = atWib("2026-11-30", "10:42");
const OFFERED = { service: "ktp-pencetakan", location: "kec-curug" };
const date = (ms: number) => new Date(ms);

onBothDatabases("measurements", (fresh) => {
  let connection: Connection;
  let personId: string;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(() => connection.close());

  /** Makes one that was well an hour before `at`, its newest result. */
  async function addWell(slug: string, at: number, row: Partial<Parameters<typeof addProbe>[2]> = {}) {
    const number = await addProbe(connection.db, OFFERED, { slug, personId, ...row });
    await addResults(connection.db, number, [{ at, outcome: "ok", ms: 120 }]);
    await addTurn(connection.db, number, "up", at - HOUR);
    return number;
  }

  test("a new installation measures nothing", async () => {
    expect(await readMeasurements(connection.db, NOW, false)).toEqual([]);
    expect(await readMeasurement(connection.db, "tidak-ada", NOW, false)).toBeNull();
  });

  test("each is told by name with its verdict and newest result, and nothing of where it looks", async () => {
    const { db } = connection;
    const number = await addWell("b", NOW - MINUTE, { name: { id: "Beta", en: null } });
    await addProbe(db, { system: "siak-terpusat" }, { slug: "a", personId, name: { id: "Alfa", en: null } });
    await addResults(db, number, [{ at: NOW - 10_000, outcome: "no_network" }]);
    const rows = await readMeasurements(db, NOW, false);
    expect(rows).toMatchObject([
      { slug: "a", verdict: null, last: null, kind: "http" },
      { slug: "b", verdict: "up", last: { at: date(NOW - 10_000).toISOString(), outcome: "no_network" }, every_seconds: 60 },
    ]);
    for (const row of rows) expect(MeasurementRow.parse(row)).toEqual(row);
    expect(JSON.stringify(rows)).not.toMatch(/rahasia|10\.0\.0/);
    expect((await readMeasurements(db, NOW, true)).map(({ verdict }) => verdict)).toEqual([null, null]);
  });

  test("whose newest result is days old says that we cannot look, and nothing of a last look", async () => {
    await addWell("b", NOW - 5 * DAY);
    const [row] = await readMeasurements(connection.db, NOW, false);
    expect(row).toMatchObject({ verdict: "blind", last: null });
  });

  test("one has the buckets of its day, its hours and its days since it is measured; a day without one was not seen", async () => {
    const { db } = connection;
    const number = await addWell("b", NOW - MINUTE, { createdAt: date(atWib("2026-11-27", "12:00")) });
    const other = await addProbe(db, OFFERED, { slug: "c", personId });
    const of = (level: number, from: number, probe = number) => ({
      probe,
      level,
      from: date(from),
      count: 5,
      good: 300,
      p50: 80,
      p95: 90,
    });
    await addRollups(db, [
      of(1, atWib("2026-11-29", "10:30")),
      of(1, atWib("2026-11-29", "10:35")),
      of(1, atWib("2026-11-30", "10:30")),
      of(1, atWib("2026-11-30", "10:35")),
      of(1, atWib("2026-11-30", "10:30"), other),
      of(2, atWib("2026-11-29", "11:00")),
      of(2, atWib("2026-11-29", "10:00")),
      of(3, atWib("2026-11-28", "00:00")),
      of(3, atWib("2026-11-27", "00:00")),
    ]);
    const found = await readMeasurement(db, "b", NOW, false);
    const begins = (buckets?: { from: string }[]) => buckets?.map(({ from }) => Date.parse(from));
    expect(begins(found?.measurement.last_24_hours)).toEqual([atWib("2026-11-29", "10:35"), atWib("2026-11-30", "10:30")]);
    expect(begins(found?.hours)).toEqual([atWib("2026-11-29", "11:00")]);
    expect(found?.measurement.last_90_days.map(({ from, good, blind }) => [wibDay(Date.parse(from)), good, blind])).toEqual([
      ["2026-11-27", 300, 0],
      ["2026-11-28", 300, 0],
      ["2026-11-29", 0, 86_400],
    ]);
    expect(Measurement.parse(found?.measurement)).toEqual(found?.measurement);
  });

  test("a heartbeat tells how far its work has come", async () => {
    const { db } = connection;
    const settings = { kind: "heartbeat" as const, graceSeconds: 600 };
    const number = await addProbe(db, { system: "siak-terpusat" }, { slug: "cadangan", personId, settings, everySeconds: 600 });
    await db.insert(heartbeat).values([
      { probe: number, at: date(NOW - HOUR), done: 60_000, total: 150_000, note: null },
      { probe: number, at: date(NOW - MINUTE), done: 84_000, total: 150_000, note: "Curug" },
    ]);
    const [row] = await readMeasurements(db, NOW, false);
    expect(row?.progress).toMatchObject({ done: 84_000, total: 150_000, note: "Curug" });
    expect(row?.progress?.per_hour).toBeGreaterThan(20_000);
  });

  test("it is named on the page of what it looks at until it ends, and verifies its protection", async () => {
    const { db } = connection;
    const protection = SLUGS.ports;
    await addProbe(db, OFFERED, { slug: "b", personId });
    await addProbe(db, { service: "ktp-pencetakan" }, { slug: "lama", personId, endedAt: date(NOW) });
    const settings = { kind: "closed_port" as const, host: "rahasia.contoh.test", port: 445, family: null };
    const door = await addProbe(db, { protection }, { slug: "pintu", personId, settings });
    await addResults(db, door, [{ at: NOW - HOUR, outcome: "closed_refused" }]);
    expect((await readMeasuredAt(db, "/locations/kec-curug")).map(({ slug }) => slug)).toEqual(["b"]);
    expect(await readMeasuredAt(db, "/services/ktp-pencetakan")).toEqual([]);
    const found = await readVerification(db, `/protections/${protection}`, NOW, false);
    expect(found?.verified).toEqual({ at: date(NOW - HOUR).toISOString(), closed: true, outcome: "closed_refused" });
    expect(JSON.stringify(found)).not.toMatch(/445|rahasia/);
    expect(await readVerification(db, "/protections/lain", NOW, false)).toBeNull();
  });
});
