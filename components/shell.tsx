import type { ReactNode } from "react";
import type { Installation } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { FOOT } from "@/lib/words/foot";
import { pageWords } from "@/lib/words/page";
import { dayTime } from "@/lib/words/time";
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
  live,
  children,
}: {
  locale: Locale;
  path: string;
  installation: Installation;
  /** Of a page that the leaf keeps true: of when it is (ISO), and whether it says what works now or tells of the past. */
  live?: { asOf: string; says: "now" | "past" };
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
        <div className="mx-auto flex max-w-5xl items-start gap-x-5 px-4 py-3">
          <p className="leading-tight">
            <a className="inline-block min-h-6 font-bold text-ink no-underline" href={localised("/", locale)}>
              {unbroken(words.site)}
            </a>{" "}
            <span className="block text-note text-soft">
              {installation.adopted && installation.office ? (
                <Words text={installation.office.name} locale={locale} />
              ) : (
                words.office
              )}
            </span>
          </p>
          <nav className="ml-auto flex flex-wrap justify-end gap-x-5 gap-y-1 text-note print:hidden">
            <a className="min-h-6" href={localised("/history", locale)}>
              {words.history}
            </a>
            <a className="min-h-6" href={localised(path, other)} hrefLang={other} lang={other}>
              {words.otherLanguage}
            </a>
          </nav>
        </div>
        {!installation.adopted && (
          <p className="border-t border-line bg-wash px-4 py-1.5 text-note">
            <span className="mx-auto block max-w-5xl sm:px-4">
              <b>{words.notAdopted}</b>{" "}
              <a className="whitespace-nowrap" href="#office">
                {words.notAdoptedLink}
              </a>
            </span>
          </p>
        )}
      </header>
      <main id="content" className="mx-auto max-w-5xl px-4 pb-10" data-live={live?.says} data-as-of={live?.asOf}>
        {children}
      </main>
      <footer className="border-t border-line">
        <div className="mx-auto grid max-w-5xl gap-3 px-4 py-5 text-note text-soft">
          {!installation.adopted && (
            <p id="office">
              <b>{words.notAdopted}</b> {words.notAdoptedWhy}
            </p>
          )}
          <OfficeLines locale={locale} installation={installation} />
          <p>
            {words.footer} <a href={localised("/methods", locale)}>{words.methods}</a>. {words.machine}:{" "}
            <a href="/api/v1/status.json">status.json</a>, <a href="/api/v1/incidents.json">incidents.json</a>.
          </p>
          <p className="flex flex-wrap gap-x-5 print:hidden">
            <a href={localised("/records", locale)}>{FOOT[locale].records}</a>
            <a href={localised("/outages", locale)}>{FOOT[locale].outages}</a>
            <a href={localised("/measurements", locale)}>{FOOT[locale].measurements}</a>
            <a href={localised("/glossary", locale)}>{FOOT[locale].glossary}</a>
            <a className="text-soft" href="/staff" rel="nofollow">
              {FOOT[locale].staff}
            </a>
          </p>
        </div>
      </footer>
      {live && <Lost at={dayTime(Date.parse(live.asOf), locale)} locale={locale} />}
    </>
  );
}

/** What the leaf shows when it cannot keep the page true: how old the page is, and what stands in place of its claims. */
function Lost({ at, locale }: { at: string; locale: Locale }) {
  const words = pageWords(locale);
  return (
    <>
      <p
        className="fixed inset-x-0 bottom-0 border-t-4 border-unavailable bg-wash p-3 text-center font-semibold"
        role="status"
        data-lost
        hidden
      >
        {words.offline(at)}
      </p>
      <template data-unknown="">
        <p className="mt-7 max-w-[24ch] text-balance text-banner font-bold tracking-tight">{words.notKnown}</p>
        <p className="mt-3 text-soft">{words.lastTrue(at)}</p>
      </template>
    </>
  );
}
