import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isStale } from "@/app/edition";
import { now } from "@/clock";
import { OutageArticle } from "@/components/outage";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import { readLooks } from "@/db/read/looks";
import { readOutage } from "@/db/read/outages";
import { type Locale, pick } from "@/lib/text";
import { OUTAGES } from "@/lib/words/outages";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const read = cache(async (slug: string) => {
  const db = await getDb();
  const at = now();
  const found = await readOutage(db, slug, at);
  if (!found) return null;
  const [looks, installation, stale] = await Promise.all([
    readLooks(db, found.view, found.pointer, at),
    readInstallation(db),
    isStale(),
  ]);
  return { outage: found.view, looks, installation, stale, asOf: new Date(at).toISOString() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await read(slug);
  if (!found) notFound();
  const name = pick(found.outage.target.name, locale).value;
  return { title: `${OUTAGES[locale].of(name)} · ${pageWords(locale).site}` };
}

/** One measured outage. */
export default async function OutagePage({ params }: Props) {
  const { locale, slug } = await params;
  const found = await read(slug);
  if (!found) notFound();
  const { outage, looks, installation, stale, asOf } = found;
  return (
    <Shell locale={locale} path={outage.url} installation={installation} live={{ asOf, says: "past" }}>
      {stale && <StaleNotice at={Date.parse(asOf)} locale={locale} />}
      <OutageArticle outage={outage} looks={looks} asOf={asOf} locale={locale} />
    </Shell>
  );
}
