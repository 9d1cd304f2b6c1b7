import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { COPY } from "@/db/backup/embedded";
import { RECORDS } from "@/db/catalogue/founding-register";
import { type Connection, closeDb, connectPglite } from "@/db/client";
import { type FolderLock, lockFolder } from "@/db/lock";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { addPerson } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { adoptOffice } from "@/db/write/adopt-office";
import { runCommand } from "@/e2e/command";
import { until } from "@/e2e/server";
import { handlers } from "@/worker/handlers";
import { answerRequests } from "@/worker/requests";
import { listBackups } from "./store";

/** The commands as an operator runs them, beside a process that holds the database as the site does. */

vi.setConfig({ testTimeout: 180_000 });

const SHARED = globalThis as { [key: symbol]: unknown };
const ask = handlers("https://status.example");
let root: string;
let dataDir: string;
let backups: string;
let connection: Connection;
let lock: FolderLock;
let personId: string;
let looking: NodeJS.Timeout;
let posts = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "ktp-command-"));
  dataDir = join(root, "data");
  backups = join(root, "backups");
  lock = await lockFolder(dataDir, "database");
  connection = connectPglite(await openPglite(join(dataDir, "database")));
  await migrateAndImport(connection, Date.now());
  personId = await addPerson(connection);
  SHARED[Symbol.for("ktp.database")] = Promise.resolve(connection);
  vi.stubEnv("DATA_DIR", dataDir);
  looking = setInterval(() => void answerRequests(dataDir, ask, Date.now()), 100);
});
afterAll(async () => {
  clearInterval(looking);
  await closeDb();
  await lock.release();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

async function post(): Promise<void> {
  const office = {
    name: { id: `Disdukcapil Contoh ${++posts}`, en: null },
    address: "Jalan Contoh 1, Tigaraksa",
    phone: "(021) 555-0100",
    email: null,
    reply_to: "jawab@contoh.go.id",
    speakers: [{ name: "Siti Aminah, S.H.", role: "Kepala Dinas" }],
  };
  expect(await adoptOffice(connection.db, { now: Date.now(), personId, key: `k${posts}` }, office)).toMatchObject({ ok: true });
}

const backup = (...args: string[]) => runCommand("backup", [backups, ...args], { dataDir });

test("a site that runs is asked for a copy while it takes posts; the backup restores to whole posts, and only one is kept", async () => {
  await post();
  let making = true;
  const posting = (async () => {
    while (making) {
      await post();
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  const { code, said } = await backup("--keep", "1").ended.finally(() => {
    making = false;
  });
  await posting;
  expect(`${code} ${said}`).toMatch(/^0 .*Verified/s);
  const [made, ...others] = listBackups(backups);
  if (!made) throw new Error("There is no backup.");
  expect(others).toEqual([]);
  expect(existsSync(join(dataDir, COPY))).toBe(false);

  const restored = join(root, "restored");
  expect(await runCommand("restore", [made.folder], { dataDir: restored }).ended).toMatchObject({ code: 0 });
  const copy = connectPglite(await openPglite(join(restored, "database")));
  const { leaves } = await expectWholeWorld(copy).finally(copy.close);
  expect(leaves).toBe(made.manifest.record.leaves);
  const all = (await expectWholeWorld(connection)).leaves;
  // The catalogue, the founding case, and the first records of the register.
  expect(all).toBe(posts + 2 + RECORDS.length);
  expect(leaves).toBeGreaterThanOrEqual(3);
  expect(leaves).toBeLessThan(all);
});

test("a restore over a folder that is not empty is one sentence and exit code 1", async () => {
  const [made] = listBackups(backups);
  const full = join(root, "full");
  mkdirSync(full);
  writeFileSync(join(full, "secret"), "milik orang lain");
  const { code, said } = await runCommand("restore", [made?.folder ?? ""], { dataDir: full }).ended;
  expect([code, said.trim().split("\n").length]).toEqual([1, 1]);
  expect(said).toMatch(/tidak kosong.*is not empty/);
  expect(readdirSync(full)).toEqual(["secret"]);
});

test.each(["the copy", "database.tar.gz", "check"])(
  "a backup that is killed once there is %s leaves nothing that looks like one",
  async (part) => {
    const before = listBackups(backups).map(({ name }) => name);
    const { child, ended } = backup();
    const unfinished = () => readdirSync(backups).filter((name) => name.startsWith(".unfinished-"));
    const copied = () => part === "the copy" && existsSync(join(dataDir, COPY, "PG_VERSION"));
    await until(part, () => copied() || unfinished().some((name) => existsSync(join(backups, name, part))));
    child.kill("SIGKILL");
    expect((await ended).code).toBeNull();
    expect(unfinished()).toHaveLength(1);
    expect(listBackups(backups).map(({ name }) => name)).toEqual(before);
  },
);

test("the next backup clears what the killed ones left", async () => {
  expect(await backup("--keep", "1").ended).toMatchObject({ code: 0 });
  expect(readdirSync(backups)).toEqual(listBackups(backups).map(({ name }) => name));
  expect(listBackups(backups)).toHaveLength(1);
  expect(existsSync(join(dataDir, COPY))).toBe(false);
});
