import type { TargetName } from "./target";
import type { Text } from "./text";

/** A measured outage as the desk sees it. Times are epoch ms. */
export type DeskOutage = {
  slug: string;
  target: TargetName;
  effect: "disrupted" | "unavailable";
  /** The last look that was still good; null: there was none. */
  after: number | null;
  began: number;
  knownAt: number;
  ended: number | null;
  lostSight: boolean;
  /** The incident that tells of it. */
  by: { slug: string; title: Text } | null;
  /** When, and why, it was marked as our own. */
  fault: { at: number; reason: Text | null } | null;
  withdrawn: boolean;
};

/** Nobody told of it yet, and it is no fault of our own. */
export const isOwing = ({ by, fault, withdrawn }: DeskOutage): boolean => by === null && fault === null && !withdrawn;
