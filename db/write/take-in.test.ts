import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { outage, probe, probeTurn, system } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { Outcome } from "@/lib/probe/outcome";
import { foldAll } from "@/lib/probe/verdict";
import { DAY, HOUR, MINUTE } from "@/lib/time";
import { type NewResult, storeResults } from "./results";
import { TakeIn } from "./take-in";

const PACE = { everySeconds: 60, timeoutMs: 5000, slowMs: null, failAfter: 2, recoverAfter: 2 };

onBothDatabases("results that are taken in", (fresh) => {
  async function world(changes: Partial<typeof probe.$inferInsert> = {}) {
    const connection = await fresh();
    const personId = await addPerson(connection);
    const [siak] = await connection.db.select().from(system).where(eq(system.slug, "siak-terpusat"));
    const make = async () => {
      const id = uuidv7();
      const [row] = await connection.db
        .insert(probe)
        .values({
          ...{ id, slug: `probe-${id}`, name: { id: "SIAK", en: null }, settings: { kind: "tcp", host: "siak.test", port: 443 } },
          ...{ ...PACE, systemId: siak?.id ?? null, effect: "unavailable", vouches: false, createdAt: new Date(BORN), personId },
          ...changes,
        })
        .returning();
      if (!row) throw new Error("No probe.");
      return row;
    };
    return { connection, make };
  }
  const turnsIn = async ({ db }: Connection, number: number) =>
    (await db.select().from(probeTurn).where(eq(probeTurn.probe, number)).orderBy(asc(probeTurn.from))).map((row) => ({
      verdict: row.verdict,
      from: row.from.getTime(),
      knownAt: row.knownAt.getTime(),
    }));
  const outagesIn = async ({ db }: Connection) =>
    (await db.select().from(outage).orderBy(asc(outage.began)))
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ began, ended, after, endedAfter }) => ({ began, ended, after, endedAfter }));
  const result = (number: number, at: number, outcome: Outcome): NewResult => ({
    probe: number,
    at,
    outcome,
    ms: null,
    detail: null,
  });

  test("however late, shuffled and often they come, the verdicts and outages are those of their own order", {
    timeout: 120_000,
  }, async () => {
    const { connection, make } = await world();
    const now = BORN + 3 * DAY;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom<Outcome>("ok", "ok", "ok", "refused", "refused", "no_network"),
            fc.integer({ min: 20_000, max: 40 * MINUTE }),
          ),
          { minLength: 1, maxLength: 60 },
        ),
        fc.infiniteStream(fc.nat(1_000_000)),
        fc.integer({ min: 1, max: 20 }),
        async (steps, chance, size) => {
          const row = await make();
          let at = BORN;
          const results = steps.map(([outcome, gap]) => {
            at += gap;
            return result(row.number, at, outcome);
          });
          const shuffled = [...results, ...results]
            .map((each) => ({ each, by: chance.next().value ?? 0 }))
            .sort((a, b) => a.by - b.by);
          let takeIn = new TakeIn(connection.db);
          for (let from = 0; from < shuffled.length; from += size) {
            await takeIn.take(
              now,
              shuffled.slice(from, from + size).map(({ each }) => each),
            );
            // A site that starts again knows what it wrote down and no more.
            const next = (chance.next().value ?? 0) % 3;
            if (next === 0) takeIn = new TakeIn(connection.db);
            if (next === 1) await takeIn.persist();
          }
          const inOrder = foldAll(null, results, row).turns.map(({ verdict, from, knownAt }) => ({ verdict, from, knownAt }));
          expect(await turnsIn(connection, row.number)).toEqual(inOrder);
          const bad = inOrder.filter(({ verdict }) => verdict === "down" || verdict === "unsteady");
          for (const { from } of bad)
            expect(
              (await outagesIn(connection)).some(
                ({ began, ended }) => began.getTime() <= from && (ended === null || ended.getTime() > from),
              ),
            ).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
    await expectWholeWorld(connection);
  });

  test("what was seen by a clock that was ahead and set back says nothing until its time comes", async () => {
    const { connection, make } = await world();
    const { number } = await make();
    const ahead = BORN + 7 * HOUR;
    const seen = (at: number, outcomes: Outcome[]) => outcomes.map((outcome, n) => result(number, at + n * MINUTE, outcome));
    let takeIn = new TakeIn(connection.db);
    await takeIn.take(BORN + MINUTE, seen(BORN, ["ok", "ok"]));
    await takeIn.take(ahead + 4 * MINUTE, seen(ahead, ["ok", "refused", "refused", "ok", "ok"]));
    await takeIn.persist();
    const outcomes: Outcome[] = ["ok", "refused", "refused", "refused", "refused"];
    for (const [n, each] of seen(BORN + 2 * MINUTE, outcomes).entries()) {
      if (n === 3) takeIn = new TakeIn(connection.db);
      await takeIn.take(each.at, [each]);
      if (n % 2 === 0) await takeIn.persist();
    }
    expect(await turnsIn(connection, number)).toMatchObject([{ verdict: "up" }, { verdict: "down", from: BORN + 3 * MINUTE }]);
    expect(await outagesIn(connection)).toMatchObject([{ began: new Date(BORN + 3 * MINUTE), ended: null }]);
    const [row] = await connection.db.select().from(probe).where(eq(probe.number, number));
    expect(row?.foldedTo).toEqual(new Date(BORN + 6 * MINUTE));
    await takeIn.take(ahead + HOUR, seen(BORN + 7 * MINUTE, ["ok", "ok"]));
    expect(await outagesIn(connection)).toMatchObject([{ ended: new Date(BORN + 7 * MINUTE) }]);
    await expectWholeWorld(connection);
  });

  test("a heartbeat is heard though the clock was set back since the last one", async () => {
    const { connection, make } = await world({ settings: { kind: "heartbeat", graceSeconds: 0 }, failAfter: 1 });
    const { number } = await make();
    const takeIn = new TakeIn(connection.db);
    const beat = (at: number, outcome: Outcome) => storeResults(connection.db, at, [result(number, at, outcome)]);
    await beat(BORN + 7 * HOUR, "ok");
    await takeIn.takeTold(BORN + 7 * HOUR);
    await beat(BORN + MINUTE, "said_failed");
    await takeIn.takeTold(BORN + MINUTE);
    expect(await turnsIn(connection, number)).toMatchObject([{ verdict: "down", from: BORN + MINUTE }]);
  });

  test("what fails half-way is handed over again and counts once", async () => {
    const { connection, make } = await world();
    const { number } = await make();
    const takeIn = new TakeIn(connection.db);
    const down = ["ok", "refused", "refused"] as const;
    const results = down.map((outcome, n) => result(number, BORN + n * MINUTE, outcome));
    await takeIn.take(BORN + HOUR, results);
    await takeIn.take(BORN + HOUR, results);
    expect(await turnsIn(connection, number)).toHaveLength(2);
    expect(await outagesIn(connection)).toHaveLength(1);
    await expectWholeWorld(connection);
  });

  test("a heartbeat that was kept by whoever heard it is judged with what the site itself saw", async () => {
    const { connection, make } = await world({ settings: { kind: "heartbeat", graceSeconds: 0 } });
    const { number } = await make();
    const takeIn = new TakeIn(connection.db);
    const other = new TakeIn(connection.db);
    await takeIn.take(BORN, [result(number, BORN, "ok")]);
    await takeIn.take(BORN + 3 * MINUTE, [result(number, BORN + MINUTE, "late"), result(number, BORN + 2 * MINUTE, "late")]);
    expect(await turnsIn(connection, number)).toMatchObject([{ verdict: "up" }, { verdict: "down" }]);
    await other.take(BORN + 4 * MINUTE, [result(number, BORN + MINUTE + 30_000, "ok")]);
    await takeIn.takeTold(BORN + 4 * MINUTE);
    expect(await turnsIn(connection, number)).toMatchObject([{ verdict: "up", from: BORN }]);
  });

  test("what still arrives of a probe that staff have stopped is kept and says nothing", async () => {
    const { connection, make } = await world();
    const row = await make();
    await connection.db
      .update(probe)
      .set({ pausedAt: new Date(BORN + MINUTE) })
      .where(eq(probe.id, row.id));
    await new TakeIn(connection.db).take(BORN + HOUR, [
      result(row.number, BORN + 2 * MINUTE, "refused"),
      result(row.number, BORN + 3 * MINUTE, "refused"),
    ]);
    expect(await turnsIn(connection, row.number)).toEqual([]);
  });
});
