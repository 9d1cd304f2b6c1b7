import { type Desk, firstAccount } from "../desk";
import { MONDAY } from "../faults/common";
import { endIncident, type Posted, postNational, postPause } from "../notices";
import { startCluster } from "../postgres";
import { startServer, until } from "../server";
import { type Figure, median, quantile } from "./figure";

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

async function measure(kind: string, url: string, desk: Desk, posts: number): Promise<Figure[]> {
  const known = new Set<string>();
  const times: number[] = [];
  for (let post = 1; post <= posts; post += 1) {
    const posted = await postPause(desk, `Ditjen Dukcapil, surat ${post}`);
    const slug = await newestSlug(url, known);
    known.add(slug);
    times.push(await timeUntilAll(url, posted, [...CRITICAL, `/incidents/${slug}`, `/en/incidents/${slug}`], slug));
    await endIncident(desk, slug);
  }
  const posted = await postNational(desk, "Ditjen Dukcapil");
  const slug = await newestSlug(url, known);
  const critical = await timeUntilAll(url, posted, [...CRITICAL, `/incidents/${slug}`, `/en/incidents/${slug}`], slug);
  const pages = await affectedAddresses(url);
  const all = await timeUntilAll(url, posted, pages, slug);
  return [
    {
      what: `${kind}: submit to home, incident and status.json printed in both languages, p95`,
      value: quantile(times, 0.95),
      unit: "ms",
      budget: { atMost: 1000 },
      beside: `p50 ${median(times)} ms, most ${Math.max(...times)} ms (${posts} posts)`,
    },
    { what: `${kind}: the same for a national fault`, value: critical, unit: "ms", budget: { atMost: 1000 } },
    {
      what: `${kind}: a national fault on all ${pages.length} affected addresses`,
      value: all,
      unit: "ms",
      budget: { atMost: 10_000 },
    },
  ];
}

/** Every printed address that must name a national fault. */
async function affectedAddresses(url: string): Promise<string[]> {
  type Row = { slug: string; status: string };
  const board: Record<"services" | "locations", Row[]> = await (await fetch(`${url}/api/v1/status.json`)).json();
  const pages = (["services", "locations"] as const).flatMap((room) =>
    board[room]
      .filter(({ status }) => status === "unavailable")
      .flatMap(({ slug }) => [`/${room}/${slug}`, `/en/${room}/${slug}`]),
  );
  return [...CRITICAL, "/api/v1/incidents.json", "/api/v1/services.json", "/api/v1/locations.json", ...pages];
}

/** From submitting a notice to its standing on the printed pages, on the embedded database and on PostgreSQL. */
export async function publishing(posts: number): Promise<Figure[]> {
  const cluster = await startCluster();
  if (!cluster) console.warn("*** No PostgreSQL server programs: only PGlite is measured. ***");
  const figures: Figure[] = [];
  try {
    for (const databaseUrl of cluster ? [undefined, cluster.url] : [undefined]) {
      const server = await startServer({ clock: MONDAY, databaseUrl });
      try {
        const desk = await firstAccount(server.url, await server.setupLink());
        figures.push(...(await measure(databaseUrl ? "PostgreSQL" : "PGlite", server.url, desk, posts)));
      } finally {
        await server.stop();
      }
    }
  } finally {
    cluster?.remove();
  }
  return figures;
}
