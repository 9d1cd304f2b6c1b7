import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isStale } from "@/app/edition";
import { now } from "@/clock";
import { MonthArticle, YearArticle } from "@/components/history";
import { Title } from "@/components/page";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readMonthPage, readYearPage } from "@/db/read/history";
import { readInstallation } from "@/db/read/installation";
import { type Locale, localised } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { month as monthName } from "@/lib/words/time";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; period: string }> };

/** "2026" or "2026-11". */
const isPeriod = (period: string) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period);
const isYear = (period: string) => period.length === 4;
const nameOf = (period: string, locale: Locale) => (isYear(period) ? period : monthName(period, locale));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, period } = await params;
  if (!isPeriod(period)) notFound();
  const words = pageWords(locale);
  return { title: `${words.history}: ${nameOf(period, locale)} · ${words.site}` };
}

/** The history of a WIB month or a calendar year. */
export default async function HistoryPeriod({ params }: Props) {
  const { locale, period } = await params;
  if (!isPeriod(period)) notFound();
  const words = pageWords(locale);
  const db = await getDb();
  const at = now();
  const [installation, stale] = await Promise.all([readInstallation(db), isStale()]);
  const year = isYear(period) ? await readYearPage(db, period, at) : null;
  return (
    <Shell locale={locale} path={`/history/${period}`} installation={installation}>
      {stale && <StaleNotice at={at} locale={locale} />}
      <p className="pt-6 text-note">
        <a href={localised("/history", locale)}>{words.history}</a>
        {!year && (
          <>
            {" › "}
            <a href={localised(`/history/${period.slice(0, 4)}`, locale)}>{period.slice(0, 4)}</a>
          </>
        )}
      </p>
      <Title>{nameOf(period, locale)}</Title>
      {year ? (
        <YearArticle page={year} locale={locale} />
      ) : (
        <MonthArticle page={await readMonthPage(db, period, at)} locale={locale} />
      )}
    </Shell>
  );
}
