import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { firstAccount } from "./desk";
import { calm, closed, DAWN, national, partial, type Scenes } from "./scenes";
import { type Server, startServer } from "./server";

/**
 * The faces of the site as they were looked at and found good, one picture each in `e2e/faces/`. After a change that is
 * meant: `npx playwright test faces --update-snapshots`, and look at every picture that changed before it is kept.
 */

/** Pictures are of one set of letters: where a machine draws other ones nothing can be compared, and that is said. */
const LETTERS = "e2e/faces/letters.txt";

const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "light", contrast: "more" },
  "contrast-dark": { colorScheme: "dark", contrast: "more" },
  forced: { colorScheme: "dark", forcedColors: "active" },
  print: { colorScheme: "light", media: "print" },
} satisfies Record<string, Parameters<Page["emulateMedia"]>[0]>;
type Look = keyof typeof LOOKS;

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

test.describe.configure({ mode: "serial" });

let scenes: Scenes;
let pause: string;
let outage: string;
let comparable: boolean;
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await page.setContent('<span id="x" style="font: 100px system-ui">Kantor Disdukcapil 16.00 WIB</span>');
  const drawn = String(await page.locator("#x").evaluate((span) => Math.round(span.getBoundingClientRect().width)));
  await page.close();
  if (test.info().config.updateSnapshots === "all") writeFileSync(LETTERS, `${drawn}\n`);
  const known = readFileSync(LETTERS, "utf8").trim();
  comparable = known === drawn;
  if (!comparable) console.warn(`faces: this machine draws other letters (${drawn}, not ${known}); NO PICTURE IS COMPARED`);
  const server: Server = await startServer({ clock: DAWN });
  scenes = { server, desk: await firstAccount(server.url, await server.setupLink()) };
});
test.afterAll(() => scenes?.server.stop());

/** Compares a page as it is seen with the picture of it. The minute of the page may be the next one: a few figures differ. */
async function face(page: Page, name: string, path: string, look: Look = "light"): Promise<void> {
  await page.emulateMedia({ contrast: "no-preference", forcedColors: "none", media: "screen" });
  await page.emulateMedia(LOOKS[look]);
  await page.goto(scenes.server.url + path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  if (!comparable) return;
  await expect(page).toHaveScreenshot(`${name}-${page.viewportSize()?.width}-${look}.png`, {
    // A phone's page is looked at whole; of a wide one what a screen shows first.
    fullPage: page.viewportSize()?.width === PHONE.width,
    maxDiffPixelRatio: 0.004,
  });
}

/** On a phone and on a desk, in the look given. */
async function faces(page: Page, name: string, path: string, look: Look = "light"): Promise<void> {
  for (const size of [PHONE, WIDE]) {
    await page.setViewportSize(size);
    await face(page, name, path, look);
  }
  await page.setViewportSize(PHONE);
}

test("a morning on which nobody has spoken", async ({ page }) => {
  await faces(page, "unknown-home", "/");
  await face(page, "unknown-location", "/locations/kec-curug", "dark");
});

test("the founding case", async ({ page }) => {
  const path = "/incidents/2017-05-15-layanan-ktp-el-dihentikan";
  await faces(page, "founding", path);
  await face(page, "founding-en", `/en${path}`, "dark");
  await face(page, "founding-print", path, "print");
  await page.setViewportSize(WIDE);
  await face(page, "founding-poster", `${path}/poster`);
});

test("a calm day", async ({ page }) => {
  await calm(scenes);
  await faces(page, "calm-home", "/");
  await face(page, "calm-home-en", "/en", "dark");
  await face(page, "calm-location", "/locations/kec-curug");
  await face(page, "calm-service", "/services/ktp-pencetakan", "dark");
});

test("a pause at two places, however it is seen", async ({ page, browser }) => {
  ({ pause } = await partial(scenes));
  await faces(page, "pause-home", "/");
  await faces(page, "pause-home", "/", "dark");
  for (const look of ["contrast", "contrast-dark", "forced", "print"] as const) await face(page, "pause-home", "/", look);
  await face(page, "pause-home-en", "/en");
  await faces(page, "pause-location", "/locations/kec-curug");
  await faces(page, "pause-service", "/services/ktp-pencetakan");
  await faces(page, "pause-incident", `/incidents/${pause}`);
  await face(page, "pause-office", "/locations/dinas-tigaraksa");
  await face(page, "pause-online", "/locations/daring", "dark");
  const bare = await (await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })).newPage();
  await face(bare, "pause-home-without-script", "/");
  await bare.context().close();
});

test("a national outage", async ({ page }) => {
  ({ outage } = await national(scenes, pause));
  await faces(page, "national-home", "/");
  await face(page, "national-incident", `/incidents/${outage}`, "dark");
  await face(page, "national-location", "/locations/kec-curug");
  await faces(page, "national-outages", "/outages");
  await face(page, "national-outages-en", "/en/outages", "dark");
});

test("outside hours", async ({ page }) => {
  await closed(scenes, outage);
  await faces(page, "closed-home", "/");
  await face(page, "closed-incident", `/incidents/${pause}`);
  await face(page, "history", "/history/2026-11");
  await face(page, "methods", "/methods", "dark");
  await face(page, "glossary", "/glossary");
});
