import type { Metadata } from "next";
import { readBoard } from "@/app/edition";
import { BoardView } from "@/components/board";
import { Shell } from "@/components/shell";
import type { Locale } from "@/lib/text";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = pageWords((await params).locale);
  return { title: `${words.site} · ${words.office}`, description: words.footer };
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
