import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isStale } from "@/app/edition";
import { now } from "@/clock";
import { HistoryEntry } from "@/components/history";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readMonth } from "@/db/read/incidents";
import { readInstallation } from "@/db/read/installation";
import { type Locale, localised } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { month as monthName } from "@/lib/words/time";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, month } = await params;
  const words = pageWords(locale);
  if (!isMonth(month)) notFound();
  return { title: `${words.history}: ${monthName(month, locale)} · ${words.site}` };
}

const isMonth = (month: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month);

export default async function HistoryMonth({ params }: Props) {
  const { locale, month } = await params;
  if (!isMonth(month)) notFound();
  const words = pageWords(locale);
  const db = await getDb();
  const at = now();
  const [incidents, installation, stale] = await Promise.all([readMonth(db, month, at), readInstallation(db), isStale()]);
  return (
    <Shell locale={locale} path={`/history/${month}`} installation={installation}>
      {stale && <StaleNotice at={at} locale={locale} />}
      <p className="pt-8">
        <a href={localised("/history", locale)}>{words.history}</a>
      </p>
      <h1 className="mb-4 text-3xl font-bold tracking-tight sm:text-4xl">{monthName(month, locale)}</h1>
      {incidents.length === 0 && <p>{words.emptyMonth}</p>}
      <ol>
        {incidents.map((incident) => (
          <HistoryEntry key={incident.slug} incident={incident} locale={locale} />
        ))}
      </ol>
      <p className="mt-6 text-[0.95rem] text-soft">
        {words.machine}: <a href={`/api/v1/history/${month}.json`}>JSON</a>, <a href={`/api/v1/history/${month}.csv`}>CSV</a>.
      </p>
    </Shell>
  );
}
