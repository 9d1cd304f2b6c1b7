import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { ACCOUNT } from "@/lib/words/account";
import { SAMPLE_NOTE, sampleStrip } from "@/lib/words/sample";
import { axe } from "./axe";
import { alive, freePort, startServer, until } from "./server";

/** `npm run demo` on a folder of its own, its day played fast; and what keeps a sample and an office's record apart. */

type Run = { child: ChildProcess; output: () => string };

let home: string;
let demoDir: string;
let url: string;
let demo: Run;
/** Every home that a reader saw while the day played. */
const seen: { stale: boolean; status: string; as_of: string }[] = [];

function run(program: string, args: string[], env: Record<string, string>): Run {
  const lines: string[] = [];
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    env: { ...process.env, DATABASE_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => lines.push(data.toString()));
  return { child, output: () => lines.join("") };
}

/** Waits for the end of a run that must refuse. */
async function refusal({ child, output }: Run): Promise<{ code: number | null; said: string }> {
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said: output() };
}

/** Every address the press of the installation prints. */
async function addressesOf(output: string): Promise<string[]> {
  const port = [...output.matchAll(/"port":(\d+),"msg":"site ready"/g)].at(-1)?.[1];
  return (await (await fetch(`http://127.0.0.1:${port}/api/v1/addresses.json`)).json()).pages;
}

const status = async () => (await fetch(`${url}/api/v1/status.json`)).json();

async function look(): Promise<void> {
  const board = await status();
  seen.push({ stale: board.stale, status: board.verdict.status, as_of: board.as_of });
}

/** What a page of a sample must say, and where: first in its body, in its title, and to search engines. */
function expectMarkedPage(path: string, html: string): void {
  const lang = /<html[^>]* lang="en"/.test(html) ? "en" : "id";
  expect(`${path}: ${/<title>([^<]*)/.exec(html)?.[1]}`).toMatch(/: \[(Contoh|Sample)\] /);
  const said = html.replace(/<(script|style|symbol)\b[\s\S]*?<\/\1>/g, "");
  const text = said
    .slice(said.search(/<body/))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  expect(`${path}: ${text}`.startsWith(`${path}: ${sampleStrip(lang)}`)).toBe(true);
  expect(text).toContain(SAMPLE_NOTE.id);
  expect(text).toContain(SAMPLE_NOTE.en);
  expect(html).toMatch(/<meta name="robots" content="noindex/);
}

function expectMarkedData(path: string, body: string): void {
  if (path.endsWith(".csv")) {
    const [names = "", ...rows] = body.trim().split("\r\n");
    expect(names.split(",")[0]).toBe("sample");
    for (const row of rows) expect(row.split(",")[0]).toBe("true");
    return;
  }
  const answer = JSON.parse(body);
  expect([path, answer.sample ?? answer.info["x-sample"]]).toEqual([path, true]);
}

const MARKS = /\[Contoh\]|\[Sample\]|CONTOH:|SAMPLE:|"sample":true|"x-sample":true|^true,/m;

function bytesUnder(path: string): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    hash.update(`${file}\0`);
    if (entry.isFile()) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(400_000);
  home = mkdtempSync(join(tmpdir(), "ktp-demo-e2e-"));
  demoDir = join(home, "contoh");
  url = `http://127.0.0.1:${await freePort()}`;
  await startDemo();
});

/** Starts it, on what is there, and waits until its day has begun or is over. */
async function startDemo(): Promise<void> {
  demo = run("deploy/demo.ts", ["--speed", "300"], {
    DEMO_DIR: demoDir,
    DATA_DIR: join(home, "var"),
    PORT: new URL(url).port,
  });
  const began = async () => {
    if (demo.child.exitCode !== null) return true;
    return demo.output().includes("Hari contoh") && (await status()).stale === false;
  };
  await until("the day to begin", began, 360_000);
  expect(demo.child.exitCode, demo.output()).toBeNull();
}

async function stopDemo(): Promise<void> {
  demo.child.kill("SIGTERM");
  await once(demo.child, "exit");
}

test.afterAll(async () => {
  if (demo?.child.exitCode === null) await stopDemo();
  rmSync(home, { recursive: true, force: true });
});

test("the day plays to its end before the reader's eyes, and the site never falls stale for its hurry", async () => {
  test.setTimeout(300_000);
  await until(
    "the end of the day",
    async () => {
      await look();
      return demo.output().includes("Hari contoh selesai");
    },
    280_000,
  );
  await look();
  expect(seen.filter(({ stale }) => stale)).toEqual([]);
  expect(seen.map(({ as_of }) => as_of)).toEqual(seen.map(({ as_of }) => as_of).toSorted());
  expect(seen.map(({ status }) => status)).toContain("unavailable");
  expect(demo.output()).not.toContain("tidak diterima");
  expect(demo.output()).toMatch(/10\.20 WIB {2}Diberitakan: sistem pusat tidak tersambung/);
});

test("every address and every answer of it says that it is a sample, in both editions", async () => {
  const pages = await addressesOf(demo.output());
  expect(pages.length).toBeGreaterThan(100);
  for (const path of [...pages, "/api/health", "/tidak-ada", "/en/not-there", "/api/v1/none.json"]) {
    const answer = await fetch(url + path);
    expect([path, answer.headers.get("x-sample")]).toEqual([path, "true"]);
    if (path.endsWith(".zip")) {
      const { "README.txt": readme } = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      expect([path, strFromU8(readme ?? new Uint8Array())]).toEqual([path, expect.stringMatching(/^(CONTOH|SAMPLE): /m)]);
      continue;
    }
    const body = await answer.text();
    if (/\.(json|csv)$|health$/.test(path)) expectMarkedData(path, body);
    else if (/\.(atom|ics)$/.test(path))
      expect([path, body.replace(/\r\n /g, "")]).toEqual([path, expect.stringMatching(/\[(Contoh|Sample)\] /)]);
    else expectMarkedPage(path, body);
  }
  const stale = join(demoDir, "published-stale");
  const filesNow = () =>
    readdirSync(stale, { recursive: true, encoding: "utf8" }).filter((file) => /\.(html|json|csv|atom|ics|zip)$/.test(file));
  const files = await until("the stale edition of every address", () => {
    const found = filesNow();
    return found.length >= pages.length && found;
  });
  for (const file of files.filter((each) => !each.endsWith(".zip"))) {
    const body = readFileSync(join(stale, file), "utf8");
    if (file.endsWith(".html")) expectMarkedPage(file, body);
    else if (!/\.(atom|ics)$/.test(file)) expectMarkedData(file, body);
  }
});

test("whoever tries the desk signs in with the account that is printed, and every page there is marked too", async ({ page }) => {
  const [, email = "", password = ""] = demo.output().match(/dengan (\S+) dan kata sandi (\S+)/) ?? [];
  await page.goto(`${url}/staff/login`);
  await expect(page.getByText(SAMPLE_NOTE.id)).toBeVisible();
  await page.getByLabel("Alamat surel").fill(email);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: ACCOUNT.signIn }).click();
  await expect(page).toHaveURL(/\/staff$/);
  for (const path of ["/staff", "/staff/new/power_cut", "/staff/office", "/staff/new/tidak-ada", "/staff/tidak/ada"]) {
    await page.goto(url + path);
    await expect(page).toHaveTitle(/^\[Contoh\] /);
    await expect(page.getByText(sampleStrip("id"))).toBeVisible();
    await expect(page.getByText(SAMPLE_NOTE.id)).toBeVisible();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a marked page, the mark stays in sight, and nothing is wider than the screen (${colorScheme})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    for (const path of ["/", "/en", "/locations/kec-curug", "/staff/login"]) {
      await page.goto(url + path);
      expect(await axe(page)).toEqual([]);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await expect(page.getByText(sampleStrip(path === "/en" ? "en" : "id"))).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await context.close();
  });
}

test("stopped and started again it goes on where it was, and says nothing twice", async () => {
  test.setTimeout(300_000);
  const before = await status();
  const told = async (): Promise<unknown> => {
    const { incidents } = await (await fetch(`${url}/api/v1/incidents.json`)).json();
    return incidents.map(({ slug, updates }: { slug: string; updates: unknown[] }) => [slug, updates.length]);
  };
  const said = await told();
  await stopDemo();
  await startDemo();
  await until("the end of the day", () => demo.output().includes("Hari contoh selesai"), 200_000);
  expect(demo.output()).not.toMatch(/sedang dibuat|Diberitakan|menyatakan buka/);
  expect(await told()).toEqual(said);
  expect(Date.parse((await status()).as_of)).toBeGreaterThanOrEqual(Date.parse(before.verdict.last_word_at));
});

test("an ordinary start refuses the folder of a sample in a sentence, and a demo the folder of an office, untouched", async () => {
  test.setTimeout(300_000);
  await stopDemo();
  const started = await refusal(run("server.ts", [], { DATA_DIR: demoDir, PORT: String(await freePort()) }));
  expect(started.code).toBe(1);
  expect(started.said).toMatch(/berisi contoh: .* \/ this database holds a sample/);

  const office = await startServer();
  try {
    for (const path of [...(await addressesOf(office.output())), "/api/health", "/tidak-ada", "/staff/login"]) {
      const answer = await fetch(office.url + path);
      expect([path, answer.headers.get("x-sample"), MARKS.exec(await answer.text())?.[0]]).toEqual([path, null, undefined]);
    }
    process.kill(office.frontPid, "SIGTERM");
    await until("the end of the office's server", () => !alive(office.frontPid));
    const before = bytesUnder(office.dataDir);
    const asked = { DEMO_DIR: office.dataDir, DATA_DIR: join(home, "var"), PORT: String(await freePort()) };
    const refused = await refusal(run("deploy/demo.ts", [], asked));
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/bukan folder contoh; .* \/ .* holds no sample/);
    expect(bytesUnder(office.dataDir)).toBe(before);
  } finally {
    await office.stop();
  }
});
