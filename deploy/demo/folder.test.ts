import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectPglite } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { BORN } from "@/db/testing/databases";
import { inspectFolder, NoDemoHere } from "./folder";

let root: string;
const at = (path: string) => join(root, path);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "ktp-demo-test-"));
  for (const [name, sample] of [
    ["office", false],
    ["sample", true],
  ] as const) {
    mkdirSync(at(name));
    const connection = connectPglite(await PGlite.create(at(`${name}/database`)));
    await migrateAndImport(connection, BORN, sample);
    await connection.close();
  }
  mkdirSync(at("empty"));
  mkdirSync(at("notes"));
  writeFileSync(at("notes/catatan.txt"), "milik orang");
  writeFileSync(at("file"), "milik orang");
  mkdirSync(at("broken/database"), { recursive: true });
  writeFileSync(at("broken/database/PG_VERSION"), "17");
  symlinkSync(at("office"), at("link-to-office"));
  symlinkSync(at("sample"), at("link-to-sample"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Every file under `path` with its bytes, in one hash. */
function bytesUnder(path: string): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    hash.update(`${file}\0`);
    if (entry.isFile()) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

const inspect = (demoDir: string, { dataDir = "var", databaseUrl }: { dataDir?: string; databaseUrl?: string } = {}) =>
  inspectFolder({ demoDir: at(demoDir), dataDir: at(dataDir), databaseUrl });

test.each([
  ["an office's record", "office", {}],
  ["an office's record behind a link", "link-to-office", {}],
  ["somebody's files", "notes", {}],
  ["a file", "file", {}],
  ["a database that does not open", "broken", {}],
  ["the data folder itself, even of a sample", "sample", { dataDir: "sample" }],
  ["a link to the data folder", "link-to-sample", { dataDir: "sample" }],
  ["a folder inside the data folder", "office/demo", { dataDir: "office" }],
  ["a new folder inside a data folder that is not there yet", "var/demo", {}],
  ["a new folder inside a link to the data folder", "link-to-office/demo", { dataDir: "office" }],
  ["a folder that holds the data folder", "empty", { dataDir: "empty/inner/var" }],
  ["a sample, while a server's database is configured", "sample", { databaseUrl: "postgres://x@127.0.0.1/x" }],
  ["a new folder, while a server's database is configured", "none", { databaseUrl: "postgres://x@127.0.0.1/x" }],
])("no demo is made or played in %s, and not a byte of it changes", async (_, demoDir, options) => {
  const before = bytesUnder(root);
  await expect(inspect(demoDir, options)).rejects.toThrow(NoDemoHere);
  await expect(inspect(demoDir, options)).rejects.toThrow(/ \/ /);
  expect(bytesUnder(root)).toBe(before);
});

test("a folder that is not there or is empty is new, and stays so until something is made", async () => {
  const before = bytesUnder(root);
  expect(await inspect("none")).toEqual({ state: "new", dir: at("none") });
  expect(await inspect("empty")).toEqual({ state: "new", dir: at("empty") });
  expect(bytesUnder(root)).toBe(before);
});

test("a sample is one by the word in its own database, and is looked at without being touched", async () => {
  const before = bytesUnder(root);
  expect(await inspect("sample")).toEqual({ state: "sample", dir: at("sample"), lastAt: BORN });
  expect(await inspect("link-to-sample")).toEqual({ state: "sample", dir: at("sample"), lastAt: BORN });
  expect(bytesUnder(root)).toBe(before);
});

test("a name that merely begins like the data folder's is another folder", async () => {
  expect(await inspect("var-demo", { dataDir: "var" })).toMatchObject({ state: "new" });
});
