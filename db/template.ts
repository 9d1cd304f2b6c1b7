import { closeSync, cpSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { openPglite } from "./pglite";

/** Where the build leaves an empty database, under the root of the program. */
export const templateOf = (root: string) => join(/* turbopackIgnore: true */ root, ".next", "template");

/** Making a database takes twice the memory of working with one, and a process keeps much of it: this one is made in the build. */
export async function makeTemplate(template: string): Promise<void> {
  const unfinished = `${template}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await (await openPglite(unfinished)).close();
  rmSync(template, { recursive: true, force: true });
  renameSync(unfinished, template);
}

/**
 * Lays a copy of the template where no database is yet; without a template PGlite makes its own. Everything is copied and
 * synced under another name before it is renamed: a copy that was cut short is never opened.
 */
export function layTemplate(template: string, folder: string): void {
  if (existsSync(folder) || !existsSync(template)) return;
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(template, unfinished, { recursive: true });
  for (const name of readdirSync(unfinished, { recursive: true, encoding: "utf8" })) sync(join(unfinished, name));
  sync(unfinished);
  renameSync(unfinished, folder);
  sync(dirname(folder));
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
