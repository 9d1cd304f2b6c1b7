import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isStale } from "@/app/edition";
import { LOCALES } from "@/lib/text";
import "../public.css";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function PublicLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!LOCALES.some((known) => known === locale)) notFound();
  return (
    <html lang={locale} data-edition={(await isStale()) ? "stale" : "fresh"}>
      <head>
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {process.env.LIVE_SCRIPT && <script src={process.env.LIVE_SCRIPT} defer />}
      </head>
      <body>{children}</body>
    </html>
  );
}
