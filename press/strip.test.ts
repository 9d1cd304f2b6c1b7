import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { BadPage } from "./judge";
import { assetsNamed, strip } from "./strip";
import { nextPage } from "./testing";

const CSS = "main{color:red}";
const files: Record<string, string> = { "/_next/static/chunks/a.css": CSS, "/live-abc123.js": "1" };
const read = (path: string) => files[path] ?? null;

test("a printed page holds nothing of Next's client", () => {
  const html = strip(nextPage(), read);
  expect(html).not.toMatch(/<script|_next|__next|<!--|preload|data-precedence|next-size-adjust|hidden/);
  expect(html).toContain('<main id="isi">Halo dunia</main>');
  expect(html.startsWith('<!DOCTYPE html><html lang="id" data-edition="fresh">')).toBe(true);
  expect(html.endsWith("</html>")).toBe(true);
});

test("the leaf stays, deferred", () => {
  expect(strip(nextPage({ live: "/live-abc123.js" }), read)).toContain('<script src="/live-abc123.js" defer></script>');
});

test("a script that is neither the leaf nor Next's goes too, wherever it comes from", () => {
  const page = nextPage({
    main: '<script src="https://evil.example/live-abc.js"></script><script src="/other.js"></script><script type="application/json">{}</script>',
  });
  expect(strip(page, read)).not.toContain("<script");
});

test("the stylesheet is inlined and the policy, first in the head, allows exactly it", () => {
  const html = strip(nextPage(), read);
  const hash = createHash("sha256").update(CSS).digest("base64");
  expect(html).toContain(`<style>${CSS}</style>`);
  expect(/<head><meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toBe(
    `default-src 'none'; script-src 'self'; style-src 'sha256-${hash}'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'`,
  );
});

test("replacement patterns in a stylesheet stay as they are", () => {
  const css = "a::after{content:'$& $1 $$'}";
  expect(strip(nextPage(), () => css)).toContain(`<style>${css}</style>`);
});

test("words that look like a removed attribute stay as they were written", () => {
  expect(strip(nextPage({ main: 'tulis hidden="" di sini <p hidden="">x</p>' }), read)).toContain(
    'tulis hidden="" di sini <p hidden>x</p>',
  );
});

test.each([
  ["a stylesheet that is gone", nextPage({ stylesheet: "/_next/static/chunks/gone.css" })],
  ["a leaf that is gone", nextPage({ live: "/live-000000.js" })],
])("a page that names %s is refused", (_, page) => {
  expect(() => strip(page, read)).toThrow(BadPage);
});

test("a stylesheet that would end its element is refused", () => {
  expect(() => strip(nextPage(), () => "a{content:'</style>'}")).toThrow(BadPage);
});

test("the assets a page names are found, links to pages and other sites are not", () => {
  const html =
    '<link rel="icon" href="/icon.svg"/><img alt="" src="/peta.png?x"/><script src="/live-a1.js" defer></script><a href="/berkas.pdf">x</a><link href="https://x.example/a.css"/><link rel="canonical" href="/en"/>';
  expect(assetsNamed(html)).toEqual(["/icon.svg", "/live-a1.js"]);
});
