import { beforeAll, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readFacts } from "@/db/read/facts";
import { readMonth } from "@/db/read/incidents";
import { kindOf } from "@/db/sample";
import { onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { Incident } from "@/lib/api";
import { composeBoard } from "@/lib/board";
import { atWib } from "@/lib/time";
import { DAY } from "./day";
import { type Deed, planHistory } from "./history";
import { makeSample, samplePerson } from "./make";
import { type Posted, perform } from "./perform";

const TODAY = "2026-11-24";
/** All that was told, and every twentieth of the confirmations: they differ by place and morning alone. */
const thinned = planHistory(TODAY).filter(({ act }, index) => act.act !== "confirm" || index % 20 === 0);

/** What readers see of an incident, without what is random in it. */
const told = ({ slug, url, updates, ...incident }: Incident) => ({
  ...incident,
  slug: slug.replace(/-[0-9a-f]{6}$/, ""),
  updates: updates.map(({ id, ...update }) => update),
});

async function monthsOf({ db }: Connection): Promise<unknown[]> {
  const months = await Promise.all(
    ["2026-08", "2026-09", "2026-10", "2026-11"].map((month) => readMonth(db, month, atWib(TODAY, "07:00"))),
  );
  return months.flat().map(told);
}

onBothDatabases("a sample", (fresh) => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await fresh(false);
    await makeSample(connection, TODAY, "kata sandi yang panjang", thinned);
  });

  test("its history is whole, is a sample's, and a dozen things happened in it", async () => {
    expect(await kindOf(connection.db)).toBe("sample");
    const { incidents, leaves } = await expectWholeWorld(connection);
    expect(incidents).toBe(thinned.filter(({ act }) => act.act === "post").length);
    expect(incidents).toBeGreaterThanOrEqual(12);
    expect(leaves).toBe(thinned.length + 1);
  });

  test("some pauses were announced and one was not; an estimate was missed; a denial has its grounds; one was called off", async () => {
    const all = (await monthsOf(connection)) as Incident[];
    const pauses = all.filter(({ cause }) => cause?.code === "backup_ordered");
    expect(pauses.map(({ announced }) => announced).toSorted()).toEqual([false, true, true, true]);
    expect(all.filter(({ missed_estimates }) => missed_estimates.length > 0)).toHaveLength(1);
    const [denied] = all.filter(({ attack }) => attack.finding === "no_sign");
    expect([denied?.attack.by, denied?.attack.what, denied?.attack.at].every((part) => part !== null)).toBe(true);
    expect(all.filter(({ phase }) => phase === "cancelled")).toHaveLength(1);
    expect(all.filter(({ phase }) => phase === "ongoing")).toEqual([]);
  });

  test("the day plays to its end with nothing refused, and shows every status a counter can have", async () => {
    const personId = await samplePerson(connection);
    const posted: Posted = new Map();
    const seen = new Set<string>();
    const look = async (now: number) => {
      const { facts } = await readFacts(connection.db, () => now);
      const board = composeBoard(facts, now);
      expect(board.sample).toBe(true);
      for (const row of board.locations) seen.add(row.status);
    };
    await look(atWib(TODAY, "07:31"));
    for (const [index, { at, ...act }] of DAY.entries()) {
      const now = atWib(TODAY, at);
      const done = await perform(connection.db, { now, personId, key: `day:${index}` }, TODAY, act, posted);
      expect([at, act.act, done.ok ? [] : done.refusals]).toEqual([at, act.act, []]);
      if (act.act !== "confirm") await look(now);
    }
    await look(atWib(TODAY, "16:05"));
    expect([...seen].toSorted()).toEqual(["closed", "disrupted", "operational", "paused", "unavailable", "unknown"]);
    await expectWholeWorld(connection);
  });

  test("a step that was done is recognised when it is played again", async () => {
    const personId = await samplePerson(connection);
    const { at, ...act } = DAY[0] as (typeof DAY)[number];
    const again = await perform(connection.db, { now: atWib(TODAY, "12:00"), personId, key: "day:0" }, TODAY, act, new Map());
    expect(again).toMatchObject({ ok: true, replayed: true });
  });
});

test("made twice it says the same, ids and salts apart", async () => {
  const { connectPglite } = await import("@/db/client");
  const { PGlite } = await import("@electric-sql/pglite");
  const notices: Deed[] = thinned.filter(({ act }) => act.act !== "confirm");
  const [first, second] = await Promise.all(
    [1, 2].map(async () => {
      const connection = connectPglite(await PGlite.create());
      await makeSample(connection, TODAY, "kata sandi yang panjang", notices);
      const months = await monthsOf(connection);
      await connection.close();
      return months;
    }),
  );
  expect(first?.length).toBeGreaterThan(12);
  expect(second).toEqual(first);
});
