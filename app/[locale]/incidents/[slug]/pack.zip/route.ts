import { documentFiles, noPack, packList } from "@/app/pack";
import { getDb } from "@/db/client";
import { readRevisions } from "@/db/read/incident-revisions";
import { readDocumentsOf } from "@/db/read/register";
import type { Incident } from "@/lib/api";
import { historyCsv } from "@/lib/history-csv";
import { readPage } from "../read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** What the evidence pack of an incident is made of: its page, its data, and what read otherwise after each of its changes. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params;
  const found = locale === "id" ? await readPage(slug) : null;
  if (!found) return noPack();
  const { incident, installation, at } = found;
  const db = await getDb();
  const [revisions, documents] = await Promise.all([readRevisions(db, slug), readDocumentsOf(db, [slug])]);
  return packList(
    { path: incident.url, title: incident.title.id, at, sample: installation.sample },
    {
      files: [{ name: "data.json", path: `/api/v1/incidents/${slug}.json` }, ...documentFiles(documents)],
      texts: [
        { name: "revisions.json", text: `${JSON.stringify(differing(revisions), null, 2)}\n` },
        { name: "incident.csv", text: historyCsv([incident], installation.sample) },
      ],
    },
  );
}

/**
 * Each revision with only those fields and updates that read otherwise than in the one before: written out whole, a notice of
 * a hundred updates would hold each of them a hundred times.
 */
function differing(revisions: Incident[]) {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return revisions.map((revision, index) => {
    const before = revisions[index - 1];
    if (!before) return revision;
    const changed = Object.entries(revision).filter(([name, value]) => !same(value, before[name as keyof Incident]));
    const known = new Map(before.updates.map((update) => [update.id, update]));
    const updates = revision.updates.filter((update) => !same(update, known.get(update.id)));
    return { ...Object.fromEntries(changed), updates };
  });
}
