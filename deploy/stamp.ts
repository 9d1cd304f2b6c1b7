import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** The rooms whose text a build depends on, the builder itself among them; the files of the root are added to them. */
const ROOMS = ["app", "components", "lib", "db", "worker", "press", "deploy", "public"];
const ROOT_FILE = /\.(ts|mjs)$|^package-lock\.json$|^tsconfig\.json$/;
/** Made by the build or never built: a change of these changes nothing. */
const IGNORED = /(^|\/)(live-[0-9a-f]+\.js|sw\.js|next-env\.d\.ts|[^/]+\.test\.tsx?|[^/]+\.(md|conf|service|timer))$/;

/** A hash over the text of every source file of the build, names included: equal exactly when a build would read the same. */
export function sourceStamp(root: string): string {
  const files = [...ROOMS.flatMap((room) => filesIn(root, join(root, room))), ...rootFiles(root)];
  const hash = createHash("sha256");
  for (const file of files.filter((name) => !IGNORED.test(name)).sort()) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/** The stamp left by the last whole build; null when there is none. */
export function builtStamp(root: string): string | null {
  try {
    statSync(join(root, ".next/BUILD_ID"));
    return readFileSync(join(root, ".next/stamp"), "utf8").trim();
  } catch {
    return null;
  }
}

function filesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

const rootFiles = (root: string) => readdirSync(root).filter((name) => ROOT_FILE.test(name));
