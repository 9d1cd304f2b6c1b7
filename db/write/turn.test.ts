import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readFacts } from "@/db/read/facts";
import { alert, countedMonth, outage, probe, probeTurn, system } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { composeBoard, composeServiceViews } from "@/lib/board";
import type { Outcome, Result } from "@/lib/probe/outcome";
import type { Pace } from "@/lib/probe/settings";
import { foldAll } from "@/lib/probe/verdict";
import { DAY, MINUTE } from "@/lib/time";
import { countAllDays } from "./count-days";
import { explainOutage, faultOutage } from "./outage";
import { postIncident } from "./post-incident";
import { closeVerdict, turnTarget } from "./turn";

const PACE: Pace = { everySeconds: 60, timeoutMs: 5000, slowMs: 1000, failAfter: 2, recoverAfter: 2 };
const nothing = { finding: "not_assessed" as const, by: null, what: null, at: null };

onBothDatabases("turns", (fresh) => {
  let connection: Connection;
  let sari: string;
  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
  });
  const ctx = (now: number) => ({ now, personId: sari, key: uuidv7() });

  async function makeProbe(changes: Partial<typeof probe.$inferInsert> = {}) {
    const [siak] = await connection.db.select().from(system).where(eq(system.slug, "siak-terpusat"));
    const id = uuidv7();
    const [row] = await connection.db
      .insert(probe)
      .values({
        ...{ id, slug: `probe-${id}`, name: { id: "SIAK", en: null }, settings: { kind: "tcp", host: "siak.test", port: 443 } },
        ...{
          ...PACE,
          systemId: siak?.id ?? null,
          effect: "unavailable",
          vouches: false,
          createdAt: new Date(BORN),
          personId: sari,
        },
        ...changes,
      })
      .returning();
    if (!row) throw new Error("No probe.");
    return row;
  }

  /** One result a minute from `from` on: "." good, "x" refused, "?" no network; folded onto what the probe had, and recorded. */
  async function see(id: string, script: string, from = BORN): Promise<number> {
    const [row] = await connection.db.select().from(probe).where(eq(probe.id, id));
    if (!row) throw new Error("No such probe.");
    const outcomes: Record<string, Outcome> = { ".": "ok", s: "slow", x: "refused", "?": "no_network" };
    const results = [...script].map(
      (mark, n): Result => ({ at: from + n * MINUTE, outcome: outcomes[mark] ?? "not_looked", ms: null }),
    );
    const { turns, fold } = foldAll(row.fold, results, row);
    const last = from + (script.length - 1) * MINUTE;
    if (turns.length > 0)
      expect(
        await turnTarget(connection.db, last, [{ probe: row, since: turns[0]?.knownAt ?? last, turns, fold, foldedTo: last }]),
      ).toMatchObject({ ok: true });
    else
      await connection.db
        .update(probe)
        .set({ fold, foldedTo: new Date(last) })
        .where(eq(probe.id, id));
    return last;
  }
  const outages = () => connection.db.select().from(outage).orderBy(outage.began);
  const board = async (now: number) => composeBoard((await readFacts(connection.db, () => now)).facts, now);

  test("an outage has the first bad look, the last good one before it, and when enough of them agreed", async () => {
    const { id } = await makeProbe();
    await see(id, "..xx");
    expect(await outages()).toMatchObject([
      {
        after: new Date(BORN + MINUTE),
        began: new Date(BORN + 2 * MINUTE),
        knownAt: new Date(BORN + 3 * MINUTE),
        ended: null,
        effect: "unavailable",
      },
    ]);
    await see(id, "x..", BORN + 4 * MINUTE);
    expect(await outages()).toMatchObject([
      { endedAfter: new Date(BORN + 4 * MINUTE), ended: new Date(BORN + 5 * MINUTE), lostSight: false },
    ]);
    expect((await connection.db.select().from(alert)).map(({ kind }) => kind)).toEqual(["outage_began", "outage_ended"]);
    await expectWholeWorld(connection);
  });

  test("what a probe of a system sees is the status of every offering that depends on it, and says that it was measured", async () => {
    const { id } = await makeProbe();
    const now = await see(id, ".xx");
    const facts = (await readFacts(connection.db, () => now)).facts;
    const depending = facts.offerings.filter(({ systems }) => systems.includes("siak-terpusat")).map(({ service }) => service);
    const views = composeServiceViews(facts, now).filter(({ row }) => depending.includes(row.slug));
    expect(views.length).toBeGreaterThan(0);
    for (const view of views)
      for (const place of view.places) expect(place).toMatchObject({ status: "unavailable", basis: "measured", incident: null });
    expect((await board(now)).verdict.status).toBe("unavailable");
  });

  test("two probes of one target make one outage, which is over when both are well", async () => {
    const [one, two] = [await makeProbe(), await makeProbe()];
    await see(one.id, ".xx..");
    await see(two.id, "..xxx", BORN);
    expect(await outages()).toMatchObject([{ began: new Date(BORN + MINUTE), ended: null }]);
    await see(two.id, "..", BORN + 5 * MINUTE);
    expect(await outages()).toMatchObject([{ ended: new Date(BORN + 5 * MINUTE) }]);
  });

  test("while nobody can look an outage goes on unseen, and the status is unknown, not down", async () => {
    const { id } = await makeProbe();
    const now = await see(id, ".xx????");
    expect(await outages()).toMatchObject([{ ended: null, lostSight: true }]);
    expect((await board(now)).verdict.status).not.toBe("unavailable");
    await see(id, "xx", now + MINUTE);
    expect(await outages()).toHaveLength(1);
    expect(await outages()).toMatchObject([{ ended: null, lostSight: false }]);
  });

  test("a probe that staff stop leaves its outage ended out of sight", async () => {
    const { id } = await makeProbe();
    const now = await see(id, ".xx");
    await connection.db.transaction(async (tx) => {
      const [row] = await tx
        .update(probe)
        .set({ pausedAt: new Date(now) })
        .where(eq(probe.id, id))
        .returning();
      if (row) await closeVerdict(tx, row, now);
    });
    expect(await outages()).toMatchObject([{ ended: new Date(now), endedAfter: null, lostSight: true }]);
    expect(await connection.db.select().from(probeTurn)).toMatchObject([
      { verdict: "up" },
      { verdict: "down", to: new Date(now) },
      { verdict: "blind", to: null },
    ]);
  });

  test("an outage that an open incident of the office tells of already is explained by it from the start", async () => {
    const posted = await postIncident(connection.db, ctx(BORN), {
      template: "national_fault",
      scope: { system: "siak-terpusat" },
      timing: { when: "now", began: BORN },
      expectedEnd: null,
      nextUpdateBy: BORN + 30 * MINUTE,
      fields: { reported_to: { id: "Ditjen Dukcapil", en: null } },
      attack: nothing,
      data: nothing,
      paper: null,
    });
    if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
    const { id } = await makeProbe();
    await see(id, ".xx", BORN + MINUTE);
    const [row] = await outages();
    expect(row?.incidentId).not.toBeNull();
    expect(row?.explainedBy).toBeNull();
  });

  test("staff explain an outage, once by each incident, and take back what was our own measuring, once", async () => {
    const { id } = await makeProbe();
    const now = await see(id, ".xx");
    const [row] = await outages();
    const slug = row?.slug ?? "";
    const posted = await postIncident(connection.db, ctx(now), {
      template: "national_fault",
      scope: { system: "siak-terpusat" },
      timing: { when: "now", began: BORN },
      expectedEnd: null,
      nextUpdateBy: now + 30 * MINUTE,
      fields: { reported_to: { id: "Ditjen Dukcapil", en: null } },
      attack: nothing,
      data: nothing,
      paper: null,
    });
    const incident = posted.ok ? String(posted.outcome.slug) : "";
    expect(await explainOutage(connection.db, ctx(now), { outage: slug, incident })).toMatchObject({ ok: true });
    expect(await explainOutage(connection.db, ctx(now), { outage: slug, incident })).toMatchObject({
      refusals: [{ code: "nothing_changed" }],
    });
    expect(await explainOutage(connection.db, ctx(now), { outage: slug, incident: "none" })).toMatchObject({
      refusals: [{ field: "incident", code: "not_found" }],
    });
    const reason = { id: "Alat ukur kami salah pasang.", en: null };
    expect(await faultOutage(connection.db, ctx(now), { outage: slug, reason: { id: "", en: null } })).toMatchObject({
      ok: false,
    });
    expect(await faultOutage(connection.db, ctx(now), { outage: slug, reason })).toMatchObject({ ok: true });
    expect(await faultOutage(connection.db, ctx(now), { outage: slug, reason })).toMatchObject({ ok: false });
    expect(await outages()).toMatchObject([{ faultReason: reason, withdrawnAt: null }]);
    await expectWholeWorld(connection);
  });

  test("what was our own measuring is no status and no second of any day, from its beginning on", async () => {
    const { id } = await makeProbe();
    const now = await see(id, ".xx");
    await countAllDays(connection.db, now + DAY);
    const [row] = await outages();
    expect((await board(now)).verdict.status).toBe("unavailable");
    await faultOutage(connection.db, ctx(now + DAY), {
      outage: row?.slug ?? "",
      reason: { id: "Kabel alat ukur lepas.", en: null },
    });
    expect((await board(now + DAY)).verdict.status).not.toBe("unavailable");
    expect(await countAllDays(connection.db, now + DAY)).toBeGreaterThan(0);
  });

  test("results that come late and show otherwise move the outage, or take it away and say so", async () => {
    const { id } = await makeProbe();
    await see(id, ".xxx..");
    const [row] = await connection.db.select().from(probe).where(eq(probe.id, id));
    if (!row) throw new Error("No probe.");
    const again = foldAll(
      null,
      [..."......"].map((_, n): Result => ({ at: BORN + n * MINUTE, outcome: "ok", ms: 5 })),
      row,
    );
    await turnTarget(connection.db, BORN + 10 * MINUTE, [
      { probe: row, since: 0, turns: again.turns, fold: again.fold, foldedTo: BORN + 5 * MINUTE },
    ]);
    expect(await outages()).toMatchObject([{ withdrawnAt: new Date(BORN + 10 * MINUTE) }]);
    expect(await connection.db.select().from(probeTurn)).toMatchObject([{ verdict: "up", to: null }]);
  });

  test("a month that was settled says when its days came to something else", async () => {
    const { id } = await makeProbe();
    await countAllDays(connection.db, BORN + 30 * DAY);
    const settled = async () => (await connection.db.select().from(countedMonth)).find(({ month }) => month === "2026-11");
    expect(await settled()).toMatchObject({ settledAt: new Date(BORN + 30 * DAY), changedAt: null });
    await see(id, ".xxx..", BORN + DAY * 3);
    await countAllDays(connection.db, BORN + 31 * DAY);
    expect(await settled()).toMatchObject({ changedAt: new Date(BORN + 31 * DAY) });
  });
});
