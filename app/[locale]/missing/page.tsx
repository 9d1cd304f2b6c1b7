import type { Metadata } from "next";
import { Shell } from "@/components/shell";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import { type Locale, localised } from "@/lib/text";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = pageWords((await params).locale);
  return { title: `${words.notFound} · ${words.site}` };
}

/** Printed once and answered, as 404, for every address that does not exist. */
export default async function Missing({ params }: Props) {
  const { locale } = await params;
  const words = pageWords(locale);
  const installation = await readInstallation(await getDb());
  return (
    <Shell locale={locale} path="/" installation={installation}>
      <h1 className="pt-8 text-title font-bold tracking-tight">{words.notFound}</h1>
      <p className="mt-3">
        {words.notFoundHint} <a href={localised("/", locale)}>{words.home}</a>.
      </p>
    </Shell>
  );
}
