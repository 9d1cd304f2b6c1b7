import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { ACCOUNT } from "@/lib/words/account";
import { axe } from "./axe";
import { type Cluster, startCluster } from "./postgres";
import { type Server, startServer } from "./server";
import { codeOf } from "./totp";
import { firstStep, Visitor } from "./visitor";

/**
 * Signing in, from one's own password to an authenticator and back, in a real browser at 390 px and beside it on a phone
 * without JavaScript. The clock is in our hands, so that nobody waits for the next code.
 */

const EMAIL = "sari@contoh.test";
const PASSWORD = "kata sandi yang panjang";
const NEXT = "kata sandi yang kedua";

const wib = (ms: number) => new Date(ms + 7 * 3600_000).toISOString().slice(0, 16);
const codesOn = (page: Page) => page.locator(".codes li").allTextContents();

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page), colorScheme).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

function journey(kind: string, cluster: () => Cluster | null): void {
  test.describe(kind, () => {
    const began = Math.floor(Date.now() / 60_000) * 60_000;
    let minutes = 0;
    let key = "";
    let server: Server;
    test.beforeAll(async () => {
      server = await startServer({ clock: wib(began), databaseUrl: cluster()?.url });
    });
    test.afterAll(() => server?.stop());

    /** A code that was never used: the clock goes on by a minute first. */
    const nextCode = () => {
      minutes += 1;
      server.setClock(wib(began + minutes * 60_000));
      return codeOf(key, began + minutes * 60_000);
    };

    /** `npm run staff -- …` beside the running site; what it prints, or the sentence with which it refuses. */
    const staff = async (...words: string[]): Promise<string> => {
      const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: server.dataDir, TEST_CLOCK: `${server.dataDir}/test-clock` };
      env.PORT = new URL(server.url).port;
      const url = cluster()?.url;
      if (url) env.DATABASE_URL = url;
      return promisify(execFile)("npm", ["run", "--silent", "staff", "--", ...words], { env }).then(
        ({ stdout }) => stdout,
        (error: { stderr: string }) => error.stderr,
      );
    };

    async function signIn(page: Page, password: string): Promise<void> {
      await page.goto(`${server.url}/staff/login`);
      await page.getByLabel(ACCOUNT.email).fill(EMAIL);
      await page.getByLabel(ACCOUNT.password).fill(password);
      await page.getByRole("button", { name: ACCOUNT.signIn }).click();
    }
    async function sendCode(page: Page, code: string): Promise<void> {
      await expect(page).toHaveURL(/\/staff\/login\/code$/);
      await page.getByLabel(ACCOUNT.code, { exact: true }).fill(code);
      await page.getByRole("button", { name: ACCOUNT.signIn }).click();
    }
    async function signOut(page: Page): Promise<void> {
      await page.getByRole("button", { name: ACCOUNT.signOut }).click();
      await expect(page).toHaveURL(/\/staff\/login$/);
    }

    test(`an authenticator is turned on, used, lost and reset, and every session can be ended (${kind})`, async ({ page }) => {
      await page.goto(await server.setupLink());
      await page.getByLabel("Nama").fill("Sari");
      await page.getByLabel(ACCOUNT.email).fill(EMAIL);
      await page.getByLabel(ACCOUNT.password).fill(PASSWORD);
      await page.getByRole("button", { name: ACCOUNT.setupMake }).click();
      await expect(page).toHaveURL(/\/staff$/);

      // One's own page, led to by one's name: no authenticator, one session, which is this one.
      await page.getByRole("link", { name: "Sari" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(ACCOUNT.title);
      await expect(page.getByText(ACCOUNT.authenticatorOff)).toBeVisible();
      await expect(page.locator(".session")).toHaveCount(1);
      await expect(page.locator(".session")).toContainText(ACCOUNT.sessionHere);
      await expect(page.locator(".session")).toContainText("Chrome di Windows");
      await expect(page.locator(".session")).toContainText("127.0.0.1");
      await expectAccessible(page);

      // It is offered to who knows the password, and on only once its first code was right.
      await page.getByRole("link", { name: ACCOUNT.authenticatorManage }).click();
      await expectAccessible(page);
      await page.getByLabel(ACCOUNT.passwordCurrent).fill("bukan ini sandinya");
      await page.getByRole("button", { name: ACCOUNT.authenticatorStart }).click();
      await expect(page.getByRole("alert").filter({ hasText: ACCOUNT.passwordRefused })).toBeVisible();
      await expect(page.getByRole("img", { name: ACCOUNT.authenticatorPicture })).toHaveCount(0);
      await page.getByLabel(ACCOUNT.passwordCurrent).fill(PASSWORD);
      await page.getByRole("button", { name: ACCOUNT.authenticatorStart }).click();
      await expect(page.getByRole("img", { name: ACCOUNT.authenticatorPicture })).toBeVisible();
      key = (await page.locator(".key").first().textContent()) ?? "";
      const address = new URL((await page.locator(".key").nth(1).textContent()) ?? "");
      expect([address.protocol, address.searchParams.get("secret")]).toEqual(["otpauth:", key]);
      expect(decodeURIComponent(address.pathname)).toContain(EMAIL);
      expect(address.href).not.toContain("+");
      await expectAccessible(page);
      await page.getByLabel(ACCOUNT.code, { exact: true }).fill("000000");
      await page.getByRole("button", { name: ACCOUNT.authenticatorConfirm }).click();
      await expect(page.getByRole("alert").filter({ hasText: ACCOUNT.codeRefused })).toBeVisible();
      await expect(page.locator(".key").first()).toHaveText(key);
      await page.getByLabel(ACCOUNT.code, { exact: true }).fill(nextCode());
      await page.getByRole("button", { name: ACCOUNT.authenticatorConfirm }).click();
      await expect(page.locator(".codes li")).toHaveCount(10);
      const recovery = await codesOn(page);
      await expectAccessible(page);
      await page.reload();
      await expect(page.getByText(ACCOUNT.authenticatorOn)).toBeVisible();
      await expect(page.locator(".codes li")).toHaveCount(0);
      await expectAccessible(page);

      // The password alone leads to the second step and no further.
      await signOut(page);
      await signIn(page, PASSWORD);
      await expect(page).toHaveURL(/\/staff\/login\/code$/);
      await expectAccessible(page);
      await page.goto(`${server.url}/staff/account`);
      await expect(page).toHaveURL(/\/staff\/login$/);
      await page.goto(`${server.url}/staff/login/code`);
      const used = nextCode();
      await sendCode(page, used);
      await expect(page).toHaveURL(/\/staff$/);

      // The same code is refused, a recovery code is accepted once.
      await signOut(page);
      await signIn(page, PASSWORD);
      await sendCode(page, used);
      await expect(page.getByRole("alert").filter({ hasText: ACCOUNT.codeRefused })).toBeVisible();
      await expectAccessible(page);
      await sendCode(page, recovery[0] ?? "");
      await expect(page).toHaveURL(/\/staff$/);
      await signOut(page);
      await signIn(page, PASSWORD);
      await sendCode(page, recovery[0] ?? "");
      await expect(page.getByRole("alert").filter({ hasText: ACCOUNT.codeRefused })).toBeVisible();
      await sendCode(page, nextCode());
      await expect(page).toHaveURL(/\/staff$/);

      // A phone without JavaScript signs in too; its session is listed and ended from here.
      const phoneIn = async (password: string): Promise<Visitor> => {
        const phone = new Visitor(server.url, "127.0.0.7");
        const step = await firstStep(phone, EMAIL, password);
        expect(step.path).toBe("/staff/login/code");
        expect((await phone.submit(step, { code: nextCode() })).path).toBe("/staff");
        return phone;
      };
      let phone = await phoneIn(PASSWORD);
      await page.goto(`${server.url}/staff/account`);
      await expect(page.locator(".session")).toHaveCount(2);
      const other = page.locator(".session").filter({ hasNotText: ACCOUNT.sessionHere });
      await expect(other).toContainText("127.0.0.7");
      await expectAccessible(page);
      await other.getByRole("button").click();
      await expect(page.locator(".session")).toHaveCount(1);
      expect((await phone.open("/staff")).path).toBe("/staff/login");

      // A new password ends the other session, not this one; the old one is worth nothing.
      phone = await phoneIn(PASSWORD);
      await page.getByRole("link", { name: ACCOUNT.passwordChange }).click();
      await expectAccessible(page);
      await page.getByLabel(ACCOUNT.passwordCurrent).fill(PASSWORD);
      await page.getByLabel(ACCOUNT.passwordNew).fill("pendek");
      await page.getByRole("button", { name: ACCOUNT.passwordChange }).click();
      await expect(page.getByRole("alert").filter({ hasText: ACCOUNT.passwordShort })).toBeVisible();
      await page.getByLabel(ACCOUNT.passwordCurrent).fill("bukan ini sandinya");
      await page.getByLabel(ACCOUNT.passwordNew).fill(NEXT);
      await page.getByRole("button", { name: ACCOUNT.passwordChange }).click();
      await expect(page.getByRole("alert").filter({ hasText: ACCOUNT.passwordRefused })).toBeVisible();
      expect((await phone.open("/staff")).path).toBe("/staff");
      await page.getByLabel(ACCOUNT.passwordCurrent).fill(PASSWORD);
      await page.getByLabel(ACCOUNT.passwordNew).fill(NEXT);
      await page.getByRole("button", { name: ACCOUNT.passwordChange }).click();
      await expect(page.getByRole("status").filter({ hasText: ACCOUNT.passwordChanged })).toBeVisible();
      await expectAccessible(page);
      expect((await phone.open("/staff")).path).toBe("/staff/login");
      expect((await firstStep(phone, EMAIL, PASSWORD)).path).toBe("/staff/login");

      // Everywhere is here too.
      phone = await phoneIn(NEXT);
      await page.getByRole("button", { name: ACCOUNT.sessionEndAll }).click();
      await expect(page).toHaveURL(/\/staff\/login$/);
      await page.goto(`${server.url}/staff`);
      await expect(page).toHaveURL(/\/staff\/login$/);
      expect((await phone.open("/staff")).path).toBe("/staff/login");

      // New recovery codes, without JavaScript, replace those that were shown.
      phone = await phoneIn(NEXT);
      const manage = await phone.open("/staff/account/authenticator");
      const renewed = await phone.submit(manage, { password: NEXT, code: nextCode() }, { name: "step", value: "renew" });
      const fresh = renewed.html.match(/\b[a-z2-7]{5}-[a-z2-7]{5}\b/g) ?? [];
      expect(new Set(fresh).size).toBe(10);
      await signIn(page, NEXT);
      await sendCode(page, recovery[1] ?? "");
      await expect(page.getByRole("alert").filter({ hasText: ACCOUNT.codeRefused })).toBeVisible();
      await sendCode(page, fresh[0] ?? "");
      await expect(page).toHaveURL(/\/staff$/);

      // The phone is lost: whoever runs the server resets the account while the site runs on.
      const site = server.sitePid();
      expect(await staff("list")).toMatch(/sari@contoh\.test .*Sari .*2 sesi .*autentikator menyala/);
      expect(await staff("reset", "siapa@contoh.test")).toContain("siapa@contoh.test");
      const link = (await staff("reset", EMAIL)).match(/http:\S+/)?.[0] ?? "";
      expect(link).toContain(`${server.url}/staff/password/`);
      expect((await phone.open("/staff")).path).toBe("/staff/login");
      expect((await firstStep(new Visitor(server.url, "127.0.0.8"), EMAIL, NEXT)).path).toBe("/staff/login");
      await page.goto(link);
      await expect(page.getByText(EMAIL)).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel(ACCOUNT.passwordNew).fill(PASSWORD);
      await page.getByRole("button", { name: ACCOUNT.passwordSetMake }).click();
      await expect(page).toHaveURL(/\/staff$/);
      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(ACCOUNT.setupUsed);
      await expectAccessible(page);
      await page.goto(`${server.url}/staff/account`);
      await expect(page.getByText(ACCOUNT.authenticatorOff)).toBeVisible();

      // A colleague is added in the same way, and only once.
      const colleague = (await staff("add", "budi@contoh.test", "Budi", "Santoso")).match(/http:\S+/)?.[0] ?? "";
      expect(await staff("add", "budi@contoh.test", "Lain")).toContain("budi@contoh.test");
      expect(await staff("list")).toMatch(/budi@contoh\.test .*Budi Santoso .*belum punya kata sandi/);
      const budi = new Visitor(server.url, "127.0.0.9");
      const form = await budi.open(new URL(colleague).pathname);
      expect((await budi.submit(form, { newPassword: "kata sandi milik Budi" })).path).toBe("/staff");
      expect(server.sitePid()).toBe(site);

      const url = cluster()?.url;
      if (url) expect(await linesOf(url)).toEqual(LINES);
    });
  });
}

/** Every line about the desk's people that this journey leaves, in any order. */
const LINES = {
  "setup.offered": 1,
  "person.added": 2,
  "person.reset": 1,
  "password.set": 2,
  "password.changed": 1,
  "authenticator.on": 1,
  "authenticator.codes": 1,
  // The first account, a code, a recovery code, a code, four times the phone, a fresh recovery code, two links.
  "session.began": 11,
  // Signed out three times, revoked once, and all of them once.
  "session.ended": 5,
  // At turning it on, the code again, the recovery code again, and a replaced one.
  "code.refused": 4,
};

async function linesOf(url: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ verb: string; count: number }>(
    "select verb, count(*)::int as count from audit where not detail ? 'leaf' group by verb",
  );
  await client.end();
  return Object.fromEntries(rows.map(({ verb, count }) => [verb, count]));
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
