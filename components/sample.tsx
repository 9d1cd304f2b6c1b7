import type { Locale } from "@/lib/text";
import { SAMPLE_NOTE, sampleStrip } from "@/lib/words/sample";

/** The first thing on every page of a sample, and in sight wherever it is scrolled to. Its shape is an outline with nothing in it. */
export function SampleStrip({ locale }: { locale: Locale }) {
  return (
    <aside className="sticky top-0 z-10 border-b-4 border-dashed border-paper bg-ink px-4 py-1 text-center text-note font-bold text-paper forced-colors:text-[CanvasText]">
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        <rect x="4" y="4" width="16" height="16" strokeDasharray="4 3" />
      </svg>{" "}
      {sampleStrip(locale)}
    </aside>
  );
}

/** What a sample is, in both languages. */
export function SampleNote({ locale }: { locale: Locale }) {
  const other: Locale = locale === "id" ? "en" : "id";
  return (
    <p className="border-b border-line bg-wash px-4 py-2 text-center text-note">
      <b>{SAMPLE_NOTE[locale]}</b> <span lang={other}>{SAMPLE_NOTE[other]}</span>
    </p>
  );
}
