import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NotAnArchive, packFolder, unpackFolder } from "./tar";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ktp-tar-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (name: string) => join(root, name);

/** A folder with an empty one in it, and files around the lengths at which blocks end. */
async function packed(): Promise<Map<string, Buffer>> {
  mkdirSync(at("from/base/5"), { recursive: true });
  mkdirSync(at("from/pg_tblspc"));
  const files = new Map(
    [0, 1, 511, 512, 513, 3_000_000].map((length) => [`base/5/${length}`, Buffer.alloc(length, `${length}-`)]),
  );
  for (const [name, bytes] of files) writeFileSync(join(at("from"), name), bytes);
  await packFolder(at("from"), at("packed"));
  return files;
}

test("what is unpacked is what was packed, empty folders too, and only its owner reads any of it", async () => {
  const files = await packed();
  await unpackFolder(at("packed"), at("into"));
  for (const [name, bytes] of files) expect(readFileSync(join(at("into"), name)).equals(bytes)).toBe(true);
  const all = readdirSync(at("into"), { recursive: true, encoding: "utf8" });
  expect(all.toSorted()).toEqual([...files.keys(), "base", "base/5", "pg_tblspc"].toSorted());
  const modes = [at("packed"), ...all.map((name) => join(at("into"), name))].map((path) => statSync(path).mode & 0o077);
  expect(new Set(modes)).toEqual(new Set([0]));
});

test("an archive that is cut off anywhere, or holds another bit in a header, is refused", async () => {
  await packed();
  const whole = readFileSync(at("packed"));
  const tar = gunzipSync(whole);
  const flipped = Buffer.from(tar);
  flipped[0] = (flipped[0] ?? 0) ^ 1;
  const refused = [
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, whole.length >> 1),
    Buffer.alloc(0),
    gzipSync(tar.subarray(0, tar.length - 1024)),
    gzipSync(tar.subarray(0, 700)),
    gzipSync(flipped),
  ];
  for (const [index, bytes] of refused.entries()) {
    writeFileSync(at("packed"), bytes);
    await expect(unpackFolder(at("packed"), at(`into-${index}`))).rejects.toThrow();
  }
  writeFileSync(at("packed"), gzipSync(flipped));
  await expect(unpackFolder(at("packed"), at("into"))).rejects.toThrow(NotAnArchive);
});

/** The tar of one empty file, renamed: with a header that adds up. */
async function named(name: string, type: string): Promise<void> {
  mkdirSync(at("from"));
  writeFileSync(join(at("from"), "x".repeat(name.length)), "");
  await packFolder(at("from"), at("packed"));
  const tar = gunzipSync(readFileSync(at("packed")));
  tar.write(name, 0);
  tar.write(type, 156);
  tar.write("        ", 148);
  const sum = tar.subarray(0, 512).reduce((all, byte) => all + byte, 0);
  tar.write(`${sum.toString(8).padStart(7, "0")}\0`, 148);
  writeFileSync(at("packed"), gzipSync(tar));
}

test("a name that leads out of the folder, and a link, are refused", async () => {
  await named("../elsewhere", "0");
  await expect(unpackFolder(at("packed"), at("into"))).rejects.toThrow("elsewhere");
  rmSync(at("from"), { recursive: true });
  await named("link", "2");
  await expect(unpackFolder(at("packed"), at("into"))).rejects.toThrow("neither a file nor a folder");
  expect(readdirSync(root).toSorted()).toEqual(["from", "into", "packed"]);
});

test("a leading slash, as PGlite writes it, means the folder", async () => {
  await named("/base", "0");
  await unpackFolder(at("packed"), at("into"));
  expect(readdirSync(at("into"))).toEqual(["base"]);
});
