import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { COPY } from "@/db/backup/embedded";
import { RECORDS } from "@/db/catalogue/founding-register";
import { type Connection, closeDb, connectPglite } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { handlers } from "./handlers";

const NOW = Date.parse("2026-11-23T01:00:00Z");
const SHARED = globalThis as { [key: symbol]: unknown };
const KEY = Symbol.for("ktp.database");
const ask = handlers("https://status.example");
let dataDir: string;
let connection: Connection;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "ktp-handlers-"));
  connection = connectPglite(await openPglite(join(dataDir, "database")));
  await migrateAndImport(connection, NOW);
  SHARED[KEY] = Promise.resolve(connection);
  vi.stubEnv("DATA_DIR", dataDir);
});
afterAll(async () => {
  await closeDb();
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});

test("the site copies its database beside it, whole, in the place of an earlier copy, and tells how the record stands", async () => {
  const [first] = (await ask["backup.copy"]?.([], NOW)) ?? [];
  const [again] = (await ask["backup.copy"]?.([], NOW)) ?? [];
  // The catalogue, the founding case, and the first records of the register.
  const leaves = 2 + RECORDS.length;
  const record = {
    migrations: expect.any(Number),
    newestSeq: leaves,
    leaves,
    leafDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
  };
  expect(JSON.parse(first ?? "")).toEqual({ record, heldMs: expect.any(Number) });
  expect(JSON.parse(again ?? "").record).toEqual(JSON.parse(first ?? "").record);
  const copied = await openPglite(join(dataDir, COPY));
  expect((await copied.query("select count(*)::int as leaves from leaf")).rows).toEqual([{ leaves }]);
  await copied.close();
  expect(readdirSync(join(dataDir, COPY)).length).toBeGreaterThan(10);
});

test("a database that is not embedded is not copied", async () => {
  SHARED[KEY] = Promise.resolve({ ...connection, kind: "postgres" });
  await expect(ask["backup.copy"]?.([], NOW)).rejects.toThrow("DATABASE_URL");
  SHARED[KEY] = Promise.resolve(connection);
});

test("the doctor is told of staff, adoption, holidays and the newest fact", async () => {
  const [line] = (await ask["doctor.checkup"]?.([], NOW)) ?? [];
  expect(JSON.parse(line ?? "")).toEqual({
    version: expect.any(Number),
    people: 0,
    adopted: false,
    years: [2026],
    newestFactAt: NOW,
  });
});
