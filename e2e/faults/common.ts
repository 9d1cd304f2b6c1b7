import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { type Answer, type Desk, firstAccount } from "../desk";
import { alive, type Server, startServer, until } from "../server";

/** This machine cannot do the run; the message says why. Never for a run that failed. */
export class Skipped extends Error {}

/** A Monday in opening hours. */
export const MONDAY = "2026-11-23T09:30";

/** A new installation with its first account signed in; taken down and removed whatever `work` does. */
export async function withServer<T>(
  options: Parameters<typeof startServer>[0],
  work: (server: Server, desk: Desk) => Promise<T>,
): Promise<T> {
  const server = await startServer({ clock: MONDAY, ...options });
  try {
    return await work(server, await firstAccount(server.url, await server.setupLink()));
  } catch (error) {
    console.error(server.output().slice(-6000));
    throw error;
  } finally {
    await server.stop();
  }
}

/** The clock of the installation (epoch ms), read as it reads it itself. */
export function clockOf(server: Server): number {
  const file = join(server.dataDir, "test-clock");
  return Date.parse(readFileSync(file, "utf8").trim()) + (Date.now() - statSync(file).mtimeMs);
}

/** When the pulse was last written (epoch ms of the installation's clock). */
export const pulseOf = (server: Server): number => Date.parse(readFileSync(join(server.dataDir, "pulse"), "utf8").trim());

/** Ends the front as a system does, and leaves the folder. */
export async function endFront(server: Server): Promise<void> {
  process.kill(server.frontPid, "SIGTERM");
  await until("the front to end", () => !alive(server.frontPid), 15_000);
}

/** Kills the site, and gives its process id. */
export function killSite(server: Server): number {
  const pid = server.sitePid();
  process.kill(pid, "SIGKILL");
  return pid;
}

/** Waits until another site than `former` answers at the desk. Returns ms waited. */
export async function deskBack(server: Server, former: number, limitMs = 60_000): Promise<number> {
  const from = performance.now();
  const back = async () => server.sitePid() !== former && (await fetch(`${server.url}/staff/login`)).status === 200;
  await until("the desk", back, limitMs);
  return Math.round(performance.now() - from);
}

/** Says of every location that can be confirmed that all its services work. Returns how many. */
export async function confirmEverywhere(desk: Desk): Promise<number> {
  const page = await desk.open("/staff");
  const places = [...page.html.matchAll(/name="location"[^>]*value="([^"]+)"/g)].map(([, slug = ""]) => slug);
  for (const slug of places) acknowledged(await desk.submit(onlyForm(page, `[name="location"][value="${slug}"]`), {}));
  return places.length;
}

/** The page with no other form than the one that holds `selector`. */
export function onlyForm(page: Answer, selector: string): Answer {
  const form = parse(page.html)
    .querySelectorAll("form[method]")
    .find((each) => each.querySelector(selector));
  if (!form) throw new Error(`No form with ${selector} on ${page.path}.`);
  return { ...page, html: form.outerHTML };
}

/** The number of the fact, when the answer acknowledges a post: the redirect says so, whether or not its page was reached. */
export function seqOf(answer: Answer): number | null {
  return Number(answer.path.match(/^\/staff\/posted\/(\d+)/)?.[1]) || null;
}

export function acknowledged(answer: Answer): number {
  const seq = seqOf(answer);
  if (seq === null) throw new Error(`Not acknowledged: ${answer.status} ${answer.path}\n${textOf(answer.html).slice(0, 600)}`);
  return seq;
}

/** What a page shows, without scripts, styles and tags. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

/** Every printed page and API answer, by its address, as it lies in the fresh edition. */
export function printedAddresses(server: Server): string[] {
  const files = readdirSync(join(server.dataDir, "published"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.(html|json)$/.test(file))
    .map((file) => (file === "index.html" ? "/" : `/${file.replace(/\.html$/, "")}`));
}

/** Waits until every address has its stale edition too; the press prints those last. Returns ms waited. */
export async function staleEditionWhole(server: Server, addresses: string[]): Promise<number> {
  const from = performance.now();
  const file = (address: string) =>
    address === "/" ? "index.html" : `${address.slice(1)}${address.endsWith(".json") ? "" : ".html"}`;
  const there = (address: string) => existsSync(join(server.dataDir, "published-stale", file(address)));
  await until("the stale edition", () => addresses.every(there));
  return Math.round(performance.now() - from);
}

/** In words and in names of shapes; a weight of letters claims nothing. */
const CLAIM = /operational|(?<!font-)\bnormal(ly)?\b/gi;

/** How often each address says that something works, in words, in shapes or in the API. Throws when one does not answer. */
export async function claimsOf(server: Server, addresses: string[]): Promise<Map<string, number>> {
  const claims = new Map<string, number>();
  for (const address of addresses) {
    const response = await fetch(server.url + address);
    if (response.status >= 500) throw new Error(`${address}: ${response.status}`);
    const body = (await response.text()).replace(/<(script|style|symbol)\b[\s\S]*?<\/\1>/g, " ");
    claims.set(address, body.match(CLAIM)?.length ?? 0);
  }
  return claims;
}

/** The addresses that claim more than they did while nobody had vouched for anything: names of shapes, and history. */
export function vouching(claims: Map<string, number>, before: Map<string, number>): string[] {
  return [...claims].filter(([address, count]) => count > (before.get(address) ?? 0)).map(([address]) => address);
}

export function must(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}
