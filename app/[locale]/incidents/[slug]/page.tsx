import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wholeAddress } from "@/app/address";
import { isStale } from "@/app/edition";
import { IncidentArticle } from "@/components/incident";
import { IncidentRecord } from "@/components/incident-record";
import { IncidentSteps } from "@/components/incident-steps";
import { IncidentTimeline } from "@/components/incident-timeline";
import { MeasuredOutages } from "@/components/outage";
import { PackLink } from "@/components/pack-link";
import { RelatedList } from "@/components/register/frame";
import { Share } from "@/components/share";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readLooksOf } from "@/db/read/looks";
import { CARD, cardOf } from "@/lib/card";
import { type Locale, localised, pick } from "@/lib/text";
import { essence } from "@/lib/words/essence";
import { pageWords } from "@/lib/words/page";
import { titled } from "@/lib/words/sample";
import { readPage } from "./read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** What a link shows of the page. A stale page has no picture: it would say what can no longer be vouched for. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const [found, stale] = await Promise.all([readPage(slug), isStale()]);
  if (!found) notFound();
  const { incident, installation } = found;
  const title = pick(incident.title, locale).value;
  const description = essence(incident, locale).join(" ");
  const card = stale ? null : wholeAddress(cardOf(incident, installation, locale).path);
  const url = wholeAddress(localised(incident.url, locale));
  return {
    title: `${title} · ${pageWords(locale).site}`,
    description,
    openGraph: {
      type: "article",
      locale: locale === "id" ? "id_ID" : "en_GB",
      siteName: pageWords(locale).site,
      title: titled(title, installation.sample, locale),
      description,
      ...(url && { url }),
      ...(card && { images: [{ url: card, width: CARD.width, height: CARD.height, type: "image/png", alt: description }] }),
    },
    twitter: { card: card ? "summary_large_image" : "summary" },
  };
}

export default async function IncidentPage({ params }: Props) {
  const { locale, slug } = await params;
  const [found, stale] = await Promise.all([readPage(slug), isStale()]);
  if (!found) notFound();
  const { incident, installation, related, steps, outages, at, rows } = found;
  const address = wholeAddress(localised(incident.url, locale));
  const looks = await readLooksOf(await getDb(), outages, at);
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
          <MeasuredOutages outages={outages} looks={looks} asOf={new Date(at).toISOString()} locale={locale} />
          <IncidentRecord incident={incident} locale={locale} />
          <RelatedList related={related} locale={locale} />
          {!stale && <Share incident={incident} now={at} sample={installation.sample} address={address} locale={locale} />}
        </IncidentArticle>
        <PackLink of={incident.url} name={slug} locale={locale} />
        <IncidentSteps url={incident.url} steps={steps} since={incident.published_at} locale={locale} />
      </div>
    </Shell>
  );
}
