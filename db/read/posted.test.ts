import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { outage, outbox, system } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { addProbe } from "@/db/testing/probes";
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

  test("a probe leads to the page of what it measures", async () => {
    await addProbe(connection, { slug: "siak-pusat", name: { id: "SIAK dari luar", en: "SIAK from outside" } });
    const seq = await put({ verb: "probe.paused", probe: "siak-pusat" });
    expect((await readPosted(connection.db, seq))?.page).toEqual({
      address: "/measurements/siak-pusat",
      title: { id: "SIAK dari luar", en: "SIAK from outside" },
    });
  });

  test("an outage leads to its own page, named by what it is of; several lead to the list", async () => {
    const [of] = await connection.db.select().from(system).where(eq(system.slug, "siak-terpusat"));
    const when = { began: new Date(BORN), knownAt: new Date(BORN), ended: new Date(BORN) };
    await connection.db
      .insert(outage)
      .values({ id: uuidv7(), slug: "siak-1", systemId: of?.id ?? null, effect: "disrupted", ...when });
    const own = {
      address: "/outages/siak-1",
      title: { id: `Gangguan: ${of?.name.id}`, en: `Outage: ${of?.name.en}` },
    };
    const pageOf = async (fact: typeof outbox.$inferInsert.fact) => (await readPosted(connection.db, await put(fact)))?.page;
    expect(await pageOf({ verb: "outage.faulted", outage: "siak-1" })).toEqual(own);
    expect(await pageOf({ verb: "outage.explained", outage: "siak-1", by: "padam" })).toEqual(own);
    expect(await pageOf({ verb: "measured.turned", probes: ["siak-pusat"], outages: ["siak-1"] })).toEqual(own);
    expect(await pageOf({ verb: "measured.turned", probes: [], outages: ["siak-1", "siak-2"] })).toMatchObject({
      address: "/outages",
    });
    expect(await pageOf({ verb: "outage.faulted", outage: "never" })).toBeNull();
  });

  test("a fact without a page has none, and a number never given is nothing", async () => {
    const seq = await put({ verb: "catalogue.imported" });
    expect(await readPosted(connection.db, seq)).toEqual({ seq, at: BORN, page: null, undo: null });
    expect(await readPosted(connection.db, seq + 1000)).toBeNull();
  });
});
