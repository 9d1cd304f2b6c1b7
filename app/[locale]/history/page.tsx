import type { Metadata } from "next";
import { isStale } from "@/app/edition";
import { now } from "@/clock";
import { FeedLinks, Follow } from "@/components/follow";
import { Section, Title } from "@/components/page";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readMonths } from "@/db/read/incidents";
import { readInstallation } from "@/db/read/installation";
import { type Locale, localised } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { pageWords } from "@/lib/words/page";
import { month as monthName } from "@/lib/words/time";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = pageWords((await params).locale);
  return { title: `${words.history} · ${words.site}` };
}

export default async function History({ params }: Props) {
  const { locale } = await params;
  const words = pageWords(locale);
  const db = await getDb();
  const at = now();
  const [{ months }, installation, stale] = await Promise.all([readMonths(db, at), readInstallation(db), isStale()]);
  // What is planned for a month to come is no history yet.
  const past = months.filter(({ month }) => month <= wibDay(at).slice(0, 7));
  const years = [...new Set(past.map(({ month }) => month.slice(0, 4)))];
  return (
    <Shell locale={locale} path="/history" installation={installation}>
      <FeedLinks locale={locale} />
      {stale && <StaleNotice at={at} locale={locale} />}
      <div className="pt-6">
        <Title>{words.history}</Title>
      </div>
      <p className="mt-3 max-w-[60ch] text-soft">{words.historyIntro}</p>
      {past.length === 0 && <p className="mt-6">{words.noHistory}</p>}
      {years.map((year) => (
        <Section key={year} title={<a href={localised(`/history/${year}`, locale)}>{year}</a>}>
          <ul className="max-w-md">
            {past
              .filter(({ month }) => month.startsWith(year))
              .map(({ month, incidents }) => (
                <li key={month} className="border-t border-line">
                  <a className="flex min-h-11 items-center justify-between py-2" href={localised(`/history/${month}`, locale)}>
                    <span>{monthName(month, locale)}</span>
                    <span className="text-soft">{words.monthCount(incidents)}</span>
                  </a>
                </li>
              ))}
          </ul>
        </Section>
      ))}
      <Follow locale={locale} />
    </Shell>
  );
}
