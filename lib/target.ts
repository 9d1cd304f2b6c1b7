import type { Text } from "./text";

/** What a probe or an outage is about, as it is called; `slug` of a service also where a place of it is meant. */
export type TargetName =
  | { kind: "system" | "service" | "protection"; slug: string; name: Text }
  | { kind: "offering"; slug: string; name: Text; place: { slug: string; name: Text } };
