import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { audit, disclosure, idempotency, incident, leaf, outage, outbox, update } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { addOutage } from "@/db/testing/measured";
import { expectWholeWorld } from "@/db/testing/world";
import type { NoticeInput } from "@/lib/notice";
import { MINUTE } from "@/lib/time";
import { faultOutage } from "./outage";
import { postIncident } from "./post-incident";

const NOW = BORN + 10 * MINUTE;
const SEEN = "2026-11-20-siak-terpusat-a1b2c3";
const nothing = { finding: "not_assessed" as const, by: null, what: null, at: null };
const notice: NoticeInput = {
  template: "national_fault",
  scope: { system: "siak-terpusat" },
  timing: { when: "now", began: BORN },
  expectedEnd: null,
  nextUpdateBy: NOW + 30 * MINUTE,
  fields: { reported_to: { id: "Ditjen Dukcapil", en: null } },
  ...{ attack: nothing, data: nothing, paper: null },
};

onBothDatabases("a notice that explains a measured outage", (fresh) => {
  let connection: Connection;
  let sari: string;
  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
    await addOutage(connection.db, { system: "siak-terpusat" }, { slug: SEEN, began: new Date(BORN) });
  });
  afterEach(() => connection.close());

  const ctx = (key = uuidv7(), personId = sari) => ({ now: NOW, personId, key });
  const everything = async () =>
    Promise.all(
      [incident, update, leaf, disclosure, audit, outbox, idempotency, outage].map((table) =>
        connection.db.select().from(table as typeof leaf),
      ),
    );
  const facts = async () => (await connection.db.select().from(outbox).orderBy(outbox.seq)).map(({ fact }) => fact);

  test("both are said at once, each with its own line in the record", async () => {
    const before = (await facts()).length;
    const posted = await postIncident(connection.db, ctx(), notice, SEEN);
    if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
    const slug = String(posted.outcome.slug);
    const [row] = await connection.db.select().from(incident).where(eq(incident.slug, slug));
    expect(await connection.db.select().from(outage)).toMatchObject([
      { incidentId: row?.id, explainedAt: new Date(NOW), explainedBy: sari },
    ]);
    expect((await facts()).slice(before)).toEqual([
      { verb: "incident.posted", incident: slug },
      { verb: "outage.explained", outage: SEEN, by: slug },
    ]);
    await expectWholeWorld(connection);
  });

  test("pressed twice, one after the other and at the same moment, it is one notice and one explanation", async () => {
    const [before, asked] = [(await facts()).length, ctx()];
    const [first, second] = await Promise.all([1, 2].map(() => postIncident(connection.db, asked, notice, SEEN)));
    const third = await postIncident(connection.db, asked, notice, SEEN);
    expect([first, second].filter((each) => each?.ok && each.replayed)).toHaveLength(1);
    expect(third).toMatchObject({ ok: true, replayed: true, outcome: first?.ok ? first.outcome : null });
    expect((await facts()).slice(before).map(({ verb }) => verb)).toEqual(["incident.posted", "outage.explained"]);
    await expectWholeWorld(connection);
  });

  test("when nobody waits for the explanation any more nothing is said, and the notice alone may follow under the same key", async () => {
    const reason = { id: "Kabel alat ukur lepas.", en: null };
    expect(await faultOutage(connection.db, ctx(), { outage: SEEN, reason })).toMatchObject({ ok: true });
    const before = await everything();
    const asked = ctx();
    expect(await postIncident(connection.db, asked, notice, SEEN)).toEqual({
      ...{ ok: false, refusals: [{ field: "outage", code: "outage_settled" }] },
    });
    expect(await postIncident(connection.db, asked, notice, "tidak-ada")).toMatchObject({
      refusals: [{ field: "outage", code: "not_found" }],
    });
    expect(await everything()).toEqual(before);
    expect(await postIncident(connection.db, asked, notice)).toMatchObject({ ok: true, replayed: false });
  });

  test("a database that fails at the second half has written nothing of the first", async () => {
    await connection.db.execute(sql`create function fail() returns trigger language plpgsql as $$ begin raise 'broken'; end $$`);
    await connection.db.execute(sql`create trigger fails before update on outage for each row execute function fail()`);
    const before = await everything();
    const asked = ctx();
    await expect(postIncident(connection.db, asked, notice, SEEN)).rejects.toThrow();
    expect(await everything()).toEqual(before);
    await connection.db.execute(sql`drop trigger fails on outage`);
    expect(await postIncident(connection.db, asked, notice, SEEN)).toMatchObject({ ok: true, replayed: false });
    await expectWholeWorld(connection);
  });

  test("whoever may post and not explain does neither", async () => {
    const before = await everything();
    const operator = await addPerson(connection, "Budi", { role: "operator" });
    expect(await postIncident(connection.db, ctx(uuidv7(), operator), notice, SEEN)).toMatchObject({ ok: false });
    expect(await everything()).toEqual(before);
  });
});
