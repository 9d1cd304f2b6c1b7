import { rmSync } from "node:fs";
import { type Desk, firstAccount } from "./desk";
import { endIncident, type Posted, postNational, postPause } from "./notices";
import { startCluster } from "./postgres";
import { startServer, until } from "./server";

/** From submitting a notice to its standing on the printed pages. `npm run bench` prints what this measures. */

const CRITICAL = ["/", "/en", "/api/v1/status.json"];

type Incident = { slug: string; phase: string };

async function newestSlug(url: string, known: Set<string>): Promise<string> {
  return until("the notice in status.json", async () => {
    const board: { incidents: Incident[] } = await (await fetch(`${url}/api/v1/status.json`)).json();
    return board.incidents.find(({ slug }) => !known.has(slug))?.slug;
  });
}

/** Ms from sending until every address holds the notice. */
async function timeUntilAll(url: string, { sentAt }: Posted, addresses: string[], slug: string): Promise<number> {
  await Promise.all(
    addresses.map((address) =>
      until(
        address,
        async () => {
          const response = await fetch(url + address);
          return response.ok && (await response.text()).includes(slug);
        },
        30_000,
      ),
    ),
  );
  return Date.now() - sentAt;
}

function summary(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${sorted.at(-1)} ms (${sorted.length} posts)`;
}

async function measure(kind: string, url: string, desk: Desk, posts: number): Promise<void> {
  const known = new Set<string>();
  const times: number[] = [];
  for (let post = 1; post <= posts; post += 1) {
    const posted = await postPause(desk, `Ditjen Dukcapil, surat ${post}`);
    const slug = await newestSlug(url, known);
    known.add(slug);
    times.push(await timeUntilAll(url, posted, [...CRITICAL, `/incidents/${slug}`, `/en/incidents/${slug}`], slug));
    await endIncident(desk, slug);
  }
  console.log(`${kind}: submit to home, incident and status.json printed in both languages: ${summary(times)}`);
  const posted = await postNational(desk, "Ditjen Dukcapil");
  const slug = await newestSlug(url, known);
  const critical = await timeUntilAll(url, posted, [...CRITICAL, `/incidents/${slug}`, `/en/incidents/${slug}`], slug);
  const { pages }: { pages: string[] } = await addresses(url);
  const all = await timeUntilAll(url, posted, pages, slug);
  console.log(`${kind}: national fault: critical addresses ${critical} ms, all ${pages.length} affected addresses ${all} ms`);
}

/** Every printed address that must name a national fault. */
async function addresses(url: string): Promise<{ pages: string[] }> {
  const board: { locations: { slug: string; status: string }[] } = await (await fetch(`${url}/api/v1/status.json`)).json();
  const places = board.locations.filter(({ status }) => status === "unavailable").map(({ slug }) => `/locations/${slug}`);
  return {
    pages: [
      ...CRITICAL,
      "/api/v1/incidents.json",
      "/api/v1/locations.json",
      ...places.flatMap((place) => [place, `/en${place}`]),
    ],
  };
}

export async function measurePublishing(posts: number): Promise<void> {
  const cluster = await startCluster();
  if (!cluster) console.warn("*** No PostgreSQL server programs: only PGlite is measured. ***");
  for (const databaseUrl of cluster ? [undefined, cluster.url] : [undefined]) {
    const kind = databaseUrl ? "PostgreSQL" : "PGlite";
    const server = await startServer({ clock: "2026-11-23T09:00", databaseUrl });
    try {
      const desk = await firstAccount(server.url, await server.setupLink());
      await measure(kind, server.url, desk, posts);
    } finally {
      await server.stop();
      rmSync(server.dataDir, { recursive: true, force: true });
    }
  }
  cluster?.remove();
}

await measurePublishing(Number(process.argv[2] ?? 50));
