import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { IncidentDocument } from "@/lib/api";
import { CARD } from "@/lib/card";
import type { Locale } from "@/lib/text";
import { localised } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { SHARE } from "@/lib/words/share";
import { range } from "@/lib/words/time";
import { TIMELINE } from "@/lib/words/timeline";
import { axe } from "./axe";
import { firstAccount } from "./desk";
import { faultsOf } from "./html";
import { enrich } from "./rich";
import { type Server, startServer, until } from "./server";

/** The page of an incident beyond its words: the picture against the opening hours, the card of its link, the notice for the door. */

const FOUNDING = "/incidents/2017-05-15-layanan-ktp-el-dihentikan";
const SITE = "https://status.contoh.go.id";
const LOCALES: Locale[] = ["id", "en"];

/** How many pages a browser makes of the page it is on. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

test.describe("where the site knows its address", () => {
  let server: Server;
  test.beforeAll(async () => {
    server = await startServer({ clock: "2026-11-23T09:30", env: { SITE_URL: SITE } });
  });
  test.afterAll(() => server?.stop());

  const htmlOf = async (path: string) => (await fetch(server.url + path)).text();
  const cardIn = (html: string) => html.match(/<meta property="og:image" content="([^"]*)"/)?.[1] ?? "";

  test("a link shows a picture of the right size, whose address never says anything else", async () => {
    for (const locale of LOCALES) {
      const address = cardIn(await htmlOf(localised(FOUNDING, locale)));
      expect(address).toMatch(/^https:\/\/status\.contoh\.go\.id(\/en)?\/incidents\/.*\/card-[0-9a-f]+\.png$/);
      const path = address.slice(SITE.length);
      const answer = await until(path, async () => {
        const asked = await fetch(server.url + path);
        return asked.ok && asked;
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get("content-type")).toBe("image/png");
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
      expect((await fetch(server.url + path.replace(/card-[0-9a-f]+/, "card-0000000000000000"))).status).toBe(404);
      // The stale edition's file is written after the fresh one's.
      await until("the same in the stale edition", () =>
        readFileSync(join(server.dataDir, "published-stale", path)).equals(bytes),
      );
    }
  });

  test("a stale page names no picture and offers nothing to pass on", async () => {
    const stale = await until("the stale page", () =>
      readFileSync(join(server.dataDir, `published-stale${FOUNDING}.html`), "utf8"),
    );
    expect(cardIn(stale)).toBe("");
    expect(stale).not.toContain("wa.me");
    const poster = await until("the stale notice", () =>
      readFileSync(join(server.dataDir, `published-stale${FOUNDING}/poster.html`), "utf8"),
    );
    expect(poster).toContain(pageWords("id").stale);
  });

  test("the picture's words are the figures of the API, and the message has the page's address", async () => {
    const { incident }: IncidentDocument = await (await fetch(`${server.url}/api/v1${FOUNDING}.json`)).json();
    const open = incident.open_seconds;
    if (!open) throw new Error("The founding case has no opening hours.");
    for (const locale of LOCALES) {
      const html = await htmlOf(localised(FOUNDING, locale));
      expect(html).toContain(TIMELINE[locale].total(range(open, locale)));
      expect(html.match(/<svg class="drawing w-full"/g)).toHaveLength(2);
      const message = decodeURIComponent(html.match(/wa\.me\/\?text=([^"]*)"/)?.[1] ?? "");
      expect(message).toMatch(new RegExp(` ${SITE}${localised(FOUNDING, locale)}$`));
    }
  });

  test("the address is copied where a browser can, and what was printed stays when the page is freshened", async ({
    browser,
  }) => {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    // The printed page is days old by the browser's own clock: the leaf asks at once, and then for the page.
    const freshened = page.waitForResponse(
      (answer) => answer.url().endsWith(FOUNDING) && answer.request().resourceType() === "fetch",
    );
    await page.goto(server.url + FOUNDING);
    await freshened;
    // Freshening puts the button's own words back.
    await expect(async () => {
      await page.locator("[data-copied]").click();
      await expect(page.getByRole("button", { name: SHARE.id.copied })).toBeVisible({ timeout: 1000 });
    }).toPass();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(server.url + FOUNDING);
    await expect(page.getByRole("heading", { name: TIMELINE.id.heading })).toBeVisible();
    await context.close();
  });

  test("without JavaScript there is no button, but its room", async ({ browser }) => {
    const boxes = [];
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await page.goto(server.url + FOUNDING);
      const button = page.locator("[data-copied]");
      if (javaScriptEnabled) await expect(button).toBeVisible();
      else await expect(button).toBeHidden();
      boxes.push(await button.boundingBox());
      await page.context().close();
    }
    expect(boxes[0]).toEqual(boxes[1]);
  });

  test("the notice for the door has a code to the page and is sound", async ({ page }) => {
    for (const locale of LOCALES) {
      const path = localised(`${FOUNDING}/poster`, locale);
      expect(await faultsOf("public", path, await htmlOf(path))).toEqual([]);
      await page.goto(server.url + path);
      expect(await axe(page)).toEqual([]);
      await expect(page.locator("footer svg")).toBeVisible();
      expect(await pagesOnPaper(page)).toBe(1);
    }
  });
});

test.describe("in a rich installation that does not know its address", () => {
  let server: Server;
  let paths: string[];
  test.beforeAll(async () => {
    server = await startServer({ clock: "2026-11-23T09:30" });
    const rich = await enrich(await firstAccount(server.url, await server.setupLink()));
    paths = [rich.pause, rich.planned, rich.ended, rich.calledOff, rich.national].map((slug) => `/incidents/${slug}`);
  });
  test.afterAll(() => server?.stop());

  test("every notice is one page of A4, with and without the office's contact", async ({ page }) => {
    for (const path of paths.flatMap((each) => LOCALES.map((locale) => localised(`${each}/poster`, locale)))) {
      await page.goto(server.url + path);
      expect(await pagesOnPaper(page), path).toBe(1);
    }
  });

  test("no address is made up: no picture, no code, no link in the message", async () => {
    for (const path of paths) {
      const html = await (await fetch(server.url + path)).text();
      expect(html).not.toContain("og:image");
      expect(html.match(/wa\.me\/\?text=([^"]*)"/)?.[1]).not.toContain("http");
      expect(await (await fetch(`${server.url}${path}/poster`)).text()).not.toMatch(/<footer[\s\S]*<svg/);
    }
  });

  test("what can be done stands before the two questions, and those before the times", async ({ page }) => {
    await page.goto(server.url + (paths[0] ?? ""));
    const words = (await page.locator("main").textContent()) ?? "";
    const places = [
      "Yang bisa Anda lakukan",
      "Serangan siber?",
      "Data saya?",
      "Kejadiannya",
      "Pemberitahuannya",
      "Bagikan",
      "Kabar,",
    ];
    const found = places.map((each) => words.indexOf(each));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(0);
  });
});
