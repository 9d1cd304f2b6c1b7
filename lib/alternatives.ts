import type { Elsewhere } from "./api";
import type { OfferingStatus } from "./status";
import type { Text } from "./text";
import { tileOf } from "./tiles";

type Place = { slug: string; short: Text; regionCode: string | null };

/** More places than these are a list to choose from, not advice. */
const MOST = 3;
/** Farther than any two tiles of the map. */
const FAR = 1000;

/**
 * The nearest places to `here` at which a service is operational. `said`: what was judged of that service, by place. Only a
 * word that somebody gave counts: a place that is closed, in trouble or not heard of is nowhere to send a reader.
 */
export function elsewhere(
  here: Place,
  places: readonly Place[],
  said: ReadonlyMap<string, Pick<OfferingStatus, "status" | "since">>,
): Elsewhere[] {
  return places
    .flatMap((place) => {
      const word = said.get(place.slug);
      return place.slug !== here.slug && word?.status === "operational" && word.since !== null ? [{ place, at: word.since }] : [];
    })
    .toSorted((a, b) => distance(here, a.place) - distance(here, b.place))
    .slice(0, MOST)
    .map(({ place, at }) => ({ slug: place.slug, name: place.short, since: new Date(at).toISOString() }));
}

/** Between two places, in tiles squared. What is on no tile comes after all that is. */
function distance(a: Place, b: Place): number {
  const [from, to] = [tileOf(a.regionCode), tileOf(b.regionCode)];
  return from && to ? (from.column - to.column) ** 2 + (from.row - to.row) ** 2 : FAR;
}
