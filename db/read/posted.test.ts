import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { outbox } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { readPosted } from "./posted";

onBothDatabases("what was posted", (fresh) => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await fresh();
  });
  afterAll(() => connection.close());

  const put = async (fact: typeof outbox.$inferInsert.fact) => {
    const [row] = await connection.db
      .insert(outbox)
      .values({ at: new Date(BORN), fact })
      .returning({ seq: outbox.seq });
    return row?.seq ?? 0;
  };

  test("a number tells when it was saved and leads to the location's page", async () => {
    const [place] = await connection.db.query.location.findMany({ limit: 1 });
    const seq = await put({ verb: "location.confirmed", location: place?.slug ?? "" });
    expect(await readPosted(connection.db, seq)).toEqual({
      seq,
      at: BORN,
      page: { address: `/locations/${place?.slug}`, title: place?.name },
      undo: null,
    });
  });

  test("a notice leads to its own page", async () => {
    const [row] = await connection.db.query.incident.findMany({ limit: 1 });
    const seq = await put({ verb: "incident.updated", incident: row?.slug ?? "" });
    expect((await readPosted(connection.db, seq))?.page).toEqual({ address: `/incidents/${row?.slug}`, title: row?.title });
  });

  test("a fact without a page has none, and a number never given is nothing", async () => {
    const seq = await put({ verb: "catalogue.imported" });
    expect(await readPosted(connection.db, seq)).toEqual({ seq, at: BORN, page: null, undo: null });
    expect(await readPosted(connection.db, seq + 1000)).toBeNull();
  });
});
