import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasurementArticle } from "@/components/measurement";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import { type Locale, pick } from "@/lib/text";
import { MEASURED } from "@/lib/words/measured";
import { pageWords } from "@/lib/words/page";
import { answerMeasurement } from "../read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await answerMeasurement(slug);
  if (!found) notFound();
  const name = pick(found.answer.measurement.name, locale).value;
  return { title: `${name} · ${MEASURED[locale].title} · ${pageWords(locale).site}` };
}

/** One measurement, its day and its ninety days. */
export default async function MeasurementPage({ params }: Props) {
  const { locale, slug } = await params;
  const [found, installation] = await Promise.all([answerMeasurement(slug), getDb().then(readInstallation)]);
  if (!found) notFound();
  const { measurement, outages, as_of: asOf, stale } = found.answer;
  return (
    <Shell locale={locale} path={`/measurements/${slug}`} installation={installation} live={{ asOf, says: "past" }}>
      {stale && <StaleNotice at={Date.parse(asOf)} locale={locale} />}
      <MeasurementArticle measurement={measurement} hours={found.hours} outages={outages} age={{ asOf, stale }} locale={locale} />
    </Shell>
  );
}
