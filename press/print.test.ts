import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Edition } from "./address";
import { askSite } from "./ask";
import type { Answer } from "./judge";
import { createPrinter } from "./print";
import { fakeSite, nextPage, tempFolder } from "./testing";

let folder: ReturnType<typeof tempFolder>;
let answers: (path: string, edition: Edition) => Answer;
const page = (main: string, edition: Edition = "fresh"): Answer => ({
  status: 200,
  type: "text/html",
  body: Buffer.from(nextPage({ main, edition, live: "/live-abc123.js" })),
});
const printer = () =>
  createPrinter({
    dataDir: `${folder.dir}/data`,
    assetsDir: `${folder.dir}/assets`,
    ask: async (path, edition) => answers(path, edition),
  });
const stored = (file: string) => readFileSync(join(folder.dir, "data", file));

beforeEach(() => {
  folder = tempFolder();
  folder.write("assets/_next/static/chunks/a.css", "main{color:red}");
  folder.write("assets/live-abc123.js", "let live");
  answers = (path, edition) => page(`${path} ${edition} ${"x".repeat(500)}`, edition);
});
afterEach(() => folder.remove());

test("each edition is stored in its own folder, with the assets it names in both", async () => {
  const press = printer();
  await press.print("/history/2017-05", "fresh");
  await press.print("/history/2017-05", "stale");
  expect(stored("published/history/2017-05.html").toString()).toContain("/history/2017-05 fresh");
  expect(stored("published-stale/history/2017-05.html").toString()).toContain("/history/2017-05 stale");
  for (const edition of ["published", "published-stale"]) expect(stored(`${edition}/live-abc123.js`).toString()).toBe("let live");
});

test("a bad page is refused and the last good one stays", async () => {
  const press = printer();
  await press.print("/", "fresh");
  const good = stored("published/index.html");
  answers = () => ({ status: 500, type: "text/html", body: Buffer.from(nextPage()) });
  await expect(press.print("/", "fresh")).rejects.toThrow("answered 500");
  expect(stored("published/index.html").equals(good)).toBe(true);
});

test("printing the same again stores nothing", async () => {
  const press = printer();
  expect((await press.print("/", "fresh")).changed).toBe(true);
  expect((await press.print("/", "fresh")).changed).toBe(false);
});

test("an address that could leave the folder is refused", async () => {
  await expect(printer().print("/../x", "fresh")).rejects.toThrow("not an address");
});

test("polishing makes the variants smaller and leaves the page as it is", async () => {
  answers = () => page(Array.from({ length: 400 }, (_, index) => `<p>lokasi ${index * 7919} buka</p>`).join(""));
  const press = printer();
  expect(await press.polish("/")).toBe(false);
  await press.print("/", "fresh");
  const [bytes, quick] = [stored("published/index.html"), stored("published/index.html.br")];
  expect(await press.polish("/")).toBe(true);
  expect(stored("published/index.html.br").length).toBeLessThan(quick.length);
  expect(brotliDecompressSync(stored("published/index.html.br")).equals(bytes)).toBe(true);
});

test("a page printed anew while it is polished keeps the variants of its own revision", async () => {
  const press = printer();
  await press.print("/", "fresh");
  const polished = press.polish("/");
  answers = () => page("baru");
  await press.print("/", "fresh");
  await polished;
  const now = stored("published/index.html");
  expect(now.toString()).toContain("baru");
  expect(brotliDecompressSync(stored("published/index.html.br")).equals(now)).toBe(true);
});

test("addresses that no longer exist go from both editions; leaves of earlier builds stay", async () => {
  const press = printer();
  for (const path of ["/", "/locations/a"]) for (const edition of ["fresh", "stale"] as const) await press.print(path, edition);
  folder.write("data/published/live-0ld.js", "not a hash");
  folder.write("data/published/live-00d0.js", "old");
  press.keepOnly(["/"]);
  expect(
    ["published", "published-stale"].map((edition) => existsSync(join(folder.dir, "data", edition, "locations/a.html"))),
  ).toEqual([false, false]);
  expect(existsSync(join(folder.dir, "data/published/live-00d0.js"))).toBe(true);
  expect(existsSync(join(folder.dir, "data/published/live-0ld.js"))).toBe(false);
  expect((await press.print("/locations/a", "fresh")).changed).toBe(true);
});

test.each(["incidents/a.html", "en/incidents/a.html", "api/v1/incidents/a.json.br"])(
  "a list of addresses without %s, which an earlier run stored, is refused and nothing is removed",
  (file) => {
    for (const one of ["published/locations/gone.html", `published-stale/${file}`]) folder.write(`data/${one}`, "x");
    expect(() => printer().keepOnly(["/"])).toThrow("incidents/a");
    expect(stored("published/locations/gone.html").toString()).toBe("x");
    expect(stored(`published-stale/${file}`).toString()).toBe("x");
  },
);

test("what a killed writer left beside an incident goes", () => {
  folder.write("data/published/incidents/.tmp-dead-1", "x");
  printer().keepOnly(["/"]);
  expect(existsSync(join(folder.dir, "data/published/incidents/.tmp-dead-1"))).toBe(false);
});

const CARD = "/en/incidents/a/card-0123456789abcdef.png";
const PNG = Buffer.from("89504e470d0a1a0a0000000049454e44ae426082", "hex");

test("a card is stored byte for byte in both editions, without variants, and never asked for again", async () => {
  let asked = 0;
  answers = () => {
    asked += 1;
    return { status: 200, type: "image/png", body: PNG };
  };
  expect(await printer().card(CARD)).toBe(true);
  for (const edition of ["published", "published-stale"]) expect(stored(`${edition}${CARD}`).equals(PNG)).toBe(true);
  expect(existsSync(join(folder.dir, "data", `published${CARD}.br`))).toBe(false);
  expect(await printer().card(CARD)).toBe(false);
  expect(asked).toBe(1);
});

test("a document is stored byte for byte in both editions, without variants, and never other bytes than its address says", async () => {
  const body = Buffer.from("%PDF-1.4\n%%EOF");
  const path = `/documents/${createHash("sha256").update(body).digest("hex")}/surat.pdf`;
  answers = () => ({ status: 200, type: "application/octet-stream", body });
  for (const edition of ["fresh", "stale"] as const)
    expect(await printer().print(path, edition)).toMatchObject({ changed: true });
  for (const edition of ["published", "published-stale"]) expect(stored(`${edition}${path}`).equals(body)).toBe(true);
  expect(existsSync(join(folder.dir, "data", `published${path}.br`))).toBe(false);
  expect(await printer().print(path, "fresh")).toMatchObject({ changed: false });
  const other = path.replace("surat", "lain");
  answers = () => ({ status: 200, type: "application/octet-stream", body: Buffer.from("%PDF-1.5\n%%EOF") });
  await expect(printer().print(other, "fresh")).rejects.toThrow("others");
  answers = () => ({ status: 404, type: "application/json", body });
  await expect(printer().print(other, "fresh")).rejects.toThrow("404");
  // Withdrawn: no address of it is known any more.
  printer().keepOnly(["/"]);
  expect(existsSync(join(folder.dir, "data", `published${path}`))).toBe(false);
});

test("what is no picture is not stored as a card, nor is a card at another address", async () => {
  await expect(printer().card(CARD)).rejects.toThrow("no picture");
  await expect(printer().card("/en/incidents/a.png")).rejects.toThrow("not the address");
  expect(existsSync(join(folder.dir, "data", `published${CARD}`))).toBe(false);
});

test("cards stay when what they say was superseded", async () => {
  for (const edition of ["published", "published-stale"]) folder.write(`data/${edition}${CARD}`, PNG);
  printer().keepOnly(["/"]);
  expect(stored(`published${CARD}`).equals(PNG)).toBe(true);
});

test("the site is asked over loopback, for the stale edition by header", async () => {
  const site = await fakeSite((request, response) => {
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8" })
      .end(`${request.url} ${request.headers["x-edition"] ?? "fresh"}`);
  });
  const ask = askSite(site.port);
  expect(await ask("/en", "fresh")).toEqual({ status: 200, type: "text/html", body: Buffer.from("/en fresh") });
  expect((await ask("/en", "stale")).body.toString()).toBe("/en stale");
  await site.close();
  await expect(ask("/en", "fresh")).rejects.toThrow();
});
