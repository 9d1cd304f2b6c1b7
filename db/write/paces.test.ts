import { readFile } from "node:fs/promises";
import { asc, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { outage, probe, probePace, probeRollup, probeTurn } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { Outcome } from "@/lib/probe/outcome";
import type { Pace } from "@/lib/probe/settings";
import { DAY, HOUR, MINUTE } from "@/lib/time";
import { changeProbe, endProbe, makeProbe, pauseProbe, resumeProbe } from "./probe";
import type { NewResult } from "./results";
import { rollUpDue } from "./roll-up";
import { TakeIn } from "./take-in";

const PACE: Pace = { everySeconds: 60, timeoutMs: 5000, slowMs: null, failAfter: 2, recoverAfter: 2 };
const SETTINGS = { kind: "tcp" as const, host: "siak.test", port: 443 };
const name = { id: "SIAK", en: null };

/** Something that happens so long (ms) after what happened before. */
type Step = { gap: number } & ({ sees: Outcome } | { does: "stop" | "faster" | "slower" });

const gap = fc.integer({ min: 1000, max: 12 * MINUTE });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ gap, sees: fc.constantFrom<Outcome>("ok", "ok", "refused", "refused", "no_network") }) },
    {
      weight: 2,
      arbitrary: fc.record({
        gap,
        does: fc.constantFrom("stop" as const, "stop" as const, "faster" as const, "slower" as const),
      }),
    },
  ),
  { minLength: 4, maxLength: 40 },
);

onBothDatabases("the past of a probe that was stopped and changed", (fresh) => {
  let connection: Connection;
  let person: string;
  beforeEach(async () => {
    connection = await fresh();
    person = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = (now: number) => ({ now, personId: person, key: uuidv7() });
  async function make(system: string, at = BORN) {
    const about = { target: { system }, effect: "unavailable", vouches: false } as const;
    const done = await makeProbe(connection.db, ctx(at), { name, settings: SETTINGS, pace: PACE, ...about });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    const slug = String(done.outcome.probe);
    const [row] = await connection.db.select().from(probe).where(eq(probe.slug, slug));
    if (!row) throw new Error("No probe.");
    return row;
  }
  type Row = Awaited<ReturnType<typeof make>>;
  const current = async ({ slug }: Row) => (await connection.db.select().from(probe).where(eq(probe.slug, slug)))[0];

  /** What staff do: they stop it or set it going again, whichever can be done, or change its pace. */
  async function act(row: Row, now: number, does: "stop" | "faster" | "slower"): Promise<void> {
    const { db } = connection;
    const rests = (await current(row))?.pausedAt !== null;
    const { slug } = row;
    const pace = { ...PACE, everySeconds: does === "faster" ? 20 : 300, failAfter: does === "faster" ? 3 : 1 };
    const done =
      does === "stop"
        ? await (rests ? resumeProbe : pauseProbe)(db, ctx(now), { slug })
        : await changeProbe(db, ctx(now), { slug, name, settings: SETTINGS, pace });
    expect(done).toMatchObject({ ok: true });
  }

  async function told(row: Row) {
    const { db } = connection;
    const [turns, rollups, outages] = await Promise.all([
      db.select().from(probeTurn).where(eq(probeTurn.probe, row.number)).orderBy(asc(probeTurn.from)),
      db.select().from(probeRollup).where(eq(probeRollup.probe, row.number)).orderBy(probeRollup.level, probeRollup.from),
      db.select().from(outage).where(sql`system_id = ${row.systemId} and withdrawn_at is null`).orderBy(asc(outage.began)),
    ]);
    return {
      turns: turns.map(({ probe, after, ...turn }) => turn),
      rollups: rollups.map(({ probe, ...rollup }) => rollup),
      outages: outages.map(({ began, knownAt, ended, lostSight, effect }) => ({ began, knownAt, ended, lostSight, effect })),
    };
  }

  test("however late its results come, they come to what they came to when they were seen", { timeout: 300_000 }, async () => {
    const { db } = connection;
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat(1_000_000)), async (script, chance) => {
        const next = () => chance.next().value ?? 0;
        const [live, late] = [await make("siak-terpusat"), await make("listrik")];
        let eyes = new TakeIn(db);
        const withheld: NewResult[] = [];
        let now = BORN;
        for (const step of script) {
          now += step.gap;
          if ("does" in step) for (const row of [live, late]) await act(row, now, step.does);
          else {
            const seen = { at: now, outcome: step.sees, ms: 5, detail: null };
            await eyes.take(now, [{ probe: live.number, ...seen }]);
            withheld.push({ probe: late.number, ...seen });
          }
          if (next() % 4 === 0) await eyes.persist();
          // A site that starts again knows what it wrote down and no more.
          if (next() % 6 === 0) eyes = new TakeIn(db);
          if (next() % 3 === 0) await rollUpDue(db, now);
        }
        const end = now + DAY;
        await rollUpDue(db, end);
        const shuffled = withheld.map((each) => ({ each, by: next() })).sort((a, b) => a.by - b.by);
        const size = 1 + (next() % 10);
        for (let from = 0; from < shuffled.length; from += size) {
          await eyes.take(
            end,
            shuffled.slice(from, from + size).map(({ each }) => each),
          );
          if (next() % 3 === 0) await rollUpDue(db, end);
        }
        await rollUpDue(db, end);
        const [a, b] = [await told(live), await told(late)];
        expect(b.turns).toEqual(a.turns);
        expect(b.outages).toEqual(a.outages);
        expect(b.rollups).toEqual(a.rollups);
        for (const table of [
          "alert",
          "outage",
          "probe_turn",
          "probe_rollup",
          "probe_checkpoint",
          "probe_pace",
          "probe_result",
          "probe",
        ])
          await db.execute(sql.raw(`delete from ${table}`));
      }),
      { numRuns: 10 },
    );
  });

  test("every change of pace and every rest is written down with its time", async () => {
    const row = await make("siak-terpusat");
    await act(row, BORN + HOUR, "faster");
    await act(row, BORN + 2 * HOUR, "stop");
    await act(row, BORN + 3 * HOUR, "stop");
    expect(await endProbe(connection.db, ctx(BORN + 4 * HOUR), { slug: row.slug })).toMatchObject({ ok: true });
    const paces = await connection.db.select().from(probePace).orderBy(asc(probePace.from));
    expect(paces.map(({ from, everySeconds, rests }) => [(from.getTime() - BORN) / HOUR, everySeconds, rests])).toEqual([
      ...[
        [0, 60, false],
        [1, 20, false],
        [2, 20, true],
        [3, 20, false],
        [4, 20, true],
      ],
    ]);
    await expectWholeWorld(connection);
  });

  test("an installation from before such was written down knows its rests from its record", async () => {
    const { db } = connection;
    const row = await make("siak-terpusat");
    await act(row, BORN + HOUR, "stop");
    await act(row, BORN + 2 * HOUR, "stop");
    await act(row, BORN + 3 * HOUR, "stop");
    await endProbe(db, ctx(BORN + 4 * HOUR), { slug: row.slug });
    const paces = () => db.select().from(probePace).orderBy(asc(probePace.from));
    const written = await paces();
    await db.delete(probePace);
    const migration = await readFile(new URL("../migrations/0024_paces.sql", import.meta.url), "utf8");
    await db.execute(sql.raw(migration.split("--> statement-breakpoint").at(-1) ?? ""));
    expect(await paces()).toEqual(written);
  });

  test("a rest ends an outage that nobody saw end, and what is seen after it is another", async () => {
    const row = await make("siak-terpusat");
    const eyes = new TakeIn(connection.db);
    const see = (at: number, outcome: Outcome) => eyes.take(at, [{ probe: row.number, at, outcome, ms: null, detail: null }]);
    for (const [n, outcome] of (["ok", "refused", "refused", "no_network"] as const).entries())
      await see(BORN + n * MINUTE, outcome);
    // Nobody could look for so long that it went out of sight before it was stopped.
    await see(BORN + 10 * MINUTE, "no_network");
    await act(row, BORN + 20 * MINUTE, "stop");
    expect((await told(row)).outages).toMatchObject([{ ended: new Date(BORN + 20 * MINUTE), lostSight: true }]);
    await act(row, BORN + 30 * MINUTE, "stop");
    await see(BORN + 31 * MINUTE, "refused");
    await see(BORN + 32 * MINUTE, "refused");
    expect((await told(row)).outages).toMatchObject([
      { began: new Date(BORN + MINUTE), ended: new Date(BORN + 20 * MINUTE) },
      { began: new Date(BORN + 31 * MINUTE), ended: null },
    ]);
    await expectWholeWorld(connection);
  });
});
