import { expect, test } from "@playwright/test";
import { DESK } from "@/lib/words/desk";
import { OFFICE as SAYS } from "@/lib/words/office-desk";
import { refusalWords } from "@/lib/words/refusals";
import { firstAccountIn } from "./desk";
import { OFFICE } from "./rich";
import { type Server, startServer } from "./server";

/** An office adopts its installation, in a real browser at 390 px: refused with reasons, then on the foot of every page. */

const PATHS = [
  "/",
  "/history",
  "/history/2017-05",
  "/incidents/2017-05-15-layanan-ktp-el-dihentikan",
  "/locations/kec-curug",
  "/missing",
];
const ADDRESSES = PATHS.flatMap((path) => [path, path === "/" ? "/en" : `/en${path}`]);
const NOTICE = /Belum diresmikan oleh kantor|Not yet adopted by the office/;
const UNCONFIRMED = /Kontak kantor belum dipastikan di sini|The office has not confirmed its contact here/;

let server: Server;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
});
test.afterAll(() => server?.stop());

const printed = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
const status = async (): Promise<{ installation: { adopted: boolean; office: unknown } }> =>
  (await fetch(`${server.url}/api/v1/status.json`)).json();

test("an office adopts its installation, and every page then says how to reach it and where to object", async ({ page }) => {
  await firstAccountIn(page, await server.setupLink());

  // Until then every page says that nobody adopted it and where public sources place the office.
  for (const address of ADDRESSES) {
    expect(await printed(address)).toMatch(NOTICE);
    expect(await printed(address)).toMatch(UNCONFIRMED);
  }
  await expect(page.getByText(SAYS.notAdopted)).toBeVisible();
  await page.getByRole("link", { name: SAYS.adopt }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(SAYS.adopt);

  // Refused with every reason at once; what was typed is still there, and nothing is public.
  await page.locator('[name="office.name"]').fill("Disdukcapil Contoh");
  await page.locator('[name="office.reply_to"]').fill("jawab");
  await page.locator('[name="office.speakers"]').fill("Siti Aminah");
  await page.getByRole("button", { name: SAYS.adopt }).click();
  const problems = page.getByRole("alert").filter({ hasText: DESK.problems(4) });
  for (const code of ["office_unreachable", "email_unreadable", "speaker_incomplete", "authority_required"] as const)
    await expect(problems).toContainText(refusalWords(code, ""));
  await expect(page.locator('[name="office.name"]')).toHaveValue("Disdukcapil Contoh");
  await expect(page.locator('[name="office.reply_to"]')).toHaveValue("jawab");
  await expect(page.locator('[name="office.speakers"]')).toHaveValue("Siti Aminah");
  expect((await status()).installation).toEqual({ adopted: false, office: null, sample: false, two_persons: false });

  for (const [name, value] of Object.entries(OFFICE)) await page.locator(`[name="${name}"]`).fill(value);
  await page.getByLabel(SAYS.authorised).check();
  await page.getByRole("button", { name: SAYS.adopt }).click();
  await expect(page).toHaveURL(/\/staff\/posted\/\d+/);
  await expect(page.getByRole("status")).toContainText("Sudah tampil");

  expect((await status()).installation).toMatchObject({ adopted: true, office: { reply_to: "jawab@contoh.go.id" } });
  for (const address of ADDRESSES) {
    const html = await printed(address);
    expect(html).not.toMatch(NOTICE);
    expect(html).not.toMatch(UNCONFIRMED);
    expect(html).toContain('href="tel:0215550100"');
    expect(html).toContain('href="mailto:halo@contoh.go.id"');
    expect(html).toContain("Siti Aminah, S.H. (Kepala Dinas); Budi (Sekretaris)");
    expect(html).toMatch(/(Keberatan atas isi situs ini\?|Do you object to what this site says\?).*mailto:jawab@contoh\.go\.id/s);
  }

  // The desk asks no more; the words can be amended, by whom may do so, and stand as they were given.
  await page.goto(`${server.url}/staff`);
  await expect(page.getByText(SAYS.notAdopted)).toHaveCount(0);
  await page.getByRole("link", { name: SAYS.amend }).click();
  for (const [name, value] of Object.entries(OFFICE)) await expect(page.locator(`[name="${name}"]`)).toHaveValue(value);
  await expect(page.getByLabel(SAYS.authorised)).not.toBeChecked();
  await page.locator('[name="office.phone"]').fill("+62 21 555 0199");
  await page.getByLabel(SAYS.authorised).check();
  await page.getByRole("button", { name: SAYS.save }).click();
  await expect(page.getByRole("status")).toContainText("Sudah tampil");
  expect(await printed("/en/locations/kec-curug")).toContain('href="tel:+62215550199"');
});
