import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "@playwright/test";
import { MeasurementDocument, MeasurementList, OutageList } from "@/lib/api";
import { axe, OF_COLOURS } from "./axe";
import { faultsOf } from "./html";
import { type Server, startServer, until } from "./server";

/** What is measured, as readers meet it: in an installation that has measured for ninety days, with one outage under way. */

const CLOCK = "2026-11-23T10:42";
const MOST_BYTES = 10_000;

let server: Server;
test.beforeAll(async () => {
  const dataDir = execFileSync(process.execPath, ["--import", "tsx", "e2e/measured.ts", CLOCK], { encoding: "utf8" }).trim();
  server = await startServer({ clock: CLOCK, dataDir });
});
test.afterAll(() => server?.stop());

/** Every printed page of measuring, in both languages. */
async function pages(): Promise<string[]> {
  const list: { pages: string[] } = await (await fetch(`http://127.0.0.1:${server.sitePort()}/api/v1/addresses.json`)).json();
  return list.pages.filter((path) => /^(\/en)?\/(outages|measurements)(\/|$)/.test(path));
}

const printed = (path: string, edition = "published") =>
  until(`${path} (${edition})`, () => readFileSync(join(server.dataDir, edition, `${path.slice(1)}.html`), "utf8"));

test("every page of both editions is valid, and none is larger than a page may be", async () => {
  const found: string[] = [];
  const paths = await pages();
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    for (const edition of ["published", "published-stale"]) {
      const html = await printed(path, edition);
      found.push(...(await faultsOf("public", `${edition} ${path}`, html)));
      const { length } = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      if (length > MOST_BYTES) found.push(`${edition} ${path}: ${length} bytes`);
    }
  }
  expect(found).toEqual([]);
});

test("nothing is told of where and how anything is looked at", async () => {
  const data = ["/api/v1/outages.json", "/api/v1/measurements.json", "/api/v1/measurements/pintu-berbagi-berkas.json"];
  for (const path of [...(await pages()), ...data]) {
    expect(await (await fetch(server.url + path)).text(), path).not.toMatch(/\.invalid|10\.0\.0\.7|:\s?445|>445/);
  }
});

test("the answers are as they are described", async () => {
  const ask = async (path: string) => (await fetch(`${server.url}/api/v1/${path}`)).json();
  expect(OutageList.parse(await ask("outages.json")).months.length).toBeGreaterThan(1);
  const { measurements } = MeasurementList.parse(await ask("measurements.json"));
  for (const { slug } of measurements) MeasurementDocument.parse(await ask(`measurements/${slug}.json`));
  expect(measurements.length).toBeGreaterThan(3);
});

test("the stale edition believes nothing of what was measured", async () => {
  for (const path of await pages()) {
    const html = await printed(path, "published-stale");
    expect(html, path).not.toMatch(/<b class="text-operational">/);
  }
});

test("an outage, its incident and its measurement lead to one another", async ({ page }) => {
  await page.goto(`${server.url}/outages`);
  await page.getByRole("link", { name: "Layanan daring" }).first().click();
  await page.getByRole("link", { name: "Situs antrean daring" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Situs antrean daring");
  await page.goBack();
  await page.getByText("Penjelasannya").getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Gangguan yang terukur" })).toBeVisible();
});

test("axe finds nothing on any of them, light or dark, and each fits a screen of 320 px", async ({ page }) => {
  const found: string[] = [];
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of await pages()) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(server.url + path);
    for (const details of await page.locator("main details").all()) await details.evaluate((one) => one.setAttribute("open", ""));
    found.push(...(await axe(page)));
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await axe(page, OF_COLOURS)));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${path} is ${wide} px wider than 320`);
  }
  expect(found).toEqual([]);
});
