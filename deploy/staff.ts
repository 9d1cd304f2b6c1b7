import { now } from "../clock";
import { closeDb } from "../db/client";
import { FolderLocked, lockFolder } from "../db/lock";
import { readEnv } from "../env";
import { handlers } from "../worker/handlers";
import { askSite } from "../worker/requests";

/** `npm run staff -- list | add <email> <name> [--role=…] | reset <email>`: who may sign in, from the machine the site runs on. */

const USAGE =
  "npm run staff -- list | add <surel/email> <nama/name> [--role=editor|approver|administrator] | reset <surel/email>";

/** The embedded database can be opened only while the site is down; then nobody answers requests either. */
async function isRunning(dataDir: string): Promise<boolean> {
  try {
    await (await lockFolder(dataDir, "database")).release();
    return false;
  } catch (error) {
    if (error instanceof FolderLocked) return true;
    throw error;
  }
}

async function run([verb = "", ...words]: string[]): Promise<string[]> {
  const { DATA_DIR, DATABASE_URL, SITE_URL, HOST, PORT } = readEnv();
  const name = `staff.${verb}`;
  const address = SITE_URL?.replace(/\/+$/, "") ?? `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
  const known = handlers(address);
  const handler = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!handler) throw new Error(USAGE);
  if (!DATABASE_URL && (await isRunning(DATA_DIR))) return askSite(DATA_DIR, { name, words, now: now() });
  try {
    return await handler(words, now());
  } finally {
    await closeDb();
  }
}

run(process.argv.slice(2)).then(
  (lines) => {
    for (const line of lines) console.log(line);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
