import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isStale } from "@/app/edition";
import { now } from "@/clock";
import { AsKnown } from "@/components/as-known";
import { IncidentArticle } from "@/components/incident";
import { IncidentRecord } from "@/components/incident-record";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readRevisions, readSteps } from "@/db/read/incident-revisions";
import { readInstallation } from "@/db/read/installation";
import { type Locale, pick } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { registerWords } from "@/lib/words/register";
import { dayTime } from "@/lib/words/time";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string; revision: string }> };

/** The incident as it was public after one of its changes; null where there is no such change. */
async function read(slug: string, revision: string) {
  if (!/^[1-9]\d{0,5}$/.test(revision)) return null;
  const db = await getDb();
  const [steps, views] = await Promise.all([readSteps(db, slug), readRevisions(db, slug)]);
  const [step, next] = [steps[Number(revision) - 1], steps[Number(revision)]];
  const incident = views[Number(revision) - 1];
  return step && incident ? { step, next, incident } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, revision } = await params;
  const found = await read(slug, revision);
  if (!found) notFound();
  const step = registerWords(locale).step(found.step.number, dayTime(found.step.at, locale));
  return {
    title: `${step}: ${pick(found.incident.title, locale).value} · ${pageWords(locale).site}`,
    robots: { index: false },
  };
}

/** An incident as it was known after one of its changes; the names of services and places, and the opening hours, are those of today. */
export default async function IncidentRevisionPage({ params }: Props) {
  const { locale, slug, revision } = await params;
  const [found, installation, stale] = await Promise.all([read(slug, revision), getDb().then(readInstallation), isStale()]);
  if (!found) notFound();
  const { step, next, incident } = found;
  return (
    <Shell locale={locale} path={`${incident.url}/revisions/${step.number}`} installation={installation}>
      {stale && <StaleNotice at={now()} locale={locale} />}
      <div className="pt-8">
        <AsKnown
          revision={step.number}
          from={new Date(step.at).toISOString()}
          until={next ? new Date(next.at).toISOString() : null}
          now={incident.url}
          locale={locale}
        />
        <IncidentArticle incident={incident} locale={locale}>
          <IncidentRecord incident={incident} locale={locale} />
        </IncidentArticle>
      </div>
    </Shell>
  );
}
