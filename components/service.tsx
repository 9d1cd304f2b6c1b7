import type { PlaceRow, ServiceView } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { BASIS, STATUS } from "@/lib/words/status";
import { dayTime } from "@/lib/words/time";
import { StatusShape, StatusWord } from "./status";
import { Words } from "./words";

function Place({ place, locale }: { place: PlaceRow; locale: Locale }) {
  return (
    <li className="border-t border-line py-3">
      <h3 className="font-semibold">
        <a href={localised(`/locations/${place.location.slug}`, locale)}>
          <Words text={place.location.name} locale={locale} />
        </a>
      </h3>
      <p className="text-note text-soft">
        <StatusWord status={place.status} locale={locale} />
        {place.basis !== "none" && <> · {BASIS[locale][place.basis].toLowerCase()}</>}
        {place.since && <>, {dayTime(Date.parse(place.since), locale)}</>}
        {place.incident && (
          <>
            {" · "}
            <a href={localised(`/incidents/${place.incident}`, locale)}>{pageWords(locale).why}</a>
          </>
        )}
      </p>
    </li>
  );
}

/** One service: does it work, and where. The live leaf renders it too. */
export function ServiceArticle({
  view,
  asOf,
  stale,
  locale,
}: {
  view: ServiceView;
  asOf: string;
  stale: boolean;
  locale: Locale;
}) {
  const words = pageWords(locale);
  const at = dayTime(Date.parse(asOf), locale);
  const { row } = view;
  return (
    <>
      <p className="text-soft">
        <Words text={row.name} locale={locale} />
      </p>
      <h1 className="mt-1 max-w-[26ch] text-balance text-title font-bold tracking-tight">
        <StatusShape status={row.status} />{" "}
        <Words text={locale === "en" && row.label.en === null ? row.name : row.label} locale={locale} />:{" "}
        {STATUS[locale][row.status].short.toLowerCase()} <Words text={row.breadth} locale={locale} />
      </h1>
      <p className="mt-3 text-soft">
        <span data-as-of-text="">{stale ? words.lastTrue(at) : words.asOf(at)}</span>
        {!row.confirmed && <> · {words.unconfirmed.toLowerCase()}</>}
      </p>
      {view.if_down && (
        <p className="mt-5 max-w-[64ch] border-l-4 border-line pl-4">
          <b>{words.meanwhile}</b> <Words text={view.if_down} locale={locale} />{" "}
          <span className="text-soft">({words.generalAdvice})</span>
        </p>
      )}
      <h2 className="mb-2 mt-8 text-head font-semibold">{words.whereOffered}</h2>
      <ul className="sm:grid sm:grid-cols-2 sm:gap-x-10 lg:grid-cols-3">
        {view.places.map((place) => (
          <Place key={place.location.slug} place={place} locale={locale} />
        ))}
      </ul>
    </>
  );
}
