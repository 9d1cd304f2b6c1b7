import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { incident } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { addDays, atWib, wibDay } from "@/lib/time";
import { endSeries, planOccurrences, planSeries } from "./series";

const PLANNED = atWib("2026-11-30", "09:00");
const text = (id: string) => ({ id, en: null });

onBothDatabases("a series that ends while its occurrences are made", (fresh) => {
  let connection: Connection;
  let sari: string;

  beforeAll(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
  });
  afterAll(() => connection.close());

  test("announces nothing more that stays: what was made before is called off, what was not is never made", async () => {
    const planned = await planSeries(
      connection.db,
      { now: PLANNED, personId: sari, key: "plan" },
      {
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
      },
    );
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
