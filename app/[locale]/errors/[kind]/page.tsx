import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/components/shell";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import type { Locale } from "@/lib/text";
import { ERRORS, errorLink, isErrorKind } from "@/lib/words/errors";
import { pageWords } from "@/lib/words/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind } = await params;
  const { site } = pageWords(locale);
  return { title: isErrorKind(kind) ? `${ERRORS[kind][locale].title} · ${site}` : site };
}

/** Printed once and answered wherever a request cannot be served so. In both languages: its address may tell none. */
export default async function ErrorPage({ params }: Props) {
  const { locale, kind } = await params;
  if (!isErrorKind(kind)) notFound();
  const installation = await readInstallation(await getDb());
  const other: Locale = locale === "id" ? "en" : "id";
  const link = errorLink(kind, locale);
  return (
    <Shell locale={locale} path="/" installation={installation}>
      <h1 className="pt-8 text-title font-bold tracking-tight text-balance">{ERRORS[kind][locale].title}</h1>
      <p className="mt-3 max-w-[64ch]">{ERRORS[kind][locale].body}</p>
      <p className="mt-3">
        <a href={link.href}>{link.text}</a>
      </p>
      <div lang={other} className="mt-10 border-t border-line pt-4 text-soft">
        <h2 className="text-head font-semibold">{ERRORS[kind][other].title}</h2>
        <p className="mt-1 max-w-[64ch]">{ERRORS[kind][other].body}</p>
      </div>
    </Shell>
  );
}
