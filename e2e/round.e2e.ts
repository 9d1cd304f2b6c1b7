import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { ACCOUNT } from "@/lib/words/account";
import { ROUND } from "@/lib/words/round";
import { unbroken } from "@/lib/words/unbroken";
import { axe } from "./axe";
import { type Desk, firstAccount } from "./desk";
import { acknowledged, textOf } from "./faults/common";
import { postPause } from "./notices";
import { type Server, startServer, until } from "./server";

/** The morning round on a phone: told on one screen, without a network, with a dead session, once; and what readers see of it. */

const PUBLISH = { name: "intent", value: "publish" };

let server: Server;
let desk: Desk;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T08:50" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server?.stop());

/** A phone of the office whose clock goes with the server's. */
async function phoneAt(context: BrowserContext, wib: string): Promise<Page> {
  server.setClock(wib);
  await context.addCookies(desk.session);
  const page = await context.newPage();
  await page.clock.install({ time: new Date(`${wib}:00+07:00`) });
  return page;
}

const publicSays = (slug: string, words: string) =>
  until(`the page of ${slug} to say "${words}"`, async () =>
    textOf(await (await fetch(`${server.url}/locations/${slug}`)).text()).includes(words),
  );
const viewOf = async (slug: string) => {
  const { locations } = await (await fetch(`${server.url}/api/v1/locations.json`)).json();
  return locations.find(({ row }: { row: { slug: string } }) => row.slug === slug);
};
/** What the audit trail says of the place's mornings. */
const told = async (place: string) => {
  const said = textOf((await desk.open(`/staff/audit?place=${place}`)).html);
  return said.match(/buka dan berjalan( \(diketuk \d\d\.\d\d WIB, terkirim kemudian\))?\./g) ?? [];
};
const send = (page: Page) => page.getByRole("button", { name: ROUND.send }).click();
const kept = (page: Page) => page.getByRole("complementary", { name: ROUND.keptTitle }).getByRole("listitem");

test("places that have long been open without a word stand first on the desk and lead to their round", async ({ context }) => {
  const page = await phoneAt(context, "2026-11-23T08:50");
  await page.goto(`${server.url}/staff`);
  const quiet = page.getByRole("region", { name: ROUND.quiet });
  await expect(quiet.getByRole("link", { name: "Balaraja" })).toBeVisible();
  expect(await page.locator("main :is(section, h2)").first().textContent()).toContain(ROUND.quiet);
  await quiet.getByRole("link", { name: "Balaraja" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Balaraja");
});

test("a whole round on one screen is public with its time, and the place is quiet no more", async ({ context }) => {
  const page = await phoneAt(context, "2026-11-23T08:52");
  await page.goto(`${server.url}/staff/round/kec-balaraja`);
  await page.getByRole("group", { name: ROUND.blanks }).getByLabel(ROUND.counted).check();
  await page.getByLabel(ROUND.blanksCount).fill("1.250");
  await page.getByRole("group", { name: ROUND.quota }).getByLabel(ROUND.out).check();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await send(page);
  await page.waitForURL(/\/staff\/posted\/\d+$/);
  await expect(page.getByText("Sudah tampil untuk umum")).toBeVisible();
  await expect(kept(page)).toHaveCount(0);
  await publicSays("kec-balaraja", "1.250 keping (per 08.52 WIB)");
  await until("its data to say the same", async () => {
    const { reports, row } = await viewOf("kec-balaraja");
    return reports.blanks?.left === 1250 && reports.quota?.left === "out" && row.status === "operational";
  });
  await page.getByRole("link", { name: ROUND.next }).click();
  await expect(page.getByRole("region", { name: ROUND.spoken }).getByRole("link", { name: "Balaraja" })).toBeVisible();
});

test("what is left unticked leads to a notice whose place and services are filled in", async ({ context }) => {
  const page = await phoneAt(context, "2026-11-23T08:54");
  await page.goto(`${server.url}/staff/round/kec-jambe`);
  await page.getByLabel(unbroken("Cetak KTP-el")).uncheck();
  await send(page);
  await page.waitForURL(/\/trouble\?/);
  await expect(page.getByText(unbroken("Tidak berjalan di Jambe: Cetak KTP-el."))).toBeVisible();
  await page.getByRole("link", { name: "Listrik padam" }).click();
  await expect(page.getByRole("checkbox", { name: unbroken("Cetak KTP-el") })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "KK", exact: true })).not.toBeChecked();
  await expect(page.locator('[name="scope.locations"]:checked')).toHaveValue("kec-jambe");
  await until("what was ticked to be public, and only that", async () => {
    const offerings: { service: { slug: string }; status: string }[] = (await viewOf("kec-jambe")).offerings;
    const statusOf = (slug: string) => offerings.find(({ service }) => service.slug === slug)?.status;
    return statusOf("kk") === "operational" && statusOf("ktp-pencetakan") === "unknown";
  });
});

test("tapped without a network it waits, says so, and is sent once when the network is back, counting from the tap", async ({
  context,
}) => {
  const page = await phoneAt(context, "2026-11-23T09:02");
  await page.goto(`${server.url}/staff/round/kec-cikupa`);
  await page.getByRole("group", { name: ROUND.blanks }).getByLabel(ROUND.enough).check();
  await context.setOffline(true);
  await send(page);
  await expect(kept(page)).toContainText(ROUND.kept);
  await expect(kept(page)).toContainText("Diketuk 09.02 WIB");
  await expect(page.getByRole("button", { name: ROUND.send })).toHaveCount(0);
  expect(await axe(page)).toEqual([]);
  expect((await viewOf("kec-cikupa")).row.status).toBe("unknown");

  server.setClock("2026-11-23T09:40");
  await page.clock.setSystemTime(new Date("2026-11-23T09:40:00+07:00"));
  await context.setOffline(false);
  await expect(kept(page)).toContainText(ROUND.keptSent("09.02 WIB"));
  await publicSays("kec-cikupa", "Terakhir dipastikan buka 09.02 WIB");
  await publicSays("kec-cikupa", "cukup (per 09.02 WIB)");
  await page.goto(`${server.url}/staff/round`);
  await expect(kept(page)).toHaveCount(0);
  expect(await told("kec-cikupa")).toEqual(["buka dan berjalan (diketuk 09.02 WIB, terkirim kemudian)."]);
});

test("an answer that is lost on the way is asked for again, and the post is still one", async ({ context }) => {
  const page = await phoneAt(context, "2026-11-23T09:42");
  await page.goto(`${server.url}/staff/round/kec-panongan`);
  let lost = 0;
  await page.route("**/staff/round/kec-panongan", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await send(page);
  await expect(kept(page)).toContainText(ROUND.keptSent("09.42 WIB"));
  expect(lost).toBe(1);
  await publicSays("kec-panongan", "Terakhir dipastikan buka 09.42 WIB");
  expect(await told("kec-panongan")).toHaveLength(1);
});

test("closed before the network was back, it is sent when the desk is opened again", async ({ context }) => {
  const page = await phoneAt(context, "2026-11-23T09:44");
  await page.goto(`${server.url}/staff/round/kec-cisoka`);
  await context.setOffline(true);
  await send(page);
  await expect(kept(page)).toContainText(ROUND.kept);
  await page.close();
  await context.setOffline(false);
  const later = await phoneAt(context, "2026-11-23T10:05");
  await later.goto(`${server.url}/staff`);
  await expect(kept(later)).toContainText(ROUND.keptSent("09.44 WIB"));
  await publicSays("kec-cisoka", "Terakhir dipastikan buka 09.44 WIB");
});

test("a tap that something was told against since is refused with the reason, and stays to be read", async ({ context }) => {
  const page = await phoneAt(context, "2026-11-23T10:10");
  await page.goto(`${server.url}/staff/round/kec-curug`);
  await context.setOffline(true);
  await send(page);
  await expect(kept(page)).toContainText(ROUND.kept);
  acknowledged((await postPause(desk, "Ditjen Dukcapil Kemendagri")).answer);
  await context.setOffline(false);
  await expect(kept(page)).toContainText(ROUND.keptRefused);
  await expect(kept(page)).toContainText("Sesudah diketuk ada pemberitahuan");
  await page.reload();
  await expect(kept(page)).toContainText("Sesudah diketuk ada pemberitahuan");
  await kept(page).getByRole("button", { name: ROUND.dismiss }).click();
  await expect(kept(page)).toHaveCount(0);
  expect(await told("kec-curug")).toEqual([]);
});

test("a dead session keeps it waiting and says so; signed in again it is sent by itself", async ({ context }) => {
  const page = await phoneAt(context, "2026-11-23T10:20");
  await page.goto(`${server.url}/staff/round/kec-legok`);
  await context.clearCookies();
  await send(page);
  await expect(kept(page)).toContainText(ROUND.keptSignedOut);
  await page.goto(`${server.url}/staff/login`);
  await expect(kept(page)).toContainText(ROUND.keptSignedOut);
  expect(await axe(page)).toEqual([]);
  await page.getByLabel(ACCOUNT.email).fill("sari@contoh.test");
  await page.getByLabel(ACCOUNT.password).fill(desk.password ?? "");
  await page.getByRole("button", { name: ACCOUNT.signIn }).click();
  await expect(kept(page)).toContainText(ROUND.keptSent("10.20 WIB"));
  await publicSays("kec-legok", "Terakhir dipastikan buka 10.20 WIB");
  expect(await told("kec-legok")).toHaveLength(1);
});

test("without JavaScript the plain form works, and says what is to be put right", async () => {
  server.setClock("2026-11-23T10:30");
  const page = await desk.open("/staff/round/kec-kresek");
  const wrong = await desk.submit(page, { "blanks.choice": "count", "blanks.count": "0" }, PUBLISH);
  expect(textOf(wrong.html)).toContain("Bila tidak ada lagi, pilih Habis.");
  acknowledged(await desk.submit(wrong, { "blanks.count": "7" }, PUBLISH));
  await publicSays("kec-kresek", "7 keping (per 10.30 WIB)");
});

test("with the day what was told of it is gone, and nothing is said in its place", async () => {
  server.setClock("2026-11-24T00:01");
  await until("the next day to be printed", async () => (await viewOf("kec-balaraja")).reports.blanks === null);
  const html = await until("the page of the next day", async () => {
    const text = textOf(await (await fetch(`${server.url}/locations/kec-balaraja`)).text());
    return text.includes("24 November 2026, 00.0") && text;
  });
  expect(html).not.toContain("keping");
});
