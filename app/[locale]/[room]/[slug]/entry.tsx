import type { Metadata } from "next";
import { wholeAddress } from "@/app/address";
import { Verified } from "@/components/measured-here";
import { EntryBody } from "@/components/register/body";
import { EntryFrame } from "@/components/register/frame";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { titleOf } from "@/lib/register/changes";
import { revisionPath } from "@/lib/register/noun";
import type { EntryPage } from "@/lib/register/page";
import { type Locale, localised, pick } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { registerWords } from "@/lib/words/register";
import { titled } from "@/lib/words/sample";
import { dayTime } from "@/lib/words/time";
import type { readEntry } from "../read";
import { Markup } from "./markup";

type Found = NonNullable<Awaited<ReturnType<typeof readEntry>>>;

/** What a link shows of an entry. Of an earlier revision no search engine is to keep a copy: the entry has its own page. */
export function metadataOf({ page, installation }: Found, locale: Locale): Metadata {
  const { entry, past } = page;
  const named = pick(titleOf(entry.content), locale).value;
  const said = entry.retracted ? `${registerWords(locale).deed.retracted}: ${named}` : named;
  const title = past ? registerWords(locale).step(entry.revision, dayTime(Date.parse(entry.at), locale)) : null;
  const url = wholeAddress(localised(entry.url, locale));
  return {
    title: `${[title, said].filter(Boolean).join(": ")} · ${pageWords(locale).site}`,
    description: descriptionOf(page, locale),
    ...(past && { robots: { index: false } }),
    openGraph: {
      type: "article",
      locale: locale === "id" ? "id_ID" : "en_GB",
      siteName: pageWords(locale).site,
      title: titled(said, installation.sample, locale),
      ...(url && { url }),
    },
  };
}

/** The claim with where it stands, in a line: what a search engine shows beneath its title. */
export function descriptionOf({ entry: { content, noun, retracted } }: EntryPage, locale: Locale): string {
  const words = registerWords(locale);
  if (retracted) return `${words.retracted(dayTime(Date.parse(retracted.at), locale))} ${pick(retracted.reason, locale).value}`;
  if (!("accounts" in content)) return words.noun[noun];
  return `${words.madeBy(content.made_by, null)}. ${words.stance[content.stance]}. ${words.overall[content.overall]}. ${words.evidence[content.evidence]}.`;
}

/** The page of an entry, of now or of one revision. */
export function EntryScreen({ found, locale }: { found: Found; locale: Locale }) {
  const { page, verification, installation, stale, at } = found;
  const { entry, past } = page;
  const address = revisionPath(entry.noun, entry.slug, entry.revision);
  return (
    <Shell locale={locale} path={past ? address : entry.url} installation={installation}>
      {stale && <StaleNotice at={at} locale={locale} />}
      {!past && <Markup page={page} locale={locale} />}
      <EntryFrame page={page} address={wholeAddress(localised(address, locale))} locale={locale}>
        <EntryBody
          content={entry.content}
          looked={
            verification?.verified && (
              <Verified row={verification} age={{ asOf: new Date(at).toISOString(), stale }} locale={locale} />
            )
          }
          locale={locale}
        />
      </EntryFrame>
    </Shell>
  );
}
