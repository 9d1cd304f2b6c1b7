import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashIn, isDocument } from "@/lib/document";
import { isPack, PackList } from "@/lib/pack";
import { EDITIONS, type Edition, editionFolder, fileOf, isCard, isRecord } from "./address";
import type { Ask } from "./ask";
import { compress } from "./compress";
import { BadPage, judge } from "./judge";
import { packed } from "./pack";
import { prune, storeFile, storeRevision, storeVariants } from "./store";
import { assetsNamed, strip } from "./strip";

export type Printer = {
  /**
   * Fetches, judges, strips and stores one edition of an address.
   * @returns what was stored, as text, and whether the stored bytes changed
   * @throws BadPage when the answer must not be published; any other Error when it could not be fetched or stored
   */
  print(path: string, edition: Edition): Promise<{ body: string; changed: boolean }>;
  /**
   * Stores a card in both editions: its address is that of what it says, so it says the same in either, and one that is stored is not asked for.
   * @returns whether it was stored
   */
  card(path: string): Promise<boolean>;
  /** Packs the fresh edition of an address as small as it gets; false when it changed meanwhile or was never printed. */
  polish(path: string): Promise<boolean>;
  /**
   * Removes every stored address but `paths` from both editions.
   * @throws Error when that would remove an incident; then nothing is removed
   */
  keepOnly(paths: string[]): void;
};

/** Incidents are never deleted: a list of addresses without a known one comes from a damaged or an older database. */
export class LostIncident extends Error {
  constructor(path: string) {
    super(`The site no longer lists ${path}, which was printed: restore the newest backup, or remove the printed files.`);
  }
}

/** What no page names but the leaf and the manifest do: a published folder is whole by itself. */
const UNNAMED = ["/sw.js", "/icon-512.png"];

type Options = { dataDir: string /** Where the build gathered `public/` and `_next/static`. */; assetsDir: string; ask: Ask };

export function createPrinter({ dataDir, assetsDir, ask }: Options): Printer {
  /** What this process stored, by edition and file: the hash of the identity bytes. */
  const stored = new Map<string, string>();
  const assets = new Set<string>();
  const readAsset = (path: string) => assetBytes(assetsDir, path)?.toString("utf8") ?? null;

  async function put(edition: Edition, file: string, bytes: Buffer): Promise<boolean> {
    const key = `${edition}:${file}`;
    const hash = createHash("sha256").update(bytes).digest("hex");
    if (stored.get(key) === hash) return false;
    const variants = await compress(bytes, "now");
    stored.delete(key);
    await storeRevision(editionFolder(dataDir, edition), file, bytes, variants);
    stored.set(key, hash);
    return true;
  }

  /** A page printed earlier must find its assets when the site is dead or has been built anew: they are published with it. */
  async function putAssets(html: string): Promise<void> {
    for (const path of [...assetsNamed(html), ...UNNAMED]) {
      const file = fileOf(path);
      const bytes = file && !assets.has(file) ? assetBytes(assetsDir, path) : null;
      if (!file || !bytes) continue;
      await Promise.all(EDITIONS.map((edition) => put(edition, file, bytes)));
      assets.add(file);
    }
  }

  /** What one edition of an address says, judged and stripped. */
  async function said(path: string, edition: Edition): Promise<string> {
    const answer = await ask(path, edition);
    judge(path, edition, answer);
    const body = answer.body.toString("utf8");
    return fileOf(path)?.endsWith(".html") ? strip(body, readAsset) : body;
  }

  /** A document as it is kept, which its address says by its hash. */
  async function bytesOf(path: string): Promise<Buffer> {
    const { status, body } = await ask(path, "fresh");
    if (status !== 200) throw new BadPage(`${path}: the site answered ${status}`);
    if (createHash("sha256").update(body).digest("hex") !== hashIn(path)) throw new BadPage(`${path}: the bytes are others`);
    return body;
  }

  /** Stored once in either edition: its address is that of its bytes. */
  async function putDocument(path: string, edition: Edition, file: string): Promise<boolean> {
    const target = join(editionFolder(dataDir, edition), file);
    if (existsSync(target)) return false;
    await storeFile(target, await bytesOf(path));
    return true;
  }

  /**
   * A pack tells of a moment that is over, so both editions hold the same, stored together: what was withdrawn from one is in
   * neither. The stale one is left as it is.
   */
  async function putPack(path: string, edition: Edition, file: string): Promise<boolean> {
    if (edition === "stale" && existsSync(join(editionFolder(dataDir, edition), file))) return false;
    const answer = await ask(path, "fresh");
    if (answer.status !== 200) throw new BadPage(`${path}: the site answered ${answer.status}`);
    const list = PackList.parse(JSON.parse(answer.body.toString("utf8")));
    const bodies = new Map<string, string | Buffer>();
    for (const { path } of list.files) bodies.set(path, await (isDocument(path) ? bytesOf(path) : said(path, "fresh")));
    const pack = packed(list, bodies);
    for (const each of EDITIONS) await storeFile(join(editionFolder(dataDir, each), file), pack);
    return true;
  }

  return {
    async print(path, edition) {
      const file = fileOf(path);
      if (!file) throw new BadPage(`${path} is not an address that can be printed.`);
      if (isPack(path)) return { body: "", changed: await putPack(path, edition, file) };
      if (isDocument(path)) return { body: "", changed: await putDocument(path, edition, file) };
      const body = await said(path, edition);
      if (file.endsWith(".html")) await putAssets(body);
      return { body, changed: await put(edition, file, Buffer.from(body)) };
    },
    async card(path) {
      const file = isCard(path) && fileOf(path);
      if (!file) throw new BadPage(`${path} is not the address of a card.`);
      const missing = EDITIONS.map((edition) => join(editionFolder(dataDir, edition), file)).filter(
        (target) => !existsSync(target),
      );
      if (missing.length === 0) return false;
      const answer = await ask(path, "fresh");
      judge(path, "fresh", answer);
      for (const target of missing) await storeFile(target, answer.body);
      return true;
    },
    async polish(path) {
      const file = fileOf(path) ?? "";
      const hash = stored.get(`fresh:${file}`);
      if (!hash) return false;
      const dir = editionFolder(dataDir, "fresh");
      const bytes = readFileSync(join(dir, file));
      if (createHash("sha256").update(bytes).digest("hex") !== hash) return false;
      return storeVariants(dir, file, await compress(bytes, "idle"), () => stored.get(`fresh:${file}`) === hash);
    },
    keepOnly(paths) {
      const keep = new Set([...paths.map(fileOf), ...assets]);
      prune(
        EDITIONS.map((edition) => editionFolder(dataDir, edition)),
        (file) => {
          // Leaves of earlier builds stay: a page in a reader's cache or on a mirror still names them.
          if (keep.has(file) || /^live-[0-9a-f]+\.js$/.test(file)) return true;
          // A message that was sent names the card of its day.
          if (isCard(`/${file}`)) return true;
          if (isRecord(`/${file}`)) throw new LostIncident(`/${file}`);
          return false;
        },
      );
      for (const key of stored.keys()) if (!keep.has(key.slice(key.indexOf(":") + 1))) stored.delete(key);
    },
  };
}

function assetBytes(assetsDir: string, path: string): Buffer | null {
  const file = fileOf(decodeURI(path));
  if (!file) return null;
  try {
    return readFileSync(join(assetsDir, file));
  } catch {
    return null;
  }
}
