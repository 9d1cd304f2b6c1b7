import { type Browser, chromium, type Page } from "@playwright/test";
import { SLUGS } from "@/db/catalogue/founding-register";
import { findBrowser, LAUNCH_FLAGS } from "../browser";
import { clockOf, MONDAY, Skipped, withServer } from "../faults/common";
import { bytesOf } from "../raw";
import { enrich } from "../rich";
import { type Figure, median } from "./figure";
import { rested } from "./rested";
import { startScriptless } from "./scriptless";

/** A telephone on a slow network: 150 ms for each answer, 1.6 Mbit/s down and 0.75 up, a quarter of this machine's speed. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
/** Of each page. Two visits differ by half of what they take, so a middle of few is chance: with five it fell anywhere in 0.94 to 1.22. */
const VISITS = 60;
/** Of the other kinds: fewer, for a bench that ends. */
const FEW = 12;
/** How long after the page has loaded nothing of it may still be waited for, in ms. */
const QUIET_MS = 1500;

/**
 * Times in ms since the visit began. `blocked`: what tasks longer than 50 ms had over that once there was something to tap;
 * `held`: the same from the beginning. `bytes`: of everything that was asked for, heads included.
 */
type Seen = { fcp: number; lcp: number; blocked: number; held: number; shift: number; bytes: number; readable: number };

/** How soon a full home, and one page of each other kind, is painted and what it costs, against the same page without any script. */
export async function* paint(): AsyncGenerator<Figure> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Skipped("there is no Chromium.");
  yield* await withServer({ clock: MONDAY }, async (server, desk) => {
    const { pause, calledOff } = await enrich(desk);
    await rested(server);
    const pages: [name: string, path: string, visits: number][] = [
      ["home", "/", VISITS],
      ["a notice", `/incidents/${pause}`, FEW],
      ["what was known of it", `/incidents/${calledOff}/revisions/1`, FEW],
      ["the claim of 2017", `/claims/${SLUGS.claim}`, FEW],
      ["a circular", `/advisories/${SLUGS.letter}`, FEW],
      ["the records", "/records", FEW],
      ["a year of records", "/records/2017", FEW],
      ["the corrections of a month", "/corrections/2026-11", FEW],
    ];
    const browser = await chromium.launch({ executablePath, args: LAUNCH_FLAGS });
    try {
      const ahead = clockOf(server) - Date.now();
      const found: Figure[] = [];
      for (const [name, path, visits] of pages)
        found.push(...(await compare(browser, server.url, { name, path, visits, ahead })));
      return found;
    } finally {
      await browser.close();
    }
  });
}

type Compared = { name: string; path: string; visits: number; ahead: number };

/** First visits of a page with its script and without, in turn. */
async function compare(browser: Browser, site: string, { name, path, visits, ahead }: Compared): Promise<Figure[]> {
  const peer = await startScriptless(site, path);
  try {
    const sides = [
      { url: site + path, seen: [] as Seen[] },
      { url: peer.url, seen: [] as Seen[] },
    ] as const;
    for (const { url } of sides) await visit(browser, url, ahead);
    for (let n = 0; n < visits; n += 1) {
      for (const { url, seen } of n % 2 === 0 ? sides : sides.toReversed()) seen.push(await visit(browser, url, ahead));
    }
    const [brotli, gzip] = await Promise.all(["br", "gzip"].map((encoding) => bytesOf(site + path, encoding)));
    return figures(name, middle(sides[0].seen), middle(sides[1].seen), brotli ?? Number.NaN, gzip ?? Number.NaN);
  } finally {
    await peer.stop();
  }
}

function figures(name: string, ours: Seen, theirs: Seen, brotli: number, gzip: number): Figure[] {
  const against = (name: "fcp" | "lcp") => `${ours[name].toFixed(0)} ms against ${theirs[name].toFixed(0)} ms without script`;
  return [
    {
      what: `first paint of ${name} / without script`,
      value: ours.fcp / theirs.fcp,
      budget: { atMost: 1.05 },
      beside: against("fcp"),
    },
    {
      what: `largest paint of ${name} / without script`,
      value: ours.lcp / theirs.lcp,
      budget: { atMost: 1.05 },
      beside: against("lcp"),
    },
    {
      what: `blocking time of ${name} after first paint`,
      value: ours.blocked,
      unit: "ms",
      budget: { atMost: 50 },
      beside: `${theirs.blocked.toFixed(0)} ms without script; from the beginning ${ours.held.toFixed(0)} ms, ${theirs.held.toFixed(0)} ms without`,
    },
    { what: `layout shift of ${name}`, value: ours.shift, budget: { atMost: 0 } },
    ...(ours.readable > 0
      ? [{ what: "services readable at first paint", value: ours.readable, beside: `${theirs.readable} without script` }]
      : []),
    { what: `${name} as sent, brotli`, value: brotli, unit: "bytes", budget: { atMost: 10_000 } },
    { what: `${name} as sent, gzip`, value: gzip, unit: "bytes", budget: { atMost: 14_600 } },
    {
      what: `cold load of ${name}`,
      value: ours.bytes,
      unit: "bytes",
      budget: { atMost: 30_000 },
      beside: `${theirs.bytes} bytes without script`,
    },
  ];
}

/** The median of each. */
function middle(visits: Seen[]): Seen {
  const of = (name: keyof Seen) => median(visits.map((seen) => seen[name]));
  return {
    fcp: of("fcp"),
    lcp: of("lcp"),
    blocked: of("blocked"),
    held: of("held"),
    shift: of("shift"),
    bytes: of("bytes"),
    readable: of("readable"),
  };
}

/** A first visit: nothing is remembered from another. `ahead`: by how many ms the server's clock is ahead of the browser's. */
async function visit(browser: Browser, url: string, ahead: number): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true });
  const page = await context.newPage();
  const bytes = await throttle(page);
  // tsx marks each function with its name by a helper that no page has.
  await page.addInitScript("globalThis.__name = (it) => it");
  await page.addInitScript(watch, ahead);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction((quiet) => performance.now() - (window.seen?.loaded ?? Number.POSITIVE_INFINITY) > quiet, QUIET_MS);
  const seen = await page.evaluate(() => window.seen);
  await context.close();
  if (!seen) throw new Error(`${url} was not watched.`);
  const first = seen.frames.findLast(({ at }) => at <= seen.fcp) ?? seen.frames[0];
  const over = (from: number) =>
    seen.tasks.reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, from) - 50), 0);
  const { fcp, lcp, shift } = seen;
  return { fcp, lcp, shift, blocked: over(fcp), held: over(0), bytes: bytes(), readable: first?.services ?? 0 };
}

async function throttle(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return () => bytes;
}

type Watched = {
  fcp: number;
  lcp: number;
  tasks: { start: number; end: number }[];
  shift: number;
  loaded?: number;
  frames: { at: number; services: number }[];
};
declare global {
  interface Window {
    seen?: Watched;
  }
}

/** Runs in the page, before anything of it. A page as young as readers find it does not ask anew at once. */
function watch(ahead: number): void {
  const clock = Date.now;
  Date.now = () => clock() + ahead;
  const seen: Watched = { fcp: Number.NaN, lcp: Number.NaN, tasks: [], shift: 0, frames: [] };
  window.seen = seen;
  const each = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  each("largest-contentful-paint", ({ startTime }) => {
    seen.lcp = startTime;
  });
  each("longtask", ({ startTime, duration }) => {
    seen.tasks.push({ start: startTime, end: startTime + duration });
  });
  each("layout-shift", (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  const look = () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href*="/services/"]')];
    seen.frames.push({ at: performance.now(), services: new Set(links.map(({ href }) => href)).size });
    if (seen.frames.length < 600 && Number.isNaN(seen.fcp)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener("load", () => {
    seen.loaded = performance.now();
  });
}
