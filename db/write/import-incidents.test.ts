import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readIncident, readMonth, readMonths } from "@/db/read/incidents";
import { readVersions } from "@/db/read/uptime";
import { leaf } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { historyCsv } from "@/lib/history-csv";
import { readFiles } from "@/lib/import/read";
import { bytes, json, statuspage, statuspageIncident } from "@/lib/import/testing";
import { atWib, DAY, HOUR } from "@/lib/time";
import { countAllDays } from "./count-days";
import { type ImportInput, importIncidents, planImport } from "./import-incidents";

const NOW = atWib("2026-11-24", "10:00");
const OLD = atWib("2024-05-06", "23:30");

const inputOf = (name: string, content: Uint8Array, mapping = ""): ImportInput => {
  const { records } = readFiles([{ name, bytes: content }], { zone: "Asia/Jakarta", now: NOW });
  return { records, mapping };
};
const page = (count: number, from = OLD, mapping = "") =>
  inputOf(
    "incidents.json",
    json(statuspage(Array.from({ length: count }, (_, n) => statuspageIncident(`i${n}`, from - n * DAY, from - n * DAY + HOUR)))),
    mapping,
  );

onBothDatabases("importing", (fresh) => {
  let connection: Connection;
  let personId: string;
  let keys = 0;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const enter = (input: ImportInput) => importIncidents(connection.db, { now: NOW, personId, key: `key-${keys++}` }, input);
  const plan = async (input: ImportInput) => {
    const { create, unchanged, rejected } = await planImport(connection.db, input);
    return [create.length, unchanged.length, rejected.map(({ reason }) => reason)];
  };

  test("a dry run says what would be entered and writes nothing", async () => {
    const before = await expectWholeWorld(connection);
    expect(await plan(page(3))).toEqual([3, 0, []]);
    expect(await expectWholeWorld(connection)).toEqual(before);
  });

  test("all of it is one fact with one leaf in which each incident stands by itself", async () => {
    const before = await expectWholeWorld(connection);
    expect(await enter(page(3))).toMatchObject({ ok: true, outcome: { created: 3, unchanged: 0, rejected: 0 } });
    const after = await expectWholeWorld(connection);
    expect([after.leaves - before.leaves, after.incidents - before.incidents, after.updates - before.updates]).toEqual([1, 3, 6]);
    const imported = (await connection.db.select().from(leaf)).find(({ subject }) => subject.startsWith("import:"));
    expect(JSON.parse(imported?.bytes ?? "")._sd).toHaveLength(4);
  });

  test("each is over, entered later, never announced, by the name of where it came from, and touches no figure unasked", async () => {
    await countAllDays(connection.db, NOW);
    const versions = await readVersions(connection.db);
    await enter(page(1, atWib("2026-11-23", "09:00")));
    const [one] = await readMonth(connection.db, "2026-11", NOW);
    expect(one).toMatchObject({
      phase: "ended",
      announced: false,
      origin: "office",
      entered_at: new Date(NOW).toISOString(),
      according_to: { id: "Contoh" },
      scope: { text: { id: "Portal", en: "Portal" }, services: [], locations: [] },
      updates: [{ state: "investigating" }, { state: "resolved" }],
    });
    expect(await readVersions(connection.db)).toEqual(versions);
  });

  test("what is mapped touches our services and places, and their days are counted anew", async () => {
    await countAllDays(connection.db, NOW);
    const versions = await readVersions(connection.db);
    await enter(page(1, atWib("2026-11-23", "09:00"), "portal = ktp-pencetakan @ kec-curug kec-legok"));
    const [one] = await readMonth(connection.db, "2026-11", NOW);
    expect(one?.scope.locations.map(({ slug }) => slug)).toEqual(["kec-curug", "kec-legok"]);
    expect(await readVersions(connection.db)).not.toEqual(versions);
  });

  test("the same again changes nothing, and what is new beside it is entered", async () => {
    await enter(page(3));
    const before = await expectWholeWorld(connection);
    expect(await plan(page(3))).toEqual([0, 3, []]);
    expect(await enter(page(3))).toEqual({ ok: false, refusals: [{ field: "", code: "nothing_to_import" }] });
    expect(await expectWholeWorld(connection)).toEqual(before);
    expect(await enter(page(5))).toMatchObject({ ok: true, outcome: { created: 2, unchanged: 3 } });
  });

  test("what names things we do not have is rejected, each by itself, and the rest is entered", async () => {
    const csv = [
      "title_id,began_earliest,ended_latest,effect,services,locations,cause",
      "Satu,2024-05-06 23:30,2024-05-07 00:30,paused,ktp-pencetakan,kec-curug,power_cut",
      "Dua,2024-05-06 08:00,2024-05-06 09:00,paused,layang-layang,kec-curug,",
      "Tiga,2024-05-06 08:00,2024-05-06 09:00,paused,ktp-pencetakan,bulan,",
      "Empat,2024-05-06 08:00,2024-05-06 09:00,paused,ktp-pencetakan,kec-curug,sihir",
      "Lima,2024-05-06 08:00,2024-05-06 09:00,paused,ktp-pencetakan,,",
    ].join("\n");
    const input = inputOf("catatan.csv", bytes(csv));
    expect(await plan(input)).toEqual([1, 0, ["service_unknown", "location_unknown", "cause_unknown", "not_offered_there"]]);
    await enter(input);
    const { of } = await readMonths(connection.db, NOW);
    const [slug] = Object.keys(of).filter((each) => each.includes("impor"));
    expect(slug).toMatch(/^2024-05-06-impor-/);
    expect(await readIncident(connection.db, slug ?? "", NOW)).toMatchObject({
      cause: { code: "power_cut" },
      scope: { services: [{ slug: "ktp-pencetakan" }], locations: [{ slug: "kec-curug" }] },
      elapsed_seconds: { min: 3600, max: 3600 },
    });
  });

  test("our own history, taken out and brought in elsewhere, is the same; brought in at home it changes nothing", async () => {
    await enter(page(4, OLD, "portal = ktp-pencetakan @ kec-curug"));
    const months = (await readMonths(connection.db, NOW)).months.filter(({ incidents }) => incidents > 0);
    const own = async ({ db }: Connection) => (await Promise.all(months.map(({ month }) => readMonth(db, month, NOW)))).flat();
    const csv = historyCsv(await own(connection), false);
    const input = inputOf("riwayat.csv", bytes(csv));
    expect(await plan(input)).toEqual([0, 4, []]);
    const elsewhere = await fresh();
    try {
      await addPerson(elsewhere);
      await importIncidents(elsewhere.db, { now: NOW, personId: null, key: "elsewhere" }, input);
      expect(historyCsv(await own(elsewhere), false)).toBe(csv);
      await expectWholeWorld(elsewhere);
    } finally {
      await elsewhere.close();
    }
  });

  test("an import that fails half-way leaves no trace", async () => {
    const before = await expectWholeWorld(connection);
    await connection.db.execute("alter table incident_update add constraint broken check (at > now()) not valid");
    await expect(enter(page(3))).rejects.toThrow();
    await connection.db.execute("alter table incident_update drop constraint broken");
    expect(await expectWholeWorld(connection)).toEqual(before);
  });
});
