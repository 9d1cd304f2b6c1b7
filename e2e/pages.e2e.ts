import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { createFront } from "@/press/front";
import { axe, OF_COLOURS } from "./axe";
import { Desk, firstAccount } from "./desk";
import { faultsOf } from "./html";
import { enrich, type Rich } from "./rich";
import { freePort, type Server, startServer, until } from "./server";
import { answerOf, beforeAccount, onDesk, type Visit, visit } from "./visits";

/** Every page there is, in a calm installation and a rich one: sound to a validator, to axe, to the browser and on a narrow screen. */

/** How people have their screens. */
const LOOKS = [
  { colorScheme: "light", contrast: "no-preference" },
  { colorScheme: "dark", contrast: "no-preference" },
  { colorScheme: "light", contrast: "more" },
  { colorScheme: "dark", contrast: "more" },
] as const;
const PHONE = { width: 390, height: 844 };

let server: Server;
let rich: Rich;
let desk: Desk;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
});
test.afterAll(() => server?.stop());

/** The pages that the press prints, in both languages. */
async function printedPages(): Promise<string[]> {
  const list: { pages: string[] } = await (await fetch(`http://127.0.0.1:${server.sitePort()}/api/v1/addresses.json`)).json();
  return list.pages.filter((path) => !/^\/api\/|^(\/en)?\/feeds\/|\.(zip|pdf|png|jpg)$/.test(path));
}

/** The folders whose pages are of one kind. Incidents are each of their own, but their notices for the door are not. */
const FOLDER =
  /(history|services|locations|errors|records|corrections|advisories|statements|revisions|outages|measurements)\/[^/]+$/;
const NOTICE = /incidents\/[^/]+\/poster$/;
/** One address of each kind, in both languages. */
const kindsOf = (paths: string[]) => [
  ...new Map(paths.map((path) => [path.replace(FOLDER, "$1/").replace(NOTICE, "poster"), path])).values(),
];
/** What is left when one of each kind was looked at. */
const REST = {
  locations: (folder: string) => folder === "locations",
  services: (folder: string) => folder === "services",
  "everything else": (folder: string) => folder !== "locations" && folder !== "services",
};

const toVisits = (paths: string[]): Visit[] => paths.map((path) => ({ path }));

/** A browser page and what it complained about, each complaint with its address. */
async function watched(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<[Page, string[]]> {
  const page = await (await browser.newContext({ viewport: PHONE, serviceWorkers: "allow", ...options })).newPage();
  const complaints: string[] = [];
  const complain = (what: string) => complaints.push(`${page.url()}: ${what}`);
  page.on("console", (message) => {
    // A page that is answered 404 is one itself; the browser says so of every such document.
    const itself = message.location().url === page.url() && message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !itself) complain(message.text());
  });
  page.on("pageerror", (error) => complain(error.message));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Given up by leaving the page.
    if (why !== "net::ERR_ABORTED") complain(`${request.url()} ${why}`);
  });
  return [page, complaints];
}

/** By how many pixels the page is wider than a screen of 320, and than one of 640 on which letters have twice their size. */
async function tooWide(page: Page): Promise<[number, number]> {
  await page.setViewportSize({ width: 320, height: 700 });
  const narrow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize({ width: 640, height: 900 });
  const large = await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    const over = document.documentElement.scrollWidth - innerWidth;
    document.documentElement.style.fontSize = "";
    return over;
  });
  await page.setViewportSize(PHONE);
  return [Math.max(0, narrow), Math.max(0, large)];
}

/**
 * Goes to each place and looks: faults found, and what the browser complained about. `all`: in light, in dark, and in both
 * with more contrast; otherwise every other place in dark, so that a page is light in one language and dark in the other.
 */
async function walk(browser: Browser, at: Desk | null, url: string, visits: Visit[], all = true): Promise<string[]> {
  const found = await Promise.all(
    [0, 1].map(async (half) => {
      const [page, complaints] = await watched(browser);
      if (at) await page.context().addCookies(at.session);
      for (const each of visits.filter((_, index) => index % 2 === half)) {
        const looks = all ? LOOKS : LOOKS.slice(half, half + 1);
        await page.emulateMedia(looks[0]);
        await visit(page, url, each);
        for (const look of looks) {
          await page.emulateMedia(look);
          complaints.push(
            ...(await axe(page, look === looks[0] ? undefined : OF_COLOURS)).map((one) => `${Object.values(look)} ${one}`),
          );
        }
        const [narrow, large] = await tooWide(page);
        if (narrow > 0) complaints.push(`${each.path} is ${narrow} px wider than 320`);
        if (large > 0) complaints.push(`${each.path} is ${large} px too wide in letters of twice the size`);
      }
      await page.context().close();
      return complaints;
    }),
  );
  return found.flat();
}

/** Throws away what a refused form left: as a script sends it, it holds what no browser would. */
async function discard(at: Desk, path: string): Promise<void> {
  const page = await at.open(path);
  for (const [, draft = ""] of page.html.matchAll(/name="draft" value="([^"]+)"/g))
    await at.submit(page, { draft }, { name: "intent", value: "discard" });
}

/** What the desk's answers are by the standard and by its own policy, as served without JavaScript. */
async function served(at: Desk, visits: Visit[]): Promise<string[]> {
  const found: string[] = [];
  for (const each of visits) {
    const { html, path } = await answerOf(at, each);
    if (each.sent && !/role="alert"|class="preview"/.test(html)) found.push(`${path}: the form came back without a word`);
    found.push(...(await faultsOf("desk", path, html)));
    if (each.sent) await discard(at, each.path);
  }
  return found;
}

test("before anyone spoke, every kind of page is sound, and so are the doors of the desk", async ({ browser }) => {
  const setup = new URL(await server.setupLink()).pathname;
  const doors = Object.values(beforeAccount(setup)).flat();
  const calm = toVisits(kindsOf(await printedPages()));
  expect(calm.length).toBeGreaterThan(10);
  expect(await served(new Desk(server.url), doors)).toEqual([]);
  expect(await walk(browser, null, server.url, doors)).toEqual([]);
  expect(await walk(browser, null, server.url, calm, false)).toEqual([]);
});

test.describe("in a rich installation", () => {
  test.beforeAll(async () => {
    desk = await firstAccount(server.url, await server.setupLink());
    rich = await enrich(desk);
  });

  test("every page of the desk is known here, and sound in every state", async ({ browser }) => {
    test.setTimeout(300_000);
    const known = { ...beforeAccount("/staff/setup/x"), ...onDesk(rich) };
    const files = readdirSync("app/staff", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("page.tsx"));
    expect(Object.keys(known).sort()).toEqual(files.sort());
    const visits = Object.values(onDesk(rich));
    expect(await served(desk, visits.flat())).toEqual([]);
    const [first, further] = [visits.map(([one]) => one), visits.map(([, ...rest]) => rest)];
    expect(
      await walk(
        browser,
        desk,
        server.url,
        first.flatMap((one) => one ?? []),
      ),
    ).toEqual([]);
    expect(await walk(browser, desk, server.url, further.flat(), false)).toEqual([]);
  });

  test("a link that was used says so, soundly", async ({ browser }) => {
    const used = { path: new URL(await server.setupLink()).pathname };
    expect(await served(new Desk(server.url), [used])).toEqual([]);
    expect(await walk(browser, null, server.url, [used])).toEqual([]);
  });

  test("every printed file of both editions is valid by the standard", async () => {
    const pages = await printedPages();
    const file = (path: string) => (path === "/" ? "index.html" : `${path.slice(1)}.html`);
    const found: string[] = [];
    for (const edition of ["published", "published-stale"]) {
      for (const path of pages) {
        const html = await until(`${path} (${edition})`, () => readFileSync(join(server.dataDir, edition, file(path)), "utf8"));
        found.push(...(await faultsOf("public", `${edition} ${path}`, html)));
      }
    }
    expect(pages.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test("every public address runs no script but its own leaf, by header and by page", async () => {
    for (const path of await printedPages()) {
      const answer = await fetch(server.url + path);
      const policy = answer.headers.get("content-security-policy") ?? "";
      const html = await answer.text();
      expect(policy.match(/script-src[^;]*/)?.[0], path).toBe("script-src 'self'");
      expect(policy, path).not.toContain("unsafe");
      const scripts = html.match(/<script\b[^>]*>[^<]*/g) ?? [];
      expect(scripts, path).toEqual([expect.stringMatching(/^<script src="\/live-[0-9a-f]+\.js" defer>$/)]);
      expect(html, path).not.toMatch(/ on[a-z]+="|javascript:| style="/i);
    }
  });

  test("every page of the desk runs scripts by a nonce of its own", async () => {
    const nonces = new Set<string>();
    const visits = Object.values(onDesk(rich)).flatMap(([first]) => (first ? [first] : []));
    const cookie = desk.session.map(({ name, value }) => `${name}=${value}`).join("; ");
    for (const { path } of visits) {
      const answer = await fetch(server.url + path, { headers: { cookie } });
      const policy = answer.headers.get("content-security-policy") ?? "";
      const nonce = policy.match(/script-src 'self' 'nonce-([^']+)'/)?.[1] ?? "";
      const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(policy, path).not.toContain("unsafe");
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(scripts.length, path).toBeGreaterThan(0);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(visits.length);
  });

  test("axe finds nothing on any kind of public page, nor the browser, nor a screen of 320 px", async ({ browser }) => {
    expect(await walk(browser, null, server.url, toVisits(kindsOf(await printedPages())))).toEqual([]);
  });

  for (const [name, kept] of Object.entries(REST)) {
    test(`nor at any other address of ${name}`, async ({ browser }) => {
      const paths = await printedPages();
      const kinds = kindsOf(paths);
      const rest = paths.filter((path) => !kinds.includes(path) && kept(path.match(FOLDER)?.[1] ?? ""));
      expect(await walk(browser, null, server.url, toVisits(rest), false)).toEqual([]);
    });
  }

  test("every kind of page is as sound on a wide screen", async ({ browser }) => {
    const [page, complaints] = await watched(browser, { viewport: { width: 1280, height: 900 } });
    for (const path of kindsOf(await printedPages()).filter((each) => !each.startsWith("/en"))) {
      await page.goto(server.url + path);
      complaints.push(...(await axe(page)));
    }
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  test("the stale edition is as sound as the fresh one", async ({ browser }) => {
    const front = createFront({
      dataDir: server.dataDir,
      assetsDir: ".next/assets",
      upstream: () => null,
      now: () => Date.parse("2026-11-24T09:30+07:00"),
    });
    const port = await freePort();
    await new Promise<void>((done) => front.server.listen(port, "127.0.0.1", done));
    const url = `http://127.0.0.1:${port}`;
    expect(await (await fetch(url)).text()).toContain('data-edition="stale"');
    expect(await walk(browser, null, url, toVisits(kindsOf(await printedPages())), false)).toEqual([]);
    await front.close(0);
  });
});
