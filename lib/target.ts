import type { Target } from "./api";
import { entryPath } from "./register/noun";
import type { Text } from "./text";
import { scopeText } from "./words/scope";

/** What a probe or an outage is about, as it is called; `slug` of a service also where a place of it is meant. */
export type TargetName =
  | { kind: "system" | "service" | "protection"; slug: string; name: Text }
  | { kind: "offering"; slug: string; name: Text; place: { slug: string; name: Text } };

/** The same as everybody reads it: in one name, and by its page. */
export function publicTarget(target: TargetName): Target {
  const { kind, slug, name } = target;
  switch (kind) {
    case "system":
      return { kind, name, href: null };
    case "service":
      return { kind, name, href: `/services/${slug}` };
    case "protection":
      return { kind, name, href: entryPath(kind, slug) };
    case "offering": {
      const { place } = target;
      const pair = { services: [{ slug, label: name }], locations: [{ slug: place.slug, short: place.name }] };
      return {
        kind,
        name: scopeText({ ...pair, systems: [], offeredAt: Number.POSITIVE_INFINITY }),
        href: `/locations/${place.slug}`,
      };
    }
  }
}
