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

/** Documents as files of a pack: each by the beginning of its hash and its name. Withdrawn ones are not among them. */
export const documentFiles = (documents: DocumentInfo[]): PackList["files"] =>
  documents.flatMap(({ sha256, url }) =>
    url === null ? [] : [{ name: `${sha256.slice(0, 12)}-${url.slice(url.lastIndexOf("/") + 1)}`, path: url }],
  );

export const noPack = (): Response => Response.json({ error: "not_found" }, { status: 404 });
