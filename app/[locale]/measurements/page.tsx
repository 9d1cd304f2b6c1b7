import type { Metadata } from "next";
import { MeasurementsArticle } from "@/components/measurement";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import type { Locale } from "@/lib/text";
import { MEASURED } from "@/lib/words/measured";
import { pageWords } from "@/lib/words/page";
import { answerMeasurements } from "./read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: `${MEASURED[locale].title} · ${pageWords(locale).site}`, description: MEASURED[locale].intro };
}

/** Everything that is measured. */
export default async function Measurements({ params }: Props) {
  const { locale } = await params;
  const [list, installation] = await Promise.all([answerMeasurements(), getDb().then(readInstallation)]);
  const { as_of: asOf, stale } = list;
  return (
    <Shell locale={locale} path="/measurements" installation={installation} live={{ asOf, says: "past" }}>
      {stale && <StaleNotice at={Date.parse(asOf)} locale={locale} />}
      <MeasurementsArticle rows={list.measurements} age={{ asOf, stale }} locale={locale} />
    </Shell>
  );
}
