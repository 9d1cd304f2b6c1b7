import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readFacts } from "@/db/read/facts";
import { readInstallation } from "@/db/read/installation";
import { readPosted } from "@/db/read/posted";
import { audit, disclosure, installation, leaf } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { Office } from "@/lib/api";
import { composeBoard } from "@/lib/board";
import { adoptOffice } from "./adopt-office";

const MINUTE = 60_000;
const OFFICE: Office = {
  name: { id: "Disdukcapil Contoh", en: "Example Civil Registry" },
  address: "Jalan Contoh 1, Tigaraksa",
  phone: "(021) 555-0100",
  email: null,
  reply_to: "jawab@contoh.go.id",
  speakers: [{ name: "Siti Aminah, S.H.", role: "Kepala Dinas" }],
};

onBothDatabases("adoption", (fresh) => {
  let connection: Connection;
  let sari: string;
  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = (key: string, now = BORN, personId = sari) => ({ now, personId, key });
  const adoption = async () => {
    const [row] = await connection.db.select().from(installation);
    return { at: row?.adoptedAt?.getTime() ?? null, by: row?.adoptedBy ?? null };
  };
  const boardAt = async (now: number) => composeBoard((await readFacts(connection.db, () => now)).facts, now);

  test("an adopted installation says so on the board, with how to reach the office and who speaks for it", async () => {
    expect((await boardAt(BORN)).installation).toEqual({ adopted: false, office: null, sample: false, two_persons: false });
    expect(await adoptOffice(connection.db, ctx("k1"), OFFICE)).toMatchObject({ ok: true, replayed: false });
    expect((await boardAt(BORN)).installation).toEqual({ adopted: true, office: OFFICE, sample: false, two_persons: false });
    expect(await adoption()).toEqual({ at: BORN, by: sari });
    await expectWholeWorld(connection);
  });

  test("an office that lacks something is refused with every reason and changes nothing", async () => {
    const before = await expectWholeWorld(connection);
    const outcome = await adoptOffice(connection.db, ctx("k1"), { ...OFFICE, reply_to: null, speakers: [] });
    expect(outcome).toEqual({
      ok: false,
      refusals: [
        { field: "office.reply_to", code: "reply_required" },
        { field: "office.speakers", code: "speaker_required" },
      ],
    });
    expect(await readInstallation(connection.db)).toEqual({ adopted: false, office: null, sample: false, two_persons: false });
    expect(await expectWholeWorld(connection)).toEqual(before);
  });

  test("amending keeps when and by whom it was adopted, and the audit says who amended it", async () => {
    const budi = await addPerson(connection, "Budi");
    await adoptOffice(connection.db, ctx("k1"), OFFICE);
    const amended = { ...OFFICE, phone: "(021) 555-0199" };
    expect(await adoptOffice(connection.db, ctx("k2", BORN + MINUTE, budi), amended)).toMatchObject({ ok: true });
    expect(await readInstallation(connection.db)).toEqual({ adopted: true, office: amended, sample: false, two_persons: false });
    expect(await adoption()).toEqual({ at: BORN, by: sari });
    const lines = await connection.db.select().from(audit).where(eq(audit.subject, "installation:1")).orderBy(asc(audit.at));
    expect(lines.filter(({ verb }) => verb === "office.adopted").map(({ personId }) => personId)).toEqual([sari, budi]);
    await expectWholeWorld(connection);
  });

  test("the leaf commits to every word of the office and holds none of them in the clear", async () => {
    await adoptOffice(connection.db, ctx("k1"), OFFICE);
    const leaves = await connection.db.select().from(leaf).where(eq(leaf.subject, "installation:1"));
    const own = leaves.find(({ bytes }) => JSON.parse(bytes).verb === "office.adopted");
    expect(own).toMatchObject({ type: "config" });
    expect(own?.bytes).not.toContain("Siti");
    const told = await connection.db
      .select()
      .from(disclosure)
      .where(eq(disclosure.leafId, own?.id ?? ""));
    expect(Object.fromEntries(told.map(({ name, value }) => [name, JSON.parse(value)]))).toEqual(OFFICE);
  });

  test("the same key adopts once; the same key with other words is refused", async () => {
    const first = await adoptOffice(connection.db, ctx("k1"), OFFICE);
    const world = await expectWholeWorld(connection);
    expect(await adoptOffice(connection.db, ctx("k1", BORN + MINUTE), OFFICE)).toEqual({ ...first, replayed: true });
    expect(await adoptOffice(connection.db, ctx("k1"), { ...OFFICE, address: null })).toEqual({
      ok: false,
      refusals: [{ field: "key", code: "key_reused" }],
    });
    expect(await expectWholeWorld(connection)).toEqual(world);
  });

  test("what was saved is told by the office's name and shown on the front page", async () => {
    const outcome = await adoptOffice(connection.db, ctx("k1"), OFFICE);
    const seq = outcome.ok ? outcome.seq : 0;
    expect(await readPosted(connection.db, seq)).toEqual({
      seq,
      at: BORN,
      page: { address: "/", title: OFFICE.name },
      undo: null,
    });
  });
});
