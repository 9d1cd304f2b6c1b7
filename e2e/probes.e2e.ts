import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { DUTY } from "@/lib/words/duty";
import { OUTAGE } from "@/lib/words/outage-desk";
import { PROBES, VERDICT_SAYS } from "@/lib/words/probes";
import { refusalWords } from "@/lib/words/refusals";
import { axe } from "./axe";
import { type Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { CHOICES, KEYS, NAMES, NUMBERS, WORDS } from "./hostile-inputs";
import { soonest } from "./notices";
import { type Server, startServer, until } from "./server";

/** What is measured from the desk: a machine that calls, somebody who looks, and the outage that they find, until it is explained. */

test.describe.configure({ mode: "serial" });

const PUBLISH = { name: "intent", value: "publish" };
let server: Server;
let desk: Desk;
let address: string;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server?.stop());

/** A page of the desk, opened by whoever is signed in. */
async function at(page: Page, context: BrowserContext, path: string): Promise<void> {
  await context.addCookies(desk.session);
  await page.goto(server.url + path);
}
const said = async (path: string) => textOf((await desk.open(path)).html);
const beat = (query = "", init: RequestInit = {}) => fetch(address + query, init);

test("on a phone a heartbeat is made, and its address is shown this once", async ({ page, context }) => {
  await at(page, context, "/staff");
  await page.getByRole("link", { name: PROBES.title, exact: true }).click();
  await page.getByRole("link", { name: PROBES.make }).click();
  await page.getByRole("link", { name: /^Denyut dari mesin lain/ }).click();
  await page.getByLabel(PROBES.fields.name).first().fill("Pencadangan malam");
  await page.locator("[id='probe.target']").selectOption("system:siak-terpusat");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: PROBES.start }).click();
  const shown = page.locator("code").first();
  await expect(shown).toHaveText(/\/api\/heartbeat\/[\w-]{43}$/);
  address = (await shown.textContent()) ?? "";
  expect(address.startsWith(server.url)).toBe(true);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("link", { name: PROBES.toProbe }).click();
  await expect(page.getByText(PROBES.historyNone)).toBeVisible();
  expect(await page.content()).not.toContain(address.split("/").at(-1));
});

test("a machine says how far it is from a place of its own, and its page shows it", async () => {
  const body = new URLSearchParams({ done: "84000", total: "150000", note: "tabel penduduk" });
  const answer = await beat("", { method: "POST", body });
  expect([answer.status, await answer.text()]).toEqual([200, "ok\n"]);
  expect((await beat()).status).toBe(429);
  const whole = await said("/staff/probes/pencadangan-malam");
  expect(whole).toContain("84.000 dari 150.000");
  expect(whole).toContain("tabel penduduk");
  await until("the verdict", async () => (await said("/staff/probes")).includes(VERDICT_SAYS.up));
});

test("whoever else calls is told in a sentence, and nobody's number is kept", async () => {
  const unknown = await fetch(`${server.url}/api/heartbeat/${"x".repeat(43)}`);
  expect(unknown.status).toBe(404);
  expect(await unknown.text()).toContain("Alamat ini tidak dikenal");
  const named = { method: "POST", body: new URLSearchParams({ note: "NIK 3603121205900001" }) };
  const left = await until("a sign that is not too soon", async () => {
    const answer = await beat("", named);
    return answer.status !== 429 && answer;
  });
  expect([left.status, await left.text()]).toEqual([200, expect.stringContaining("Tercatat tanpa note")]);
  const long = await beat("", { method: "POST", body: "x".repeat(5000), headers: { "content-type": "application/json" } });
  expect(long.status).toBe(413);
  expect((await fetch(address, { method: "PUT" })).status).toBe(405);
  expect(await said("/staff/probes/pencadangan-malam")).not.toContain("3603121205900001");
  expect(server.output()).not.toContain(address.split("/").at(-1));
});

test("a new address takes the place of the old, without JavaScript too", async () => {
  const page = await desk.open("/staff/probes/pencadangan-malam");
  const html = page.html.slice(page.html.lastIndexOf("<form", page.html.indexOf(PROBES.renewAbout)));
  const made = await desk.submit({ ...page, html }, { slug: "pencadangan-malam" });
  const fresh = /https?:[^ <]+\/api\/heartbeat\/[\w-]{43}/.exec(made.html)?.[0] ?? "";
  expect(fresh).not.toBe("");
  expect((await beat()).status).toBe(404);
  address = fresh;
  expect((await until("the machine to be heard again", async () => (await beat()).ok && (await beat())))?.status).toBe(429);
});

test("paused it says so to the machine and on its page, and goes on when it is resumed", async ({ page, context }) => {
  await at(page, context, "/staff/probes/pencadangan-malam");
  await page.locator("summary", { hasText: PROBES.pause }).click();
  await page.getByRole("button", { name: PROBES.pause }).click();
  await expect(page.getByText(PROBES.paused)).toBeVisible();
  expect((await beat()).status).toBe(410);
  await page.getByRole("button", { name: PROBES.resume }).click();
  await expect(page.locator("summary", { hasText: PROBES.pause })).toBeVisible();
  expect((await beat()).status).not.toBe(410);
});

test("somebody sees that a service does not work, and an outage asks for its explanation", async ({ page, context }) => {
  await at(page, context, "/staff/probes/new?kind=manual");
  await page.getByLabel(PROBES.fields.name).first().fill("KIA di loket");
  await page.locator("[id='probe.target']").selectOption("service:kia");
  await page.locator("[id='probe.place']").selectOption("kec-curug");
  await page.getByRole("button", { name: PROBES.start }).click();
  await page.getByLabel(PROBES.fields.note).fill("Printer kartu anak tidak menyala.");
  await page.getByRole("button", { name: PROBES.fails, exact: true }).click();
  await expect(page.getByText("Printer kartu anak tidak menyala.").first()).toBeVisible();
  await until("the desk to ask for it", async () => (await said("/staff")).includes(OUTAGE.banner(1)));
  await page.goto(`${server.url}/staff`);
  await page.getByRole("link", { name: OUTAGE.banner(1) }).click();
  await expect(page.getByRole("heading", { name: /KIA di Curug: tidak dapat dilayani/ })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("link", { name: new RegExp(`^${OUTAGE.handle}`) }).click();
  expect(await axe(page)).toEqual([]);
});

test("a notice that opens with what is known of it explains it as it is posted", async () => {
  const { html } = await desk.open("/staff/outages");
  const slug = /\/staff\/outages\/([a-z0-9-]+)"/.exec(html)?.[1] ?? "";
  const outage = await desk.open(`/staff/outages/${slug}`);
  expect(outage.html).toContain(`/staff/new/network_cut?outage=${slug}`);
  const form = await desk.open(`/staff/new/network_cut?outage=${slug}`);
  const body = desk.fill(form, { "fields.handled_by": "" });
  expect([body.getAll("scope.services"), body.getAll("scope.locations")]).toEqual([["kia"], ["kec-curug"]]);
  const values = { "nextUpdateBy.choice": soonest(form), "fields.handled_by": "Diskominfo" };
  const posted = await desk.submit(form, values, PUBLISH);
  expect(posted.path).toMatch(/^\/staff\/posted\//);
  const list = await said("/staff/outages");
  expect(list).toContain(OUTAGE.by);
  expect(list).toContain(OUTAGE.notTold);
  await until("the desk to be content", async () => !(await said("/staff")).includes(OUTAGE.banner(1)));
});

test("it is our own measuring only with a reason, and then stays to be read", async () => {
  const slug = /\/staff\/outages\/([a-z0-9-]+)"/.exec((await desk.open("/staff/outages")).html)?.[1] ?? "";
  const page = await desk.open(`/staff/outages/${slug}`);
  const none = await desk.submit(page, { "outage.reason": "" });
  expect(textOf(none.html)).toContain(refusalWords("text_required", "outage.reason"));
  const reason = "Yang dilihat ternyata loket lain.";
  expect((await desk.submit(none, { "outage.reason": reason })).path).toBe("/staff/outages");
  expect(await said("/staff/outages")).toContain(reason);
});

test("what hands and scripts put into the form of a probe comes back with a sentence, or is kept as words", async () => {
  const form = await desk.open("/staff/probes/new?kind=http");
  const good = { "probe.name": "Situs antrean", "probe.target": "service:kia", "probe.url": "https://antrean.contoh.test/" };
  const hosts = [
    "x",
    "javascript:alert(1)",
    "ftp://contoh.test/",
    "https://",
    "\0",
    "//contoh.test",
    `https://${"a".repeat(3000)}.test`,
  ];
  const tried: [string, string[]][] = [
    ["probe.target", [...NAMES, ...NAMES.map((name) => `service:${name}`), "location:kec-curug"]],
    ["probe.place", NAMES.filter((name) => name !== "")],
    ["probe.url", hosts],
    ["probe.status", ["9", "99", "600", "dua ratus", "200;drop", NUMBERS.at(-1) ?? ""]],
    ["probe.every", NUMBERS],
    ["probe.timeout", NUMBERS],
    ["probe.slow", NUMBERS],
    ["probe.failAfter", NUMBERS],
    ["probe.effect", CHOICES],
    ["probe.method", CHOICES],
    ["probe.kind", CHOICES],
    ["probe.unit", CHOICES],
    ["key", KEYS],
  ];
  for (const [field, values] of tried) {
    for (const value of values) {
      const { status, html, path } = await desk.submit(form, { ...good, [field]: value }, PUBLISH);
      expect([field, value.slice(0, 40), status, path]).toEqual([field, value.slice(0, 40), 200, "/staff/probes/new?kind=http"]);
      expect([field, value.slice(0, 40), /role="alert"/.test(html)]).toEqual([field, value.slice(0, 40), true]);
    }
  }
  for (const value of WORDS.filter((words) => words.length < 200)) {
    const { html } = await desk.submit(await desk.open("/staff/probes/new?kind=http"), { ...good, "probe.name": value }, PUBLISH);
    expect(html).not.toContain("<script>alert(1)</script>");
  }
});

test("what can never be seen is refused in a sentence, and nothing is made", async () => {
  const refusedOf = async (kind: string, values: Record<string, string>) => {
    const form = await desk.open(`/staff/probes/new?kind=${kind}`);
    const done = await desk.submit(form, { "probe.name": "Tidak mungkin", "probe.target": "service:kia", ...values }, PUBLISH);
    expect([done.status, done.path]).toEqual([200, `/staff/probes/new?kind=${kind}`]);
    return textOf(done.html);
  };
  const web = { "probe.url": "https://antrean.contoh.test/" };
  expect(await refusedOf("http", { ...web, "probe.method": "HEAD", "probe.text": "Antrean" })).toContain(
    refusalWords("no_body", "method"),
  );
  expect(await refusedOf("http", { "probe.url": "http://antrean.contoh.test/" })).toContain(
    refusalWords("no_certificate", "certificateDays"),
  );
  const hasty = await refusedOf("http", { ...web, "probe.every": "10", "probe.timeout": "20000" });
  expect(hasty).toContain(refusalWords("timeout_too_long", "timeout"));
  expect(hasty).toContain(PROBES.fields.timeout);
  expect(await refusedOf("dns", { "probe.host": "contoh.test", "probe.expect": "ns1.contoh.test" })).toContain(
    refusalWords("other_record", "expect"),
  );
  expect(await said("/staff/probes")).not.toContain("Tidak mungkin");
});

test("whoever asks for a look at an inner address hears at once why there is none", async ({ page, context }) => {
  const form = await desk.open("/staff/probes/new?kind=tcp");
  const values = {
    "probe.name": "Server cetak",
    "probe.target": "service:kia",
    "probe.host": "10.11.12.13",
    "probe.port": "443",
  };
  expect((await desk.submit(form, values, PUBLISH)).path).toBe("/staff/probes/server-cetak");
  await at(page, context, "/staff/probes/server-cetak");
  await page.getByRole("button", { name: PROBES.ask }).click();
  await expect(page.locator(".problems")).toContainText(refusalWords("address_not_allowed", "host"));
});

test("another target takes another probe: one press opens it with all the old one says, whose record stays", async ({
  page,
  context,
}) => {
  await at(page, context, "/staff/probes/server-cetak");
  await page.getByRole("link", { name: PROBES.replace }).click();
  await expect(page.getByText(PROBES.replaces)).toBeVisible();
  await expect(page.getByLabel(PROBES.fields.host)).toHaveValue("10.11.12.13");
  await expect(page.locator("[id='probe.target']")).toHaveValue("service:kia");
  expect(await axe(page)).toEqual([]);
  await page.locator("[id='probe.target']").selectOption("system:siak-terpusat");
  await page.getByRole("button", { name: PROBES.start }).click();
  await page.waitForURL(`${server.url}/staff/probes/server-cetak-2`);
  await page.goto(`${server.url}/staff/probes/server-cetak`);
  await expect(page.getByText(PROBES.over).first()).toBeVisible();
  await expect(page.getByRole("link", { name: PROBES.like })).toBeVisible();
  await expect(page.getByRole("link", { name: PROBES.replace })).toHaveCount(0);
  const open = async (slug: string) => textOf(await (await fetch(`${server.url}/measurements/${slug}`)).text());
  await until("both to be public", async () => (await open("server-cetak")).includes("Tidak diukur lagi sejak"));
  expect((await fetch(`${server.url}/measurements/server-cetak-2`)).status).toBe(200);
});

test("the rota says who is called, and that without a mail server nobody is", async ({ page, context }) => {
  await at(page, context, "/staff/duty");
  await expect(page.getByText(DUTY.mailOff)).toBeVisible();
  await expect(page.getByText(DUTY.nobody)).toBeVisible();
  await page.locator("[id='duty.person']").selectOption({ label: "Sari" });
  await page.getByLabel("Senin").check();
  await page.locator("[id='duty.begins']").fill("08.00");
  await page.locator("[id='duty.ends']").fill("16.00");
  await page.getByRole("button", { name: DUTY.send }).click();
  await expect(page.getByText(DUTY.nobody)).toHaveCount(0);
  await expect(page.getByText(DUTY.hours("08:00", "16:00"))).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: new RegExp(`^${DUTY.remove}`) }).click();
  await expect(page.getByText(DUTY.none)).toBeVisible();
});
