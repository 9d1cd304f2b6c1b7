import type { PlaceRow, ServiceView } from "@/lib/api";
import { SEVERITY } from "@/lib/severity";
import { type Locale, localised } from "@/lib/text";
import { type Tile, tileOf } from "@/lib/tiles";
import { pageWords } from "@/lib/words/page";
import { inPlaces, STATUS } from "@/lib/words/status";
import { STATUS_TILE, StatusShape, StatusWord } from "./status";
import { Words } from "./words";

const COLUMN = ["col-start-1", "col-start-2", "col-start-3", "col-start-4", "col-start-5", "col-start-6", "col-start-7"];
const ROW = ["row-start-1", "row-start-2", "row-start-3", "row-start-4", "row-start-5", "row-start-6"];

/** Worst first, as everywhere. */
const ORDER = (Object.keys(SEVERITY) as (keyof typeof SEVERITY)[]).filter((status) => status !== "paused_announced");

function TileLink({ place, tile, locale }: { place: PlaceRow; tile: Tile; locale: Locale }) {
  return (
    <li className={`${COLUMN[tile.column]} ${ROW[tile.row]}`}>
      <a className={`tile ${STATUS_TILE[place.status]}`} href={localised(`/locations/${place.location.slug}`, locale)}>
        <StatusShape status={place.status} />
        {tile.label}
        <span className="sr-only"> {STATUS[locale][place.status].short}</span>
      </a>
    </li>
  );
}

/**
 * A service at the districts as a map of tiles, worst facts by shape and word first and colour last; what is no district
 * stands beneath. `list`: where the same facts stand as a list. The leaf walks it by arrow keys, and fills it with another
 * service's.
 */
export function PlaceMap({ view, list, locale }: { view: ServiceView; list: string; locale: Locale }) {
  const words = pageWords(locale);
  const placed = view.places.map((place) => ({ place, tile: tileOf(place.region_code) }));
  const tiles = placed.flatMap(({ place, tile }) => (tile ? [{ place, tile }] : []));
  const others = placed.filter(({ tile }) => tile === null);
  const { counts } = view.row;
  return (
    <div data-part="map">
      <p className="only-elsewhere font-semibold">
        <Words text={view.row.name} locale={locale} />
      </p>
      <p className="only-elsewhere mb-3 flex flex-wrap gap-x-5">
        {ORDER.filter((status) => counts[status]).map((status) => (
          <span key={status}>
            <StatusWord status={status} locale={locale} /> {inPlaces(counts[status] ?? 0, locale)}
          </span>
        ))}
      </p>
      {tiles.length > 0 && (
        <ul className="grid max-w-xl grid-cols-7 gap-1" data-map="" aria-label={words.map}>
          {tiles.map(({ place, tile }) => (
            <TileLink key={place.location.slug} place={place} tile={tile} locale={locale} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-x-5" aria-label={words.otherPlaces}>
          {others.map(({ place }) => (
            <li key={place.location.slug}>
              <a
                className="inline-flex min-h-6 items-center gap-1.5 py-1"
                href={localised(`/locations/${place.location.slug}`, locale)}
              >
                <StatusShape status={place.status} />
                <Words text={place.location.name} locale={locale} />
                <span className="sr-only"> {STATUS[locale][place.status].short}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-note text-soft">
        {words.gridNote} <a href={list}>{words.asList}</a>
      </p>
    </div>
  );
}
