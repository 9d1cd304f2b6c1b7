import type { DocumentInfo } from "@/lib/document";
import type { PackList } from "@/lib/pack";
import { localised } from "@/lib/text";
import { packReadme } from "@/lib/words/pack";
import { wholeAddress } from "./address";

type Of = { path: string; title: string; at: number; sample: boolean };

/** The list of a pack: the page in both languages, what it tells of itself, and `more`. The press makes the pack of it. */
export function packList({ path, title, at, sample }: Of, more: Pick<PackList, "files" | "texts">): Response {
  const list: PackList = {
    at: new Date(at).toISOString(),
    site: wholeAddress(""),
    files: [{ name: "index.html", path }, { name: "index.en.html", path: localised(path, "en") }, ...more.files],
    texts: [{ name: "README.txt", text: packReadme(title, at, wholeAddress(path) ?? path, sample) }, ...more.texts],
  };
  return Response.json(list);
}

/** All documents of a pack together, in bytes: more are named in its data by address and hash, for a pack that can be made and sent. */
const MOST_BYTES = 24 * 1024 * 1024;

/** Documents as files of a pack: each by the beginning of its hash and its name. Withdrawn ones are not among them. */
export function documentFiles(documents: DocumentInfo[]): PackList["files"] {
  let room = MOST_BYTES;
  return documents.flatMap(({ sha256, url, bytes }) => {
    if (url === null || bytes > room) return [];
    room -= bytes;
    return [{ name: `${sha256.slice(0, 12)}-${url.slice(url.lastIndexOf("/") + 1)}`, path: url }];
  });
}

export const noPack = (): Response => Response.json({ error: "not_found" }, { status: 404 });
