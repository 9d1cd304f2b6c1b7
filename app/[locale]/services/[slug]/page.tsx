import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readServices } from "@/app/edition";
import { YearCalendar } from "@/components/calendar";
import { LatestIncidents } from "@/components/history";
import { MeasuredHere } from "@/components/measured-here";
import { ServiceAbout, ServiceArticle } from "@/components/service";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { UptimeRecord } from "@/components/uptime";
import { getDb } from "@/db/client";
import { readTouching } from "@/db/read/history";
import { readMeasuredAt } from "@/db/read/measurements";
import { readService } from "@/db/read/service";
import { readDays } from "@/db/read/uptime";
import { type Locale, pick } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const read = cache(async (slug: string) => {
  const db = await getDb();
  const [{ views, facts, at, stale }, service] = await Promise.all([readServices(), readService(db, slug)]);
  const view = views.find(({ row }) => row.slug === slug);
  if (!view || !service) return null;
  const today = wibDay(at);
  const [days, incidents, measured] = await Promise.all([
    readDays(db, "services", slug, today),
    readTouching(db, "services", slug, at),
    readMeasuredAt(db, `/services/${slug}`),
  ]);
  return { view, service, days, incidents, measured, today, at, stale, installation: facts.installation };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await read(slug);
  if (!found) notFound();
  return {
    title: `${pick(found.view.row.name, locale).value} · ${pageWords(locale).site}`,
    description: pick(found.service.description, locale).value,
  };
}

export default async function ServicePage({ params }: Props) {
  const { locale, slug } = await params;
  const found = await read(slug);
  if (!found) notFound();
  const { view, service, days, incidents, measured, today, at, stale, installation } = found;
  const asOf = new Date(at).toISOString();
  return (
    <Shell locale={locale} path={`/services/${slug}`} installation={installation} live={{ asOf, says: "now" }}>
      {stale && <StaleNotice at={at} locale={locale} />}
      <div className="pt-6">
        <ServiceArticle view={view} asOf={asOf} stale={stale} locale={locale} />
        <MeasuredHere measured={measured} locale={locale} />
      </div>
      <ServiceAbout {...service} locale={locale} />
      <LatestIncidents incidents={incidents} locale={locale} />
      <UptimeRecord uptime={view.uptime} days={days.bars} of="service" locale={locale} />
      <YearCalendar today={today} days={days.year} incidents={incidents} locale={locale} />
    </Shell>
  );
}
