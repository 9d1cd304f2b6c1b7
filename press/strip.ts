import { createHash } from "node:crypto";
import { isCard, isImmutable } from "./address";
import { BadPage } from "./judge";

/** The text of an asset by its address; null when there is none. */
type ReadAsset = (path: string) => string | null;

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const STYLESHEET = /<link\b(?=[^>]*\brel="stylesheet")([^>]*)>/g;
const HINT = /<link\b(?=[^>]*\brel="(?:preload|modulepreload|prefetch|preinit|expect)")(?![^>]*\bhref="#[a-z])[^>]*>/g;
const COMMENT = /<!--[\s\S]*?-->/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Takes Next's client out of a page of React's: React escapes `<`, `>` and `"` in every text and attribute, so a tag ends
 * at its first `>`. Scripts go (the leaf stays), hints and React's comments go, stylesheets become `<style>`, and the
 * policy that allows exactly that comes first in the head.
 * @throws BadPage when a stylesheet or the leaf cannot be found: the page would come out naked or dead
 */
export function strip(html: string, readAsset: ReadAsset): string {
  const bare = html
    .replace(SCRIPT, (whole: string, attributes: string) => (isData(attributes) ? whole : keptScript(attributes, readAsset)))
    .replace(STYLESHEET, (_, attributes: string) => inlined(attributes, readAsset))
    .replace(HINT, "")
    .replace(/<meta name="next-size-adjust"[^>]*>/g, "")
    .replace(COMMENT, "")
    .replace(/<div hidden="">\s*<\/div>/g, "")
    .replace(/<[a-z][^>]*>/g, (tag) =>
      tag.replace(/ data-precedence="[^"]*"/, "").replace(/ (hidden|open|checked|disabled)=""/g, " $1"),
    )
    .trim();
  const head = /<head[^>]*>/.exec(bare)?.[0];
  if (!head) throw new BadPage("The page has no head.");
  return bare.replace(head, () => `${head}<meta http-equiv="Content-Security-Policy" content="${policyFor(bare)}"/>`);
}

/** Every address of this site that the page loads or names as an asset. */
export function assetsNamed(html: string): string[] {
  const named = html.matchAll(/<(?:script|link|img|source)\b[^>]*? (?:src|href)="(\/[^"?#]+\.[a-z0-9]+)"/g);
  return [...new Set([...named].map((match) => match[1] as string))];
}

/** The address of the picture that a link to the page shows; null when it names none. */
export function cardNamed(html: string): string | null {
  const path = /<meta property="og:image" content="[^"]*?((?:\/en)?\/incidents\/[^"]*)"/.exec(html)?.[1];
  return path && isCard(path) ? path : null;
}

/** What machines read of the page (JSON-LD) runs nothing, so no policy asks about it; no `<` stands in it as it is. */
const isData = (attributes: string) => attribute(attributes, "type") === "application/ld+json";

function keptScript(attributes: string, readAsset: ReadAsset): string {
  const src = attribute(attributes, "src");
  if (!src || src.startsWith("/_next/") || !isImmutable(src)) return "";
  if (readAsset(src) === null) throw new BadPage(`The page names ${src}, which does not exist.`);
  return `<script src="${src}" defer></script>`;
}

function inlined(attributes: string, readAsset: ReadAsset): string {
  const href = attribute(attributes, "href") ?? "";
  const css = readAsset(href.split("?")[0] ?? "");
  if (css === null) throw new BadPage(`The page names ${href}, which does not exist.`);
  if (/<\/style/i.test(css)) throw new BadPage(`${href} would end the style element.`);
  return `<style>${css.replace(/\/\*# sourceMappingURL=[\s\S]*?\*\//g, "").trim()}</style>`;
}

function policyFor(html: string): string {
  const hashes = [...html.matchAll(STYLE)].map(
    ([, css]) =>
      `'sha256-${createHash("sha256")
        .update(css as string)
        .digest("base64")}'`,
  );
  const styles = hashes.length > 0 ? [...new Set(hashes)].join(" ") : "'none'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
