import { cpSync, mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { wibDay, wibTime } from "@/lib/time";
import type { Desk } from "../desk";
import { postPause } from "../notices";
import { type Server, until } from "../server";
import {
  claimsOf,
  clockOf,
  confirmEverywhere,
  killSite,
  must,
  printedAddresses,
  seqOf,
  staleEditionWhole,
  textOf,
  vouching,
  withServer,
} from "./common";
import { prepareNotice, send } from "./notice";
import { startReaders } from "./readers";
import { openRecord } from "./record";

const TABLES = ["incident", "confirmation"];
/** What is printed of a notice, and names shapes whatever the site can vouch for. */
const PAGES = [
  /^\/en\/incidents\/2026[^/]*$/,
  /^\/en\/history\/2026-11$/,
  /^\/incidents\/2026[^/]*\/revisions\/1$/,
  /^\/en\/incidents\/2026[^/]*\/revisions\/1$/,
];
const MINUTE = 60_000;
/** Long enough for a site to start on what is left and to print it. */
const WATCHED_MS = 12_000;

/** A table file of the embedded database is emptied and the site killed: nothing untrue may be printed from what is left. */
export async function tableTruncated(): Promise<string> {
  const lines: string[] = [];
  for (const table of TABLES) lines.push(`${table}: ${await truncate(table)}`);
  return lines.join("; ");
}

async function truncate(table: string): Promise<string> {
  return withServer({}, async (server, desk) => {
    await postPause(desk, "Ditjen Dukcapil sebelum berkas rusak");
    await until("its pages", () => PAGES.every((page) => printedAddresses(server).some((address) => page.test(address))));
    const bare = await claimsOf(server, printedAddresses(server));
    await confirmEverywhere(desk);
    await checkpointed(server);
    const file = await fileOf(server, table);
    return breakIt(server, desk, join(server.dataDir, "database", file), bare);
  });
}

/** Waits for the worker's checkpoint: before it a crash brings the table's pages back from the log. */
async function checkpointed(server: Server): Promise<void> {
  const control = join(server.dataDir, "database/global/pg_control");
  const before = statSync(control).mtimeMs;
  server.setClock("2026-11-23T09:40");
  await until("a checkpoint", () => statSync(control).mtimeMs > before);
}

/** Where the table lies, asked of a copy: the folder itself is in use. */
async function fileOf(server: Server, table: string): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "ktp-copy-"));
  try {
    cpSync(join(server.dataDir, "database"), join(dataDir, "database"), { recursive: true });
    return await openRecord({ dataDir }, async ({ db }) => {
      const { rows } = (await db.execute(sql`select pg_relation_filepath(${table}) as path`)) as unknown as {
        rows: { path: string }[];
      };
      return rows[0]?.path ?? "";
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function breakIt(server: Server, desk: Desk, path: string, bare: Map<string, number>): Promise<string> {
  const addresses = printedAddresses(server);
  const notice = await prepareNotice(desk, "Ditjen Dukcapil saat berkas rusak");
  const readers = await startReaders(server);
  must(vouching(await claimsOf(server, addresses), bare).length > 0, "Nothing says that anything works: this run shows nothing.");
  await staleEditionWhole(server, addresses);
  truncateSync(path, 0);
  killSite(server);
  const killed = clockOf(server);
  await pause(WATCHED_MS);

  const answer = await send(desk, notice);
  const said = textOf(answer.html);
  must(seqOf(answer) === null, "A post was acknowledged on a database that lost a table.");
  must(/TIDAK tersimpan|Belum pasti tersimpan/.test(said), `The desk does not say so: ${said.slice(0, 300)}`);
  const at = killed + 3 * MINUTE;
  server.setClock(`${wibDay(at)}T${wibTime(at)}`);
  await until("three minutes of the clock", () => clockOf(server) - killed > 3 * MINUTE, 65_000);
  const vouched = vouching(await claimsOf(server, addresses), bare);
  must(vouched.length === 0, `After three minutes still vouched for: ${vouched.slice(0, 5).join(", ")}`);
  must((await (await fetch(`${server.url}/api/v1/status.json`)).json()).stale === true, "The API does not say that it is stale.");
  await readers.stop();
  const why = [...server.output().matchAll(/Basis data tidak dapat dibuka[^\n"]*/g)].at(-1)?.[0] ?? "no word in the log";
  return `0 of ${readers.count()} reads failed, the desk answered ${answer.status} "${/TIDAK tersimpan|Belum pasti tersimpan/.exec(said)?.[0]}", after 3 minutes nothing vouched for; log: ${why.slice(0, 200)}`;
}
