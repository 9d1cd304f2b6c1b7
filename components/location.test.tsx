import { parse } from "node-html-parser";
import { renderToStaticMarkup } from "react-dom/server.node";
import { expect, test } from "vitest";
import type { LocationView } from "@/lib/api";
import { staleLocation } from "@/lib/board";
import type { Locale } from "@/lib/text";
import { weekText } from "@/lib/words/hours";
import { asOfText } from "@/lib/words/page";
import { LocationArticle } from "./location";
import { iso, locationOf, locationRowOf, NOW, OFFICE_HOURS, offeringOf, text } from "./testing";

/** The page of a place as a reader sees it at half past nine. */
function shown(view: LocationView, { stale = false, locale = "id" as Locale } = {}) {
  const beside = { area: null, week: weekText(OFFICE_HOURS, Date.parse(NOW)), hoursConfirmed: false, unconfirmed: [] };
  const article = <LocationArticle view={view} beside={beside} asOf={NOW} stale={stale} locale={locale} />;
  return parse(renderToStaticMarkup(article));
}
const said = (of: { textContent: string } | null) => of?.textContent.replace(/\s+/g, " ").trim();

test("the name of the place is the title, and the state stands beneath it", () => {
  const page = shown(locationOf());
  expect(page.querySelectorAll("h1").map(said)).toEqual(["Kecamatan Curug"]);
  expect(said(page.querySelector("[data-part] p"))).toBe("Dihentikan sementara untuk 1 dari 3 layanan; normal untuk 2");
});

test("what home borrows is a link, the state and the hours, and nothing else", () => {
  const part = shown(locationOf(), { locale: "en" }).querySelector('[data-part="place"]');
  expect(part?.childNodes.map((node) => node.rawText && said(node))).toHaveLength(3);
  expect(part?.querySelector("a.only-elsewhere")?.getAttribute("href")).toBe("/en/locations/kec-curug");
  expect(said(part?.lastChild as never)).toBe("Open until 16:00 WIB, break 12:00\u2060–\u206013:00");
});

test.each([false, true])("the leaf finds the very words it keeps young, and those alone (stale: %s)", (stale) => {
  for (const locale of ["id", "en"] as const) {
    const marked = shown(locationOf(), { stale, locale }).querySelectorAll("[data-as-of-text]");
    expect(marked.map(({ textContent }) => textContent)).toEqual([asOfText(Date.parse(NOW), stale)[locale]]);
  }
});

test("a place closed altogether says so without counting its services", () => {
  const row = locationRowOf({ status: "closed", breadth: text("untuk semua layanan") });
  const closed = locationOf({ row, offerings: [offeringOf({ status: "closed", basis: "hours", since: null })] });
  expect(said(shown(closed).querySelector("[data-part] p"))).toBe("Tutup");
});

test("what does not work names the places where it does, and how old that word is", () => {
  const page = shown(locationOf());
  const line = page.querySelectorAll("p").find((p) => p.querySelector('a[href="/locations/kec-cikupa"]'));
  expect(said(line ?? null)).toMatch(/^Normal di dekat sini: Cikupa, Panongan \(per 08\.10.WIB\)$/);
});

test("where it works nowhere else, that is said too", () => {
  const nowhere = "Tidak ada tempat lain yang kini dipastikan normal.";
  expect(said(shown(locationOf()))).not.toContain(nowhere);
  expect(said(shown(locationOf({ alternatives: [] })))).toContain(nowhere);
});

test("what all services share is said once above them, not in every row", () => {
  const offerings = ["kk", "kia", "akta"].map((slug) => offeringOf({ service: { slug, name: text(slug) } }));
  const calm = said(shown(locationOf({ offerings, alternatives: [] }))) ?? "";
  expect(calm.split("Dilaporkan petugas")).toHaveLength(2);
  const mixed = offerings.map((row, n) => (n === 0 ? { ...row, since: iso("09:10") } : row));
  expect(said(shown(locationOf({ offerings: mixed, alternatives: [] })))).toMatch(/Dilaporkan petugas.*09\.10/);
});

test("the stale edition vouches for nothing: no state, no other place, no today", () => {
  const page = shown(staleLocation(locationOf()), { stale: true });
  expect(said(page)).not.toMatch(/normal|hari ini|Cikupa|Tidak ada tempat lain|Buka sampai/i);
  expect(said(page)).toContain("Senin 23 November 2026, 08.05");
});

test("what staff told of the place stands with its time, in its own words where nobody counts", () => {
  const at = { at: iso("08:05"), valid_until: iso("00:00", 1) };
  const view = locationOf({ reports: { blanks: { left: 1250, ...at }, quota: { left: "out", ...at } } });
  const lines = (locale: Locale) => shown(view, { locale }).querySelectorAll("dl > div").map(said);
  expect(lines("id")).toEqual(["Blangko KTP‑el1.250 keping (per 08.05 WIB)", "Kuota antrean hari inihabis (per 08.05 WIB)"]);
  expect(lines("en")).toEqual(["Blank e‑KTP cards1,250 (as of 08:05 WIB)", "Queue places todaynone left (as of 08:05 WIB)"]);
});

test("where nobody told of blanks or queue nothing is said of them, nor in the stale edition where somebody did", () => {
  const at = { at: iso("08:05"), valid_until: iso("00:00", 1) };
  const told = locationOf({ reports: { blanks: { left: "enough", ...at }, quota: null } });
  expect(shown(told).querySelectorAll("dl > div")).toHaveLength(1);
  expect(shown(locationOf()).querySelector("dl")).toBeNull();
  expect(shown(staleLocation(told), { stale: true }).querySelector("dl")).toBeNull();
});
