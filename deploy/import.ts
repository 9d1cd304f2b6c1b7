import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { now } from "@/clock";
import { closeDb } from "@/db/client";
import { FolderLocked, lockFolder } from "@/db/lock";
import type { Env } from "@/env";
import { isZone } from "@/lib/import/instant";
import { readMapping } from "@/lib/import/mapping";
import { type Given, LARGEST_FILE, readFiles } from "@/lib/import/read";
import type { Rejected } from "@/lib/import/record";
import { placeWords, REASONS, reasonWords, tally } from "@/lib/words/import";
import { handlers } from "@/worker/handlers";
import { askSite } from "@/worker/requests";
import { command, mustOwn, Refused } from "./command";

const USAGE = "npm run import -- FILE… [--zone Asia/Jakarta] [--map FILE] [--write]";
/** Thousands of incidents are one transaction. */
const DONE_WITHIN_MS = 5 * 60_000;

const Answer = z.object({ created: z.number(), unchanged: z.number(), rejected: z.array(z.custom<Rejected>()) });

/** `npm run import`: the history of another site, or a table, entered as incidents that are over. Only tried without `--write`. */
void command(async (env, args) => {
  const { files, zone, map, write } = readArguments(args);
  if (!env.DATABASE_URL) mustOwn(env.DATA_DIR);
  const mapping = map === null ? "" : textOf(map);
  const wrong = readMapping(mapping).wrong;
  if (wrong.length > 0) throw new Refused(`${map}: baris tidak terbaca / lines cannot be read: ${wrong.join(", ")}`);
  const { rows, records, rejected } = readFiles(files.map(given), { zone, now: now() });
  const answer = await ask(env, JSON.stringify({ records, mapping }), write);
  const all = [...rejected, ...answer.rejected];
  for (const one of all) console.log(`${placeWords(one.where, "id")}: ${reasonWords(one, "id")} / ${REASONS.en[one.reason]}`);
  for (const [reason, count] of tally(all)) console.log(`${count} × ${REASONS.id[reason]} / ${REASONS.en[reason]}`);
  console.log(`Dibaca / read: ${rows} (${records.length} kejadian / incidents)`);
  console.log(`${write ? "Dicatat / entered" : "Akan dicatat / to be entered"}: ${answer.created}`);
  console.log(`Sudah ada / there already: ${answer.unchanged}`);
  console.log(`Ditolak / rejected: ${all.length}`);
  if (!write) console.log("Belum ada yang ditulis; tambahkan --write. / Nothing was written; add --write.");
});

type Arguments = { files: string[]; zone: string | null; map: string | null; write: boolean };

function readArguments(args: string[]): Arguments {
  const rest = [...args];
  const taken = (flag: string): string | null => {
    const at = rest.indexOf(flag);
    if (at < 0) return null;
    const [, value] = rest.splice(at, 2);
    if (value === undefined || value.startsWith("--")) throw new Refused(USAGE);
    return value;
  };
  const [zone, map] = [taken("--zone"), taken("--map")];
  const write = rest.includes("--write");
  const files = rest.filter((word) => word !== "--write");
  if (files.length === 0 || files.some((word) => word.startsWith("--"))) throw new Refused(USAGE);
  if (zone !== null && !isZone(zone)) throw new Refused(`Zona tidak dikenal / no such zone: ${zone}`);
  return { files, zone, map, write };
}

/** A file too large to be read is not even opened: its reason is the reader's. */
function given(path: string): Given {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Refused(`Berkas tidak ada / no such file: ${path}`);
  if (size > LARGEST_FILE) throw new Refused(`${path}: ${REASONS.id.file_too_large} / ${REASONS.en.file_too_large}`);
  return { name: basename(path), bytes: readFileSync(path) };
}

const textOf = (path: string) => new TextDecoder().decode(given(path).bytes);

/** The embedded database has one opener: a site that runs does it itself, for one that does not it is opened here. */
async function ask({ DATABASE_URL, DATA_DIR }: Env, input: string, write: boolean) {
  const words = [input, write ? "write" : "try"];
  const answered = await (!DATABASE_URL && (await isRunning(DATA_DIR))
    ? askSite(DATA_DIR, { name: "incidents.import", words, now: now(), waitMs: DONE_WITHIN_MS })
    : handlers("")["incidents.import"]?.(words, now()).finally(closeDb));
  return Answer.parse(JSON.parse(answered?.[0] ?? ""));
}

async function isRunning(dataDir: string): Promise<boolean> {
  try {
    await (await lockFolder(dataDir, "database")).release();
    return false;
  } catch (error) {
    if (error instanceof FolderLocked) return true;
    throw error;
  }
}
