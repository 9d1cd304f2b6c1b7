import { asc, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { alert, lease, outage, probeResult, probeTurn } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { addProbe } from "@/db/testing/measured";
import { expectWholeWorld } from "@/db/testing/world";
import type { Outcome } from "@/lib/probe/outcome";
import { MINUTE } from "@/lib/time";
import { openShift } from "./shift";

onBothDatabases("shifts", (fresh) => {
  let connection: Connection;
  let probe: number;
  let log: string[];
  let isDown: boolean;
  beforeEach(async () => {
    connection = await fresh();
    [log, isDown] = [[], false];
    const personId = await addPerson(connection);
    probe = await addProbe(connection.db, { system: "siak-terpusat" }, { slug: "siak", personId });
  });
  afterEach(() => connection.close());

  const shiftOf = (holder: string) =>
    openShift({
      db: async () => {
        if (isDown) throw new Error("away");
        return connection.db;
      },
      ...{ holder, now: () => BORN + 60 * MINUTE, log: (line: string) => void log.push(line) },
    });
  /** One result a minute, from so many minutes after the beginning on. */
  const seen = (from: number, ...outcomes: Outcome[]) =>
    outcomes.map((outcome, n) => ({ probe, at: BORN + (from + n) * MINUTE, outcome, ms: null, detail: null }));
  const runOut = () => connection.db.update(lease).set({ until: sql`now() - interval '1 second'` });
  const results = async () =>
    (await connection.db.select().from(probeResult).orderBy(asc(probeResult.at))).map(({ at }) => (at.getTime() - BORN) / MINUTE);
  const outages = async () =>
    (await connection.db.select().from(outage).orderBy(asc(outage.began))).map(({ began, ended }) => ({
      began: (began.getTime() - BORN) / MINUTE,
      ended: ended && (ended.getTime() - BORN) / MINUTE,
    }));

  test("of two processes one has probes to look at", async () => {
    const [one, other] = [shiftOf("one"), shiftOf("other")];
    expect((await one.load()).map(({ number }) => number)).toEqual([probe]);
    expect(await other.load()).toEqual([]);
    await other.store(seen(0, "ok"));
    expect(await results()).toEqual([]);
    await one.leave();
    expect(await other.load()).toHaveLength(1);
  });

  test("a process that stood still past its shift writes nothing more, and what the other found stands", async () => {
    const [frozen, awake] = [shiftOf("frozen"), shiftOf("awake")];
    await frozen.load();
    await frozen.store(seen(0, "ok", "ok"));
    await runOut();
    await awake.load();
    await awake.store(seen(2, "refused", "refused"));
    await frozen.store(seen(2.5, "ok", "ok", "ok"));
    await frozen.takeTold(BORN + 60 * MINUTE);
    await frozen.persist();
    expect(log).toEqual(["probes: another process looks now; what this one still saw is let go"]);
    await awake.store(seen(4, "refused"));
    expect(await results()).toEqual([0, 1, 2, 3, 4]);
    expect(await outages()).toEqual([{ began: 2, ended: null }]);
    expect(await frozen.load()).toEqual([]);
    await expectWholeWorld(connection);
  });

  test("whoever comes back to its shift goes on from what the other saw, written down or not", async () => {
    const [first, second] = [shiftOf("first"), shiftOf("second")];
    await first.load();
    await first.store(seen(0, "ok", "ok"));
    await first.persist();
    await runOut();
    await second.load();
    await second.store(seen(2, "refused"));
    await runOut();
    expect(await first.load()).toHaveLength(1);
    await first.store(seen(3, "refused"));
    expect(await outages()).toEqual([{ began: 2, ended: null }]);
    expect(await connection.db.select().from(probeTurn)).toHaveLength(2);
  });

  test("staff are called once though the database was away when our own network went", async () => {
    const shift = shiftOf("one");
    await shift.load();
    isDown = true;
    shift.call(true, BORN);
    await expect(shift.persist()).rejects.toThrow("away");
    expect(log).toEqual(["probes: staff could not be called yet: Error away"]);
    isDown = false;
    await shift.load();
    await shift.load();
    await shift.persist();
    expect(await connection.db.select().from(alert)).toMatchObject([{ kind: "blind", at: new Date(BORN) }]);
  });
});
