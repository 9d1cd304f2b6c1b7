import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readDrafts } from "@/db/read/drafts";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { adoptOffice } from "./adopt-office";
import { dropDraft, saveDraft } from "./draft";

onBothDatabases("drafts", (fresh) => {
  let connection: Connection;
  let sari: string;
  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const save = (personId: string, form: string, body: string, savedAt = BORN, key = form) =>
    saveDraft(connection.db, personId, { form, values: { key: [key], body: [body] }, savedAt });
  const bodies = async (personId: string, form?: string) =>
    (await readDrafts(connection.db, personId, form)).map(({ values }) => values.body?.[0]);

  test("of a form the newest is kept, of a person all forms, and nobody reads another's", async () => {
    const budi = await addPerson(connection, "Budi");
    await save(sari, "new/network_cut", "satu");
    await save(sari, "new/network_cut", "dua", BORN + 1);
    await save(sari, "new/power_cut", "tiga", BORN + 2);
    await save(budi, "new/network_cut", "empat", BORN + 3);
    expect(await bodies(sari)).toEqual(["tiga", "dua"]);
    expect(await bodies(sari, "new/network_cut")).toEqual(["dua"]);
    expect(await bodies(budi)).toEqual(["empat"]);
    await dropDraft(connection.db, sari, "new/network_cut");
    expect(await bodies(sari)).toEqual(["tiga"]);
    expect(await bodies(budi)).toEqual(["empat"]);
  });

  test("what was posted under its key is no draft: neither the one that was there nor a copy that comes late", async () => {
    await save(sari, "new/network_cut", "satu", BORN, "sent");
    const office = { name: { id: "Dinas Contoh", en: null }, address: "Jalan Contoh 1", phone: null, email: "a@contoh.test" };
    const adopted = await adoptOffice(
      connection.db,
      { now: BORN, personId: sari, key: "sent" },
      { ...office, reply_to: "a@contoh.test", speakers: [{ name: "Siti Aminah", role: "Kepala Dinas" }] },
    );
    expect(adopted.ok).toBe(true);
    expect(await bodies(sari)).toEqual([]);
    expect(await save(sari, "new/network_cut", "dua", BORN + 1, "sent")).toBe(false);
    expect(await save(sari, "new/network_cut", "tiga", BORN + 2, "other")).toBe(true);
    expect(await bodies(sari)).toEqual(["tiga"]);
  });

  test("a person has at most fifty; the oldest give way", async () => {
    for (let n = 0; n < 53; n++) await save(sari, `new/t${n}`, `${n}`, BORN + n);
    const kept = await bodies(sari);
    expect(kept).toHaveLength(50);
    expect(kept.at(-1)).toBe("3");
  });
});
