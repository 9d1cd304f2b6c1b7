import type { Metadata } from "next";
import { isSample, readBoard } from "@/app/edition";
import { BoardView } from "@/components/board";
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
  const [{ locale }, board] = await Promise.all([params, readBoard()]);
  return (
    <Shell locale={locale} path="/" installation={board.installation}>
      <div data-live="board" data-as-of={board.as_of}>
        <BoardView board={board} locale={locale} />
      </div>
    </Shell>
  );
}
