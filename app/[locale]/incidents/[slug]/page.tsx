import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isStale } from "@/app/edition";
import { now } from "@/clock";
import { IncidentArticle } from "@/components/incident";
import { IncidentRecord } from "@/components/incident-record";
import { IncidentTimeline } from "@/components/incident-timeline";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readIncident, readMeasure } from "@/db/read/incidents";
import { readInstallation } from "@/db/read/installation";
import { type Locale, pick } from "@/lib/text";
import { rowsOf } from "@/lib/timeline";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const read = cache(async (slug: string) => {
  const db = await getDb();
  const at = now();
  const [incident, installation] = await Promise.all([readIncident(db, slug, at), readInstallation(db)]);
  if (!incident) return null;
  return { incident, installation, at, rows: rowsOf(incident, await readMeasure(db, incident), at) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await read(slug);
  if (!found) notFound();
  return { title: `${pick(found.incident.title, locale).value} · ${pageWords(locale).site}` };
}

export default async function IncidentPage({ params }: Props) {
  const { locale, slug } = await params;
  const [found, stale] = await Promise.all([read(slug), isStale()]);
  if (!found) notFound();
  const { incident, installation, at, rows } = found;
  return (
    <Shell
      locale={locale}
      path={incident.url}
      installation={installation}
      live={{ asOf: new Date(at).toISOString(), says: "past" }}
    >
      {stale && <StaleNotice at={at} locale={locale} />}
      <div className="pt-8">
        <IncidentArticle incident={incident} locale={locale}>
          <IncidentTimeline incident={incident} rows={rows} now={at} locale={locale} />
          <IncidentRecord incident={incident} locale={locale} />
        </IncidentArticle>
      </div>
    </Shell>
  );
}
