import type { Incident } from "./api";
import type { Text } from "./text";
import type { Day } from "./time";
import type { Sums } from "./uptime";

/** Real rows to work through; null where there is none yet. */
export type Examples = {
  /** A counted day of a service, at all its places together. */
  day: { service: { slug: string; name: Text }; day: Day; sums: Sums } | null;
  /** For "scheduled" or not. */
  told: Incident | null;
  /** For how long something lasted. */
  ended: Incident | null;
};
