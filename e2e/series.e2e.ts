import { expect, test } from "@playwright/test";
import ICAL from "ical.js";
import { refusalWords } from "@/lib/words/refusals";
import { SERIES } from "@/lib/words/series";
import { axe } from "./axe";
import { type Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { planSeries, slugOf, soonest } from "./notices";
import { type Server, startServer, until } from "./server";

/** Pauses that come again: planned once, announced each in its time, followed by calendars and feeds, ended for good. */

const PUBLISH = { name: "intent", value: "publish" };
let server: Server;
let desk: Desk;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server?.stop());

const textAt = async (path: string) => (await fetch(server.url + path)).text();
const events = async (path = "/feeds/maintenance.ics") => {
  const file = await textAt(path);
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
};

test("on a phone its dates are shown before it is announced, and what is missing is said", async ({ page, context }) => {
  await context.addCookies(desk.session);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/staff`);
  await page.getByRole("link", { name: SERIES.title }).click();
  await page.getByRole("link", { name: "Pencadangan atas arahan pusat" }).click();
  await page.getByRole("button", { name: SERIES.send }).click();
  await expect(page.locator(".problems")).toContainText(refusalWords("clock_unreadable", "begins"));
  await page.locator(".each-district summary").click();
  await page.getByLabel("Curug").check();
  await page.locator("#weekday").selectOption({ label: "Rabu" });
  await page.locator("#nth").selectOption({ label: "Kedua" });
  await page.locator("#begins").fill("13.00");
  await page.locator("#minutes").fill("90");
  await page.locator('[name="fields.ordered_by"]').fill("Ditjen Dukcapil");
  await page.getByRole("button", { name: SERIES.preview }).click();
  const dates = page.getByRole("region", { name: SERIES.dates });
  await expect(dates.getByRole("listitem").first()).toHaveText("Rabu 9 Desember 2026");
  await expect(dates.getByRole("listitem")).toHaveCount(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await axe(page)).toEqual([]);
  expect(await events()).toHaveLength(0);
  await page.getByRole("button", { name: SERIES.send }).click();
  await page.waitForURL(/\/staff\/series$/);
  await expect(page.getByText("Setiap bulan, Rabu kedua, mulai 13.00 WIB, 90 menit.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test("what lies within two months is announced, on the home page only the next, in the calendar all of it", async () => {
  const own = await until("the calendar to have the two", async () => {
    const found = await events();
    return found.length === 2 && found;
  });
  const starts = own.map((event) => String(event.getFirstPropertyValue("dtstart"))).sort();
  expect(starts).toEqual(["2026-12-09T06:00:00Z", "2027-01-13T06:00:00Z"]);
  await until("the English calendar too", async () => (await events("/en/feeds/maintenance.ics")).length === 2);
  const home = await until("the home page too", async () => {
    const text = textOf(await textAt("/"));
    return text.includes("9 Desember 2026") && text;
  });
  expect(home).not.toContain("13 Januari 2027");
  const feed = await textAt("/feeds/incidents.atom");
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">');
  const kinds = await Promise.all(
    ["/feeds/incidents.atom", "/feeds/maintenance.ics"].map(async (path) =>
      (await fetch(server.url + path)).headers.get("content-type"),
    ),
  );
  expect(kinds).toEqual(["application/atom+xml; charset=utf-8", "text/calendar; charset=utf-8"]);
});

test("changed from a day on, what lay after it is called off and announced anew", async () => {
  const [, link = ""] =
    /href="(\/staff\/series\/backup_ordered\?change=[^"]+)"/.exec((await desk.open("/staff/series")).html) ?? [];
  const form = await desk.open(link);
  const refused = await desk.submit(form, { begins: "14.00", firstDay: "2026-11-23", body: "" }, PUBLISH);
  expect(textOf(refused.html)).toContain(refusalWords("text_required", "body"));
  const changed = { begins: "14.00", firstDay: "2026-12-01", body: "Mulai Desember pukul 14.00." };
  expect((await desk.submit(form, changed, PUBLISH)).path).toBe("/staff/series");
  await until("the calendar to have the new times and the old ones cancelled", async () => {
    const found = (await events()).map((event) => [
      event.getFirstPropertyValue("status"),
      String(event.getFirstPropertyValue("dtstart")),
    ]);
    const of = (status: string) => found.filter(([each]) => each === status).map(([, start]) => String(start).slice(11, 16));
    return String([of("CANCELLED"), of("CONFIRMED")]) === "06:00,06:00,07:00,07:00";
  });
});

test("its end calls off what was announced; calendars are told so", async () => {
  const page = await desk.open("/staff/series");
  expect((await desk.submit(page, { body: "Diganti jadwal lain." }, PUBLISH)).path).toBe("/staff/series");
  await until("the calendar to have them cancelled", async () => {
    const status = (await events()).map((event) => event.getFirstPropertyValue("status"));
    return status.length === 4 && status.every((each) => each === "CANCELLED");
  });
  expect(textOf((await desk.open("/staff/series")).html)).toContain(SERIES.none);
});

test("a pause that ends by hand goes on past its plan until staff say so, and its page says how much longer", async () => {
  const page = await desk.open("/staff/new/backup_ordered");
  const times = { "timing.when": "ahead", "timing.begins": "2026-11-23T10:00", "timing.ends": "2026-11-23T11:00" };
  const posted = await desk.submit(
    page,
    {
      ...{ "scope.services": "ktp-pencetakan", "scope.locations": "kec-curug", "fields.ordered_by": "Ditjen Dukcapil" },
      ...{ ...times, "timing.byHand": "yes", "nextUpdateBy.choice": soonest(page) },
    },
    PUBLISH,
  );
  const slug = slugOf({ seq: 0, sentAt: 0, answer: posted });
  server.setClock("2026-11-23T11:40");
  await until("it to go on", async () => textOf(await textAt(`/incidents/${slug}`)).includes("sedang berlangsung"));
  const open = await desk.open(`/staff/incidents/${slug}`);
  const end = { endedAt: "2026-11-23T11:40", working: "yes", "end.body": "Sudah selesai." };
  expect((await desk.submit(open, end)).path).toContain("/staff/posted/");
  await until("it to say how much longer", async () =>
    textOf(await textAt(`/incidents/${slug}`)).includes("40 menit lebih lama dari yang diumumkan"),
  );
});

test("nonsense is refused by the field it stands in, and nothing is planned", async () => {
  const wrong: [Record<string, string>, string][] = [
    [{ begins: "25:00" }, refusalWords("clock_unreadable", "begins")],
    [{ minutes: "0" }, refusalWords("too_long_pause", "minutes")],
    [{ minutes: "99999" }, refusalWords("too_long_pause", "minutes")],
    [{ minutes: "sebentar" }, refusalWords("number_unreadable", "minutes")],
    [{ weekday: "9" }, refusalWords("choice_required", "weekday")],
    [{ nth: "7" }, refusalWords("choice_required", "nth")],
    [{ firstDay: "2026-02-31" }, refusalWords("day_unreadable", "firstDay")],
    [{ firstDay: "9999-01-01" }, refusalWords("time_out_of_range", "firstDay")],
    [{ lastDay: "2026-11-24" }, refusalWords("no_occurrence", "firstDay")],
    [{ "scope.locations": "antah-berantah" }, refusalWords("no_location", "scope.locations")],
  ];
  for (const [extra, says] of wrong) {
    const answer = await planSeries(desk, extra);
    expect([extra, textOf(answer.html).includes(says)]).toEqual([extra, true]);
  }
  expect((await desk.open("/staff/series/power_cut")).status).toBe(404);
  expect(textOf((await desk.open("/staff/series")).html)).toContain(SERIES.none);
});
