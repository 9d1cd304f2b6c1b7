import type { Catalogue } from "./index";

export type OfferingPair = { service: string; location: string };
type Place = Pick<Catalogue, "services" | "locations">;

/**
 * Which service is offered where, by slug: what a location lists; at the main office everything of its kind;
 * and a service that nobody lists at every location of a kind it is offered at, so that none is without a place.
 */
export function offeringsOf({ services, locations }: Place): OfferingPair[] {
  const listed = locations.flatMap(({ slug, kind, offers }) =>
    services
      .filter((service) => (offers === "all" ? service.offeredAt.includes(kind) : offers.includes(service.slug)))
      .map((service) => ({ service: service.slug, location: slug })),
  );
  const placed = new Set(listed.map(({ service }) => service));
  const rest = services
    .filter(({ slug }) => !placed.has(slug))
    .flatMap(({ slug, offeredAt }) =>
      locations.filter(({ kind }) => offeredAt.includes(kind)).map((location) => ({ service: slug, location: location.slug })),
    );
  return [...listed, ...rest];
}
