import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { alert, incident, outage, system } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { atWib, HOUR, MINUTE, wibDay } from "@/lib/time";
import { remindOfUnexplained } from "./remind";

/** Friday, 10.00 WIB. */
const NOW = BORN;

onBothDatabases("reminders of what nobody explained", (fresh) => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await fresh();
  });
  afterEach(() => connection.close());

  async function known(at: number, changes: Partial<typeof outage.$inferInsert> = {}) {
    const id = uuidv7();
    const [siak] = await connection.db.select().from(system).where(eq(system.slug, "siak-terpusat"));
    await connection.db.insert(outage).values({
      ...{ id, slug: `siak-${id}`, systemId: siak?.id ?? null, effect: "unavailable" },
      ...{ began: new Date(at - MINUTE), knownAt: new Date(at), ended: new Date(at), ...changes },
    });
    return id;
  }
  const remind = (now: number) => remindOfUnexplained(connection.db, now);
  const moments = async () =>
    (await connection.db.select().from(alert).orderBy(alert.seq)).map(({ kind, at }) => [kind, at.getTime()]);

  test("staff are reminded once for each moment, however often it is asked and by how many", async () => {
    await known(NOW);
    expect(await remind(NOW + HOUR - 1)).toBe(false);
    const asked = await Promise.all([remind(NOW + HOUR), remind(NOW + HOUR)]);
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await remind(NOW + 2 * HOUR)).toBe(false);
    expect(await remind(NOW + 5 * HOUR)).toBe(true);
    expect(await moments()).toEqual([
      ["unexplained", NOW + HOUR],
      ["unexplained", NOW + 4 * HOUR],
    ]);
  });

  test("every morning one letter speaks of all, and after days in which nothing ran there is one", async () => {
    await known(NOW);
    await known(NOW + MINUTE);
    const third = atWib(wibDay(NOW + 72 * HOUR), "08:00");
    expect(await remind(third + MINUTE)).toBe(true);
    expect(await remind(third + HOUR)).toBe(false);
    expect(await moments()).toEqual([["unexplained", third]]);
  });

  test("nobody is reminded of what was told of, was our own fault or did not happen; nor of a moment that is over", async () => {
    const [told] = await connection.db.select({ id: incident.id }).from(incident);
    await known(NOW, { incidentId: told?.id ?? null });
    await known(NOW, { faultAt: new Date(NOW), faultReason: { id: "Kabel kami.", en: null } });
    await known(NOW, { withdrawnAt: new Date(NOW) });
    expect(await remind(NOW + 48 * HOUR)).toBe(false);
    await known(NOW);
    const later = await known(NOW + 2 * HOUR);
    expect(await remind(NOW + 3 * HOUR)).toBe(true);
    await connection.db
      .update(outage)
      .set({ withdrawnAt: new Date(NOW) })
      .where(eq(outage.id, later));
    expect(await remind(NOW + 3 * HOUR + MINUTE)).toBe(false);
  });
});
