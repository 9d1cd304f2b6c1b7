import { expect, test } from "@playwright/test";
import { HOURS } from "@/lib/words/hours-desk";
import { refusalWords } from "@/lib/words/refusals";
import { axe } from "./axe";
import { type Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { type Server, startServer, until } from "./server";

/** Hours that differ for a day: what would change is seen first, then readers see it; what is past is left alone. */

const PUBLISH = { name: "intent", value: "publish" };
let server: Server;
let desk: Desk;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server?.stop());

const placeSays = (words: string) =>
  until(`the place to say "${words}"`, async () =>
    textOf(await (await fetch(`${server.url}/locations/kec-curug`)).text()).includes(words),
  );

test("on a phone a sudden closure is looked at, published, read by everybody, and taken back while it lies ahead", async ({
  page,
  context,
}) => {
  await context.addCookies(desk.session);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/staff`);
  await page.getByRole("link", { name: HOURS.title }).click();
  const form = page.locator("#change");
  await form.locator("#location").selectOption({ label: "Curug" });
  await form.locator("#from").fill("2026-11-25");
  await form.locator("#to").fill("2026-11-25");
  await form.getByLabel(HOURS.hows.closed).check();
  await form.locator("#reason").fill("Perbaikan atap");
  await form.getByRole("button", { name: HOURS.preview }).click();
  const effect = page.getByRole("region", { name: HOURS.effect });
  await expect(effect).toContainText(HOURS.past(0));
  await expect(effect.getByRole("listitem")).toHaveText(/^Rabu 25 November 2026: .* menjadi tutup$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await axe(page)).toEqual([]);
  await form.getByRole("button", { name: HOURS.send }).click();
  await page.waitForURL(/\/staff\/posted\//);
  await placeSays("Perbaikan atap");

  await page.goto(`${server.url}/staff/hours`);
  await page.getByRole("button", { name: HOURS.withdraw }).click();
  await expect(page.getByText(HOURS.none)).toBeVisible();
  await until("the place to be as ever", async () => {
    const html = await (await fetch(`${server.url}/locations/kec-curug`)).text();
    return !html.includes("Perbaikan atap");
  });
});

test("nonsense is refused by the field it stands in, and changes nothing", async () => {
  const page = await desk.open("/staff/hours");
  const fine = {
    location: "kec-curug",
    from: "2026-11-25",
    to: "2026-11-25",
    how: "spans",
    spans: "08.00–11.00",
    reason: "Rapat",
  };
  const wrong: [Record<string, string>, string][] = [
    [{ spans: "25.00–26.00" }, refusalWords("spans_unreadable", "spans")],
    [{ spans: "11.00–08.00" }, refusalWords("spans_unreadable", "spans")],
    [{ spans: "08.00–12.00, 11.00–13.00" }, refusalWords("spans_unreadable", "spans")],
    [{ spans: "08.00–09.00,".repeat(400) }, refusalWords("spans_unreadable", "spans")],
    [{ spans: "" }, refusalWords("spans_required", "spans")],
    [{ how: "kapan-kapan" }, refusalWords("choice_required", "how")],
    [{ from: "2026-02-30" }, refusalWords("day_unreadable", "from")],
    [{ to: "9999-12-31" }, refusalWords("time_out_of_range", "to")],
    [{ to: "2036-11-25" }, refusalWords("too_many_days", "to")],
    [{ from: "2026-11-26" }, refusalWords("days_reversed", "to")],
    [{ from: "2026-11-20" }, refusalWords("past_days", "correct")],
    [{ location: "antah-berantah" }, refusalWords("no_location", "location")],
    [{ reason: "" }, refusalWords("text_required", "reason")],
  ];
  for (const [extra, says] of wrong) {
    const { html } = await desk.submit(page, { ...fine, ...extra }, PUBLISH);
    expect([extra, textOf(html).includes(says)]).toEqual([extra, true]);
  }
  const bad = await desk.submit(page, { year: "2027", decree: "SKB", dates: "1 Januari" }, PUBLISH);
  expect(textOf(bad.html)).toContain(refusalWords("holidays_unreadable", "dates"));
  expect(textOf((await desk.open("/staff/hours")).html)).toContain(HOURS.none);
});

test("a correction of the past is asked for by name, and stands where the public reads how days are counted", async () => {
  const page = await desk.open("/staff/hours");
  const day = { location: "kec-curug", from: "2026-11-20", to: "2026-11-20", how: "closed", reason: "Listrik padam" };
  expect((await desk.submit(page, { ...day, correct: "yes" }, PUBLISH)).path).toContain("/staff/posted/");
  await until("the methods to tell of it", async () => {
    const said = textOf(await (await fetch(`${server.url}/methods`)).text());
    return said.includes("20 November 2026, Curug: Listrik padam");
  });
});

test("the holidays of a year are entered as its decree lists them, and pages no longer say that they are missing", async () => {
  const page = await desk.open("/staff/hours");
  const dates = "2027-01-01 Tahun Baru Masehi\n2027-02-08 Imlek (cuti bersama)";
  const done = await desk.submit(page, { year: "2027", decree: "SKB contoh 2027", dates }, PUBLISH);
  expect(textOf(done.html)).toContain("2027 (SKB contoh 2027)");
});
