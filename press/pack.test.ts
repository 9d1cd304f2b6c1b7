import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { isPack, PackList, packPath } from "@/lib/pack";
import { packed } from "./pack";

const PAGE =
  '<html lang="id"><head><link rel="icon" href="/icon.svg"/><script src="/live-1.js" defer></script></head><body><a href="/en/claims/x#history">EN</a><a href="/history">R</a><a href="#office">K</a><a href="https://warta.example/">S</a></body></html>';
const LIST: PackList = {
  at: "2026-11-23T02:00:00.000Z",
  site: null,
  files: [
    { name: "index.html", path: "/claims/x" },
    { name: "index.en.html", path: "/en/claims/x" },
    { name: "data.json", path: "/api/v1/claims.json" },
  ],
  texts: [{ name: "accounts.csv", text: "on,speaker\r\n" }],
};
const BODIES = new Map([
  ["/claims/x", PAGE],
  ["/en/claims/x", PAGE.replace('lang="id"', 'lang="en"')],
  ["/api/v1/claims.json", "{}"],
]);
const opened = (list = LIST) =>
  Object.fromEntries(Object.entries(unzipSync(packed(list, BODIES))).map(([name, bytes]) => [name, strFromU8(bytes)]));

test("a pack holds every file and text, and sums by which each can be checked", () => {
  const files = opened();
  expect(Object.keys(files)).toEqual(["index.html", "index.en.html", "data.json", "accounts.csv", "SHA256SUMS"]);
  for (const line of (files.SHA256SUMS ?? "").trimEnd().split("\n")) {
    const [sum, name = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(files[name] ?? "")
        .digest("hex"),
    ).toBe(sum);
  }
});

test("a page in a pack needs no site: its script is gone, links lead beside it or, where the site is known, to it", () => {
  const page = opened()["index.html"] ?? "";
  expect(page).not.toMatch(/<script|icon\.svg/);
  expect(page).toContain(
    '<a href="index.en.html#history">EN</a><a>R</a><a href="#office">K</a><a href="https://warta.example/">S</a>',
  );
  expect(opened({ ...LIST, site: "https://status.example" })["index.html"]).toContain(
    '<a href="https://status.example/history">R</a>',
  );
});

test("the same pack of the same moment is the same to the byte", () => {
  expect(packed(LIST, BODIES).equals(packed(LIST, BODIES))).toBe(true);
});

test("a list whose names lead out of the pack's folder is refused", () => {
  for (const name of ["../x", "/etc/passwd", "a/b", ".profile", ""])
    expect(PackList.safeParse({ ...LIST, texts: [{ name, text: "" }] }).success).toBe(false);
});

test("packs lie beside what they are of, and nothing else is one", () => {
  expect(isPack(packPath("/claims/x"))).toBe(true);
  expect(["/en/claims/x/pack.zip", "/pack.zip", "/claims/x/y/pack.zip", "/staff/x/pack.zip"].some(isPack)).toBe(false);
});
