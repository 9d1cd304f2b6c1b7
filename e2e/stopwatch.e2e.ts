import { expect, test } from "@playwright/test";
import { DESK } from "@/lib/words/desk";
import { type Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { type Server, startServer, until } from "./server";
import { postByHand } from "./stopwatch";

/** A true notice from a phone in few taps, and the desk by keyboard alone. How many seconds it takes is `npm run bench -- stopwatch`. */

let server: Server;
let desk: Desk;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server?.stop());

test("from the desk to a published notice with its places, services and promise: six taps, one word, four swipes at most", async ({
  browser,
}) => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.addCookies(desk.session);
  const page = await phone.newPage();
  await page.goto(`${server.url}/staff`);
  const cost = await postByHand(page, async () => undefined);
  expect(cost.taps).toBe(6);
  expect(cost.keys).toBe("Diskominfo".length);
  expect(cost.swipes).toBeLessThanOrEqual(4);
  await expect(page.getByText("Sudah tampil untuk umum")).toBeVisible();
  const address = await page.getByRole("link", { name: DESK.publicPage }).getAttribute("href");
  await until("its page to say all of it", async () => {
    const said = textOf(await (await fetch(server.url + address)).text());
    return ["Curug", "Diskominfo", "Kabar berikutnya paling lambat Senin 23 November 2026, 10.00 WIB"].every((part) =>
      said.includes(part),
    );
  });
  await phone.close();
});

test("by keyboard alone somebody signs in, posts, updates and ends a notice", async ({ page }) => {
  const keys = page.keyboard;
  /** Goes on by Tab until this has the focus, which must be seen. */
  async function tabTo(selector: string): Promise<void> {
    for (let stop = 0; stop < 200; stop += 1) {
      await keys.press("Tab");
      const here = await page.evaluate((wanted) => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const seen = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
        return { it: element.matches(wanted), seen };
      }, selector);
      if (!here.it) continue;
      expect(here.seen, `the focus on ${selector} is seen`).toBe(true);
      return;
    }
    throw new Error(`No stop is ${selector}.`);
  }
  const type = async (selector: string, words: string) => {
    await tabTo(selector);
    await keys.type(words);
  };
  await page.goto(`${server.url}/staff`);
  await page.waitForURL(/\/staff\/login/);
  await type('[name="email"]', "sari@contoh.test");
  await type('[name="password"]', desk.password ?? "");
  await keys.press("Enter");
  await page.waitForURL(/\/staff$/);

  await tabTo('a[href="/staff/new/power_cut"]');
  await keys.press("Enter");
  await page.waitForURL(/power_cut/);
  await tabTo('[name="scope.locations"][value="dinas"], [name="scope.locations"]');
  await keys.press("Space");
  await tabTo('[name="nextUpdateBy.choice"]');
  await keys.press("Space");
  await type('[name="fields.generator"]', "Genset tidak menyala");
  await tabTo(".bar .button.primary");
  await keys.press("Enter");
  await page.waitForURL(/\/staff\/posted\//);

  await tabTo('a[href="/staff"]');
  await keys.press("Enter");
  await page.waitForURL(/\/staff$/);
  await tabTo('a[href*="power-cut"][href$="#update"]');
  await keys.press("Enter");
  await page.waitForURL(/#update$/);
  await type("#update [name=body]", "Petugas PLN sedang bekerja.");
  await tabTo('#update [name="nextUpdateBy.choice"]');
  await keys.press("ArrowUp");
  await tabTo("#update .button.primary");
  await keys.press("Enter");
  await page.waitForURL(/\/staff\/posted\//);

  await tabTo('a[href="/staff"]');
  await keys.press("Enter");
  await page.waitForURL(/\/staff$/);
  await tabTo('a[href*="power-cut"][href$="#resolve"]');
  await keys.press("Enter");
  await page.waitForURL(/#resolve$/);
  await tabTo('#resolve [name="working"]');
  await keys.press("Space");
  await type('#resolve [name="end.body"]', "Listrik menyala lagi.");
  await tabTo("#resolve .button.primary");
  await keys.press("Enter");
  await page.waitForURL(/\/staff\/posted\//);
});
