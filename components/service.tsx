import type { PlaceRow, ServiceView } from "@/lib/api";
import { type PlaceGroup, placeGroups, rowOf, sharedOf } from "@/lib/service";
import { type Locale, localised, type Text } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { BASIS, inPlaces } from "@/lib/words/status";
import { dayTime, dayTimes } from "@/lib/words/time";
import { PlaceMap } from "./map";
import { Section, Title } from "./page";
import { StatusWord } from "./status";
import { Words } from "./words";

/** One service: does it work, what to do meanwhile, and where. */
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
  const list = `${localised(`/services/${row.slug}`, locale)}#list`;
  return (
    <>
      <Title>
        <Words text={row.name} locale={locale} />
      </Title>
      <p className="mt-3 text-head">
        <StatusWord status={row.status} locale={locale} /> <Words text={row.breadth} locale={locale} />
      </p>
      <p className="mt-1 text-note text-soft">
        <span data-as-of-text="">{stale ? words.lastTrue(at) : words.asOf(at)}</span>
        {!row.confirmed && <span className="block">{words.unconfirmed}</span>}
      </p>
      {view.if_down && (
        <p className="mt-5 max-w-[60ch] border-l-4 border-line pl-4">
          <b>{words.meanwhile}</b> <Words text={view.if_down} locale={locale} />{" "}
          <span className="text-soft">({words.generalAdvice})</span>
        </p>
      )}
      <Section title={words.whereOffered} id="where">
        <div className="lg:grid lg:grid-cols-[26rem_minmax(0,1fr)] lg:gap-x-12">
          {view.places.length > 1 && <PlaceMap view={view} list={list} locale={locale} />}
          <div className={view.places.length > 1 ? "max-lg:mt-6" : undefined} id="list">
            {placeGroups(view.places).map((group) => (
              <Places key={`${group.status} ${group.incident}`} group={group} locale={locale} />
            ))}
          </div>
        </div>
      </Section>
    </>
  );
}

/** The places of one status. What they share is said once; a row says what is its own. */
function Places({ group, locale }: { group: PlaceGroup; locale: Locale }) {
  const { status, incident, places } = group;
  const shared = sharedOf(places);
  const said = [
    shared.basis && shared.basis !== "none" && BASIS[locale][shared.basis],
    shared.from && shared.to && dayTimes(Date.parse(shared.from), Date.parse(shared.to), locale),
  ].filter((part) => typeof part === "string");
  return (
    <div className="mb-5">
      <h3>
        <StatusWord status={status} locale={locale} /> {inPlaces(places.length, locale)}
      </h3>
      {said.length > 0 && <p className="text-note text-soft">{said.join(", ")}</p>}
      <ul className="mt-1 columns-2 gap-x-6 sm:columns-3 lg:columns-2 xl:columns-3">
        {places.map((place) => (
          <Place key={place.location.slug} place={place} own={rowOf(place, shared)} locale={locale} />
        ))}
      </ul>
      {incident && (
        <p className="mt-1">
          <a className="inline-block min-h-6" href={localised(`/incidents/${incident}`, locale)}>
            {pageWords(locale).whyLink}
          </a>
        </p>
      )}
    </div>
  );
}

function Place({ place, own, locale }: { place: PlaceRow; own: ReturnType<typeof rowOf>; locale: Locale }) {
  const { basis, since } = own;
  const said = [basis && BASIS[locale][basis], since && dayTime(Date.parse(since), locale)].filter(
    (part) => typeof part === "string",
  );
  return (
    <li className="break-inside-avoid py-0.5">
      <a className="inline-block min-h-6" href={localised(`/locations/${place.location.slug}`, locale)}>
        <Words text={place.location.name} locale={locale} />
      </a>
      {said.length > 0 && <span className="block text-note text-soft">{said.join(", ")}</span>}
      {place.own_hours && (
        <span className="block text-note text-soft">
          {pageWords(locale).ownHours} <Words text={place.own_hours} locale={locale} />
        </span>
      )}
    </li>
  );
}

/** What a service is, and what it depends on. */
export function ServiceAbout({ description, systems, locale }: { description: Text; systems: Text[]; locale: Locale }) {
  const words = pageWords(locale);
  return (
    <Section title={words.aboutService} id="about">
      <p className="max-w-[60ch]">
        <Words text={description} locale={locale} />
      </p>
      {systems.length > 0 && (
        <>
          <p className="mt-3 max-w-[60ch]">{words.dependsOn}</p>
          <ul className="mt-1 list-disc pl-5">
            {systems.map((name) => (
              <li key={name.id}>
                <Words text={name} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
