import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { outbox } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import type { Fact } from "@/lib/fact";
import { remember, rememberUntil, unlessOf } from "./remember";

const CONFIRMED: Fact = { verb: "location.confirmed", location: "kec-curug" };
const IMPORTED: Fact = { verb: "incidents.imported" };

onBothDatabases("what was read is remembered", (fresh) => {
  let connection: Connection;
  let reads: number;
  let names = 0;
  let name: string;
  beforeAll(async () => {
    connection = await fresh();
  });
  afterAll(() => connection.close());
  beforeEach(() => {
    reads = 0;
    name = `rows ${names++}`;
  });

  const happen = (...facts: Fact[]) => connection.db.insert(outbox).values(facts.map((fact) => ({ at: new Date(BORN), fact })));
  const count = async () => ++reads;
  const lasting = (of = "2026") => rememberUntil(connection.db, { name, of, touched: unlessOf("location", "incident") }, count);

  test("until any fact", async () => {
    const asked = () => remember(connection.db, name, count);
    expect(await Promise.all([asked(), asked(), asked()])).toEqual([1, 1, 1]);
    await happen(CONFIRMED);
    expect([await asked(), await asked()]).toEqual([2, 2]);
  });

  test("until a fact that touches it: past any number of others, and not past one among them", async () => {
    expect(await lasting()).toBe(1);
    await happen(CONFIRMED);
    await happen(CONFIRMED, CONFIRMED);
    expect(await lasting()).toBe(1);
    await happen(CONFIRMED, IMPORTED, CONFIRMED);
    expect(await Promise.all([lasting(), lasting()])).toEqual([2, 2]);
  });

  test("not past more facts than are weighed one by one", async () => {
    await lasting();
    await happen(...Array.from({ length: 101 }, () => CONFIRMED));
    expect(await lasting()).toBe(2);
  });

  test("under its name only for what was asked for last", async () => {
    expect([await lasting("2026"), await lasting("2027"), await lasting("2027"), await lasting("2026")]).toEqual([1, 2, 2, 3]);
  });

  test("never when the reading failed", async () => {
    const failing = () =>
      rememberUntil(connection.db, { name, of: "", touched: () => false }, async () => {
        reads += 1;
        throw new Error("The database is gone.");
      });
    await expect(failing()).rejects.toThrow("The database is gone.");
    await expect(failing()).rejects.toThrow("The database is gone.");
    expect(reads).toBe(2);
  });
});

test("a fact of one noun is not one of another that begins like it", () => {
  const touched = unlessOf("incident");
  expect(touched({ verb: "incident.posted", incident: "padam" })).toBe(false);
  expect(touched(IMPORTED)).toBe(true);
});
