import { expect, test } from "@playwright/test";
import { type Server, startServer } from "./server";

/** Without a network: what a reader has seen opens again, and says its age. */

let server: Server;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
});
test.afterAll(() => server?.stop());

test("without a network the last page known opens, says its age and claims nothing in colour; with it the page is itself again", async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: "allow", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.goto(`${server.url}/locations/kec-curug`);
  await expect(page.getByRole("status")).toHaveCount(0);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Curug");
  await expect(page.getByRole("status")).toContainText("Halaman ini terakhir benar Senin 23 November 2026, 09.3");
  expect(await page.locator("main").evaluate((main) => getComputedStyle(main).filter)).toBe("grayscale(1)");

  await page.goto(`${server.url}/history`);
  await expect(page, "a page never seen leads to the kept home").toHaveURL(`${server.url}/`);
  await expect(page.getByRole("status")).toContainText("Halaman ini terakhir benar");
  await expect(page.getByRole("heading", { name: "Layanan", exact: true })).toBeVisible();

  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole("status")).toHaveCount(0);
  expect(await page.locator("html").getAttribute("data-kept")).toBeNull();
  await context.close();
});

test("it can be installed: the manifest and its pictures are there, in the language of the page", async ({ page }) => {
  await page.goto(server.url);
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await fetch(server.url + href)).json();
  expect(manifest).toMatchObject({ start_url: "/", display: "minimal-ui", lang: "id" });
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(server.url + src);
    expect([src, icon.status, icon.headers.get("content-type")]).toEqual([src, 200, type]);
  }
  const worker = await fetch(`${server.url}/sw.js`);
  expect(worker.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
});
