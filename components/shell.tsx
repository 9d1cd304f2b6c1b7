import type { ReactNode } from "react";
import type { Installation } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { FOOT } from "@/lib/words/foot";
import { pageWords } from "@/lib/words/page";
import { unbroken } from "@/lib/words/unbroken";
import { OfficeLines } from "./office";
import { SampleNote, SampleStrip } from "./sample";
import { StatusShapes } from "./status";
import { Words } from "./words";

/** Head and foot of every public page. `path` is the page's Indonesian address. Until the office adopts it, every page says so. */
export function Shell({
  locale,
  path,
  installation,
  children,
}: {
  locale: Locale;
  path: string;
  installation: Installation;
  children: ReactNode;
}) {
  const words = pageWords(locale);
  const other: Locale = locale === "id" ? "en" : "id";
  return (
    <>
      <StatusShapes />
      {installation.sample && <SampleStrip locale={locale} />}
      <a className="sr-only focus:not-sr-only" href="#content">
        {words.skip}
      </a>
      <header className="border-b border-line">
        {installation.sample && <SampleNote locale={locale} />}
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
          <a className="font-bold text-ink no-underline" href={localised("/", locale)}>
            {unbroken(words.site)}
          </a>
          <span className="text-note text-soft">
            {installation.adopted && installation.office ? (
              <Words text={installation.office.name} locale={locale} />
            ) : (
              words.office
            )}
          </span>
          <nav className="flex gap-5 text-note sm:ml-auto">
            <a href={localised("/history", locale)}>{words.history}</a>
            <a href={localised(path, other)} hrefLang={other} lang={other}>
              {words.otherLanguage}
            </a>
          </nav>
        </div>
        {!installation.adopted && (
          <p className="border-t border-line bg-wash px-4 py-2 text-center text-note">
            <b>{words.notAdopted}</b> {words.notAdoptedWhy}
          </p>
        )}
      </header>
      <main id="content" className="mx-auto max-w-5xl px-4 pb-10">
        {children}
      </main>
      <footer className="border-t border-line">
        <div className="mx-auto grid max-w-5xl gap-3 px-4 py-5 text-note text-soft">
          <OfficeLines locale={locale} installation={installation} />
          <p>
            {words.footer} <a href={localised("/methods", locale)}>{words.methods}</a>. {words.machine}:{" "}
            <a href="/api/v1/status.json">status.json</a>, <a href="/api/v1/incidents.json">incidents.json</a>.
          </p>
          <p className="flex flex-wrap gap-x-5">
            <a href={localised("/glossary", locale)}>{FOOT[locale].glossary}</a>
            <a className="text-soft" href="/staff" rel="nofollow">
              {FOOT[locale].staff}
            </a>
          </p>
        </div>
      </footer>
    </>
  );
}
