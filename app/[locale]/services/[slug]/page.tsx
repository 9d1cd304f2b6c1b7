import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readBarDays, readServices } from "@/app/edition";
import { ServiceAbout, ServiceArticle } from "@/components/service";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { UptimeRecord } from "@/components/uptime";
import { getDb } from "@/db/client";
import { readService } from "@/db/read/service";
import { type Locale, pick } from "@/lib/text";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const read = cache(async (slug: string) => {
  const [{ views, facts, at, stale }, service, days] = await Promise.all([
    readServices(),
    getDb().then((db) => readService(db, slug)),
    readBarDays("services", slug),
  ]);
  const view = views.find(({ row }) => row.slug === slug);
  return view && service && { view, service, days, at, stale, installation: facts.installation };
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
  const { view, service, days, at, stale, installation } = found;
  const asOf = new Date(at).toISOString();
  return (
    <Shell locale={locale} path={`/services/${slug}`} installation={installation} live={{ asOf, says: "now" }}>
      {stale && <StaleNotice at={at} locale={locale} />}
      <div className="pt-6">
        <ServiceArticle view={view} asOf={asOf} stale={stale} locale={locale} />
      </div>
      <ServiceAbout {...service} locale={locale} />
      <UptimeRecord uptime={view.uptime} days={days} of="service" locale={locale} />
    </Shell>
  );
}
