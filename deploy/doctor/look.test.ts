import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "@/db/lock";
import { readSecret } from "@/db/secret";
import { readEnv } from "@/env";
import { examine, type Level } from "@/lib/doctor";
import { healthOf } from "@/lib/health";
import { look } from "./look";

const NOW = Date.parse("2026-11-23T01:00:00Z");
const UNREACHABLE = "postgres://ktp:kata-sandi-rahasia@127.0.0.1:1/none";
let dataDir: string;
let front: Server | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ktp-doctor-"));
});
afterEach(() => {
  front?.close();
  front = undefined;
  rmSync(dataDir, { recursive: true });
});

/** What stands on the port of the site: its health and a board of this revision. */
async function answering(revision: string): Promise<string> {
  const records = { pulseAt: NOW, newestSeq: 2, waitingSince: null };
  const press = { publicSeq: 2, complete: true, boardPrintedAt: NOW, failingKind: null, failingSince: null };
  front = createServer((request, response) =>
    response.end(JSON.stringify(request.url === "/api/health" ? healthOf(NOW, false, press, records) : { revision })),
  );
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  return String((front.address() as AddressInfo).port);
}

const lookAt = (source: Record<string, string>) => look(readEnv({ DATA_DIR: dataDir, PORT: "1", ...source }), NOW);
const levels = async (source: Record<string, string>): Promise<Record<string, Level>> =>
  Object.fromEntries(examine(await lookAt(source)).map(({ check, level }) => [check, level]));

test("an empty folder is looked at without anything being made in it", async () => {
  expect(await levels({})).toMatchObject({ folder: "ok", secret: "ok", running: "warn", database: "bad", backup: "bad" });
  expect(await lookAt({})).toMatchObject({ secret: null, printed: null, served: null, health: null, backup: null });
});

test("a folder that does not exist is bad, and is not made", async () => {
  expect(await levels({ DATA_DIR: join(dataDir, "none") })).toMatchObject({ folder: "bad", database: "bad" });
  expect(() => rmSync(join(dataDir, "none"))).toThrow("ENOENT");
});

test("a secret that others can read is found, and shown to nobody", async () => {
  const key = readSecret(dataDir);
  chmodSync(join(dataDir, "secret"), 0o644);
  const findings = examine(await lookAt({}));
  expect(findings).toContainEqual(expect.objectContaining({ check: "secret", level: "bad" }));
  expect(JSON.stringify(findings)).not.toContain(key);
});

test("a running site is recognised by the lock it holds, by its answers, and by the board it serves", async () => {
  const lock = await lockFolder(dataDir, "front");
  mkdirSync(join(dataDir, "published/api/v1"), { recursive: true });
  writeFileSync(join(dataDir, "published/api/v1/status.json"), JSON.stringify({ revision: "a1" }));
  expect(await levels({ PORT: await answering("a1") })).toMatchObject({ running: "ok", press: "ok", outbox: "ok", served: "ok" });
  front?.close();
  expect(await levels({ PORT: await answering("b2") })).toMatchObject({ served: "warn" });
  expect(await levels({})).toMatchObject({ running: "bad" });
  await lock.release();
});

test("a PostgreSQL server that cannot be reached is bad, and its password is shown to nobody", async () => {
  const findings = examine(await lookAt({ DATABASE_URL: UNREACHABLE }));
  expect(findings).toContainEqual(expect.objectContaining({ check: "database", level: "bad" }));
  expect(JSON.stringify(findings)).not.toContain("rahasia");
});

test.runIf(process.env.TEST_POSTGRES)("a database without the installation's tables is bad", async () => {
  expect(await levels({ DATABASE_URL: process.env.TEST_POSTGRES ?? "" })).toMatchObject({ database: "bad" });
});
