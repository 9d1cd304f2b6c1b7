import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileOf } from "./address";
import { compress } from "./compress";
import { prune, storeFile, storeRevision, storeVariants } from "./store";
import { tempFolder } from "./testing";

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

const text = "halo ".repeat(400);
const read = (file: string) => readFileSync(join(folder.dir, file));

test("a revision is stored in three forms that say the same, and nothing else is left", async () => {
  await storeRevision(folder.dir, "en/x.html", Buffer.from(text), await compress(Buffer.from(text), "now"));
  expect(read("en/x.html").toString()).toBe(text);
  expect(brotliDecompressSync(read("en/x.html.br")).toString()).toBe(text);
  expect(gunzipSync(read("en/x.html.gz")).toString()).toBe(text);
  expect(readdirSync(join(folder.dir, "en")).sort()).toEqual(["x.html", "x.html.br", "x.html.gz"]);
});

test("a file by itself is stored whole, over the one before, with nothing beside it", async () => {
  for (const words of ["lama sekali", "baru"]) await storeFile(join(folder.dir, "a/pulse"), words);
  expect(read("a/pulse").toString()).toBe("baru");
  expect(readdirSync(join(folder.dir, "a"))).toEqual(["pulse"]);
});

test("smaller variants replace the quick ones while the page stands, and are thrown away when it changed", async () => {
  const quick = await compress(Buffer.from(text), "now");
  await storeRevision(folder.dir, "x.html", Buffer.from(text), quick);
  const small = await compress(Buffer.from(text), "idle");
  expect(await storeVariants(folder.dir, "x.html", small, () => false)).toBe(false);
  expect(read("x.html.br").equals(quick.br)).toBe(true);
  expect(await storeVariants(folder.dir, "x.html", small, () => true)).toBe(true);
  expect(read("x.html.br").equals(small.br)).toBe(true);
  expect(readdirSync(folder.dir)).toHaveLength(3);
});

test("a store that fails leaves the old revision and no unfinished file", async () => {
  folder.write("x.html", "old");
  const broken = { br: Buffer.from("b"), gzip: 7 as unknown as Buffer };
  await expect(storeRevision(folder.dir, "x.html", Buffer.from("new"), broken)).rejects.toThrow();
  expect(readdirSync(folder.dir)).toEqual(["x.html"]);
  expect(read("x.html").toString()).toBe("old");
});

test("pruning removes what is not kept and what a killed writer left, with its variants", () => {
  for (const file of ["a.html", "a.html.br", "b.html", "b.html.gz", "en/c.html", "en/.tmp-dead-1"]) folder.write(file, "x");
  prune([folder.dir], (file) => file === "a.html");
  expect(readdirSync(folder.dir, { recursive: true }).sort()).toEqual(["a.html", "a.html.br", "en"]);
  expect(existsSync(join(folder.dir, "en/c.html"))).toBe(false);
});

test.each([
  ["/", "index.html"],
  ["/en", "en.html"],
  ["/history/2017-05", "history/2017-05.html"],
  ["/api/v1/status.json", "api/v1/status.json"],
  ["/.well-known/security.txt", ".well-known/security.txt"],
])("the file of %s is %s", (path, file) => {
  expect(fileOf(path)).toBe(file);
});

test.each(["/../x", "/a/../b", "/a//b", "/.git/config", "/a\\b", "/a\0", "x", "/x.html.br", "/x.json.gz", "/a/"])(
  "%j has no file",
  (path) => {
    expect(fileOf(path)).toBeNull();
  },
);
