import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectPglite } from "./client";
import { migrateAndImport } from "./migrate";
import { readInstallation } from "./read/installation";
import { kindOf, OtherKind, refuseOtherKind } from "./sample";
import { BORN, onBothDatabases } from "./testing/databases";
import { expectWholeWorld } from "./testing/world";

onBothDatabases("what a database holds", (fresh) => {
  test("an office's record is no sample, is refused as one, and stays what it is", async () => {
    const connection = await fresh();
    expect(await kindOf(connection.db)).toBe("office");
    await refuseOtherKind(connection.db, false);
    await expect(refuseOtherKind(connection.db, true)).rejects.toThrow(OtherKind);
    await migrateAndImport(connection, BORN, true);
    expect((await readInstallation(connection.db)).sample).toBe(false);
    await connection.close();
  });

  test("a record older than the word for it is an office's", async () => {
    const connection = await fresh();
    await connection.db.execute(sql`alter table installation drop column sample`);
    expect(await kindOf(connection.db)).toBe("office");
    await connection.close();
  });
});

test("a sample is one from its first row on, is refused without being asked for, and stays one", async () => {
  const connection = connectPglite(await PGlite.create());
  expect(await kindOf(connection.db)).toBeNull();
  await refuseOtherKind(connection.db, true);
  await refuseOtherKind(connection.db, false);
  await migrateAndImport(connection, BORN, true);
  expect(await kindOf(connection.db)).toBe("sample");
  await refuseOtherKind(connection.db, true);
  await expect(refuseOtherKind(connection.db, false)).rejects.toThrow(OtherKind);
  await migrateAndImport(connection, BORN, false).catch(() => undefined);
  expect(await readInstallation(connection.db)).toMatchObject({ sample: true, adopted: false });
  await connection.close();
});

test("the log says that it is a sample's, and the one real case of the archive is not among made-up ones", async () => {
  const connection = connectPglite(await PGlite.create());
  await migrateAndImport(connection, BORN, true);
  expect(await expectWholeWorld(connection)).toEqual({ leaves: 1, incidents: 0, updates: 0 });
  const { rows } = (await connection.db.execute(sql`select value from disclosure where name = 'sample'`)) as unknown as {
    rows: { value: string }[];
  };
  expect(rows).toEqual([{ value: "true" }]);
  await connection.close();
});
