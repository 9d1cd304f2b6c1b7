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

export const noPack = (): Response => Response.json({ error: "not_found" }, { status: 404 });
