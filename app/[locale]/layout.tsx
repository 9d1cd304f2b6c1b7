import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isSample, isStale } from "@/app/edition";
import { LOCALES, type Locale } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { titled } from "@/lib/words/sample";
import "../public.css";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** A sample is marked in every title, and no search engine is to show it among the answers of real offices. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale: Locale = (await params).locale === "en" ? "en" : "id";
  if (!(await isSample())) return {};
  const title = { default: titled(pageWords(locale).site, true, locale), template: titled("%s", true, locale) };
  return { title, robots: { index: false, follow: false } };
}

export default async function PublicLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!LOCALES.some((known) => known === locale)) notFound();
  const [stale, sample] = await Promise.all([isStale(), isSample()]);
  return (
    <html lang={locale} className={sample ? "scroll-pt-12" : undefined} data-edition={stale ? "stale" : "fresh"}>
      <head>
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-192.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        {process.env.LIVE_SCRIPT && <script src={process.env.LIVE_SCRIPT} defer />}
      </head>
      <body>{children}</body>
    </html>
  );
}
