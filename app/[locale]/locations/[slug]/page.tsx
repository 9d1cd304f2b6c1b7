import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readBarDays, readMoment } from "@/app/edition";
import { LocationArticle } from "@/components/location";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { UptimeRecord } from "@/components/uptime";
import { Week } from "@/components/week";
import { getDb } from "@/db/client";
import { readPlace } from "@/db/read/place";
import { composeLocation, staleLocation } from "@/lib/board";
import { type Locale, pick } from "@/lib/text";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const read = cache(async (slug: string) => {
  const [{ facts, at, stale }, place, days] = await Promise.all([
    readMoment(),
    getDb().then((db) => readPlace(db, slug)),
    readBarDays("locations", slug),
  ]);
  const view = composeLocation(facts, slug, at);
  return (
    view &&
    place && {
      view: stale ? staleLocation(view) : view,
      place,
      days,
      at,
      stale,
      installation: facts.installation,
      rules: facts.locations.find((each) => each.slug === slug)?.rules,
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
  const words = pageWords(locale);
  const found = await read(slug);
  if (!found) notFound();
  const { view, place, days, at, stale, installation, rules } = found;
  return (
    <Shell
      locale={locale}
      path={`/locations/${slug}`}
      installation={installation}
      live={{ asOf: new Date(at).toISOString(), says: "now" }}
    >
      {stale && <StaleNotice at={at} locale={locale} />}
      <div className="pt-8">
        <LocationArticle view={view} asOf={new Date(at).toISOString()} stale={stale} locale={locale} />
      </div>
      <h2 className="mb-2 mt-8 text-head font-semibold">{words.hoursHere}</h2>
      <Week week={rules?.week ?? null} confirmed={rules?.confirmed ?? false} locale={locale} />
      {place.area && <p className="mt-4">{place.area}</p>}
      {place.unconfirmed.length > 0 && (
        <p className="mt-4 text-note text-soft">
          {words.unconfirmed}: <span lang="id">{place.unconfirmed.join(", ")}</span>.
        </p>
      )}
      <UptimeRecord uptime={view.uptime} days={days} of="location" locale={locale} />
    </Shell>
  );
}
