import { expect, type Page, test } from "@playwright/test";
import type { UptimeDocument } from "@/lib/api";
import { DESK } from "@/lib/words/desk";
import { refusalWords } from "@/lib/words/refusals";
import { firstAccountIn } from "./desk";
import { type Cluster, startCluster } from "./postgres";
import { type Server, startServer, until } from "./server";

/**
 * The case of May 2017 as it should have gone, in a real browser at 390 px with the clock in our hands: announced on
 * Friday 15.20 for Monday 08.00, progress and two updates on Monday, ended by the clock; then a pause nobody announced.
 */

type Incident = { slug: string; phase: string; announced: boolean };

const board = async (server: Server): Promise<{ incidents: Incident[]; services: { slug: string; status: string }[] }> =>
  (await fetch(`${server.url}/api/v1/status.json`)).json();

const printed = async (server: Server, path: string): Promise<string> => (await fetch(server.url + path)).text();

async function fillPause(page: Page, places: string[]): Promise<void> {
  for (const box of await page.locator('[name="scope.services"]').all()) {
    await box.setChecked(["ktp-pencetakan", "ktp-penggantian"].includes((await box.getAttribute("value")) ?? ""));
  }
  await page.getByText(DESK.eachDistrict).click();
  for (const slug of places) await page.locator(`[name="scope.locations"][value="${slug}"]`).check();
  await page.locator('[name="fields.ordered_by"]').fill("Ditjen Dukcapil Kemendagri");
}

async function expectPublic(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/staff\/posted\/\d+/);
  await expect(page.getByRole("status")).toContainText("Sudah tampil");
}

function journey(kind: string, cluster: () => Cluster | null): void {
  test.describe(kind, () => {
    let server: Server;
    test.beforeAll(async () => {
      server = await startServer({ clock: "2026-11-20T15:20", databaseUrl: cluster()?.url });
    });
    test.afterAll(() => server?.stop());

    test(`an announced backup pause, from Friday's notice to Monday's end by the clock (${kind})`, async ({ page }) => {
      await firstAccountIn(page, await server.setupLink());

      // A denial without who, what and when is refused with the reason, and what was typed is still there.
      await page.goto(`${server.url}/staff/new/backup_ordered`);
      await fillPause(page, ["kec-curug", "kec-legok", "kec-panongan"]);
      await page.locator('[name="timing.when"][value="ahead"]').check();
      await page.locator('[name="timing.begins"]').fill("2026-11-23T08:00");
      await page.locator('[name="timing.ends"]').fill("2026-11-23T11:30");
      await page.locator('[name="nextUpdateBy.choice"][value="hand"]').check();
      await page.locator('[name="nextUpdateBy.hand"]').fill("2026-11-23T09:00");
      await page.locator('[name="attack.finding"][value="no_sign"]').check();
      await page.getByRole("button", { name: DESK.publish }).click();
      await expect(page.getByText(refusalWords("answer_needs_who", "attack.by")).first()).toBeVisible();
      await expect(page.locator('[name="fields.ordered_by"]')).toHaveValue("Ditjen Dukcapil Kemendagri");
      expect((await board(server)).incidents).toEqual([]);

      await page.locator('[name="attack.finding"][value="being_checked"]').check();
      await page.locator('[name="attack.by"]').fill("Diskominfo");
      await page.getByRole("button", { name: DESK.preview }).click();
      await expect(page.getByRole("region", { name: DESK.previewTitle })).toContainText("terjadwal");
      expect((await board(server)).incidents).toEqual([]);
      await page.getByRole("button", { name: DESK.publish }).dblclick();
      await expectPublic(page);

      // Printed on home, its own page and status.json in both languages; a double tap posted once.
      const { incidents } = await board(server);
      expect(incidents).toHaveLength(1);
      const slug = incidents[0]?.slug ?? "";
      expect(incidents[0]).toMatchObject({ phase: "planned", announced: true });
      expect(await printed(server, "/")).toContain("Cetak dan ganti KTP\u2011el dihentikan sementara");
      expect(await printed(server, "/en")).toContain(slug);
      expect(await printed(server, `/incidents/${slug}`)).toContain("<b>terjadwal</b>");
      expect(await printed(server, `/en/incidents/${slug}`)).toContain("scheduled");

      // Monday morning: it began by the clock, and the page says that it was scheduled.
      server.setClock("2026-11-23T08:01");
      await until("the pause to begin", async () => (await board(server)).incidents[0]?.phase === "ongoing");
      await expect.poll(() => printed(server, "/")).toContain("dihentikan sementara di 3 dari 30 lokasi.");
      expect(await printed(server, "/")).toContain("terjadwal");
      const services = (await board(server)).services;
      expect(services.find((each) => each.slug === "ktp-pencetakan")?.status).toBe("paused");

      // A reader has the page open; the next poll of the leaf brings the update, and nothing else moves.
      const reader = await page.context().newPage();
      await reader.goto(`${server.url}/incidents/${slug}`);
      const top = (await reader.locator("h1").boundingBox())?.y;

      await page.goto(`${server.url}/staff/incidents/${slug}`);
      const update = page.locator("form", { has: page.locator('[name="progress.done"]') });
      await update.locator('[name="body"]').fill("Pencadangan berjalan.");
      await update.locator('[name="progress.done"]').fill("84000");
      await update.locator('[name="progress.total"]').fill("150000");
      await update.locator('[name="progress.unit"]').fill("rekaman");
      await update.locator('[name="nextUpdateBy.choice"][value="none"]').check();
      await update.getByRole("button", { name: DESK.sendUpdate }).click();
      await expectPublic(page);
      expect(await printed(server, "/")).toContain("84.000 dari 150.000 rekaman");
      await expect(reader.getByText("Pencadangan berjalan.")).toBeVisible();
      expect((await reader.locator("h1").boundingBox())?.y).toBe(top);

      await page.goto(`${server.url}/staff/incidents/${slug}`);
      await update.locator('[name="body"]').fill("Sisa kira-kira satu jam.");
      await update.locator('[name="nextUpdateBy.choice"][value="none"]').check();
      await update.getByRole("button", { name: DESK.sendUpdate }).click();
      await expectPublic(page);
      const account = await printed(server, `/incidents/${slug}`);
      expect(account).toContain("Pencadangan berjalan.");
      expect(account).toContain("Sisa kira-kira satu jam.");

      // It ends by the clock, and nobody having confirmed them its services are unknown, not operational.
      server.setClock("2026-11-23T13:30");
      await until(
        "the pause to end",
        async () => (await board(server)).incidents.length === 0 || (await board(server)).incidents[0]?.phase === "ended",
      );
      await expect.poll(() => printed(server, `/incidents/${slug}`)).toMatch(/sudah selesai/i);
      await expect
        .poll(async () => (await board(server)).services.find((each) => each.slug === "ktp-pencetakan")?.status)
        .toBe("unknown");

      // One tap per location makes them operational.
      await page.goto(`${server.url}/staff`);
      await page
        .locator("form", { has: page.locator('[name="location"][value="kec-curug"]') })
        .getByRole("button")
        .click();
      await expectPublic(page);
      expect(await printed(server, "/locations/kec-curug")).toContain("Normal");

      // A pause posted after its own start never says that it was scheduled.
      await page.goto(`${server.url}/staff/new/backup_ordered`);
      await fillPause(page, ["kec-curug"]);
      await page.locator('[name="timing.began"]').fill("2026-11-23T13:00");
      await page.locator('[name="nextUpdateBy.choice"]').first().check();
      await page.getByRole("button", { name: DESK.publish }).click();
      await expectPublic(page);
      const late = (await board(server)).incidents.find((each) => each.phase === "ongoing");
      expect(late?.announced).toBe(false);
      const latePage = await printed(server, `/incidents/${late?.slug}`);
      expect(latePage).toContain("tidak diumumkan sebelumnya");
      expect(latePage).not.toContain("terjadwal");

      // Staff end it and vouch for the services.
      await page.goto(`${server.url}/staff/incidents/${late?.slug}`);
      const end = page.locator("form", { has: page.locator('[name="end.body"]') });
      await end.locator('[name="working"][value="yes"]').check();
      await end.locator('[name="end.body"]').fill("Jaringan tersambung lagi.");
      await end.getByRole("button", { name: DESK.sendResolve }).click();
      await expectPublic(page);
      await expect.poll(() => printed(server, "/locations/kec-curug")).toContain("Normal");

      // The next day what Monday came to stands in the record, the two pauses apart.
      server.setClock("2026-11-24T09:00");
      const monday = await until("Monday to be counted", async () => {
        const record: UptimeDocument = await (await fetch(`${server.url}/api/v1/uptime.json`)).json();
        const { days } = record.locations.find(({ slug }) => slug === "kec-curug") ?? { days: [] };
        return days.find(({ day }) => day === "2026-11-23");
      });
      for (const part of ["operational", "paused_announced", "paused_unannounced"] as const)
        expect(monday[part], part).toBeGreaterThan(0);
      await expect
        .poll(() => printed(server, "/locations/kec-curug"))
        .toMatch(/Senin 23 November 2026.{0,40}dihentikan sementara [\d,]+\s% jam layanan/s);
      await expect.poll(() => printed(server, "/methods")).toContain("Dihentikan, diumumkan sebelumnya");
    });
  });
}

const clusters: (Cluster | null)[] = [];
test.beforeAll(async () => {
  clusters.push(await startCluster());
});
test.afterAll(() => {
  for (const cluster of clusters) cluster?.remove();
});

journey("PGlite", () => null);
journey("PostgreSQL", () => {
  const cluster = clusters.at(-1) ?? null;
  if (!cluster) throw new Error("This journey needs PostgreSQL server programs (Debian: apt-get install postgresql).");
  return cluster;
});
