import type { Metadata } from "next";
import { GlossaryArticle } from "@/components/glossary";
import { Shell } from "@/components/shell";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import type { Locale } from "@/lib/text";
import { glossaryWords } from "@/lib/words/glossary";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: `${glossaryWords(locale).title} · ${pageWords(locale).site}` };
}

/** What the words of the trade mean. They claim nothing of now, so both editions are the same. */
export default async function Glossary({ params }: Props) {
  const [{ locale }, installation] = await Promise.all([params, getDb().then(readInstallation)]);
  return (
    <Shell locale={locale} path="/glossary" installation={installation}>
      <GlossaryArticle locale={locale} />
    </Shell>
  );
}
