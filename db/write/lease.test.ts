import { asc, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { lease } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { heldBy, holdLease, LeaseLost, leaveLease } from "./lease";

onBothDatabases("leases", (fresh) => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await fresh();
  });
  afterEach(() => connection.close());

  const hold = (holder: string) => holdLease(connection.db, "probes", holder, 30_000);
  /** Lets the lease end in so many seconds, a negative number of them ago. */
  const endsIn = (seconds: number) =>
    connection.db
      .update(lease)
      .set({ until: sql`now() + ${seconds} * interval '1 second'` })
      .where(eq(lease.work, "probes"));

  test("a piece of work is one process's until it leaves it or is not heard of for long enough", async () => {
    expect(await hold("a")).toBe("taken");
    expect(await hold("b")).toBe("others");
    expect(await hold("a")).toBe("kept");
    await endsIn(-1);
    expect(await hold("b")).toBe("taken");
    expect(await hold("a")).toBe("others");
    await leaveLease(connection.db, "b");
    expect(await hold("a")).toBe("taken");
  });

  test("who holds it keeps it though it ran out, as long as nobody took it", async () => {
    await hold("a");
    await endsIn(-60);
    expect(await hold("a")).toBe("kept");
    expect(await hold("b")).toBe("others");
  });

  test("a lease from before the clock was set back is nobody's", async () => {
    await hold("a");
    await endsIn(3600);
    expect(await hold("b")).toBe("taken");
  });

  test("of many that ask at once one gets it", async () => {
    const all = await Promise.all(["a", "b", "c", "d"].map(hold));
    expect(all.filter((held) => held === "taken")).toHaveLength(1);
  });

  test("whose work it is no longer writes nothing more, and keeps what it wrote before", async () => {
    const a = heldBy(connection.db, "probes", "a");
    const write = (n: number) =>
      a.transaction(async (tx) => void (await tx.insert(lease).values({ work: `${n}`, holder: "x", until: new Date(BORN) })));
    await expect(write(0)).rejects.toThrow(LeaseLost);
    await hold("a");
    await write(1);
    await endsIn(-1);
    await write(2);
    await hold("b");
    await expect(write(3)).rejects.toThrow(LeaseLost);
    expect((await a.select().from(lease).orderBy(asc(lease.work))).map(({ work }) => work)).toEqual(["1", "2", "probes"]);
  });
});
