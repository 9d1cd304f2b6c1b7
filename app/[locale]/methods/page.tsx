import type { Metadata } from "next";
import { readBoard } from "@/app/edition";
import { now } from "@/clock";
import { Corrections } from "@/components/corrections";
import { MethodsArticle } from "@/components/methods";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readExamples } from "@/db/read/examples";
import { readCorrections } from "@/db/read/hours-desk";
import type { Locale } from "@/lib/text";
import { methodsWords } from "@/lib/words/methods";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: `${methodsWords(locale).title} · ${pageWords(locale).site}` };
}

/** How every word and figure comes about. */
export default async function Methods({ params }: Props) {
  const db = await getDb();
  const [{ locale }, board, examples, corrections] = await Promise.all([
    params,
    readBoard(),
    readExamples(db, now()),
    readCorrections(db),
  ]);
  return (
    <Shell locale={locale} path="/methods" installation={board.installation}>
      {board.stale && <StaleNotice at={Date.parse(board.as_of)} locale={locale} />}
      <MethodsArticle board={board} examples={examples} locale={locale} />
      <Corrections corrections={corrections} locale={locale} />
    </Shell>
  );
}
