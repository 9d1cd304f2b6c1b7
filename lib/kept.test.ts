import { expect, test } from "vitest";
import { isKept, isPart, markKept } from "./kept";

const PAGE =
  '<html lang="id" data-edition="fresh"><body><p data-note="x" hidden>lain</p><p class="x" role="status" data-lost="true" hidden>Terakhir benar 09.30 WIB</p></body></html>';

test("a kept page is marked as one and says its age; what else is hidden stays hidden", () => {
  expect(markKept(PAGE)).toBe(
    '<html data-kept="" lang="id" data-edition="fresh"><body><p data-note="x" hidden>lain</p><p class="x" role="status" data-lost="true">Terakhir benar 09.30 WIB</p></body></html>',
  );
});

test("pages and their parts are kept, the desk and the data are not", () => {
  expect(["/", "/en", "/locations/kec-curug", "/stafford"].map(isKept)).toEqual([true, true, true, true]);
  expect(["/staff", "/staff/login", "/api/v1/status.json", "/_next/static/x.js"].map(isKept)).toEqual(Array(4).fill(false));
  expect(["/live-0a1b.js", "/icon.svg", "/icon-192.png", "/manifest.webmanifest"].map(isPart)).toEqual(Array(4).fill(true));
  expect(["/", "/sw.js", "/live-x.js", "/a/icon.svg"].map(isPart)).toEqual(Array(4).fill(false));
});
