import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "@/lib/text";
import { readEntry } from "../../../read";
import { EntryScreen, metadataOf } from "../../entry";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; room: string; slug: string; revision: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await params;
  const found = await readEntry(asked);
  if (!found) notFound();
  return metadataOf(found, asked.locale);
}

/** An entry of the register as it read from one revision on. This address never says anything else. */
export default async function RevisionPage({ params }: Props) {
  const asked = await params;
  const found = await readEntry(asked);
  if (!found) notFound();
  return <EntryScreen found={found} locale={asked.locale} />;
}
