import { join } from "node:path";
import { type Connection, connectPglite, connectPostgres } from "@/db/client";
import { openPglite } from "@/db/pglite";
import { audit, idempotency, leaf, outbox } from "@/db/schema";
import { expectWholeWorld } from "@/db/testing/world";
import type { Server } from "../server";
import { must } from "./common";

/** A post that was acknowledged: its unique words, its key and the number it got. */
export type Acknowledged = { words: string; key: string; seq: number };

type Incident = { slug: string; origin: "office" | "archive"; ordered_by: { id: string } | null };

/** `incidents.json` holds no more than this, however many are open. */
const LISTED = 50;

/** Every acknowledged post exactly once in `status.json` and on its own page; the newest so in `incidents.json`, none twice. */
export async function expectPublicOnce(server: Server, posts: Acknowledged[]): Promise<void> {
  for (const address of ["/api/v1/status.json", "/api/v1/incidents.json"]) {
    const { incidents }: { incidents: Incident[] } = await (await fetch(server.url + address)).json();
    const newest = posts.toSorted((a, b) => b.seq - a.seq).slice(0, address.includes("incidents") ? LISTED : undefined);
    for (const { words } of newest) {
      const found = incidents.filter((incident) => incident.ordered_by?.id === words);
      must(found.length === 1, `${address} holds "${words}" ${found.length} times.`);
      const page = await (await fetch(`${server.url}/incidents/${found[0]?.slug}`)).text();
      must(page.includes(words), `/incidents/${found[0]?.slug} does not say "${words}".`);
    }
    must(new Set(incidents.map(({ slug }) => slug)).size === incidents.length, `${address} holds an incident twice.`);
    const own = incidents.filter(({ origin }) => origin === "office");
    const others = own.filter(({ ordered_by }) => !posts.some(({ words }) => words === ordered_by?.id));
    must(others.length === 0, `${address} holds what nobody was told is saved: ${others.map(({ slug }) => slug).join(", ")}`);
  }
}

/**
 * Every acknowledged post exactly once in idempotency, outbox, audit and leaves, and the whole record consistent.
 * Returns when each was written (epoch ms), by key.
 */
export async function expectRecordedOnce(connection: Connection, posts: Acknowledged[]): Promise<Map<string, number>> {
  await expectWholeWorld(connection);
  const { db } = connection;
  const [keys, facts, audits, leaves] = [
    await db.select().from(idempotency),
    await db.select().from(outbox),
    await db.select().from(audit),
    await db.select().from(leaf),
  ];
  for (const { key, seq, words } of posts) {
    const own = keys.filter((row) => row.key === key);
    must(own.length === 1 && own[0]?.seq === seq, `The key of "${words}" stands ${own.length} times, or under another number.`);
    const slug = String(own[0]?.outcome.slug);
    const said = facts.filter(({ fact }) => fact.verb === "incident.posted" && fact.incident === slug);
    must(said.length === 1 && said[0]?.seq === seq, `The outbox holds ${slug} ${said.length} times.`);
    const lines = audits.filter(({ verb, detail }) => verb === "incident.posted" && detail.slug === slug);
    must(lines.length === 1, `The audit holds ${slug} ${lines.length} times.`);
    const written = leaves.filter(({ id }) => id === lines[0]?.detail.leaf);
    const chain = leaves.filter(({ subject }) => subject === lines[0]?.subject);
    must(written.length === 1 && chain.length === 1, `${slug} has ${chain.length} leaves.`);
  }
  const posted = facts.filter(({ fact, seq }) => fact.verb === "incident.posted" && posts.every((post) => post.seq !== seq));
  must(posted.length === 1, `${posted.length - 1} posts were saved that nobody was told of.`); // the founding case is the one
  return new Map(keys.map(({ key, at }) => [key, at.getTime()]));
}

/** Opens a server's database, or the embedded one of an installation that does not run. */
export async function openRecord<T>(
  at: { dataDir: string; databaseUrl?: string | undefined },
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = at.databaseUrl
    ? connectPostgres(at.databaseUrl)
    : connectPglite(await openPglite(join(at.dataDir, "database")));
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
