import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import type { UptimeDocument } from "@/lib/api";
import { ERRORS } from "@/lib/words/errors";
import { axe } from "./axe";
import { bytesOf } from "./raw";
import { type Server, startServer, until } from "./server";

/** A fresh installation as readers meet it. */

const PAGES = [
  "/",
  "/history",
  "/history/2017",
  "/history/2017-05",
  "/history/2026-11",
  "/methods",
  "/glossary",
  "/incidents/2017-05-15-layanan-ktp-el-dihentikan",
  "/locations/kec-curug",
  "/services/ktp-pencetakan",
  "/missing",
];
const ADDRESSES = PAGES.flatMap((path) => [path, path === "/" ? "/en" : `/en${path}`]);

const addFormats = addFormatsModule.default ?? addFormatsModule;

let server: Server;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
});
test.afterAll(() => server?.stop());

test("no service is operational before anyone confirmed or measured it", async () => {
  const board: { services: { status: string }[]; installation: { adopted: boolean } } = await (
    await fetch(`${server.url}/api/v1/status.json`)
  ).json();
  expect(board.services.length).toBeGreaterThan(15);
  expect(board.services.filter(({ status }) => status === "operational")).toEqual([]);
  expect(board.installation.adopted).toBe(false);
});

test("home with the whole default catalogue fits the first TCP window, and the cold load 30 KB", async () => {
  expect(await bytesOf(server.url, "br")).toBeLessThanOrEqual(10_000);
  expect(await bytesOf(server.url, "gzip")).toBeLessThanOrEqual(14_600);
  const home = await (await fetch(server.url)).text();
  const linked = [...home.matchAll(/(?:src|href)="(\/[^"]*\.(?:js|css|svg|woff2?))"/g)].map(([, path = ""]) => path);
  const sizes = await Promise.all(["/", ...new Set(linked)].map((path) => bytesOf(server.url + path, "br")));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000);
});

test("the founding case stands in May 2017 with its rough end and whose hours were counted", async ({ page }) => {
  await page.goto(`${server.url}/history/2017-05`);
  const entry = page.getByRole("listitem").filter({ hasText: "KTP" });
  await expect(entry).toContainText("siang");
  await expect(entry).toContainText("sekitar 21–25 jam");
  await expect(entry).toContainText("sekitar 5–8 jam");
  await expect(entry).toContainText("belum dikonfirmasi kantor");
  await expect(entry).toContainText("Dari arsip berita");
});

test("without JavaScript every page is whole and says that the office has not adopted it", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of ADDRESSES) {
    await page.goto(server.url + address);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.getByRole("banner")).toContainText(/Belum diresmikan oleh kantor|Not yet adopted by the office/);
  }
  await context.close();
});

test("a page whose polling fails says how old it is, claims nothing after three minutes, and recovers by itself", async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(server.url);
  await page.route("**/api/v1/pulse.json", (route) => route.abort());
  await page.clock.runFor(25_000);
  await expect(page.getByRole("status")).toContainText("Sambungan terputus. Halaman ini terakhir benar Senin 23 November 2026");
  await expect(page.getByRole("heading", { name: "Layanan", exact: true })).toBeVisible();
  await page.clock.runFor(200_000);
  // It looks at its age as it asks again, and what was asked for on a busy machine may be answered after all of that time.
  const heading = page.getByRole("heading", { level: 1 });
  await expect
    .poll(async () => {
      await page.clock.runFor(25_000);
      return heading.textContent();
    })
    .toContain("Keadaan layanan sekarang tidak diketahui.");
  await expect(page.getByRole("heading", { name: "Layanan", exact: true })).toHaveCount(0);
  // Only news revives the page: an answer as old as the one it gave up is none.
  server.setClock("2026-11-23T09:45");
  await until("a board of the new time", async () => {
    const board: { stale: boolean; as_of: string } = await (await fetch(`${server.url}/api/v1/status.json`)).json();
    return !board.stale && Date.parse(board.as_of) >= Date.parse("2026-11-23T09:45+07:00");
  });
  await page.unroute("**/api/v1/pulse.json");
  await page.clock.runFor(25_000);
  await expect(page.getByRole("heading", { name: "Layanan", exact: true })).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
});

test("an address that does not exist gets the printed page and 404", async ({ page }) => {
  const response = await page.goto(`${server.url}/tidak-ada`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman ini tidak ada");
});

test("what the desk has no page for is answered with a printed one, complete without JavaScript", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const path of ["/staff/tidak-ada", "/staff/posted/x/y"]) {
    const response = await page.goto(server.url + path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ERRORS["desk-missing"].id.title);
    await expect(page.getByRole("link", { name: "Ke meja petugas" })).toBeVisible();
  }
  await page.context().close();
});

test("while the site is dead the desk is a printed page in both languages, and comes back by itself", async ({ page }) => {
  process.kill(server.sitePid(), "SIGKILL");
  const response = await page.goto(`${server.url}/staff`);
  expect([response?.status(), response?.headers()["retry-after"]]).toEqual([503, "5"]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(ERRORS["desk-down"].id.title);
  await expect(page.getByText(ERRORS["desk-down"].en.body)).toBeVisible();
  await expect(page.getByRole("contentinfo")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await until("the desk", async () => (await fetch(`${server.url}/staff/login`)).status === 200);
});

test("staff pages run scripts by nonce only, and a stranger's post is refused before it reaches the site", async () => {
  const page = await fetch(`${server.url}/staff/login`);
  const policy = page.headers.get("content-security-policy") ?? "";
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? "missing";
  expect(policy).toContain("script-src 'self' 'nonce-");
  const scripts = [...(await page.text()).matchAll(/<script(?![^>]*nomodule)[^>]*>/gi)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  for (const headers of [new Headers(), new Headers({ origin: "null" }), new Headers({ origin: "https://contoh.test" })]) {
    expect((await fetch(`${server.url}/staff/login`, { method: "POST", body: "x", headers })).status).toBe(403);
  }
  expect((await fetch(server.url, { method: "POST", body: "x", headers: { origin: server.url } })).status).toBe(405);
});

test("every public answer is what the description says, and serves HEAD, 304 and other sites", async () => {
  const description = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
  const ajv = addFormats(new Ajv2020({ strict: false }));
  const real = { slug: "2017-05-15-layanan-ktp-el-dihentikan", month: "2017-05" };
  const all = Object.keys(description.paths);
  expect(all).toHaveLength(16);
  // Nothing is measured here yet; the answer about a measurement is held against its shape where there is one.
  const paths = all.filter((path) => path !== "/api/v1/measurements/{slug}.json");
  for (const path of paths) {
    const address = server.url + path.replace("{slug}", real.slug).replace("{month}", real.month);
    const answer = await fetch(address);
    expect(`${path} ${answer.status} ${answer.headers.get("access-control-allow-origin")}`).toBe(`${path} 200 *`);
    const [[type, { schema }]] = Object.entries<{ schema: object }>(description.paths[path].get.responses[200].content) as [
      [string, { schema: object }],
    ];
    expect(answer.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    if (type === "application/json") {
      const matches = ajv.compile(schema);
      matches(await answer.json());
      expect(`${path}: ${ajv.errorsText(matches.errors)}`).toBe(`${path}: No errors`);
    } else expect(await answer.text()).toContain(real.slug);
    // Printed anew between the two, it has another tag: then it is asked again.
    const statuses = async () => {
      const head = await fetch(address, { method: "HEAD" });
      const again = await fetch(address, { headers: { "if-none-match": head.headers.get("etag") ?? "" } });
      return [head.status, again.status];
    };
    await expect.poll(statuses).toEqual([200, 304]);
  }
});

test("a day that is over is counted, and without a word it has no percentage anywhere", async ({ page }) => {
  server.setClock("2026-11-24T09:00");
  const told = await until("Monday to be counted", async () => {
    const answer: UptimeDocument = await (await fetch(`${server.url}/api/v1/uptime.json`)).json();
    return answer.all.days.length > 0 ? answer : false;
  });
  expect(told.all.days.map(({ day, operational }) => [day, operational])).toEqual([["2026-11-23", 0]]);
  const sum = (rows: UptimeDocument["services"]) => rows.reduce((all, { days }) => all + (days[0]?.unknown ?? Number.NaN), 0);
  expect([sum(told.services), sum(told.locations)]).toEqual(Array(2).fill(told.all.days[0]?.unknown));
  for (const path of ["/locations/kec-curug", "/services/ktp-pencetakan", "/history/2026", "/en/history/2026-11"]) {
    await until(`${path} to be printed`, async () => />0\s?%</.test(await (await fetch(server.url + path)).text()));
    await page.goto(server.url + path);
    await expect(page.getByRole("table").filter({ hasText: "%" }).first()).toContainText(path.startsWith("/en") ? "0%" : "0 %");
    await expect(page.getByRole("main")).not.toContainText(/100\s?%/);
  }
  await expect.poll(async () => (await fetch(`${server.url}/methods`)).text()).toContain("jadi tanpa persentase");
  await expect.poll(async () => (await fetch(server.url)).text()).toContain("dalam 90 hari terakhir: belum ada data");
});

test("the strict policy stands in the header and in the page, and allows no inline script", async () => {
  const response = await fetch(server.url);
  const header = response.headers.get("content-security-policy") ?? "";
  const meta = (await response.text()).match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
  expect(header).toContain("script-src 'self';");
  expect(header.startsWith(meta ?? "missing")).toBe(true);
});
