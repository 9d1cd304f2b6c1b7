import { expect, type Page, test } from "@playwright/test";
import { DESK } from "@/lib/words/desk";
import { firstAccount } from "./desk";
import { calm, DAWN, partial, type Scenes } from "./scenes";
import { startServer } from "./server";

/** Those who use no mouse, and those who see no screen, in the middle of a pause at two places. */

let scenes: Scenes;
let pause: string;
test.beforeAll(async () => {
  const server = await startServer({ clock: DAWN });
  scenes = { server, desk: await firstAccount(server.url, await server.setupLink()) };
  await calm(scenes);
  ({ pause } = await partial(scenes));
});
test.afterAll(() => scenes?.server.stop());

/** More stops than any page has. */
const STOPS = 150;

/** Goes on by Tab until what has the focus bears this name, and is seen to have it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const { textContent, ariaLabel } = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      const said = (ariaLabel ?? textContent ?? "").replaceAll("\u00ad", "").replaceAll("\u2011", "-").trim();
      return { said, seen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 };
    });
    if (typeof name === "string" ? here.said !== name : !name.test(here.said)) continue;
    expect(here.seen, `the focus on "${here.said}" is seen`).toBe(true);
    return;
  }
  throw new Error(`No stop is called ${name}.`);
}

test("by keyboard alone a reader skips to the page, chooses a place once, reads why and walks the map", async ({ page }) => {
  await page.goto(scenes.server.url);
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Langsung ke isi");
  await expect(page.locator(":focus")).toBeInViewport();
  await page.keyboard.press("Enter");

  await tabTo(page, "Pilih tempat");
  await page.keyboard.press("Enter");
  await tabTo(page, "Curug");
  await page.keyboard.press("Enter");
  const own = page.getByRole("region", { name: "Tempat Anda" });
  await expect(own).toContainText("Dihentikan sementara untuk 2 dari");
  await expect(page.locator(":focus"), "the focus stays where the choice was made").toHaveText("Pilih tempat");

  await tabTo(page, /^Cikupa/);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(":focus")).toHaveAccessibleName("Curug Dihentikan sementara");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAccessibleName("Legok Dihentikan sementara");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/locations\/kec-legok$/);
  await tabTo(page, /sebab|mengapa|dihentikan sementara/i);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/incidents/${pause}$`));

  await page.goto(`${scenes.server.url}/en`);
  await expect(
    page.getByRole("region", { name: "Your place" }),
    "the place is remembered in the other language too",
  ).toContainText("Paused on purpose for 2 of");
});

test("by keyboard alone a member of staff signs in and vouches for a place", async ({ page }) => {
  await page.context().addCookies(scenes.desk.session);
  await page.goto(`${scenes.server.url}/staff`);
  await tabTo(page, new RegExp(`^${DESK.confirm}`));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/staff\/posted\/\d+/);
  await expect(page.getByRole("status").first()).toBeAttached();
});

test("to a screen reader home is its parts in their order, each tile with its word", async ({ page }) => {
  await page.goto(scenes.server.url);
  await expect(page.getByRole("banner")).toMatchAriaSnapshot(`
    - banner:
      - paragraph:
        - link "Status Layanan KTP‑el"
      - navigation:
        - link "Riwayat"
        - link "English"
  `);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "Cetak dan ganti KTP‑el dihentikan sementara di 2 dari 30 lokasi." [level=1]
      - region "Tempat Anda":
        - heading "Tempat Anda" [level=2]
      - heading "Sedang berlangsung" [level=2]
      - article:
        - heading /dihentikan sementara untuk pencadangan data/ [level=3]
        - term: Serangan siber?
        - term: Data saya?
      - heading "Layanan" [level=2]
      - heading "Dihentikan sementara" [level=3]
      - list:
        - listitem:
          - link "Cetak KTP‑el"
      - heading "Normal" [level=3]
      - heading "Di mana" [level=2]
      - list "Peta kecamatan":
        - listitem:
          - link "Curug Dihentikan sementara"
  `);
  const tiles = page.getByRole("list", { name: "Peta kecamatan" }).getByRole("link");
  await expect(tiles).toHaveCount(29);
  await expect(page.getByRole("link", { name: "Curug Dihentikan sementara" })).toHaveAttribute("href", "/locations/kec-curug");
});

test("what changes is announced, and what the reader opened stays open", async ({ page }) => {
  await page.clock.install();
  await page.goto(scenes.server.url);
  await page.getByText("Pilih tempat").click();
  const sentence = page.getByRole("heading", { level: 1 });
  await expect(sentence).toHaveAttribute("aria-live", "polite");
  const before = await sentence.elementHandle();
  scenes.server.setClock("2026-11-23T16:30");
  await expect
    .poll(async () => (await fetch(scenes.server.url)).text(), { timeout: 60_000 })
    .toContain("Tutup. Buka lagi Selasa");
  await page.clock.runFor(25_000);
  await expect(page.getByText("Jam kantor: Tutup. Buka lagi Selasa 08.00 WIB")).toBeVisible();
  expect(
    await sentence.evaluate((now, then) => now === then, before),
    "the sentence is the same element, so that its change is heard",
  ).toBe(true);
  await expect(page.getByRole("link", { name: "Balaraja", exact: true })).toBeVisible();
});
