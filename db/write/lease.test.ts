import { expect, test } from "vitest";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { holdLease, leaveLease } from "./lease";

onBothDatabases("leases", (fresh) => {
  test("a piece of work is one process's until it leaves it or is not heard of for long enough", async () => {
    const { db } = await fresh();
    const hold = (holder: string, at: number) => holdLease(db, "probes", holder, BORN + at, 1000);
    expect(await hold("a", 0)).toBe(true);
    expect(await hold("b", 500)).toBe(false);
    expect(await hold("a", 900)).toBe(true);
    expect(await hold("b", 1800)).toBe(false);
    expect(await hold("b", 2000)).toBe(true);
    expect(await hold("a", 2100)).toBe(false);
    await leaveLease(db, "b");
    expect(await hold("a", 2200)).toBe(true);
  });

  test("of many that ask at once one gets it", async () => {
    const { db } = await fresh();
    const all = await Promise.all(["a", "b", "c", "d"].map((holder) => holdLease(db, "probes", holder, BORN, 1000)));
    expect(all.filter(Boolean)).toHaveLength(1);
  });
});
