import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { openPglite } from "@/db/pglite";
import { listBackups, type Stored } from "@/deploy/backup/store";
import { leafHash } from "@/lib/log/leaf";
import { runCommand } from "./command";
import { type Desk, firstAccount } from "./desk";
import { endFront } from "./faults/common";
import { postPause } from "./notices";
import { type Server, startServer, until } from "./server";

/** An installation is lost and comes back from its backup: the same pages, the same leaves. */

const MOST_POSTS = 60;
/** Where the site leaves the copy that a backup is made of. */
const COPY = "backup.copy";

let folder: string;
let server: Server;
let desk: Desk;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ktp-e2e-backup-"));
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const backups = () => join(folder, "backups");
const backup = () => runCommand("backup", [backups()], { dataDir: server.dataDir, clockOf: server });
const restore = (from: string, dataDir: string) => runCommand("restore", [from], { dataDir }).ended;

type Board = { revision: string; incidents: { slug: string; ordered_by: { id: string } | null }[] };
const boardOf = async ({ url }: Server): Promise<Board> => (await fetch(`${url}/api/v1/status.json`)).json();
/** A page without the moment at which it was printed. */
const pageOf = async ({ url }: Server, path: string): Promise<string> =>
  (await (await fetch(url + path)).text()).replace(/ data-as-of="[^"]*"/g, "");

/** The hashes of all leaves, in the order of their ids; each leaf's bytes are what it says. */
async function leavesOf(dataDir: string): Promise<string[]> {
  const pglite = await openPglite(join(dataDir, "database"));
  const { rows } = await pglite.query<{ bytes: string; hash: string }>("select bytes, hash from leaf order by id");
  await pglite.close();
  expect(rows.filter(({ bytes, hash }) => leafHash(bytes) !== hash)).toEqual([]);
  return rows.map(({ hash }) => hash);
}

/** Starts a restored folder, and gives the installation once `same` holds of it. Both it and the first then read `clock`. */
async function startRestored(dataDir: string, clock: string, same: (restored: Server) => Promise<void>): Promise<Server> {
  const restored = await startServer({ dataDir, clock });
  for (const each of [server, restored]) each.setClock(clock);
  await until("the same pages", () => same(restored).then(() => true), 50_000).catch(async () => same(restored));
  return restored;
}

let made: Stored;

test("a backup made while notices are posted comes back as the pages and leaves it covers, and no others", async () => {
  const posts: { words: string; seq: number }[] = [];
  const post = async () => {
    const words = `Ditjen Dukcapil, surat ${posts.length + 1}`;
    posts.push({ words, seq: (await postPause(desk, words)).seq });
  };
  await post();
  const running = backup();
  let done = false;
  const posting = (async () => {
    while (!done && posts.length < MOST_POSTS) await post();
  })();
  const { code, said } = await running.ended.finally(() => {
    done = true;
  });
  await posting;
  await post();
  expect(`${code} ${said}`).toMatch(/^0 .*(Verified|Terverifikasi)/s);
  const [only, ...others] = listBackups(backups());
  if (!only) throw new Error("There is no backup.");
  expect(others).toEqual([]);
  made = only;
  const covered = posts.filter(({ seq }) => seq <= made.manifest.record.newestSeq);
  const later = posts.filter((each) => !covered.includes(each));
  expect([covered.length, later.length].every((count) => count > 0)).toBe(true);

  const dataDir = join(folder, "first");
  expect(await restore(made.folder, dataDir)).toMatchObject({ code: 0 });
  const board = await until("every notice", async () => {
    const found = await boardOf(server);
    return posts.every(({ words }) => found.incidents.some(({ ordered_by }) => ordered_by?.id === words)) && found;
  });
  const slugsOf = (some: typeof posts) =>
    some.map(({ words }) => board.incidents.find(({ ordered_by }) => ordered_by?.id === words)?.slug ?? "");
  const restored = await startRestored(dataDir, "2026-11-23T10:00", async (copy) => {
    for (const slug of slugsOf(covered)) {
      for (const path of [`/incidents/${slug}`, `/en/incidents/${slug}`])
        expect(await pageOf(copy, path)).toBe(await pageOf(server, path));
    }
  });
  try {
    for (const slug of slugsOf(later)) expect((await fetch(`${restored.url}/incidents/${slug}`)).status).toBe(404);
    expect((await boardOf(restored)).incidents.map(({ slug }) => slug).toSorted()).toEqual(slugsOf(covered).toSorted());
    await endFront(restored);
    const leaves = await leavesOf(dataDir);
    expect(leaves).toHaveLength(made.manifest.record.leaves);
  } finally {
    await restored.stop();
  }
});

test("a backup of an installation that does not run comes back with the same home and every leaf", async () => {
  server.setClock("2026-11-23T10:10");
  await until("the home of that moment", async () => (await pageOf(server, "/")).includes("10.10"));
  const [home, english, { revision }] = [await pageOf(server, "/"), await pageOf(server, "/en"), await boardOf(server)];
  await endFront(server);
  const { code, said } = await backup().ended;
  expect(`${code} ${said}`).toMatch(/^0 .*(Verified|Terverifikasi)/s);
  const newest = listBackups(backups()).find(({ name }) => name !== made.name);
  const dataDir = join(folder, "second");
  expect(await restore(newest?.folder ?? "", dataDir)).toMatchObject({ code: 0 });
  expect(await leavesOf(dataDir)).toEqual(await leavesOf(server.dataDir));
  const restored = await startRestored(dataDir, "2026-11-23T10:10", async (copy) => {
    expect((await boardOf(copy)).revision).toBe(revision);
    expect(await pageOf(copy, "/")).toBe(home);
    expect(await pageOf(copy, "/en")).toBe(english);
  });
  await server.stop();
  server = restored;
});

test("a restore over a folder that is not empty is refused in one sentence, and changes nothing", async () => {
  const dataDir = join(folder, "full");
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, "secret"), "milik orang lain");
  const { code, said } = await restore(made.folder, dataDir);
  expect(code).toBe(1);
  expect(said).toMatch(/tidak kosong.*is not empty/);
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(readdirSync(dataDir)).toEqual(["secret"]);
  expect(readFileSync(join(dataDir, "secret"), "utf8")).toBe("milik orang lain");
});

test("a backup with one flipped bit is refused, and no folder is made", async () => {
  const dump = join(made.folder, "database.tar.gz");
  const whole = readFileSync(dump);
  const flipped = Buffer.from(whole);
  flipped[1000] = (flipped[1000] ?? 0) ^ 1;
  writeFileSync(dump, flipped);
  const dataDir = join(folder, "damaged");
  const { code, said } = await restore(made.folder, dataDir);
  writeFileSync(dump, whole);
  expect(code).toBe(1);
  expect(said).toContain("database.tar.gz");
  expect(existsSync(dataDir)).toBe(false);
});

for (const part of ["database copied", "database.tar.gz", "check"]) {
  test(`a backup that is killed at "${part}" leaves nothing that looks like one, and the site stands`, async () => {
    const before = listBackups(backups()).map(({ name }) => name);
    const { child, ended } = backup();
    const under = () => readdirSync(backups()).filter((name) => name.startsWith(".unfinished-"));
    const copied = () => part === "database copied" && existsSync(join(server.dataDir, COPY, "PG_VERSION"));
    await until(part, () => copied() || under().some((name) => existsSync(join(backups(), name, part))));
    child.kill("SIGKILL");
    expect((await ended).code).toBeNull();
    expect(readdirSync(backups()).filter((name) => !name.startsWith("."))).toEqual(expect.arrayContaining(before));
    expect(listBackups(backups()).map(({ name }) => name)).toEqual(before);
    expect((await fetch(`${server.url}/staff/login`)).status).toBe(200);
  });
}

test("the next backup clears what was killed, and the doctor finds it", async () => {
  expect(await backup().ended).toMatchObject({ code: 0 });
  expect(readdirSync(backups()).filter((name) => name.startsWith("."))).toEqual([]);
  expect(existsSync(join(server.dataDir, COPY))).toBe(false);
  const { said } = await runCommand("doctor", ["--json"], { dataDir: server.dataDir, clockOf: server, backups: backups() }).ended;
  const { findings }: { findings: { check: string; level: string }[] } = JSON.parse(said);
  const levels = Object.fromEntries(findings.map(({ check, level }) => [check, level]));
  // The only thing wrong with the backup: it lies on the disk of the data.
  expect(levels).toMatchObject({
    running: "ok",
    press: "ok",
    outbox: "ok",
    served: "ok",
    database: "ok",
    secret: "ok",
    account: "ok",
  });
});
