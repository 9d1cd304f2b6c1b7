import type { Incident } from "@/lib/api";
import type { Text } from "@/lib/text";

type Place = { slug: string; services: { slug: string; label: Text }[] };

/** What one tap at a location may vouch for: every service there that no open incident touches. The others are named. */
export function coversAt<P extends Place>(place: P, open: Incident[]): { covers: P["services"]; leftOut: P["services"] } {
  const here = open.filter(
    (incident) => incident.effect !== null && incident.scope.locations.some(({ slug }) => slug === place.slug),
  );
  const touched = new Set(here.flatMap((incident) => incident.scope.services.map(({ slug }) => slug)));
  return {
    covers: place.services.filter(({ slug }) => !touched.has(slug)),
    leftOut: place.services.filter(({ slug }) => touched.has(slug)),
  };
}
