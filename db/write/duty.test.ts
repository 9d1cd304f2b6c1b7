import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { audit, duty } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { addDuty, removeDuty } from "./duty";
import { endMember } from "./people";

onBothDatabases("the rota", (fresh) => {
  let connection: Connection;
  let boss: string;
  let budi: string;
  beforeEach(async () => {
    connection = await fresh();
    boss = await addPerson(connection);
    budi = await addPerson(connection, "Budi", { role: "editor" });
  });
  afterEach(() => connection.close());

  const asker = () => ({ now: BORN, personId: boss, confirmed: true });
  const hours = (weekdays: number[]) => ({ person: budi, weekdays, begins: "08:00", ends: "16:00" });
  const lines = () => connection.db.select().from(audit).where(eq(audit.verb, "duty.changed"));

  test("hours are added once, however often they are sent, and taken off, each with a line and nothing for the public", async () => {
    expect(await addDuty(connection.db, asker(), hours([0, 1, 1]))).toEqual({ ok: true });
    expect(await addDuty(connection.db, asker(), hours([1, 0]))).toEqual({ ok: true });
    const rows = await connection.db.select().from(duty).orderBy(duty.weekday);
    expect(rows.map(({ weekday }) => weekday)).toEqual([0, 1]);
    expect(await removeDuty(connection.db, asker(), rows[0]?.id ?? "")).toEqual({ ok: true });
    expect(await removeDuty(connection.db, asker(), rows[0]?.id ?? "")).toMatchObject({ refusals: [{ code: "duty_unknown" }] });
    expect(await connection.db.select().from(duty)).toHaveLength(1);
    expect(await lines()).toHaveLength(2);
    await expectWholeWorld(connection);
  });

  test("nobody who left the desk is given hours, nor anybody on no day", async () => {
    expect(await addDuty(connection.db, asker(), hours([]))).toMatchObject({ refusals: [{ code: "duty_empty" }] });
    await endMember(connection.db, asker(), budi);
    expect(await addDuty(connection.db, asker(), hours([0]))).toMatchObject({ refusals: [{ code: "person_ended" }] });
    expect(await lines()).toEqual([]);
  });
});
