import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Connection, closeDb, connectPglite } from "@/db/client";
import { type FolderLock, lockFolder } from "@/db/lock";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { expectWholeWorld } from "@/db/testing/world";
import { runCommand } from "@/e2e/command";
import { json, statuspage, statuspageIncident } from "@/lib/import/testing";
import { DAY, HOUR } from "@/lib/time";
import { handlers } from "@/worker/handlers";
import { answerRequests } from "@/worker/requests";

/** The command as an operator runs it, beside a process that holds the database as the site does. */

vi.setConfig({ testTimeout: 180_000 });

const SHARED = globalThis as { [key: symbol]: unknown };
const ask = handlers("https://status.example");
let root: string;
let connection: Connection;
let lock: FolderLock;
let looking: NodeJS.Timeout;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "ktp-import-"));
  lock = await lockFolder(root, "database");
  connection = connectPglite(await openPglite(join(root, "database")));
  await migrateAndImport(connection, Date.now());
  SHARED[Symbol.for("ktp.database")] = Promise.resolve(connection);
  vi.stubEnv("DATA_DIR", root);
  looking = setInterval(() => void answerRequests(root, ask, Date.now()), 100);
});
afterAll(async () => {
  clearInterval(looking);
  await closeDb();
  await lock.release();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

const run = (...args: string[]) => runCommand("import", args, { dataDir: root }).ended;

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
}

test("files are only tried, then entered, and the second time nothing is new; no line of it is entered in half", async () => {
  const ended = Date.now() - DAY;
  const rows = [statuspageIncident("a", ended - HOUR, ended), statuspageIncident("b", ended, ended, { status: "monitoring" })];
  const file = fileOf("incidents.json", json(statuspage(rows)));
  const before = await expectWholeWorld(connection);
  const tried = await run(file);
  expect([tried.code, tried.said]).toEqual([0, expect.stringContaining("Akan dicatat / to be entered: 1")]);
  expect(tried.said).toContain("incidents.json, kejadian ke-2: Belum selesai. (monitoring) / Not over.");
  expect(await expectWholeWorld(connection)).toEqual(before);

  const written = await run(file, "--write");
  expect(written.said).toContain("Dicatat / entered: 1");
  const after = await expectWholeWorld(connection);
  expect([after.leaves - before.leaves, after.incidents - before.incidents]).toEqual([1, 1]);

  const again = await run(file, "--write");
  expect(again.said).toContain("Sudah ada / there already: 1");
  expect(await expectWholeWorld(connection)).toEqual(after);
});

test.each([
  ["nothing to read", [], "npm run import"],
  ["a file that is not there", ["tidak-ada.json"], "Berkas tidak ada"],
  ["a zone nobody knows", ["package.json", "--zone", "WIB"], "Zona tidak dikenal"],
  ["a word it does not know", ["package.json", "--semua"], "npm run import"],
])("with %s it is one sentence and nothing happens", async (_, args, says) => {
  const { code, said } = await run(...args);
  expect(code).toBe(1);
  expect(said).toContain(says);
});
