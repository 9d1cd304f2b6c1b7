import { join } from "node:path";

/** The two editions of every printed address: the fresh one, and the one served when the site can no longer be kept true. */
export const EDITIONS = ["fresh", "stale"] as const;
export type Edition = (typeof EDITIONS)[number];

/** Where an edition lies. Each folder is a whole static site by itself. */
const FOLDER = { fresh: "published", stale: "published-stale" } satisfies Record<Edition, string>;

export const editionFolder = (dataDir: string, edition: Edition) => join(/* turbopackIgnore: true */ dataDir, FOLDER[edition]);

/**
 * The file of a public address, relative to its folder: `/` index.html, `/x` x.html, `/x.json` x.json. Null when the
 * address could name anything outside the folder, a hidden file, or a compressed variant.
 */
export function fileOf(path: string): string | null {
  if (path === "/") return "index.html";
  if (!path.startsWith("/") || path.includes("\\") || path.includes("\0")) return null;
  const parts = path.slice(1).split("/");
  if (parts.some((part) => part === "" || (part.startsWith(".") && part !== ".well-known"))) return null;
  const last = parts.at(-1) ?? "";
  if (/\.(br|gz)$/.test(last)) return null;
  return parts.join("/") + (last.includes(".") ? "" : ".html");
}

/** The language a page at this address must be in. */
export const languageOf = (path: string) => (path === "/en" || path.startsWith("/en/") ? "en" : "id");

/** True for addresses whose bytes never change: their name carries their hash. */
export const isImmutable = (path: string) =>
  path.startsWith("/_next/static/") || /^\/live-[0-9a-f]+\.js$/.test(path) || isCard(path);

/** The picture that a link to an incident shows, by the hash of what it says: one that says something else has another address. */
export const isCard = (path: string) => /^(\/en)?\/incidents\/[^/]+\/card-[0-9a-f]+\.png$/.test(path);

/** A page or the data of one incident, or of one entry of the register. Neither is ever deleted, so neither are these. */
export const isRecord = (path: string) =>
  /^(\/en)?\/(incidents|claims|advisories|protections|statements)\/|^\/api\/v1\/incidents\//.test(path);

/** Pages for what cannot be served are printed like any other; whoever asks for one by its name is told that there is no such page. */
export const isMissingPage = (path: string) => /^(\/en)?\/(missing$|errors\/)/.test(path);
