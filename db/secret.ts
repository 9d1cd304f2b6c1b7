import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The key that signs session cookies, made at first use in the data folder and readable only by its owner.
 * Who can read this file and the session table can act as any signed-in member of staff; who has only one of them cannot.
 */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  return readKey(file) ?? makeKey(dataDir, file);
}

/** Written whole under another name and then linked: a crash leaves no half key, and of two first starts one key wins. */
function makeKey(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx", flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const key = readKey(file);
  if (!key) throw new Error(`${file} tidak berisi kunci yang sah. / does not hold a valid key.`);
  return key;
}

function readKey(file: string): string | null {
  try {
    const key = readFileSync(file, "utf8").trim();
    return /^[0-9a-f]{64}$/.test(key) ? key : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
