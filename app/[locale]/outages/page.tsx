import type { Metadata } from "next";
import { OutagesArticle } from "@/components/outages";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import type { Locale } from "@/lib/text";
import { OUTAGES } from "@/lib/words/outages";
import { pageWords } from "@/lib/words/page";
import { answerOutages } from "./read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: `${OUTAGES[locale].title} · ${pageWords(locale).site}`, description: OUTAGES[locale].intro };
}

/** What was in trouble, and what is still owed for it. */
export default async function Outages({ params }: Props) {
  const { locale } = await params;
  const [list, installation] = await Promise.all([answerOutages(), getDb().then(readInstallation)]);
  return (
    <Shell locale={locale} path="/outages" installation={installation} live={{ asOf: list.as_of, says: "past" }}>
      {list.stale && <StaleNotice at={Date.parse(list.as_of)} locale={locale} />}
      <OutagesArticle list={list} locale={locale} />
    </Shell>
  );
}
