import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSecret } from "./secret";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the first use makes a key of 32 random bytes that only its owner may read", () => {
  expect(readSecret(folder)).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secret"]);
});

test("every later use reads the same key", () => {
  const first = readSecret(folder);
  expect(readSecret(folder)).toBe(first);
});

test("the data folder is made when it is missing", () => {
  expect(readSecret(join(folder, "new", "deep"))).toMatch(/^[0-9a-f]{64}$/);
});

test("a damaged key stops the start instead of signing with it", () => {
  writeFileSync(join(folder, "secret"), "short");
  expect(() => readSecret(folder)).toThrow("kunci");
});
