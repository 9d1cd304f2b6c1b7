import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { bytes, cstateIssue, statuspage, statuspageIncident } from "@/lib/import/testing";
import { atWib, DAY, HOUR } from "@/lib/time";
import { ARCHIVE } from "@/lib/words/archive";
import { AUDIT } from "@/lib/words/audit";
import { DESK } from "@/lib/words/desk";
import { REASONS } from "@/lib/words/import";
import { refusalWords } from "@/lib/words/refusals";
import { SEARCH } from "@/lib/words/search";
import { Desk, firstAccountIn } from "./desk";
import { acknowledged } from "./faults/common";
import { slugOf } from "./notices";
import { type Server, startServer, until } from "./server";

/** The back office: what is over is entered by hand and by file, and the office reads who did what, and finds it again. */

test.describe.configure({ mode: "serial" });

const BEGAN = atWib("2024-05-06", "23:30");
const PAST = {
  effect: "unavailable",
  "scope.services": "ktp-pencetakan",
  "scope.locations": "kec-curug",
  began: "2026-10-05T08:10",
  ended: "2026-10-05T11:00",
  "ended.latest": "2026-10-05T15:00",
  "ended.words": "siang",
  title: "Cetak KTP-el terhenti di Curug",
  "title.en": "e-KTP printing stopped at Curug",
  account: "Listrik padam sejak **pagi**.",
  cause: "power_cut",
  source: "menurut buku catatan loket",
};

let server: Server;
let page: Page;
let desk: Desk;
test.beforeAll(async ({ browser }) => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  page = await browser.newPage();
  await firstAccountIn(page, await server.setupLink());
  desk = new Desk(server.url);
  for (const { name, value } of await page.context().cookies()) desk.cookies.set(name, value);
});
test.afterAll(async () => {
  await page?.close();
  await server?.stop();
});

const printed = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
const printedWith = (path: string, words: string) =>
  until(`${path} with ${words}`, async () => {
    const html = await printed(path);
    if (!html.includes(words)) throw new Error(`${path} does not say ${words}`);
    return html;
  });

test("what is over is entered without a script, and every page that tells of it says on which day", async () => {
  const form = await desk.open("/staff/archive/new");
  const early = await desk.submit(form, { ...PAST, ended: "2027-01-01T08:00", "ended.latest": "", "ended.words": "" });
  expect(early.html).toContain(refusalWords("end_in_future", "ended"));
  const answer = await desk.submit(form, PAST);
  const seq = acknowledged(answer);
  const slug = slugOf({ seq, sentAt: 0, answer });
  const article = await printedWith(`/incidents/${slug}`, "Dicatat kemudian, pada");
  expect(article).not.toMatch(/tidak diumumkan sebelumnya|Dikabarkan/);
  expect(await printedWith(`/en/incidents/${slug}`, "Entered later, on")).toContain("e-KTP printing stopped at Curug");
  await printedWith("/history/2026-10", "Dicatat kemudian, pada");
  await printedWith("/locations/kec-curug", `/incidents/${slug}`);
  const { incident } = JSON.parse(await printed(`/api/v1/incidents/${slug}.json`));
  expect(incident).toMatchObject({ origin: "office", announced: false, phase: "ended", ended: { words: { id: "siang" } } });
  expect(incident.entered_at).toMatch(/^2026-11-23T02:/);
  expect(await printed("/api/v1/history/2026-10.csv")).toContain(incident.entered_at);
  expect((await desk.open(`/staff/incidents/${slug}`)).html).toContain(DESK.over.ended);
});

const FILES = [
  {
    name: "incidents.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify(
        statuspage([
          ...Array.from({ length: 30 }, (_, n) => statuspageIncident(`i${n}`, BEGAN - n * DAY, BEGAN - n * DAY + HOUR)),
          statuspageIncident("terbuka", BEGAN, BEGAN, { status: "monitoring" }),
        ]),
      ),
    ),
  },
  {
    name: "padam.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(bytes(cstateIssue({ date: "2025-03-04 00:05:00", resolvedWhen: "2025-03-04 01:00:00" }))),
  },
];

test("files are tried first, each rejected row with its reason, and nothing is entered by that", async () => {
  await page.goto(`${server.url}/staff/archive/import`);
  await page.getByLabel(ARCHIVE.files).setInputFiles(FILES);
  await page.getByRole("button", { name: ARCHIVE.check }).click();
  const report = page.getByRole("region", { name: ARCHIVE.report });
  await expect(report).toContainText("32");
  await expect(report).toContainText(REASONS.id.zone_missing);
  await expect(report).toContainText(REASONS.id.not_over);
  await expect(page.getByRole("button", { name: ARCHIVE.enter("30") })).toBeVisible();
  expect((await fetch(`${server.url}/history/2024-05`)).status).toBe(404);

  // The zone is asked for, and said it counts: midnight here is another day there.
  await page.getByLabel("WIB", { exact: true }).check();
  await page.getByRole("button", { name: ARCHIVE.checkAgain }).click();
  await expect(page.getByRole("button", { name: ARCHIVE.enter("31") })).toBeVisible();
  await expect(report).not.toContainText(REASONS.id.zone_missing);
});

test("with the second button they are entered, once, and stand in the history by the days of this country", async () => {
  await page.getByRole("button", { name: ARCHIVE.enter("31") }).click();
  await expect(page).toHaveURL(/\/staff\/posted\/\d+/);
  await expect(page.getByRole("status")).toContainText("Sudah tampil");
  expect(await printedWith("/history/2024-05", "Dicatat kemudian, pada")).toContain("Gangguan i0");
  expect(await printedWith("/history/2025-03", "Listrik padam")).toContain("4 Maret 2025");

  await page.goto(`${server.url}/staff/archive/import`);
  await page.getByLabel(ARCHIVE.files).setInputFiles(FILES);
  await page.getByLabel("WIB", { exact: true }).check();
  await page.getByRole("button", { name: ARCHIVE.check }).click();
  await expect(page.getByRole("region", { name: ARCHIVE.report })).toContainText(ARCHIVE.reportNothing);
  await expect(page.getByRole("button", { name: ARCHIVE.check })).toBeVisible();
});

test("the same works without a script: tried, then entered as it was shown", async () => {
  const form = await desk.open("/staff/archive/import");
  const body = desk.fill(form, { zone: "Asia/Jakarta" });
  body.delete("files");
  body.append("files", new Blob([new Uint8Array(bytes(cstateIssue({ title: "Tanpa skrip" })))]), "skrip.md");
  const tried = await desk.post(form.path, body);
  expect(tried.html).toContain(ARCHIVE.enter("1"));
  acknowledged(await desk.submit(tried, { zone: "Asia/Jakarta" }, { name: "intent", value: "publish" }));
  await printedWith("/history/2026-11", "Tanpa skrip");
});

test("what is too large, no text or of no form is told in a sentence, and harms nothing", async () => {
  const form = await desk.open("/staff/archive/import");
  const send = async (content: BlobPart, name: string) => {
    const body = desk.fill(form, { zone: "" });
    body.delete("files");
    body.append("files", new Blob([content]), name);
    return desk.post(form.path, body);
  };
  expect((await send("x".repeat(1024 * 1024 + 1), "besar.json")).html).toContain(ARCHIVE.filesTooLarge);
  expect((await send("x".repeat(50 * 1024 * 1024), "besar.json")).status).toBe(413);
  expect((await send("{}\0", "nol.json")).html).toContain(REASONS.id.not_text);
  expect((await send("<script>alert(1)</script>", "<script>.csv")).html).toContain(REASONS.id.format_unknown);
  expect((await send("<script>alert(1)</script>", "<script>.csv")).html).not.toContain("<script>alert(1)");
  expect((await send(new Uint8Array([0xff, 0xfe]), "biner.json")).status).toBe(400);
});

test("the office reads who did what, by person, place and day, and takes it along as a table", async () => {
  await page.goto(`${server.url}/staff/audit`);
  await expect(page.getByText("Sari mengimpor 31 kejadian; 0 sudah ada sebelumnya.")).toBeVisible();
  await page.getByLabel(AUDIT.place).selectOption({ label: "Curug" });
  await page.getByLabel(AUDIT.person).selectOption({ label: "Sari" });
  await page.getByLabel(AUDIT.day).fill("2026-11-23");
  await page.getByRole("button", { name: AUDIT.show }).click();
  await expect(page).toHaveURL(/place=kec-curug/);
  await expect(page.getByRole("listitem")).toHaveText([
    /Sari mencatat "Cetak .* terhenti di Curug" sesudah kejadiannya selesai\./,
  ]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: AUDIT.save }).click()]);
  const csv = readFileSync(await download.path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(2);
  expect(csv).toContain('Sari mencatat ""Cetak KTP-el terhenti di Curug""');
  expect((await fetch(`${server.url}/staff/audit.csv`)).status).toBe(401);
});

test("a search finds incidents by old words and places by their names, without a script too", async () => {
  await page.goto(`${server.url}/staff/search`);
  await page.getByLabel(SEARCH.field).fill("curug listrik");
  await page.getByRole("button", { name: SEARCH.go }).click();
  await page.getByRole("link", { name: /terhenti di Curug/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/terhenti di Curug/);
  expect((await desk.open("/staff/search?q=curug")).html).toContain('href="/locations/kec-curug"');
  expect((await desk.open("/staff/search?q=%25")).html).toContain(SEARCH.nothing);
});
