import { expect, test } from "vitest";
import { examine, isBad, type Level, type Observed } from "./doctor";
import { DAY, HOUR } from "./time";

const NOW = Date.parse("2026-09-30T03:00:00Z");
const well: Observed = {
  now: NOW,
  node: "v24.1.0",
  siteUrl: "https://status.example.go.id",
  mail: { server: true, from: true },
  folder: { path: "/srv/ktp", writable: true, freeBytes: 20 * 1024 ** 3 },
  secret: { mode: 0o600, ours: true },
  held: { front: true, database: true },
  health: {
    sample: false,
    site: true,
    database: true,
    pulse_age_seconds: 12,
    press: { complete: true, board_age_seconds: 20, failing: null, failing_seconds: null },
    outbox: { newest_seq: 9, public_seq: 9, oldest_waiting_seconds: null },
  },
  printed: "a1",
  served: "a1",
  database: {
    kind: "pglite",
    checkup: { version: 180_006, people: 2, adopted: true, years: [2026], newestFactAt: NOW - HOUR },
    trouble: null,
  },
  backup: { at: NOW - 5 * HOUR, ownDisk: true },
};

const levelOf = (check: string, seen: Partial<Observed>): Level | undefined =>
  examine({ ...well, ...seen }).find((finding) => finding.check === check)?.level;
const health = (part: Partial<NonNullable<Observed["health"]>>): Partial<Observed> => ({
  health: { ...(well.health as NonNullable<Observed["health"]>), ...part },
});
const checkup = (part: Partial<NonNullable<Observed["database"]["checkup"]>>): Partial<Observed> => ({
  database: {
    ...well.database,
    checkup: { ...(well.database.checkup as NonNullable<Observed["database"]["checkup"]>), ...part },
  },
});

test("where all is well every line says so, in both languages, and nothing is bad", () => {
  const findings = examine(well);
  expect(findings.filter(({ level }) => level !== "ok")).toEqual([]);
  expect(isBad(findings)).toBe(false);
  for (const { said } of findings) expect([said.id, said.en].every((words) => words !== null && words.length > 3)).toBe(true);
  expect(new Set(findings.map(({ check }) => check)).size).toBe(findings.length);
});

test.each<[string, string, Partial<Observed>, Level]>([
  ["an old Node is bad", "node", { node: "v20.19.9" }, "bad"],
  ["the oldest Node that will do is well", "node", { node: "v20.20.0" }, "ok"],
  ["a folder that cannot be written is bad", "folder", { folder: { ...well.folder, writable: false } }, "bad"],
  ["a secret that others can read is bad", "secret", { secret: { mode: 0o640, ours: true } }, "bad"],
  ["a secret of another account is bad", "secret", { secret: { mode: 0o600, ours: false } }, "bad"],
  ["less than a gigabyte is a warning", "disk", { folder: { ...well.folder, freeBytes: 0.9 * 1024 ** 3 } }, "warn"],
  ["a full disk is bad", "disk", { folder: { ...well.folder, freeBytes: 1000 } }, "bad"],
  ["a site that does not run is a warning", "running", { held: { front: false, database: false }, health: null }, "warn"],
  ["a database held without a front is bad", "running", { held: { front: false, database: true } }, "bad"],
  ["a site that does not answer on PORT is bad", "running", { health: null }, "bad"],
  ["a front without its site is bad", "running", health({ site: false, database: null, press: null, outbox: null }), "bad"],
  ["a pulse of three minutes is still well", "press", health({ pulse_age_seconds: 180 }), "ok"],
  ["an older pulse is bad", "press", health({ pulse_age_seconds: 181 }), "bad"],
  ["no pulse at all is bad", "press", health({ pulse_age_seconds: null }), "bad"],
  ["a press that has not started is a warning", "press", health({ press: null }), "warn"],
  [
    "a press that fails is bad",
    "press",
    health({ press: { complete: true, board_age_seconds: 1, failing: "disk_full", failing_seconds: 5 } }),
    "bad",
  ],
  [
    "a fact that waits longer than a minute is bad",
    "outbox",
    health({ outbox: { newest_seq: 9, public_seq: 8, oldest_waiting_seconds: 61 } }),
    "bad",
  ],
  ["a front that serves another folder is a warning", "served", { served: "b2" }, "warn"],
  ["a database that does not answer is bad", "database", { database: { ...well.database, checkup: null, trouble: "x" } }, "bad"],
  ["an old server is bad", "database", checkup({ version: 120_017 }), "bad"],
  ["no backup is bad once there are staff", "backup", { backup: null }, "bad"],
  ["no backup is a warning before", "backup", { backup: null, ...checkup({ people: 0 }) }, "warn"],
  ["a backup of yesterday's night is well", "backup", { backup: { at: NOW - 26 * HOUR, ownDisk: true } }, "ok"],
  ["a later one is a warning", "backup", { backup: { at: NOW - 26 * HOUR - 1, ownDisk: true } }, "warn"],
  ["one of a week ago is bad", "backup", { backup: { at: NOW - 7 * DAY - 1, ownDisk: true } }, "bad"],
  ["one on the disk of the data is a warning", "backup", { backup: { at: NOW, ownDisk: false } }, "warn"],
  ["an address without https is bad", "site_url", { siteUrl: "http://status.example.go.id" }, "bad"],
  ["no letters is a warning", "mail", { mail: { server: false, from: false } }, "warn"],
  ["letters from nobody are bad", "mail", { mail: { server: true, from: false } }, "bad"],
  ["letters without a server are bad", "mail", { mail: { server: false, from: true } }, "bad"],
  ["no address is a warning", "site_url", { siteUrl: null }, "warn"],
  ["a clock behind the newest fact is bad", "clock", checkup({ newestFactAt: NOW + 60_001 }), "bad"],
  ["no staff is a warning", "account", checkup({ people: 0 }), "warn"],
  ["not adopted is a warning", "adopted", checkup({ adopted: false }), "warn"],
  ["a year without holidays is a warning", "holidays", checkup({ years: [2025] }), "warn"],
])("%s", (_, check, seen, level) => {
  expect(levelOf(check, seen)).toBe(level);
});

test("from October on, WIB, next year's holidays are asked for", () => {
  const october = Date.parse("2026-10-01T00:00:00+07:00");
  expect(levelOf("holidays", { now: october - 1 })).toBe("ok");
  expect(levelOf("holidays", { now: october })).toBe("warn");
  expect(levelOf("holidays", { now: october, ...checkup({ years: [2026, 2027] }) })).toBe("ok");
});
