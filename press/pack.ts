import { createHash } from "node:crypto";
import { type Zippable, zipSync } from "fflate";
import { isDocument } from "@/lib/document";
import type { PackList } from "@/lib/pack";

/**
 * The bytes of an evidence pack: the files that were asked for, texts, and SHA256SUMS over all of them in the form that
 * `sha256sum --check` reads. Pages come as they are published, but for what only works beside the site: their script is left
 * out, and links lead to the page beside them or to the site.
 */
export function packed(list: PackList, bodyOf: Map<string, string | Buffer>): Buffer {
  const names = new Map(list.files.map(({ name, path }) => [path, name]));
  const files: [string, Buffer][] = [
    ...list.files.map(({ name, path }): [string, Buffer] => {
      const body = bodyOf.get(path) ?? "";
      return [name, Buffer.from(typeof body === "string" && name.endsWith(".html") ? unhoused(body, names, list.site) : body)];
    }),
    ...list.texts.map(({ name, text }): [string, Buffer] => [name, Buffer.from(text)]),
  ];
  const sums = files.map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`).join("");
  const kept = new Set(list.files.flatMap(({ name, path }) => (isDocument(path) ? name : [])));
  // Documents are packed already: to pack them once more only takes time from whoever waits.
  const all: Zippable = {};
  for (const [name, bytes] of files) all[name] = [bytes, { level: kept.has(name) ? 0 : 9 }];
  all.SHA256SUMS = Buffer.from(sums);
  return Buffer.from(zipSync(all, { level: 9, mtime: new Date(list.at) }));
}

/** A page as it can be opened without its site. */
function unhoused(html: string, names: Map<string, string>, site: string | null): string {
  return html
    .replace(/<script src="[^"]*" defer><\/script>/g, "")
    .replace(/<link rel="(?:icon|apple-touch-icon|manifest|alternate)"[^>]*>/g, "")
    .replace(/ href="(\/[^"]*)"/g, (_, path: string) => {
      const [address = "", anchor] = path.split("#");
      const beside = names.get(address);
      if (beside) return ` href="${beside}${anchor === undefined ? "" : `#${anchor}`}"`;
      return site === null ? "" : ` href="${site}${path}"`;
    });
}
