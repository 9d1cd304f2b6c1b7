import { sql } from "drizzle-orm";
import pg from "pg";
import { type Connection, connectPostgres } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { confirmation, incident, offeringDay, outbox, update } from "@/db/schema";
import { countAllDays } from "@/db/write/count-days";
import { atWib } from "@/lib/time";
import { UPTIME } from "@/lib/words/uptime";
import { askSite } from "@/press/ask";
import { must, Skipped, textOf } from "../faults/common";
import { startCluster } from "../postgres";
import { type Figure, median } from "./figure";
import { ASKED_AT, DAY, FIVE_YEARS, type Past, writePast } from "./history";
import { type Site, startSite } from "./site";

const WARM_UP = 20;
const TIMES = 50;

type Aged = { connection: Connection; site: Site; ask: ReturnType<typeof askSite> };

/** The home of a day-old installation against that of one five years old, rendered in turn as the press asks for it. */
export async function years(): Promise<Figure[]> {
  const cluster = await startCluster();
  if (!cluster) throw new Skipped("no PostgreSQL server programs on this machine");
  const open: Aged[] = [];
  try {
    const made: { url: string; connection: Connection }[] = [];
    for (const [name, past] of Object.entries({ day: DAY, years: FIVE_YEARS })) made.push(await age(cluster.url, name, past));
    // Both sites start when both databases are there: their clocks must read the same minute.
    for (const { url, connection } of made) open.push(await serve(url, connection));
    const [day, years] = open as [Aged, Aged];
    const [young, old] = [await homeAfterFact(day), await homeAfterFact(years)];
    must(young.words === old.words, "The two homes do not say the same.");
    const times = { day: [] as number[], years: [] as number[] };
    for (let round = 0; round < WARM_UP + TIMES; round += 1) {
      // Who goes first changes, so that neither always follows the other's work.
      for (const name of round % 2 === 0 ? (["day", "years"] as const) : (["years", "day"] as const)) {
        const { ms } = await homeAfterFact(name === "day" ? day : years);
        if (round >= WARM_UP) times[name].push(ms);
      }
    }
    const [before, after] = [median(times.day), median(times.years)];
    return [
      { what: "home of a day's history", value: before, unit: "ms" },
      { what: "home of five years' history", value: after, unit: "ms", beside: await sizeOf(years) },
      { what: "five years / a day", value: after / before, budget: { atMost: 1.2 } },
    ];
  } finally {
    for (const { site, connection } of open) await Promise.allSettled([site.stop(), connection.close()]);
    cluster.remove();
  }
}

async function age(cluster: string, name: string, past: Past): Promise<{ url: string; connection: Connection }> {
  const admin = new pg.Client({ connectionString: cluster });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = cluster.replace(/\/[^/]*$/, `/${name}`);
  const connection = connectPostgres(url);
  try {
    await migrateAndImport(connection, Date.parse(`${past.since}T07:00:00+07:00`));
    await writePast(connection.db, past);
    await countAllDays(connection.db, atWib(ASKED_AT.slice(0, 10), "10:00"));
    await connection.db.execute(sql`vacuum analyze`);
    return { url, connection };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function serve(url: string, connection: Connection): Promise<Aged> {
  const site = await startSite(url, ASKED_AT);
  return { connection, site, ask: askSite(site.port) };
}

/** Ms until the home is there after something happened: a fact makes the site forget the rows it remembers. */
async function homeAfterFact({ connection, ask }: Aged): Promise<{ ms: number; words: string }> {
  await connection.db.insert(outbox).values({ at: new Date(), fact: { verb: "location.confirmed", location: "kec-curug" } });
  const from = performance.now();
  const answer = await ask("/", "fresh");
  const ms = performance.now() - from;
  const body = answer.body.toString();
  must(
    answer.status === 200 && body.includes("gangguan-1000002"),
    `The home is answered with ${answer.status}, or misses the open incident.`,
  );
  // A day-old one has no whole day to tell of; all else must be the same.
  return {
    ms,
    words: textOf(body)
      .replace(new RegExp(`${UPTIME.id.heading}.*?${UPTIME.id.method}`, "s"), "")
      .replace(/\s+/g, " "),
  };
}

async function sizeOf({ connection: { db } }: Aged): Promise<string> {
  return `${await db.$count(confirmation)} confirmations, ${await db.$count(offeringDay)} counted days, ${await db.$count(incident)} incidents, ${await db.$count(update)} updates`;
}
