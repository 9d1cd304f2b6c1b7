import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { asc, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { copyEmbedded, unpackEmbedded } from "@/db/backup/embedded";
import { ProgramFailed } from "@/db/backup/postgres";
import { readSnapshot } from "@/db/backup/snapshot";
import { type Connection, connectPglite, connectPostgres } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { installation, probe, probeResult, probeRollup, probeTurn } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { addProbe } from "@/db/testing/probes";
import { expectWholeWorld } from "@/db/testing/world";
import { adoptOffice } from "@/db/write/adopt-office";
import { type NewResult, storeResults } from "@/db/write/results";
import { rollUpDue } from "@/db/write/roll-up";
import type { Office } from "@/lib/api";
import { DAY, HOUR, MINUTE } from "@/lib/time";
import { Refused } from "../command";
import { DamagedBackup } from "./check";
import { makeBackup, removeOutlived, type Source } from "./make";
import { restoreBackup, type Target } from "./restore";
import { listBackups, type Stored } from "./store";

const officeOf = (post: number): Office => ({
  name: { id: `Disdukcapil Contoh ${post}`, en: null },
  address: "Jalan Contoh 1, Tigaraksa",
  phone: "(021) 555-0100",
  email: null,
  reply_to: "jawab@contoh.go.id",
  speakers: [{ name: "Siti Aminah, S.H.", role: "Kepala Dinas" }],
});

// Most of these open several embedded databases one after the other.
vi.setConfig({ testTimeout: 120_000 });

onBothDatabases("backup", (fresh) => {
  let root: string;
  let dataDir: string;
  let connection: Connection;
  let source: Source;
  let personId: string;
  let first: Stored;
  let clock = BORN;
  const now = () => {
    clock += 1000;
    return clock;
  };

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "ktp-backup-"));
    dataDir = join(root, "data");
    mkdirSync(dataDir);
    connection = await onDisk(await fresh(), join(dataDir, "database"));
    source = await sourceOf(connection, dataDir);
    personId = await addPerson(connection);
    first = await backup(join(root, "first"));
  });
  afterAll(async () => {
    await connection.close();
    rmSync(root, { recursive: true });
  });

  let made = 0;
  const newFolder = () => join(root, String(++made));
  const backup = (folder: string) => makeBackup(source, folder, dataDir, now);
  const post = (number: number) => adoptOffice(connection.db, { now: BORN, personId, key: `k${number}` }, officeOf(number));
  const emptyTarget = async (): Promise<Target> => ({
    dataDir: newFolder(),
    ...(source.kind === "postgres" && { databaseUrl: await emptyDatabase(source.url) }),
  });
  const holds = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  /** A whole backup that may be spoiled. */
  const copyOfFirst = () => {
    const folder = newFolder();
    cpSync(first.folder, folder, { recursive: true });
    return { folder, manifest: first.manifest };
  };

  test("what is restored is the record that was backed up, with its secret, and nothing that came later", async () => {
    for (let number = 1; number <= 3; number += 1) expect(await post(number)).toMatchObject({ ok: true });
    const [before, world] = [await readSnapshot(connection.db), await expectWholeWorld(connection)];
    const backups = newFolder();
    const made = await backup(backups);
    await post(4);
    expect(made.manifest.record).toEqual(before);
    expect(made.manifest.verifiedAt).not.toBeNull();
    expect(listBackups(backups)).toEqual([{ name: made.name, folder: made.folder, manifest: made.manifest }]);
    expect(readdirSync(made.folder)).toHaveLength(3);
    expect(readdirSync(dataDir).filter((name) => name.startsWith("backup"))).toEqual([]);

    const target = await emptyTarget();
    expect(await restoreBackup(made.folder, target)).toEqual(made.manifest);
    expect(readFileSync(join(target.dataDir, "secret"))).toEqual(readFileSync(join(dataDir, "secret")));
    const restored = await openTarget(target);
    expect(await readSnapshot(restored.db)).toEqual(before);
    expect(await expectWholeWorld(restored)).toEqual(world);
    expect((await restored.db.select().from(installation))[0]?.office).toEqual(officeOf(3));
    await restored.close();
  });

  test("what was measured comes with it: rollups, verdicts and outages whole, and raw results", async () => {
    const number = await addProbe(connection, { everySeconds: 600 });
    const looks = Array.from({ length: 10 * 144 }, (_, n): NewResult => {
      return {
        probe: number,
        at: BORN - 10 * DAY + n * 10 * MINUTE,
        outcome: n % 9 ? "ok" : "refused",
        ms: n % 9 ? n : null,
        detail: null,
      };
    });
    await storeResults(connection.db, BORN, looks);
    await rollUpDue(connection.db, BORN);
    await connection.db.insert(probeTurn).values({
      ...{ probe: number, from: new Date(BORN - 9 * DAY), to: null, knownAt: new Date(BORN - 9 * DAY), after: null },
      ...{ verdict: "up" as const, outcome: 0 },
    });
    const measured = async ({ db }: Connection) => ({
      rollups: await db.select().from(probeRollup).orderBy(asc(probeRollup.level), asc(probeRollup.from)),
      turns: await db.select().from(probeTurn),
      probes: await db.select().from(probe),
    });
    const made = await backup(newFolder());
    const target = await emptyTarget();
    await restoreBackup(made.folder, target);
    const restored = await openTarget(target);
    expect(await measured(restored)).toEqual(await measured(connection));
    const kept = await restored.db.select({ at: probeResult.at }).from(probeResult).orderBy(asc(probeResult.at));
    expect(kept.map(({ at }) => at.getTime())).toEqual(looks.map(({ at }) => at));
    // It goes on from there: what follows is kept and rolled up, and what comes late too.
    const at = BORN + MINUTE;
    const next: NewResult = { probe: number, at, outcome: "ok", ms: 1, detail: null };
    const late: NewResult = { ...next, at: BORN - 9 * DAY + 1 };
    const stored = await storeResults(restored.db, BORN + HOUR, [next]);
    expect(stored.added.get(number)).toHaveLength(1);
    expect((await storeResults(restored.db, BORN + HOUR, [late])).refused.too_late).toBe(0);
    await rollUpDue(restored.db, BORN + DAY);
    expect((await measured(restored)).rollups.length).toBeGreaterThan((await measured(connection)).rollups.length);
    await restored.close();
  });

  test("a backup made while posts arrive holds whole posts only, and all that were answered before it began", async () => {
    const before = (await expectWholeWorld(connection)).leaves;
    let making = true;
    let posted = 0;
    const posting = (async () => {
      while (making) {
        await post(100 + ++posted);
        // The embedded database answers without letting anything else have a turn.
        await new Promise((done) => setTimeout(done, 50));
      }
    })();
    const made = await backup(newFolder()).finally(() => {
      making = false;
    });
    await posting;
    const target = await emptyTarget();
    await restoreBackup(made.folder, target);
    const restored = await openTarget(target);
    const { leaves } = await expectWholeWorld(restored);
    expect(leaves).toBe(made.manifest.record.leaves);
    expect(leaves).toBeGreaterThanOrEqual(before);
    await restored.close();
    expect((await expectWholeWorld(connection)).leaves).toBe(before + posted);
  });

  test("only the owner can read a backup", () => {
    const { folder } = first;
    const modes = [folder, ...readdirSync(folder).map((name) => join(folder, name))].map((path) => statSync(path).mode & 0o077);
    expect(new Set(modes)).toEqual(new Set([0]));
  });

  test("a folder or a database that is not empty is refused, and nothing in it changes", async () => {
    const { folder } = copyOfFirst();
    const target = await emptyTarget();
    mkdirSync(target.dataDir);
    writeFileSync(join(target.dataDir, "secret"), "milik orang lain");
    await expect(restoreBackup(folder, target)).rejects.toThrow(Refused);
    expect(holds(target.dataDir)).toEqual(["secret"]);
    expect(readFileSync(join(target.dataDir, "secret"), "utf8")).toBe("milik orang lain");
    if (source.kind === "pglite") return;
    const before = await readSnapshot(connection.db);
    const full: Target = { dataDir: newFolder(), databaseUrl: source.url };
    await expect(restoreBackup(folder, full)).rejects.toThrow(Refused);
    expect(holds(full.dataDir)).toEqual([]);
    expect(await readSnapshot(connection.db)).toEqual(before);
  });

  test("one changed byte in any file of a backup is refused before anything is written", async () => {
    const { folder, manifest } = copyOfFirst();
    const target = await emptyTarget();
    for (const { name } of manifest.files) {
      const whole = readFileSync(join(folder, name));
      const changed = Buffer.from(whole);
      const middle = Math.floor(whole.length / 2);
      changed[middle] = (changed[middle] ?? 0) ^ 1;
      writeFileSync(join(folder, name), changed);
      await expect(restoreBackup(folder, target)).rejects.toThrow(name);
      await expect(restoreBackup(folder, target)).rejects.toThrow(DamagedBackup);
      writeFileSync(join(folder, name), whole);
      expect(holds(target.dataDir)).toEqual([]);
    }
    writeFileSync(join(folder, "manifest.json"), readFileSync(join(folder, "manifest.json"), "utf8").slice(1));
    await expect(restoreBackup(folder, target)).rejects.toThrow(Refused);
    expect(holds(target.dataDir)).toEqual([]);
  });

  test("a dump that is not the record its manifest tells of leaves an empty folder", async () => {
    const { folder, manifest } = copyOfFirst();
    const record = { ...manifest.record, leaves: manifest.record.leaves + 1 };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...manifest, record }));
    const target = await emptyTarget();
    await expect(restoreBackup(folder, target)).rejects.toThrow("leaves");
    expect(holds(target.dataDir)).toEqual([]);
  });

  test("a backup of a newer program or of the other kind of database is refused", async () => {
    const { folder, manifest } = copyOfFirst();
    const target = await emptyTarget();
    const other: Target =
      source.kind === "pglite" ? { ...target, databaseUrl: "postgres://127.0.0.1/none" } : { dataDir: target.dataDir };
    await expect(restoreBackup(folder, other)).rejects.toThrow("DATABASE_URL");
    const record = { ...manifest.record, migrations: 1000 };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...manifest, record }));
    await expect(restoreBackup(folder, target)).rejects.toThrow("newer program");
    expect(holds(target.dataDir)).toEqual([]);
  });

  test("what a killed run left is no backup, and the next run removes it", async () => {
    const backups = newFolder();
    mkdirSync(join(backups, ".unfinished-1234"), { recursive: true });
    writeFileSync(join(backups, ".unfinished-1234", "manifest.json"), "{}");
    expect(listBackups(backups)).toEqual([]);
    const { name } = await backup(backups);
    expect(readdirSync(backups)).toEqual([name]);
  });

  test("of more backups than are to be kept the oldest go", async () => {
    const backups = newFolder();
    const names = [3, 1, 2].map((day) => `2026-11-0${day}`);
    for (const name of names) {
      const manifest = { ...first.manifest, at: `${name}T00:00:00.000Z` };
      cpSync(first.folder, join(backups, name), { recursive: true });
      writeFileSync(join(backups, name, "manifest.json"), JSON.stringify(manifest));
    }
    expect(removeOutlived(backups, 2)).toEqual([names[1]]);
    expect(readdirSync(backups).toSorted()).toEqual(["2026-11-02", "2026-11-03"]);
    expect(removeOutlived(backups, 2)).toEqual([]);
  });

  test("a leaf that does not hash to what stands beside it makes no backup, and nothing is left of it", async () => {
    await connection.db.execute(sql`update leaf set bytes = replace(bytes, 'config', 'konfig') where type = 'config'`);
    const backups = newFolder();
    await expect(backup(backups)).rejects.toThrow(DamagedBackup);
    expect(readdirSync(backups)).toEqual([]);
  });
});

const cluster = process.env.TEST_POSTGRES;

test.runIf(cluster)("where no database may be made the backup is kept, and says that nobody restored it", async () => {
  await withServer(async ({ url, root }) => {
    const role = new URL(url);
    role.username = "tanpa_hak";
    await query(url, "create role tanpa_hak login; grant all on all tables in schema public, drizzle to tanpa_hak");
    await query(
      url,
      "grant usage on schema public, drizzle to tanpa_hak; grant all on all sequences in schema public, drizzle to tanpa_hak",
    );
    const { manifest } = await makeBackup({ kind: "postgres", url: role.href }, join(root, "backups"), root, () => BORN);
    expect(manifest.verifiedAt).toBeNull();
    expect(removeOutlived(join(root, "backups"), 1)).toEqual([]);
  });
});

test.runIf(cluster)("without the programs of PostgreSQL a sentence says which is missing, and nothing is left", async () => {
  await withServer(async ({ url, root }) => {
    const path = process.env.PATH;
    process.env.PATH = root;
    const made = makeBackup({ kind: "postgres", url }, join(root, "backups"), root, () => BORN);
    await expect(made.finally(() => (process.env.PATH = path))).rejects.toThrow(ProgramFailed);
    await expect(made).rejects.toThrow("pg_dump");
    expect(readdirSync(join(root, "backups"))).toEqual([]);
  });
});

async function onDisk(connection: Connection, folder: string): Promise<Connection> {
  if (connection.kind === "postgres") return connection;
  const dump = await (connection.db as unknown as { $client: PGlite }).$client.dumpDataDir("gzip");
  await connection.close();
  writeFileSync(`${folder}.tar.gz`, Buffer.from(await dump.arrayBuffer()));
  return unpackEmbedded(`${folder}.tar.gz`, folder).finally(() => rmSync(`${folder}.tar.gz`));
}

async function sourceOf(connection: Connection, dataDir: string): Promise<Source> {
  if (connection.kind === "pglite") return { kind: "pglite", copy: () => copyEmbedded(connection, dataDir) };
  const answer = await connection.db.execute(sql`select current_database() as name`);
  return {
    kind: "postgres",
    url: besides(cluster ?? "", (answer as unknown as { rows: { name: string }[] }).rows[0]?.name ?? ""),
  };
}

const besides = (url: string, name: string) => url.replace(/\/[^/]*$/, `/${name}`);

async function emptyDatabase(url: string): Promise<string> {
  const name = `restored_${randomBytes(8).toString("hex")}`;
  await query(url, `create database ${name}`);
  return besides(url, name);
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const openTarget = async ({ dataDir, databaseUrl }: Target): Promise<Connection> =>
  databaseUrl ? connectPostgres(databaseUrl) : connectPglite(await openPglite(join(dataDir, "database")));

/** A new database of the throw-away cluster, with the catalogue in it, and an empty folder. */
async function withServer(work: (at: { url: string; root: string }) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "ktp-backup-"));
  const url = await emptyDatabase(cluster ?? "");
  const connection = connectPostgres(url);
  try {
    await migrateAndImport(connection, BORN);
    await work({ url, root });
  } finally {
    await connection.close();
    rmSync(root, { recursive: true });
  }
}
