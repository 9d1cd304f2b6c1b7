import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { DESK } from "@/lib/words/desk";
import { DRAFT } from "@/lib/words/draft";
import { SINCE } from "@/lib/words/since";
import { axe } from "./axe";
import { Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { postPause, slugOf } from "./notices";
import { type Server, startServer } from "./server";

/** What was typed and not sent is never lost: not with the tab, the network, the server's answer or the session. */

const PASSWORD = "kuda baterai staples";
let server: Server;
let sari: Desk;
let budi: Desk;
let incident: string;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  sari = await firstAccount(server.url, await server.setupLink());
  budi = await invite("Budi");
  incident = slugOf(await postPause(sari, "Ditjen Dukcapil"));
});
test.afterAll(() => server?.stop());

async function invite(name: string): Promise<Desk> {
  const page = await sari.open("/staff/people/new");
  const given = { name, email: `${name.toLowerCase()}@contoh.test`, role: "editor", place: "", password: sari.password ?? "" };
  const link = /\/staff\/password\/[\w-]+/.exec((await sari.submit(page, given)).html)?.[0] ?? "";
  const desk = new Desk(server.url, PASSWORD);
  await desk.submit(await desk.open(link), { newPassword: PASSWORD });
  return desk;
}

async function openAs(context: BrowserContext, desk: Desk, path: string): Promise<Page> {
  await context.clearCookies();
  await context.addCookies(desk.session);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

const reason = (page: Page) => page.locator('[name="fields.handled_by"]');
const genset = (page: Page) => page.locator('[name="fields.generator"]');
const onServer = (page: Page) => expect(page.getByText(/^Draf tersimpan (?!di perangkat)/)).toBeVisible();

test("a tab that was closed, and another device, open the form with what was typed; the desk lists it", async ({ browser }) => {
  const phone = await browser.newContext();
  const page = await openAs(phone, sari, "/staff/new/network_cut");
  await reason(page).fill("Regu jaringan tujuh");
  await page.getByRole("group", { name: DESK.nextUpdate }).getByRole("radio").first().check();
  await onServer(page);
  await page.close();

  const office = await browser.newContext();
  const other = await openAs(office, sari, "/staff");
  await other.getByRole("region", { name: DRAFT.title }).getByRole("link", { name: "Jaringan putus" }).click();
  await expect(reason(other)).toHaveValue("Regu jaringan tujuh");
  await expect(other.getByRole("group", { name: DESK.nextUpdate }).getByRole("radio").first()).toBeChecked();
  await expect(other.getByText("dibuka kembali. Belum terkirim.")).toBeVisible();
  expect(await axe(other)).toEqual([]);

  await reason(other).press("Enter");
  await expect(other.getByRole("region", { name: DESK.previewTitle }).or(other.locator(".problems")).first()).toBeVisible();
  await expect(reason(other), "Enter throws nothing away").toHaveValue("Regu jaringan tujuh");

  const stranger = await openAs(office, budi, "/staff/new/network_cut");
  await expect(reason(stranger), "nobody else sees it, not even on the same device").toHaveValue("");
  await phone.close();
  await office.close();
});

test("without JavaScript the form opens with it too, and can be thrown away", async () => {
  const page = await sari.open("/staff/new/network_cut");
  expect(page.html).toContain('value="Regu jaringan tujuh"');
  const fresh = await sari.submit(page, { "fields.handled_by": "apa saja" }, { name: "intent", value: "discard" });
  expect(fresh.path).toBe("/staff/new/network_cut");
  expect(fresh.html).not.toContain("Regu jaringan tujuh");
  expect((await sari.open("/staff")).html).not.toContain(DRAFT.title);
});

test("typed without a network and the tab closed: the device kept it, says so, and the server gets it when it is back", async ({
  context,
}) => {
  const page = await openAs(context, sari, "/staff/new/power_cut");
  await context.setOffline(true);
  await genset(page).fill("Genset tidak menyala");
  await expect(page.getByText("Draf tersimpan di perangkat ini")).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const again = await openAs(context, sari, "/staff/new/power_cut");
  await expect(genset(again)).toHaveValue("Genset tidak menyala");
  await expect(again.getByText("yang tersimpan di perangkat ini")).toBeVisible();
  await onServer(again);
  expect((await sari.open("/staff/new/power_cut")).html).toContain("Genset tidak menyala");
  await again.getByRole("button", { name: DRAFT.discard }).click();
  await expect(genset(again)).toHaveValue("");
});

test("typed in a session that is over: the device kept it for who signs in again", async ({ context }) => {
  const page = await openAs(context, sari, "/staff/new/power_cut");
  await context.clearCookies();
  await genset(page).fill("Genset menyala sampai 15.00");
  await expect(page.getByText("Draf tersimpan di perangkat ini")).toBeVisible();
  await page.goto(`${server.url}/staff/new/power_cut`);
  await expect(page).toHaveURL(/\/staff\/login/);
  const again = await openAs(context, sari, "/staff/new/power_cut");
  await expect(genset(again)).toHaveValue("Genset menyala sampai 15.00");
  await again.getByRole("button", { name: DRAFT.discard }).click();
  await expect(genset(again)).toHaveValue("");
});

test("a form sent without JavaScript after the session ended comes back with its words, and nothing of the desk's own", async () => {
  for (const [path, name] of [
    ["/staff/new/network_cut", "fields.handled_by"],
    [`/staff/incidents/${incident}`, "body"],
  ] as const) {
    const page = await sari.open(path);
    const body = sari.fill(page, { [name]: "Kata yang tidak boleh hilang." });
    const gone = new Desk(server.url);
    const { html } = await gone.post(path, body);
    expect(html).toContain("Kata yang tidak boleh hilang.");
    expect(textOf(html)).toContain("sesi Anda sudah berakhir");
    expect(html).not.toContain("Sari");
  }
});

test("what was sent is no draft any more, and a late copy of it is not kept", async ({ context }) => {
  const page = await openAs(context, sari, `/staff/incidents/${incident}`);
  const form = page.locator("#update");
  await form.locator('[name="body"]').fill("Salinan pertama selesai.");
  await form.getByLabel(DESK.noPromise).check();
  await onServer(page);
  const values = await form.locator("form").evaluate((element) => {
    const all: Record<string, string[]> = {};
    for (const [name, value] of new FormData(element as HTMLFormElement)) if (typeof value === "string") all[name] = [value];
    return all;
  });
  await form.getByRole("button", { name: DESK.sendUpdate }).click();
  await page.waitForURL(/\/staff\/posted\//);
  const late = await page.evaluate(async (values) => {
    const body = JSON.stringify({ form: values.draft?.[0], values });
    return (await fetch("/staff/drafts", { method: "POST", headers: { "content-type": "application/json" }, body })).status;
  }, values);
  expect(late).toBe(409);
  await page.goto(`${server.url}/staff/incidents/${incident}`);
  await expect(page.locator('#update [name="body"]')).toHaveValue("");
  expect((await sari.open("/staff")).html).not.toContain(DRAFT.title);
});

test("when somebody else was quicker, who sends reads what they said, their own words in the form, and sends again", async ({
  browser,
}) => {
  const mine = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await openAs(mine, sari, `/staff/incidents/${incident}`);
  const form = page.locator("#update");
  await form.locator('[name="body"]').fill("Pencetakan menyusul pukul 14.00.");
  await form.getByLabel(DESK.noPromise).check();

  const theirs = await budi.open(`/staff/incidents/${incident}`);
  const said = { body: "Salinan kedua sedang berjalan.", state: "monitoring", "nextUpdateBy.choice": "none" };
  expect((await budi.submit(theirs, said)).path).toContain("/staff/posted/");

  await form.getByRole("button", { name: DESK.sendUpdate }).click();
  const told = page.locator(".problems");
  await expect(told).toContainText(SINCE.title);
  await expect(told).toContainText("Budi menerbitkan kabar baru");
  await expect(told).toContainText("Salinan kedua sedang berjalan.");
  await expect(told).toContainText(`${DESK.state} sudah disesuaikan`);
  await expect(form.locator('[name="body"]')).toHaveValue("Pencetakan menyusul pukul 14.00.");
  await expect(form.getByLabel(DESK.states.monitoring)).toBeChecked();
  expect(await axe(page)).toEqual([]);
  await form.getByRole("button", { name: DESK.sendUpdate }).click();
  await page.waitForURL(/\/staff\/posted\//);
  await mine.close();
});

test("nobody but who is signed in keeps a draft, of nothing but a form, and no longer than a form is", async () => {
  const cookie = sari.session.map(({ name, value }) => `${name}=${value}`).join("; ");
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const given = { "content-type": "application/json", origin: server.url, cookie, ...headers };
    return (await fetch(`${server.url}/staff/drafts`, { method: "POST", headers: given, body })).status;
  };
  const draft = (form: unknown, values: unknown) => JSON.stringify({ form, values });
  expect(await post(draft("new/power_cut", { key: ["x"] }), { cookie: "" })).toBe(401);
  expect(await post(draft("new/power_cut", { key: ["x"] }), { origin: "https://lain.test" })).toBe(403);
  for (const name of ["", "new/../people", "//lain.test", "people", "incidents/x#rules", null, 7])
    expect([name, await post(draft(name, {}))]).toEqual([name, 400]);
  for (const body of ["", "null", "[]", "{", draft("new/power_cut", { a: "b" }), draft("new/power_cut", { a: [1] })])
    expect([body, await post(body)]).toEqual([body, 400]);
  expect(await post(draft("new/power_cut", { a: ["x".repeat(100_000)] }))).toBe(413);
  expect((await sari.open("/staff")).html).not.toContain(DRAFT.title);
});
