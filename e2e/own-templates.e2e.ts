import { expect, test } from "@playwright/test";
import { DESK } from "@/lib/words/desk";
import { OWN } from "@/lib/words/own-template";
import { axe } from "./axe";
import { type Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { soonest } from "./notices";
import { type Server, startServer, until } from "./server";

/** What the office often needs and the catalogue does not have: written once, then posted like any other. */

const PUBLISH = { name: "intent", value: "publish" };
let server: Server;
let desk: Desk;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server?.stop());

test("on a phone a kind is written, looked at with what it will ask, saved, and stands among those needed most", async ({
  page,
  context,
}) => {
  await context.addCookies(desk.session);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/staff`);
  await page.getByRole("link", { name: OWN.title }).click();
  await page.getByRole("link", { name: OWN.make }).click();
  await page.getByLabel(OWN.button).fill("Atap bocor");
  await page.getByLabel(OWN.aboutField).fill("Hujan masuk ke ruang layanan.");
  await page.getByLabel(OWN.effects.disrupted).check();
  await page.locator('[name="template.title"]').fill("{layanan} terganggu: atap bocor di {lokasi}");
  await page
    .locator('[name="template.body"]')
    .fill("Air masuk sejak {mulai}. Diperbaiki oleh {diperbaiki oleh}.\nSurat: {surat?}.");
  await page.getByRole("button", { name: OWN.preview }).click();
  const example = page.getByRole("region", { name: OWN.previewTitle });
  await expect(example).toContainText("[Layanan] terganggu: atap bocor di [Lokasi]");
  await expect(example).toContainText("Diperbaiki oleh [Diperbaiki oleh].");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: OWN.save }).click();
  await page.waitForURL(/\/staff\/templates$/);
  await page.goto(`${server.url}/staff`);
  await expect(page.getByRole("link", { name: /^Atap bocor/ })).toBeVisible();
});

test("it is posted with the blanks it asks for, and reads as it was written", async () => {
  const home = await desk.open("/staff");
  const [path = ""] = /\/staff\/new\/atap-bocor-[0-9a-f]{6}/.exec(home.html) ?? [];
  const page = await desk.open(path);
  const scope = { "scope.services": "ktp-pencetakan", "scope.locations": "kec-curug", "nextUpdateBy.choice": soonest(page) };
  const refused = await desk.submit(page, scope, PUBLISH);
  expect(textOf(refused.html)).toContain("Diperbaiki oleh");
  const posted = await desk.submit(page, { ...scope, "fields.diperbaiki_oleh": "Dinas PU" }, PUBLISH);
  expect(posted.path).toMatch(/\/staff\/posted\//);
  const [incident = ""] = /\/incidents\/[a-z0-9-]+/.exec(posted.html) ?? [];
  await until("readers to have it", async () => {
    const text = textOf(await (await fetch(server.url + incident)).text());
    return text.includes("Cetak KTP-el terganggu: atap bocor di Curug") && text.includes("Diperbaiki oleh Dinas PU.");
  });
});

test("changed and taken out, it is offered as it was written last, and then no more", async () => {
  const [code = ""] = /atap-bocor-[0-9a-f]{6}/.exec((await desk.open("/staff/templates")).html) ?? [];
  const form = await desk.open(`/staff/templates/${code}`);
  expect((await desk.submit(form, { "template.button": "Atap runtuh" }, PUBLISH)).path).toBe("/staff/templates");
  const list = await desk.open("/staff");
  expect(textOf(list.html)).toContain("Atap runtuh");
  expect(list.html).not.toContain(`/staff/new/${code}`);
  const [changed = ""] = /atap-runtuh-[0-9a-f]{6}/.exec(list.html) ?? [];
  const gone = await desk.submit(await desk.open(`/staff/templates/${changed}`), { retire: changed });
  expect(gone.path).toBe("/staff/templates");
  expect(textOf(gone.html)).toContain(OWN.none);
  expect((await desk.open("/staff")).html).not.toContain("atap-runtuh");
  expect(textOf((await desk.open("/staff")).html)).toContain(DESK.otherNotices);
});
