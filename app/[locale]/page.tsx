import type { Metadata } from "next";
import { isSample, readBarDays, readBoard, readServices } from "@/app/edition";
import { BoardView } from "@/components/board";
import { FeedLinks } from "@/components/follow";
import { Shell } from "@/components/shell";
import type { Locale } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { titled } from "@/lib/words/sample";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ locale }, sample] = await Promise.all([params, isSample()]);
  const words = pageWords(locale);
  // A layout's template does not reach the page beside it.
  return { title: { absolute: titled(`${words.site} · ${words.office}`, sample, locale) }, description: words.footer };
}

export default async function Home({ params }: Props) {
  const [{ locale }, board, { views }, days] = await Promise.all([params, readBoard(), readServices(), readBarDays()]);
  const focus = views.find(({ row }) => row.slug === board.focus);
  return (
    <Shell locale={locale} path="/" installation={board.installation} live={{ asOf: board.as_of, says: "now" }}>
      {/* The first thing painted says of every service whether it works: a page half arrived says only what is wrong. */}
      <link rel="expect" href="#services" blocking="render" />
      <FeedLinks locale={locale} />
      <BoardView board={board} focus={focus} days={days} locale={locale} />
    </Shell>
  );
}
