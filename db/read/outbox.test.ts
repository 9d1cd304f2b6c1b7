import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { outbox } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { readOutbox } from "./outbox";

onBothDatabases("what waits to become public", (fresh) => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await fresh();
  });
  afterAll(() => connection.close());

  test("the oldest fact that is not public is the one that tells how long something waits", async () => {
    const { db } = connection;
    const { newestSeq: before } = await readOutbox(db, null);
    const fact = { verb: "catalogue.imported" } as const;
    const rows = await db
      .insert(outbox)
      .values([1000, 2000].map((later) => ({ at: new Date(BORN + later), fact })))
      .returning({ seq: outbox.seq });
    const [first = 0, second = 0] = rows.map(({ seq }) => seq);
    expect(first).toBeGreaterThan(before);
    expect(await readOutbox(db, before)).toEqual({ newestSeq: second, waitingSince: BORN + 1000 });
    expect(await readOutbox(db, first)).toEqual({ newestSeq: second, waitingSince: BORN + 2000 });
    expect(await readOutbox(db, second)).toEqual({ newestSeq: second, waitingSince: null });
  });

  test("while it is not known what is public, nothing is said to wait", async () => {
    expect((await readOutbox(connection.db, null)).waitingSince).toBeNull();
  });
});
