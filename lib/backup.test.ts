import { expect, test } from "vitest";
import { differences, type Manifest, nameOf, outlived, readManifest, type Snapshot, verifiedFirst, wrongFiles } from "./backup";

const record: Snapshot = { migrations: 3, newestSeq: 12, leaves: 12, leafDigest: "a".repeat(64) };
const file = (name: string, bytes = 5) => ({ name, bytes, sha256: "b".repeat(64) });
const manifest: Manifest = {
  format: 1,
  program: "0.1.0",
  database: "pglite",
  at: "2026-11-25T00:01:02.345Z",
  record,
  verifiedAt: "2026-11-25T00:01:09.000Z",
  files: [file("database.tar.gz"), file("secret")],
};
const kept = (name: string, verifiedAt: string | null) => ({
  name,
  manifest: { at: `2026-11-${name}T00:00:00.000Z`, verifiedAt },
});

test("a manifest reads as it was written", () => {
  expect(readManifest(JSON.stringify(manifest))).toEqual(manifest);
});

test("a manifest that was cut, is of another format, or lacks the dump or the secret is none", () => {
  const text = JSON.stringify(manifest);
  const others = [
    text.slice(0, -1),
    "",
    JSON.stringify({ ...manifest, format: 2 }),
    JSON.stringify({ ...manifest, database: "postgres" }),
    JSON.stringify({ ...manifest, files: [file("database.tar.gz")] }),
    JSON.stringify({ ...manifest, record: { ...record, leafDigest: "a" } }),
  ];
  expect(others.map(readManifest)).toEqual(others.map(() => null));
});

test("a manifest cannot name a file outside its folder", () => {
  for (const name of ["../secret", "/etc/passwd", ".hidden", "a/b"]) {
    expect(readManifest(JSON.stringify({ ...manifest, files: [...manifest.files, file(name)] }))).toBeNull();
  }
});

test("names of backups sort as their times do, to the millisecond", () => {
  const times = ["2026-11-25T00:01:02.345Z", "2026-11-25T00:01:02.344Z", "2025-12-31T23:59:59.999Z"].map(Date.parse);
  expect(times.map(nameOf).toSorted()).toEqual(times.toSorted().map(nameOf));
  expect(nameOf(times[0] as number)).toBe("2026-11-25T00-01-02.345Z");
});

test("a copy agrees with the record only when all of it does", () => {
  expect(differences(record, { ...record })).toEqual([]);
  expect(differences(record, { migrations: 2, newestSeq: 11, leaves: 11, leafDigest: "c".repeat(64) })).toEqual([
    "migrations",
    "newestSeq",
    "leaves",
    "leafDigest",
  ]);
});

test("a file that is missing, longer or changed is named", () => {
  const expected = [file("database.tar.gz"), file("secret")];
  expect(wrongFiles(expected, expected)).toEqual([]);
  expect(wrongFiles(expected, [file("secret")])).toEqual(["database.tar.gz"]);
  expect(wrongFiles(expected, [file("database.tar.gz", 6), file("secret")])).toEqual(["database.tar.gz"]);
  expect(wrongFiles(expected, [file("database.tar.gz"), { ...file("secret"), sha256: "c".repeat(64) }])).toEqual(["secret"]);
});

test("only verified backups are outlived, by as many newer verified ones", () => {
  const backups = [kept("20", "x"), kept("22", "x"), kept("21", null), kept("23", null), kept("24", "x"), kept("10", null)];
  expect(verifiedFirst(backups).map(({ name }) => name)).toEqual(["24", "22", "20"]);
  expect(outlived(backups, 1).map(({ name }) => name)).toEqual(["22", "20"]);
  expect(outlived(backups, 3)).toEqual([]);
  expect(outlived([kept("10", null), kept("11", null)], 1)).toEqual([]);
});
