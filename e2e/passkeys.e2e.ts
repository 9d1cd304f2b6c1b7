import { type BrowserContext, type CDPSession, expect, type Page, type Request, test } from "@playwright/test";
import { ACCOUNT } from "@/lib/words/account";
import { PASSKEY } from "@/lib/words/passkey";
import { PEOPLE } from "@/lib/words/people";
import { TOKEN } from "@/lib/words/token";
import { firstAccountIn } from "./desk";
import { type Server, startServer } from "./server";

/** Passkeys in Chromium with a device of its own making: made, used, copied, stolen, taken away. */

const PASSWORD = "kata sandi yang panjang";
let server: Server;
/** Browsers make passkeys for names, not for numbers. */
let url: string;
let sari: Page;
let device: Device;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  url = server.url.replace("127.0.0.1", "localhost");
  sari = await (await browser.newContext()).newPage();
  device = await deviceOf(sari);
  await firstAccountIn(sari, url + new URL(await server.setupLink()).pathname);
});
test.afterAll(async () => {
  await sari?.context().close();
  await server?.stop();
});

type Device = { cdp: CDPSession; authenticatorId: string };

async function deviceOf(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

const credentialsOf = async ({ cdp, authenticatorId }: Device) =>
  (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials;

/** Puts what another device holds into this one, in the place of its own. */
async function hold({ cdp, authenticatorId }: Device, credentials: Awaited<ReturnType<typeof credentialsOf>>): Promise<void> {
  await cdp.send("WebAuthn.clearCredentials", { authenticatorId });
  for (const credential of credentials) await cdp.send("WebAuthn.addCredential", { authenticatorId, credential });
}

async function register(page: Page, name: string): Promise<void> {
  await page.goto(`${url}/staff/account/passkeys`);
  const form = page.locator("section", { has: page.getByRole("heading", { name: PASSKEY.add }) });
  await form.getByLabel(PASSKEY.name).fill(name);
  await form.getByLabel(ACCOUNT.passwordAgain).fill(PASSWORD);
  await form.getByRole("button", { name: PASSKEY.add }).click();
  await expect(page.getByText(PASSKEY.added)).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${url}/staff`);
  await page.getByRole("button", { name: ACCOUNT.signOut }).click();
  await page.waitForURL(/\/staff\/login$/);
}

async function tryPasskey(page: Page): Promise<void> {
  await page.goto(`${url}/staff/login`);
  await page.getByRole("button", { name: PASSKEY.signIn }).click();
}

async function signIn(page: Page): Promise<void> {
  await tryPasskey(page);
  await page.waitForURL(/\/staff$/);
}

/** What a form says went wrong; Next has an alert of its own, which is empty. */
const alarm = (page: Page) => page.locator(".problems");

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  // Whatever the site asks for, this browser offers all it has: what a thief's would do.
  await page.addInitScript(() => {
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (options) => {
      delete options?.publicKey?.allowCredentials;
      return get(options);
    };
  });
  return page;
}

test("without proving once more who one is no passkey is made, and with it one is; the policy lets no frame ask", async () => {
  const answer = await sari.goto(`${url}/staff/account/passkeys`);
  expect(answer?.headers()["permissions-policy"]).toContain("publickey-credentials-get=(self)");
  await sari.getByLabel(PASSKEY.name).fill("ponsel");
  await sari.getByRole("button", { name: PASSKEY.add }).click();
  await expect(alarm(sari)).toBeVisible();
  expect(await credentialsOf(device)).toEqual([]);
  await register(sari, "ponsel kantor");
  expect(await credentialsOf(device)).toMatchObject([{ isResidentCredential: true, rpId: "localhost" }]);
  await expect(sari.getByRole("listitem")).toContainText(["ponsel kantor"]);
});

test("with it one signs in without a password or a code, and the answer that was sent is worth nothing again", async () => {
  await signOut(sari);
  const sent: Request[] = [];
  sari.on("request", (request) => request.postData()?.includes("assertion") && sent.push(request));
  await signIn(sari);
  const [request] = sent;
  if (!request) throw new Error("No answer was sent.");
  const headers = await request.allHeaders();
  expect(headers.cookie).toContain("ktp.passkey=");
  const clean = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(":") && name !== "content-length"),
  );
  const replayed = await fetch(request.url(), {
    method: "POST",
    headers: clean,
    body: Uint8Array.from(request.postDataBuffer() ?? []),
    redirect: "manual",
  });
  expect(await replayed.text()).toContain(PASSKEY.refused);
  expect(replayed.headers.getSetCookie().join()).not.toContain("session_token");
});

test("an answer is good from the browser it was asked of, and from no other", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const copy = await deviceOf(page);
  await hold(copy, await credentialsOf(device));
  const held: Request[] = [];
  await page.route("**/staff/login", async (route) => {
    if (!route.request().postData()?.includes("assertion")) return route.continue();
    held.push(route.request());
    return route.abort();
  });
  await tryPasskey(page);
  await expect.poll(() => held.length).toBe(1);
  const [own] = (await context.cookies(`${url}/staff/login`)).filter(({ name }) => name === "ktp.passkey");
  expect(own).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/staff" });
  const send = async (cookie: string) => {
    const headers = { ...held[0]?.headers(), origin: url, cookie };
    const body = Uint8Array.from(held[0]?.postDataBuffer() ?? []);
    const answer = await fetch(`${url}/staff/login`, { method: "POST", headers, body, redirect: "manual" });
    return { text: await answer.text(), session: answer.headers.getSetCookie().join().includes("session_token=") };
  };
  for (const cookie of ["", `ktp.passkey=${"x".repeat(43)}`]) {
    expect(await send(cookie)).toEqual({ text: expect.stringContaining(PASSKEY.refused), session: false });
  }
  expect((await send(`ktp.passkey=${own?.value}`)).session).toBe(true);
  expect((await send(`ktp.passkey=${own?.value}`)).session).toBe(false);
  // From here on the first device counts on from where this one came to.
  await hold(device, await credentialsOf(copy));
  await context.close();
});

test("it stands for the password where that is asked once more", async () => {
  await sari.goto(`${url}/staff/people/new`);
  await sari.getByLabel(ACCOUNT.name).fill("Budi");
  await sari.getByLabel(ACCOUNT.email).fill("budi@contoh.test");
  await sari.locator('[name="role"][value="editor"]').check();
  await sari.getByRole("button", { name: PASSKEY.confirm }).click();
  await expect(sari.getByText(PASSKEY.confirmed)).toBeVisible();
  await sari.getByRole("button", { name: PEOPLE.inviteMake }).click();
  await expect(sari.getByText(PEOPLE.linkFor("Budi"))).toBeVisible();
});

test("another person's passkey confirms nothing, and who was taken off the desk signs in with none", async ({ browser }) => {
  const link = /\/staff\/password\/[\w-]+/.exec(await sari.content())?.[0] ?? "";
  const context = await browser.newContext();
  const budi = await open(context);
  const own = await deviceOf(budi);
  await budi.goto(url + link);
  await budi.getByLabel(ACCOUNT.passwordNew).fill(PASSWORD);
  await budi.getByRole("button", { name: ACCOUNT.passwordSetMake }).click();
  await budi.waitForURL(/\/staff$/);
  await register(budi, "ponsel Budi");
  const budis = await credentialsOf(own);
  await hold(own, await credentialsOf(device));
  await budi.goto(`${url}/staff/account/tokens`);
  await budi.getByLabel(TOKEN.name).fill("curian");
  await budi.getByLabel("Menyatakan selesai").check();
  await budi.getByLabel(TOKEN.daysOf(7)).check();
  await budi.getByRole("button", { name: PASSKEY.confirm }).click();
  await expect(budi.getByText(PASSKEY.confirmed)).toBeVisible();
  await budi.getByRole("button", { name: TOKEN.make }).click();
  await expect(alarm(budi)).toContainText(PASSKEY.refused);
  await expect(budi.getByText(TOKEN.none)).toBeVisible();

  // Taken off the desk, Budi's own key opens nothing any more.
  await hold(own, budis);
  await sari.goto(`${url}/staff/people`);
  await sari.getByRole("listitem").filter({ hasText: "budi@contoh.test" }).getByRole("link").click();
  await sari.getByLabel(PEOPLE.memberEnd).check();
  await sari.getByLabel(ACCOUNT.passwordAgain).fill(PASSWORD);
  await sari.getByRole("button", { name: PEOPLE.memberSave }).click();
  await sari.waitForURL(/\/staff\/people$/);
  await tryPasskey(budi);
  await expect(alarm(budi)).toContainText(PASSKEY.refused);
  await context.close();
});

test("a copy of the key whose count fell behind is refused", async () => {
  const held = await credentialsOf(device);
  expect(held[0]?.signCount).toBeGreaterThan(1);
  await signOut(sari);
  await hold(
    device,
    held.map((credential) => ({ ...credential, signCount: 0 })),
  );
  await tryPasskey(sari);
  await expect(alarm(sari)).toContainText(PASSKEY.refused);
  await hold(device, held);
  await signIn(sari);
  await sari.goto(`${url}/staff/audit`);
  await expect(sari.getByText('Passkey "ponsel kantor" milik Sari ditolak')).toBeVisible();
});

test("a device that its owner did not unlock is no factor at all", async () => {
  await signOut(sari);
  const { cdp, authenticatorId } = device;
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await tryPasskey(sari);
  await expect(sari.getByText(PASSKEY.stopped)).toBeVisible();
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await signIn(sari);
});

test("once removed it opens nothing, and the password still does", async () => {
  await sari.goto(`${url}/staff/account/passkeys`);
  const form = sari.locator("section", { has: sari.getByRole("heading", { name: PASSKEY.remove }) });
  await form.getByLabel("ponsel kantor").check();
  await form.getByRole("button", { name: PASSKEY.remove }).click();
  await expect(alarm(sari)).toBeVisible();
  await form.getByLabel("ponsel kantor").check();
  await form.getByRole("button", { name: PASSKEY.confirm }).click();
  await expect(form.getByText(PASSKEY.confirmed)).toBeVisible();
  await form.getByRole("button", { name: PASSKEY.remove }).click();
  await expect(sari.getByText(PASSKEY.none)).toBeVisible();
  await signOut(sari);
  await tryPasskey(sari);
  await expect(alarm(sari)).toContainText(PASSKEY.refused);
  await sari.getByLabel(ACCOUNT.email).fill("sari@contoh.test");
  await sari.getByLabel(ACCOUNT.password, { exact: true }).fill(PASSWORD);
  await sari.getByRole("button", { name: ACCOUNT.signIn, exact: true }).click();
  await sari.waitForURL(/\/staff$/);
});
