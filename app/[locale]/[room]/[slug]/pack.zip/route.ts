import { documentFiles, noPack, packList } from "@/app/pack";
import { titleOf } from "@/lib/register/changes";
import { accountsCsv } from "@/lib/register/csv";
import { documentsOf } from "@/lib/register/documents";
import { linksOf } from "@/lib/register/entry";
import { readEntry } from "../../read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; room: string; slug: string }> };

/** What the evidence pack of an entry is made of: its page, every revision in full, and the accounts of a claim as a table. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, room, slug } = await params;
  const found = locale === "id" ? await readEntry({ room, slug, locale }) : null;
  if (!found) return noPack();
  const { page, register, documents, installation, at } = found;
  const { entry } = page;
  const fact = register.find((each) => each.noun === entry.noun && each.slug === slug);
  // Its own, and those of what it is linked with.
  const linked = documentsOf(register, documents, linksOf(register, entry.noun, slug));
  const kept = [...new Map([...page.documents, ...linked].map((each) => [each.sha256, each])).values()];
  const data = {
    sample: installation.sample,
    as_of: new Date(at).toISOString(),
    entry,
    revisions: fact?.revisions ?? [],
    documents: kept,
  };
  const table = "accounts" in entry.content ? [{ name: "accounts.csv", text: accountsCsv(entry.content) }] : [];
  const texts = [{ name: "data.json", text: `${JSON.stringify(data, null, 2)}\n` }, ...table];
  const of = { path: entry.url, title: titleOf(entry.content).id, at, sample: installation.sample };
  return packList(of, { files: documentFiles(kept), texts });
}
