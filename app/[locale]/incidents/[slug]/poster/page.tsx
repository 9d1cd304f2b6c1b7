import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wholeAddress } from "@/app/address";
import { isStale } from "@/app/edition";
import { Poster } from "@/components/poster";
import { type Locale, localised, pick } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { readPage } from "../read";
import "./poster.css";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await readPage(slug);
  if (!found) notFound();
  return { title: `${pick(found.incident.title, locale).value} · ${pageWords(locale).site}` };
}

/** The notice that is printed and hung on the office's door. */
export default async function PosterPage({ params }: Props) {
  const { locale, slug } = await params;
  const [found, stale] = await Promise.all([readPage(slug), isStale()]);
  if (!found) notFound();
  const { incident, installation, at } = found;
  const address = wholeAddress(localised(incident.url, locale));
  return <Poster incident={incident} installation={installation} now={at} stale={stale} address={address} locale={locale} />;
}
