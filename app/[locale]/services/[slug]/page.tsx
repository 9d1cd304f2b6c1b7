import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readBarDays, readServices } from "@/app/edition";
import { ServiceArticle } from "@/components/service";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { UptimeRecord } from "@/components/uptime";
import { Words } from "@/components/words";
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
  const words = pageWords(locale);
  const found = await read(slug);
  if (!found) notFound();
  const { view, service, days, at, stale, installation } = found;
  const asOf = new Date(at).toISOString();
  return (
    <Shell locale={locale} path={`/services/${slug}`} installation={installation} live={{ asOf, says: "now" }}>
      {stale && <StaleNotice at={at} locale={locale} />}
      <div className="pt-8">
        <ServiceArticle view={view} asOf={asOf} stale={stale} locale={locale} />
      </div>
      <h2 className="mb-2 mt-8 text-head font-semibold">{words.aboutService}</h2>
      <p className="max-w-[64ch]">
        <Words text={service.description} locale={locale} />
      </p>
      {service.systems.length > 0 && (
        <>
          <p className="mt-3">{words.dependsOn}</p>
          <ul className="list-disc pl-5">
            {service.systems.map((name) => (
              <li key={name.id}>
                <Words text={name} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
      <UptimeRecord uptime={view.uptime} days={days} of="service" locale={locale} />
    </Shell>
  );
}
