import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { importIncidents } from "@/db/write/import-incidents";
import { readFiles } from "@/lib/import/read";
import { iso, json, statuspage, statuspageIncident } from "@/lib/import/testing";
import { atWib, HOUR } from "@/lib/time";
import { MOST_FOUND, search } from "./search";

const NOW = atWib("2026-11-24", "10:00");
const from = (n: number) => atWib("2026-11-20", "08:00") - n * HOUR;

onBothDatabases("searching", (fresh) => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await fresh();
  });
  afterEach(() => connection.close());

  const enter = async (incidents: object[]) => {
    const { records } = readFiles([{ name: "incidents.json", bytes: json(statuspage(incidents)) }], { zone: null, now: NOW });
    const personId = await addPerson(connection);
    expect(await importIncidents(connection.db, { now: NOW, personId, key: "k" }, { records, mapping: "" })).toMatchObject({
      ok: true,
    });
  };
  const titles = async (query: string) => (await search(connection.db, query)).incidents.map(({ title }) => title.id);

  test("a word is found in a title, an old word, a source, an address, a cause; every word must be there", async () => {
    await enter([
      statuspageIncident("a", from(1), from(0), { name: "Antrean macet" }),
      statuspageIncident("b", from(3), from(2), {
        name: "Server cetak mati",
        incident_updates: [{ status: "resolved", body: "Kabel TERGIGIT tikus.", display_at: iso(from(2)) }],
      }),
    ]);
    expect(await titles("macet")).toEqual(["Antrean macet"]);
    expect(await titles("tergigit")).toEqual(["Server cetak mati"]);
    expect(await titles("CETAK tikus")).toEqual(["Server cetak mati"]);
    expect(await titles("cetak macet")).toEqual([]);
    expect(await titles("contoh")).toEqual(["Antrean macet", "Server cetak mati"]);
    expect((await titles("2017-05-15")).length).toBe(1);
    expect((await titles("pencadangan")).length).toBe(1);
  });

  test("what stands for anything elsewhere stands for itself, and nothing asked finds nothing", async () => {
    await enter([
      statuspageIncident("a", from(1), from(0), { name: "Naik 100% \\ _hari_" }),
      statuspageIncident("b", from(2), from(1)),
    ]);
    expect(await titles("100%")).toEqual(["Naik 100% \\ _hari_"]);
    expect(await titles("_hari_")).toEqual(["Naik 100% \\ _hari_"]);
    expect(await titles("\\")).toEqual(["Naik 100% \\ _hari_"]);
    for (const nothing of ["", "  ", "'; drop table incident; --", "a".repeat(5000)]) expect(await titles(nothing)).toEqual([]);
  });

  test("places and services are found by their names", async () => {
    const { places } = await search(connection.db, "curug");
    expect(places.map(({ address }) => address)).toEqual(["/locations/kec-curug"]);
    expect((await search(connection.db, "ktp pencetakan")).places.map(({ address }) => address)).toContain(
      "/services/ktp-pencetakan",
    );
  });

  test("of two thousand the latest are answered", async () => {
    await enter(Array.from({ length: 2000 }, (_, n) => statuspageIncident(`i${n}`, from(n + 1), from(n))));
    const { incidents } = await search(connection.db, "gangguan pulih");
    expect(incidents).toHaveLength(MOST_FOUND);
    expect(incidents[0]?.title.id).toBe("Gangguan i0");
    expect(await titles("i1999")).toEqual(["Gangguan i1999"]);
  });
});
