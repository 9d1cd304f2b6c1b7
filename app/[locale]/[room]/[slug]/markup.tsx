import { wholeAddress } from "@/app/address";
import type { EntryPage } from "@/lib/register/page";
import { type Locale, localised, pick } from "@/lib/text";

/**
 * The page for machines (schema.org): an article about a claim, with its citations. It is no ClaimReview: the office is a party
 * and reviews nothing. Only of a claim that stands, and only where the site knows its own address.
 */
export function Markup({ page: { entry }, locale }: { page: EntryPage; locale: Locale }) {
  const { content } = entry;
  const url = wholeAddress(localised(entry.url, locale));
  if (!("accounts" in content) || entry.retracted || url === null) return null;
  const title = pick(content.title, locale);
  const data = {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: title.value,
    inLanguage: title.lang,
    url,
    datePublished: entry.posted_at,
    dateModified: entry.at,
    about: {
      "@type": "Claim",
      text: title.value,
      ...(content.url && { appearance: { "@type": "CreativeWork", url: content.url } }),
      ...(content.made_on && { datePublished: content.made_on }),
      author: { "@type": "Organization", name: content.made_by },
    },
    citation: content.accounts.map(({ url: at, outlet, on }) => ({
      "@type": "NewsArticle",
      publisher: { "@type": "Organization", name: outlet },
      ...(at && { url: at }),
      ...(on && { datePublished: on }),
    })),
  };
  // No text of it can end the element: `<` is written as its escape.
  const html = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />;
}
