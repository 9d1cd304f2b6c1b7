import type { LocationView, OfferingRow } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { BASIS, STATUS } from "@/lib/words/status";
import { dayTime } from "@/lib/words/time";
import { StatusShape, StatusWord } from "./status";
import { Words } from "./words";

function Offering({ offering, locale }: { offering: OfferingRow; locale: Locale }) {
  const words = pageWords(locale);
  const troubled = offering.status === "unavailable" || offering.status === "paused" || offering.status === "disrupted";
  return (
    <li className="border-t border-line py-3">
      <h3 className="font-semibold">
        <Words text={offering.service.name} locale={locale} />
      </h3>
      <p className="text-note text-soft">
        <StatusWord status={offering.status} locale={locale} />
        {offering.basis !== "none" && <> · {BASIS[locale][offering.basis].toLowerCase()}</>}
        {offering.since && <>, {dayTime(Date.parse(offering.since), locale)}</>}
        {offering.incident && (
          <>
            {" · "}
            <a href={localised(`/incidents/${offering.incident}`, locale)}>{words.why}</a>
          </>
        )}
      </p>
      {troubled && offering.if_down && (
        <p className="mt-1 text-note">
          <Words text={offering.if_down} locale={locale} /> <span className="text-soft">({words.generalAdvice})</span>
        </p>
      )}
    </li>
  );
}

/** One place: can I go there now, and what works. The live leaf renders it too. */
export function LocationArticle({
  view,
  asOf,
  stale,
  locale,
}: {
  view: LocationView;
  asOf: string;
  stale: boolean;
  locale: Locale;
}) {
  const words = pageWords(locale);
  const at = dayTime(Date.parse(asOf), locale);
  return (
    <>
      <p className="text-soft">
        <Words text={view.row.name} locale={locale} />
      </p>
      <h1 className="mt-1 max-w-[26ch] text-balance text-title font-bold tracking-tight">
        <StatusShape status={view.row.status} /> <Words text={view.row.short} locale={locale} />:{" "}
        {STATUS[locale][view.row.status].short.toLowerCase()} <Words text={view.row.breadth} locale={locale} />
      </h1>
      <p className="mt-3 text-soft">
        <b className="text-ink">
          <Words text={view.row.hours} locale={locale} />
        </b>
        {" · "}
        <span data-as-of-text="">{stale ? words.lastTrue(at) : words.asOf(at)}</span>
        {" · "}
        {view.row.last_confirmed_at
          ? words.confirmedOpen(dayTime(Date.parse(view.row.last_confirmed_at), locale))
          : words.neverConfirmed}
      </p>
      <h2 className="mb-2 mt-8 text-head font-semibold">{words.offeredHere}</h2>
      <ul className="md:grid md:grid-cols-2 md:gap-x-10">
        {view.offerings.map((offering) => (
          <Offering key={offering.service.slug} offering={offering} locale={locale} />
        ))}
      </ul>
    </>
  );
}
