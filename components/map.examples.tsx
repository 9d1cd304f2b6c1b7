import type { Status } from "@/lib/api";
import { TILES } from "@/lib/tiles";
import type { Examples } from "./examples";
import { PlaceMap } from "./map";
import { placeOf, serviceOf, serviceRowOf, text } from "./testing";

/** A service at every district and the office, all in one status but for some. */
function everywhere(status: Status, some: Partial<Record<string, Status>> = {}) {
  const places = Object.entries(TILES).map(([code, { label }]) =>
    placeOf({
      location: { slug: `kec-${code}`, name: text(label.replaceAll("\u00ad", "")) },
      region_code: code,
      status: some[code] ?? status,
    }),
  );
  const office = placeOf({
    location: { slug: "kantor", name: text("Kantor Disdukcapil", "Civil registry office") },
    region_code: null,
    status,
  });
  const all = [...places, office];
  const counts: Partial<Record<Status, number>> = {};
  for (const place of all) counts[place.status] = (counts[place.status] ?? 0) + 1;
  return serviceOf({ row: serviceRowOf({ status, counts, of: all.length }), places: all });
}

export const examples: Examples = {
  "all is as it should be": (locale) => <PlaceMap view={everywhere("operational")} list="#list" locale={locale} />,
  "every status there is": (locale) => (
    <PlaceMap
      view={everywhere("operational", {
        "36.03.17": "paused",
        "36.03.20": "unavailable",
        "36.03.19": "disrupted",
        "36.03.08": "unknown",
        "36.03.07": "closed",
        "36.03.33": "not_offered",
      })}
      list="#list"
      locale={locale}
    />
  ),
  "nobody has spoken": (locale) => <PlaceMap view={everywhere("unknown")} list="#list" locale={locale} />,
  "offered at no district": (locale) => (
    <PlaceMap
      view={serviceOf({
        places: [placeOf({ location: { slug: "daring", name: text("Layanan daring", "Online") }, region_code: null })],
      })}
      list="#list"
      locale={locale}
    />
  ),
};
