import { expect, test } from "vitest";
import type { Edition } from "./address";
import { BadPage, judge } from "./judge";
import { nextPage } from "./testing";

const page = (body: string, status = 200, type = "text/html") => ({ status, type, body: Buffer.from(body) });
/** The least of a picture: a head, and an end. */
const PNG = Buffer.from("89504e470d0a1a0a0000000049454e44ae426082", "hex");
const json = (value: unknown) => page(JSON.stringify(value), 200, "application/json");

test("a whole page in its language is accepted", () => {
  expect(() => judge("/", "fresh", page(nextPage()))).not.toThrow();
  expect(() => judge("/en/history", "fresh", page(nextPage({ lang: "en" })))).not.toThrow();
});

test.each<[string, string, ReturnType<typeof page>]>([
  ["an error", "/", page(nextPage(), 500)],
  ["a redirect", "/", page("", 307)],
  ["a missing page", "/", page(nextPage(), 404)],
  ["another type", "/", page(nextPage(), 200, "text/plain")],
  ["a page cut off", "/", page(nextPage().slice(0, -20))],
  ["an Indonesian page at an English address", "/en", page(nextPage())],
  ["a page of the other edition", "/", page(nextPage({ edition: "stale" }))],
  ["a page that does not say its edition", "/", page(nextPage().replace(' data-edition="fresh"', ""))],
  ["an English page at an Indonesian address", "/", page(nextPage({ lang: "en" }))],
  ["a page without a header", "/", page(nextPage().replace(/<header>.*?<\/header>/, ""))],
  ["a page without a main part", "/", page(nextPage().replace('<main id="isi">', "<div>"))],
  ["a page without a footer", "/", page(nextPage().replace(/<footer>.*?<\/footer>/, ""))],
  ["a page with a hole", "/", page(nextPage({ main: '<!--$?--><template id="B:0"></template>' }))],
  ["a page with a placeholder", "/", page(nextPage({ main: '<template id="P:1"></template>' }))],
  ["a page with a pending boundary", "/", page(nextPage({ main: "<!--$?-->" }))],
  ["a page with a failed boundary", "/", page(nextPage({ main: "<!--$!-->" }))],
  ["Next's error page", "/", page(nextPage().replace("<html", '<html id="__next_error__"'))],
  ["JSON that does not parse", "/api/v1/status.json", page("{", 200, "application/json")],
  ["JSON that is no object", "/api/v1/status.json", page("3", 200, "application/json")],
  ["a page in a picture's place", "/incidents/a/card-1.png", page(nextPage())],
  ["a picture cut off", "/incidents/a/card-1.png", { ...page("", 200, "image/png"), body: PNG.subarray(0, -1) }],
  ["an empty feed", "/feeds/incidents.atom", page("", 200, "application/atom+xml")],
])("%s is refused", (_, path, answer) => {
  expect(() => judge(path, "fresh", answer)).toThrow(BadPage);
});

test("a whole picture is accepted", () => {
  expect(() => judge("/incidents/a/card-1.png", "fresh", { ...page(""), body: PNG })).not.toThrow();
});

test.each<[Edition, boolean]>([
  ["fresh", true],
  ["stale", false],
])("the %s edition may not be answered with the other one", (edition, stale) => {
  expect(() => judge("/api/v1/status.json", edition, json({ stale }))).toThrow("other edition");
  expect(() => judge("/api/v1/status.json", edition, json({ stale: !stale }))).not.toThrow();
});

test("a page that says it is fresh is never stored as stale", () => {
  expect(() => judge("/", "stale", page(nextPage()))).toThrow("does not say that it is stale");
  expect(() => judge("/", "stale", page(nextPage({ edition: "stale" })))).not.toThrow();
});

test("a stale answer that says operational anywhere is refused; a count named so is not a status", () => {
  const board = { stale: true, services: [{ status: "operational" }] };
  expect(() => judge("/api/v1/status.json", "stale", json(board))).toThrow("says operational");
  expect(() => judge("/api/v1/status.json", "stale", json({ stale: true, counts: { operational: 0 } }))).not.toThrow();
});
