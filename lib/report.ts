import type { Left, LocationView } from "./api";
import { iso } from "./time";

/** What staff tell of a place besides its services: card blanks, and how many more may queue today. */
export const REPORTED = ["blanks", "quota"] as const;
export type Reported = (typeof REPORTED)[number];

/** Said at `at` of a location (its slug); not to be believed from `validUntil` on, the end of that WIB day. Epoch ms. */
export type ReportFact = { location: string; kind: Reported; left: Left; at: number; validUntil: number };

/** What was told last of each, while it holds at `now`. Null: nobody has said, which says nothing. */
export function reportsAt(facts: ReportFact[], location: string, now: number): LocationView["reports"] {
  return { blanks: newest("blanks"), quota: newest("quota") };

  function newest(kind: Reported) {
    const said = facts.filter(
      (each) => each.location === location && each.kind === kind && each.at <= now && now < each.validUntil,
    );
    const last = said.reduce<ReportFact | null>((last, each) => (last && last.at > each.at ? last : each), null);
    return last && { left: last.left, at: iso(last.at), valid_until: iso(last.validUntil) };
  }
}
