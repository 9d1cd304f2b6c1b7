import { isKept, isPart, markKept } from "@/lib/kept";

/**
 * The service worker, `/sw.js`: keeps the pages a reader has seen, so that without a network the last one known opens and
 * says its age. The network is always asked first; a copy never stands in for an answer that came.
 */

type WorkerEvent = Event & { waitUntil(work: Promise<unknown>): void };
type FetchEvent = WorkerEvent & { request: Request; respondWith(answer: Promise<Response>): void };
type Worker = {
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(options: { includeUncontrolled: true }): Promise<{ url: string }[]> };
};
const worker = self as unknown as Worker;

const COPIES = "pages-1";
/** A page is small; a reader's device is not ours to fill. */
const MOST = 40;
/** With a copy at hand, how long a network that says nothing is waited for, in ms. */
const PATIENCE = 8000;

const pathOf = (url: string) => new URL(url).pathname;

/** Read whole before the copy at hand is touched: an answer that breaks off halfway takes nothing away. */
async function keep(path: string, answer: Response): Promise<void> {
  const { headers } = answer;
  const whole = new Response(await answer.arrayBuffer(), { headers });
  const copies = await caches.open(COPIES);
  await copies.put(path, whole);
  const pages = (await copies.keys()).filter(({ url }) => !isPart(pathOf(url)));
  await Promise.all(pages.slice(0, Math.max(0, pages.length - MOST)).map((oldest) => copies.delete(oldest)));
}

async function fetchAndKeep(path: string, request: Request | string): Promise<Response> {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) await keep(path, answer.clone()).catch(() => {});
  return answer;
}

/** The copy of a page, marked as one. */
async function copyOf(path: string): Promise<Response | null> {
  const found = await (await caches.open(COPIES)).match(path);
  return found ? new Response(markKept(await found.text()), { headers: found.headers }) : null;
}

/** The way to the kept home of a page's language, for a page never seen. */
async function wayHome(path: string): Promise<Response | null> {
  const home = path === "/en" || path.startsWith("/en/") ? "/en" : "/";
  return path !== home && (await (await caches.open(COPIES)).match(home)) ? Response.redirect(home) : null;
}

/** A slow network gives way to a copy of the page asked for, never to another page; only one that is not there leads home. */
async function page(path: string, request: Request): Promise<Response> {
  const asked = fetchAndKeep(path, request);
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
  const answer = await Promise.race([asked.catch(() => null), late]);
  return answer ?? (await copyOf(path)) ?? asked.catch(async (failed) => (await wayHome(path)) ?? Promise.reject(failed));
}

async function part(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(COPIES)).match(path)) ?? fetchAndKeep(path, request);
}

/** The pages open now were not fetched through this worker: they are fetched once more, and what each needs with it. */
async function keepOpen(): Promise<void> {
  const open = (await worker.clients.matchAll({ includeUncontrolled: true })).map(({ url }) => pathOf(url));
  await Promise.all([...new Set(["/", ...open])].filter(isKept).map((path) => fetchAndKeep(path, path)));
}

worker.addEventListener("install", (event) => event.waitUntil(keepOpen().then(() => worker.skipWaiting())));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (isPart(pathname)) event.respondWith(part(pathname, request));
  else if (isKept(pathname) && request.mode === "navigate") event.respondWith(page(pathname, request));
  else if (isKept(pathname) && request.headers.get("accept") === "text/html") {
    event.respondWith(fetchAndKeep(pathname, request));
  }
});
