import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isStale } from "@/app/edition";
import { now } from "@/clock";
import { AmendedList } from "@/components/register/amended";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readCorrections } from "@/db/read/corrections";
import { readInstallation } from "@/db/read/installation";
import { correctionsIn } from "@/lib/register/corrections";
import type { Locale } from "@/lib/text";
import { AMENDED } from "@/lib/words/amended";
import { pageWords } from "@/lib/words/page";
import { month as monthName } from "@/lib/words/time";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; month: string }> };

const titleOf = (month: string, locale: Locale) => AMENDED[locale].of(monthName(month, locale));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, month } = await params;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) notFound();
  return { title: `${titleOf(month, locale)} · ${pageWords(locale).site}` };
}

/** Everything that was put right or taken back in a month. */
export default async function CorrectionsPage({ params }: Props) {
  const { locale, month } = await params;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) notFound();
  const db = await getDb();
  const [corrections, installation, stale] = await Promise.all([readCorrections(db), readInstallation(db), isStale()]);
  return (
    <Shell locale={locale} path={`/corrections/${month}`} installation={installation}>
      {stale && <StaleNotice at={now()} locale={locale} />}
      <AmendedList title={titleOf(month, locale)} corrections={correctionsIn(corrections, month)} locale={locale} />
    </Shell>
  );
}
