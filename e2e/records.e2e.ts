import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { SLUGS } from "@/db/catalogue/founding-register";
import { SLUG } from "@/db/catalogue/founding-words";
import { packPath } from "@/lib/pack";
import { AMENDED } from "@/lib/words/amended";
import { RECORDS } from "@/lib/words/records";
import { refusalWords } from "@/lib/words/refusals";
import { registerWords } from "@/lib/words/register";
import { REGISTER } from "@/lib/words/register-desk";
import { axe } from "./axe";
import { type Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { type Server, startServer, until } from "./server";

/** The register: a reporter reads the claim of 2017 to its sources; the desk writes, corrects and takes back, in the open. */

test.describe.configure({ mode: "serial" });

const CLAIM = `/claims/${SLUGS.claim}`;
const WORDS = registerWords("id");
let server: Server;
let desk: Desk;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server?.stop());

const printed = (path: string, words: string) =>
  until(`${path} to say "${words}"`, async () => textOf(await (await fetch(server.url + path)).text()).includes(words));

test("a reporter without JavaScript reads four accounts in order with their sources, and follows to all that is linked", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(server.url + CLAIM);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Klaim: “Server/);
  await expect(page.getByText(WORDS.stance.denied)).toBeVisible();
  await expect(page.getByText(WORDS.overall.accounts_conflict)).toBeVisible();
  const accounts = page.locator("section", { hasText: WORDS.accounts }).getByRole("listitem");
  const days = ["16 Mei 2017", "16 Mei 2017", "17 Mei 2017", "17 Mei 2017"];
  await expect(accounts).toHaveText(days.map((day) => new RegExp(`^${day}`)));
  for (const account of await accounts.all()) await expect(account.getByRole("link")).toHaveAttribute("href", /^https?:/);
  await expect(page.getByText("Tidak ditemukan bukan berarti tidak ada.").first()).toBeVisible();
  for (const path of [`/incidents/${SLUG}`, `/advisories/${SLUGS.letter}`, `/protections/${SLUGS.ports}`]) {
    await page.goto(server.url + CLAIM);
    await page.locator(`a[href="${path}"]`).click();
    expect(new URL(page.url()).pathname).toBe(path);
    // A link is read from both its ends.
    await page.locator(`a[href="${CLAIM}"]`).first().click();
    expect(new URL(page.url()).pathname).toBe(CLAIM);
  }
  await page.context().close();
});

test("whoever searches finds claims, letters and incidents of all years at once; without a script the years lead to them", async ({
  browser,
}) => {
  const { search, byYear } = RECORDS.id;
  const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await bare.goto(`${server.url}/records`);
  await expect(bare.getByRole("heading", { name: byYear })).toBeVisible();
  await expect(bare.getByLabel(search.label)).toBeHidden();
  await bare.getByRole("link", { name: "2017", exact: true }).click();
  await expect(bare.locator(`a[href="${CLAIM}"]`)).toBeVisible();
  await bare.context().close();

  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${server.url}/records`);
  const field = page.getByRole("searchbox", { name: search.label });
  const box = page.getByRole("search");
  await field.fill("ktp-el DIHENTIKAN");
  await expect(box.getByRole("link")).toHaveAttribute("href", `/incidents/${SLUG}`);
  await expect(box.getByRole("status")).toHaveText(`1 ${search.found}`);
  await field.fill("wannacry");
  await expect(box.locator(`a[href="${CLAIM}"]`)).toBeVisible();
  await expect(box.locator('a[href^="/advisories/"]')).toHaveCount(2);
  expect(await axe(page)).toEqual([]);
  await field.fill("<b>antah</b>");
  await expect(box.getByRole("status")).toHaveText(search.none);
  await field.fill("");
  await expect(box.getByRole("status")).toHaveText("");
  await expect(box.getByRole("listitem")).toHaveCount(0);

  await page.route("**/records/*", (route) => route.abort());
  await page.reload();
  await field.fill("wannacry");
  await expect(box.getByRole("status")).toHaveText(search.failed);
  await page.unroute("**/records/*");
  await field.fill("wannacry 2017");
  await expect(box.locator(`a[href="${CLAIM}"]`)).toBeVisible();
  await page.context().close();
});

test("the evidence pack of the claim opens without the site, and its sums hold", async ({ browser }) => {
  const answer = await until("the pack", async () => {
    const got = await fetch(`${server.url}${packPath(CLAIM)}`);
    return got.ok && got;
  });
  expect(answer.headers.get("content-type")).toBe("application/zip");
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const folder = mkdtempSync(join(tmpdir(), "ktp-pack-"));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const sums = strFromU8(files.SHA256SUMS ?? new Uint8Array())
    .trimEnd()
    .split("\n");
  expect(sums.map((line) => line.split("  ")[1])).toEqual([
    "index.html",
    "index.en.html",
    "README.txt",
    "data.json",
    "accounts.csv",
  ]);
  for (const line of sums) {
    const [sum, name = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(files[name] ?? "")
        .digest("hex"),
    ).toBe(sum);
  }
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const wanted: string[] = [];
  page.on("requestfailed", (request) => wanted.push(request.url()));
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  await expect(page.getByText(WORDS.overall.accounts_conflict)).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByText("Accounts conflict")).toBeVisible();
  expect(wanted).toEqual([]);
  await context.close();
  rmSync(folder, { recursive: true });
});

test("machines read it as an article about a claim with its citations, and never as a review of it", async () => {
  const known = await startServer({ clock: "2026-11-23T09:30", env: { SITE_URL: "https://status.contoh.go.id" } });
  const html = await (await fetch(`${known.url}/en${CLAIM}`)).text();
  await known.stop();
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const read = JSON.parse(json);
  expect(read).toMatchObject({
    "@type": "Article",
    url: `https://status.contoh.go.id/en${CLAIM}`,
    about: { "@type": "Claim", author: { name: "VIVA.co.id" } },
  });
  expect(read.citation).toHaveLength(4);
  expect(html).not.toContain("ClaimReview");
  const { entries } = await (await fetch(`${server.url}/api/v1/claims.json`)).json();
  expect(entries).toHaveLength(1);
  expect(entries[0].content.accounts).toHaveLength(4);
});

test("a correction is read beside what stood there, and the earlier revision keeps its own address", async () => {
  const path = `/staff/records/claims/${SLUGS.claim}`;
  const form = await desk.open(path);
  const typed = { "entry.made_by": "VIVA.co.id (edisi seluler)", "entry.how": "corrected" };
  const refused = await desk.submit(form, { ...typed, "entry.reason": "" });
  expect(textOf(refused.html)).toContain(refusalWords("text_required", "entry.reason"));
  const sent = await desk.submit(form, { ...typed, "entry.reason": "Edisinya kini disebut." });
  expect(sent.path).toContain("/staff/posted/");
  await printed(CLAIM, "Edisinya kini disebut.");
  await printed(`${CLAIM}/revisions/2`, "VIVA.co.id (edisi seluler)");
  await printed(`${CLAIM}/revisions/1`, "Berlaku sampai");
  await printed("/corrections/2026-11", "Edisinya kini disebut.");
  await printed("/records", AMENDED.id.heading);
  const before = textOf(await (await fetch(`${server.url}${CLAIM}/revisions/1`)).text());
  expect(before).not.toContain("edisi seluler");
  expect(textOf(await (await fetch(`${server.url}${CLAIM}`)).text())).toContain(`${WORDS.changed} pembuat klaim`);
});

test("on a phone an editor records a statement, links it with the incident, and takes it back in the open", async ({
  page,
  context,
}) => {
  await context.addCookies(desk.session);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/staff/records`);
  await page.getByRole("link", { name: REGISTER.make.statement }).click();
  await page
    .getByRole("textbox", { name: /^Judul/ })
    .first()
    .fill("Jumpa pers di aula kantor");
  await page.getByRole("textbox", { name: /^Pembicara/ }).fill("Sari Contoh");
  await page
    .getByRole("textbox", { name: /^Jabatan/ })
    .first()
    .fill("Kepala kantor");
  await page
    .getByRole("textbox", { name: /^Yang dikatakan/ })
    .first()
    .fill("Layanan berjalan seperti biasa.");
  await page.locator(`input[value="${SLUG}"]`).check();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: REGISTER.send }).click();
  await page.waitForURL(/\/staff\/posted\//);
  const address = await page.locator("a[href^='/statements/']").getAttribute("href");
  if (!address) throw new Error("The desk did not say where it stands.");
  await printed(address, "Sari Contoh: Jumpa pers di aula kantor");
  await printed(`/incidents/${SLUG}`, "Sari Contoh: Jumpa pers di aula kantor");
  await printed("/records/2026", "Sari Contoh: Jumpa pers di aula kantor");

  await page.goto(`${server.url}/staff/records${address}`);
  await page.getByText(REGISTER.retract).first().click();
  await page.locator("[id='standing.reason']").fill("Bukan pernyataan resmi.");
  await page.locator("[id='standing.password']").fill(desk.password ?? "");
  await page.getByRole("button", { name: REGISTER.retract }).click();
  await page.waitForURL(/\/staff\/posted\//);
  await printed(address, "Bukan pernyataan resmi.");
  await until("the incident to lead there no more", async () => {
    return !textOf(await (await fetch(`${server.url}/incidents/${SLUG}`)).text()).includes("Sari Contoh");
  });
});
