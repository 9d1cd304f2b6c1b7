import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readMoment } from "@/app/edition";
import { YearCalendar } from "@/components/calendar";
import { LatestIncidents } from "@/components/history";
import { LocationArticle } from "@/components/location";
import { MeasuredHere } from "@/components/measured-here";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { UptimeRecord } from "@/components/uptime";
import { getDb } from "@/db/client";
import { readTouching } from "@/db/read/history";
import { readMeasuredAt } from "@/db/read/measurements";
import { readPlace } from "@/db/read/place";
import { readDays } from "@/db/read/uptime";
import { composeLocation, staleLocation } from "@/lib/board";
import { type Locale, pick } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { weekText } from "@/lib/words/hours";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const read = cache(async (slug: string) => {
  const db = await getDb();
  const [{ facts, at, stale }, place] = await Promise.all([readMoment(), readPlace(db, slug)]);
  const view = composeLocation(facts, slug, at);
  const today = wibDay(at);
  const [days, incidents, measured] = await Promise.all([
    readDays(db, "locations", slug, today),
    readTouching(db, "locations", slug, at),
    readMeasuredAt(db, `/locations/${slug}`),
  ]);
  const rules = facts.locations.find((each) => each.slug === slug)?.rules;
  return (
    view &&
    place &&
    rules && {
      view: stale ? staleLocation(view) : view,
      beside: { ...place, week: weekText(rules, at), hoursConfirmed: rules.confirmed },
      days,
      incidents,
      measured,
      today,
      at,
      stale,
      installation: facts.installation,
    }
  );
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await read(slug);
  if (!found) notFound();
  return { title: `${pick(found.view.row.name, locale).value} · ${pageWords(locale).site}` };
}

export default async function LocationPage({ params }: Props) {
  const { locale, slug } = await params;
  const found = await read(slug);
  if (!found) notFound();
  const { view, beside, days, incidents, measured, today, at, stale, installation } = found;
  return (
    <Shell
      locale={locale}
      path={`/locations/${slug}`}
      installation={installation}
      live={{ asOf: new Date(at).toISOString(), says: "now" }}
    >
      {stale && <StaleNotice at={at} locale={locale} />}
      <div className="pt-8">
        <LocationArticle view={view} beside={beside} asOf={new Date(at).toISOString()} stale={stale} locale={locale} />
        <MeasuredHere measured={measured} locale={locale} />
      </div>
      <LatestIncidents incidents={incidents} locale={locale} />
      <UptimeRecord uptime={view.uptime} days={days.bars} of="location" locale={locale} />
      <YearCalendar today={today} days={days.year} incidents={incidents} locale={locale} />
    </Shell>
  );
}
