import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { COPY, copyEmbedded, packEmbedded } from "@/db/backup/embedded";
import { type Connection, connectPglite, connectPostgres } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { readLooks } from "@/db/read/looks";
import { readMeasured } from "@/db/read/measured";
import { readMeasuredAt, readMeasurement, readMeasurementNames, readMeasurements } from "@/db/read/measurements";
import { readOutage, readOutageList, readOutageNames, readOutagesAt, readOutagesOf } from "@/db/read/outages";
import { readResults, readRollups } from "@/db/read/rollups";
import { deskToken, outbox, person } from "@/db/schema";
import { readSecret } from "@/db/secret";
import { freshToken, hashOf } from "@/db/token";
import { verifyTables } from "@/db/verify";
import { openVerifier } from "@/db/verify-open";
import { countAllDays } from "@/db/write/count-days";
import { HOUR, DAY as ONE_DAY } from "@/lib/time";
import { dayOf } from "@/lib/uptime";
import { askSite } from "@/press/ask";
import { must } from "../faults/common";
import { type Cluster, startCluster } from "../postgres";
import { type Figure, median, quantile } from "./figure";
import { ASKED_AT, DAY, FIVE_YEARS, type Past, writePast } from "./history";
import { importYear } from "./measured-import";
import { ASKED, writeMeasured } from "./measured-past";
import { type Site, startSite } from "./site";

const WARM_UP = 3;
const TIMES = 15;
const QUERIED = 9;
const SERVICE = "/services/ktp-pencetakan";
/** In this order after each fact: of several pages of services the first one reads for all of them. */
const PAGES = {
  home: "/",
  "the first service page": "/services/ktp-perekaman",
  "the next service page": SERVICE,
  "a location page": "/locations/kec-curug",
  "an incident page": "/incidents/gangguan-1000001",
};

/** An installation that nobody has open: where it lies, and what it takes to say something there. */
type Laid = { dataDir: string; databaseUrl: string | null; token: string; open: () => Promise<Connection> };

/**
 * Five years of 200 probes against a day of them, on both databases: what it takes up, how long pages take to be rendered as the
 * press asks for them, and how long the slowest question takes that a public page asks.
 */
export async function* measuredYears(): AsyncGenerator<Figure> {
  yield* await onDatabase("PGlite", null);
  const cluster = await startCluster();
  if (!cluster) {
    console.warn("*** PostgreSQL was SKIPPED: no server programs on this machine ***");
    return;
  }
  try {
    yield* await onDatabase("PostgreSQL", cluster);
  } finally {
    cluster.remove();
  }
}

async function* onDatabase(kind: string, cluster: Cluster | null): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "ktp-measured-"));
  try {
    const laid = {
      day: await lay(folder, "day", cluster, DAY, DAY),
      toldYears: await lay(folder, "told", cluster, FIVE_YEARS, DAY),
      years: await lay(folder, "years", cluster, FIVE_YEARS, FIVE_YEARS),
    };
    const { day, years } = laid;
    const connection = await years.open();
    try {
      for (const figure of await sizes(connection, years)) yield { ...figure, what: `${kind}: ${figure.what}` };
      for (const figure of await slowest(connection)) yield { ...figure, what: `${kind}: ${figure.what}` };
    } finally {
      await connection.close();
    }
    for (const figure of await pages(laid)) yield { ...figure, what: `${kind}: ${figure.what}` };
    const other = await day.open();
    try {
      for (const figure of await importYear(other)) yield { ...figure, what: `${kind}: ${figure.what}` };
    } finally {
      await other.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lay(folder: string, name: string, cluster: Cluster | null, past: Past, measured: Past): Promise<Laid> {
  const dataDir = join(folder, name);
  const databaseUrl = cluster && (await makeDatabase(cluster.url, `measured_${name}`));
  const token = freshToken(readSecret(dataDir));
  const open = async () =>
    databaseUrl ? connectPostgres(databaseUrl) : connectPglite(await openPglite(join(dataDir, "database")));
  const connection = await open();
  const { db } = connection;
  try {
    await migrateAndImport(connection, Date.parse(`${past.since}T07:00:00+07:00`));
    await writePast(db, past);
    await writeMeasured(db, measured);
    await countAllDays(db, ASKED);
    const [staff] = await db.update(person).set({ role: "administrator" }).returning();
    await db.insert(deskToken).values({
      ...{ id: uuidv7(), personId: staff?.id ?? "", name: "Bench", hash: hashOf(token), acts: ["location.confirmed"] as const },
      ...{ createdAt: new Date(ASKED - ONE_DAY), expiresAt: new Date(ASKED + ONE_DAY) },
    });
    await db.execute(sql`vacuum analyze`);
    await db.execute(sql`checkpoint`);
  } finally {
    await connection.close();
  }
  return { dataDir, databaseUrl, token, open };
}

async function makeDatabase(cluster: string, name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: cluster });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return cluster.replace(/\/[^/]*$/, `/${name}`);
}

const MB = 1024 ** 2;

async function sizes(connection: Connection, { dataDir }: Laid): Promise<Figure[]> {
  const { rows } = (await connection.db.execute(sql`select
    (select sum(pg_total_relation_size(inhrelid))::float8 from pg_inherits where inhparent = 'probe_result'::regclass) as raw,
    pg_total_relation_size('probe_rollup')::float8 as rollups,
    (select sum(n)::float8 from (select count(*) as n from probe_result) each) as results,
    (select count(*)::float8 from probe_rollup) as rows,
    pg_database_size(current_database())::float8 as whole`)) as unknown as {
    rows: { raw: number; rollups: number; results: number; rows: number; whole: number }[];
  };
  const [size] = rows;
  must(size !== undefined && size.results > 9e6, "The raw results are not there.");
  if (!size) return [];
  const figures: Figure[] = [
    { what: "raw results on disk", value: size.raw / MB, unit: "MB", beside: `${size.results} of 35 days` },
    { what: "rollups on disk", value: size.rollups / MB, unit: "MB", beside: `${size.rows} rows of five years` },
    { what: "the whole database", value: size.whole / MB, unit: "MB" },
  ];
  if (connection.kind === "pglite") {
    figures.push({ what: "its folder", value: weigh(join(dataDir, "database")) / MB, unit: "MB" });
    figures.push(...(await damage((connection.db as unknown as { $client: PGlite }).$client)));
    figures.push(...(await backup(connection, dataDir)));
  }
  return figures;
}

/** Looked for as the database is opened, and while it is open; then nobody else is answered during a look. */
async function damage(pg: PGlite): Promise<Figure[]> {
  const from = performance.now();
  await verifyTables(pg);
  const opening = performance.now() - from;
  const { look } = openVerifier(pg);
  const looks: number[] = [];
  for (let more = true; more; ) {
    const began = performance.now();
    more = await look(ASKED);
    looks.push(performance.now() - began);
  }
  const beside = `${looks.length} looks at all there is, a look every two seconds; median ${median(looks).toFixed(0)} ms`;
  return [
    { what: "looking for damage, as it is opened", value: opening, unit: "ms" },
    {
      what: "looking for damage while it is open: p95",
      value: quantile(looks, 0.95),
      unit: "ms",
      budget: { atMost: 100 },
      beside,
    },
  ];
}

/** Copied as by the site, and packed as by the command. */
async function backup(connection: Connection, dataDir: string): Promise<Figure[]> {
  const { heldMs } = await copyEmbedded(connection, dataDir);
  const file = join(dataDir, "packed");
  const from = performance.now();
  await packEmbedded(join(dataDir, COPY), file);
  const packing = `${((performance.now() - from) / 1000).toFixed(0)} s to pack, ${(process.memoryUsage.rss() / MB).toFixed(0)} MB of memory after it`;
  const size = statSync(file).size;
  for (const name of [COPY, "packed"]) rmSync(join(dataDir, name), { recursive: true });
  return [
    { what: "nobody can post while it is copied", value: heldMs, unit: "ms", budget: { atMost: 500 } },
    { what: "a backup", value: size / MB, unit: "MB", beside: packing },
  ];
}

function weigh(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Whoever asks the database: both drivers are asked by the same word. */
type Asked = { query: (...words: unknown[]) => Promise<unknown> };

/** Everything that a public page reads of what is measured, each time with nothing remembered: a read by its median, its queries too. */
async function slowest({ db }: Connection): Promise<Figure[]> {
  const client = (db as unknown as { $client: Asked }).$client;
  const query = client.query.bind(client);
  let longest = 0;
  client.query = async (...words) => {
    const from = performance.now();
    const answer = await query(...words);
    longest = Math.max(longest, performance.now() - from);
    return answer;
  };
  const [target] = (
    (await db.execute(sql`select p.number, p.slug, p.system_id as "systemId", p.service_id as "serviceId", p.offering_id as "offeringId",
      (select slug from outage o where coalesce(o.system_id, o.service_id, o.offering_id) = coalesce(p.system_id, p.service_id, p.offering_id)
        order by began desc limit 1) as outage
    from probe p where p.service_id is not null order by p.number limit 1`)) as unknown as {
      rows: { number: number; slug: string; systemId: null; serviceId: string; offeringId: null; outage: string }[];
    }
  ).rows;
  if (!target) throw new Error("There is no probe.");
  const last = (ms: number) => ({ from: ASKED - ms, to: ASKED });
  const outage = await readOutage(db, target.outage, ASKED);
  if (!outage) throw new Error("There is no outage.");
  const questions: Record<string, () => Promise<unknown>> = {
    "rollups: five minutes of a day": () => readRollups(db, target.number, "five_minutes", last(ONE_DAY)),
    "rollups: hours of 90 days": () => readRollups(db, target.number, "hour", last(90 * ONE_DAY)),
    "rollups: days of five years": () => readRollups(db, target.number, "day", last(1826 * ONE_DAY)),
    "results: the last of a day": () => readResults(db, target.number, last(ONE_DAY), 500),
    "results: the last of 35 days": () => readResults(db, target.number, last(35 * ONE_DAY), 500),
    "results: an hour long ago": () =>
      readResults(db, target.number, { from: ASKED - 900 * ONE_DAY, to: ASKED - 900 * ONE_DAY + HOUR }, 500),
    measurements: () => readMeasurements(db, ASKED, false),
    "a measurement": () => readMeasurement(db, target.slug, ASKED, false),
    "what is measured of a service": () => readMeasuredAt(db, SERVICE),
    "names of measurements": () => readMeasurementNames(db),
    outages: () => readOutageList(db, ASKED),
    "an outage": () => readOutage(db, target.outage, ASKED),
    "looks of an outage": () => readLooks(db, outage.view, target, ASKED),
    "outages of a target": () => readOutagesAt(db, target, ASKED),
    "outages of an incident": () => readOutagesOf(db, "gangguan-1", ASKED),
    "names of outages": () => readOutageNames(db),
    "what was measured today": () => readMeasured(db, dayOf(ASKED_AT.slice(0, 10)), ASKED),
  };
  const reads: { name: string; read: number; query: number }[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    const [taken, queried]: [number[], number[]] = [[], []];
    for (let time = 0; time <= QUERIED; time += 1) {
      await db.insert(outbox).values({ at: new Date(), fact: { verb: "location.confirmed", location: "kec-curug" } });
      longest = 0;
      const from = performance.now();
      await ask();
      if (time === 0) continue;
      taken.push(performance.now() - from);
      queried.push(longest);
    }
    reads.push({ name, read: median(taken), query: median(queried) });
  }
  const by = (what: "read" | "query") => {
    const sorted = reads.toSorted((a, b) => b[what] - a[what]);
    return { value: sorted[0]?.[what] ?? 0, beside: sorted.map((each) => `${each.name} ${each[what].toFixed(1)}`).join(", ") };
  };
  return [
    { what: "slowest query of a public page", unit: "ms", budget: { atMost: 100 }, ...by("query") },
    { what: "slowest of what pages read, with all its queries", unit: "ms", ...by("read") },
  ];
}

/**
 * All sites at once and asked in turn: what slows the machine down slows them all. What measuring adds to a page is told by an
 * installation that differs in nothing else; a year of days and incidents beside it may not cost more either.
 */
async function pages(laid: Record<"day" | "toldYears" | "years", Laid>): Promise<Figure[]> {
  const names = ["day", "toldYears", "years"] as const;
  const open = new Map<string, { site: Site; ask: ReturnType<typeof askSite> }>();
  const times = Object.fromEntries(Object.keys(PAGES).map((page) => [page, { day: [], toldYears: [], years: [] }])) as Record<
    string,
    Record<(typeof names)[number], number[]>
  >;
  try {
    for (const name of names) {
      const site = await startSite(laid[name].databaseUrl, ASKED_AT, laid[name].dataDir);
      open.set(name, { site, ask: askSite(site.port) });
    }
    for (let round = 0; round < WARM_UP + TIMES; round += 1) {
      for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) {
        const at = open.get(name);
        if (!at) continue;
        await confirm(at.site.port, laid[name].token);
        for (const [page, path] of Object.entries(PAGES)) {
          const from = performance.now();
          const answer = await at.ask(path, "fresh");
          if (round >= WARM_UP) times[page]?.[name].push(performance.now() - from);
          must(answer.status === 200, `${path} is answered with ${answer.status}.`);
        }
      }
    }
  } finally {
    for (const { site } of open.values()) await site.stop();
  }
  return Object.entries(times).flatMap(([page, taken]): Figure[] => {
    const [day, told, years] = names.map((name) => median(taken[name])) as [number, number, number];
    const beside = `of five years' history ${years.toFixed(1)} ms, ${told.toFixed(1)} with one measured day, of a day's history ${day.toFixed(1)}`;
    return [
      { what: `${page}, five years measured / a day measured`, value: years / told, budget: { atMost: 1.2 }, beside },
      { what: `${page}, five years of all / a day of all`, value: years / day, budget: { atMost: 1.2 } },
    ];
  });
}

/** A fact makes the site forget the rows it remembers. */
async function confirm(port: number, token: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/desk/confirm`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, "idempotency-key": uuidv7() },
    body: JSON.stringify({ location: "kec-curug", services: ["ktp-pencetakan"] }),
  });
  if (answer.status === 429) {
    await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get("retry-after") ?? 1)));
    return confirm(port, token);
  }
  must(answer.ok, `Not confirmed: ${answer.status} ${await answer.text()}`);
}
