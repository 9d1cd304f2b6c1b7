import type { Values } from "@/components/desk/form-state";
import type { RoundPlace } from "@/db/read/desk";
import { REPORTED, type Reported } from "@/lib/report";
import { leftText } from "@/lib/words/report";
import { ROUND } from "@/lib/words/round";
import { clock } from "@/lib/words/time";

/** The screen as it opens: what can be confirmed is ticked, of blanks and queue nothing is claimed. */
export function startRound(location: string, covers: { slug: string }[], key: string): Values {
  const slugs = covers.map(({ slug }) => slug);
  return {
    key: [key],
    location: [location],
    offered: slugs,
    services: slugs,
    "blanks.choice": ["unsaid"],
    "quota.choice": ["unsaid"],
  };
}

/** What was told last today, in words; null: nothing. */
export function toldOf(reports: RoundPlace["reports"]): Record<Reported, string | null> {
  const said = REPORTED.map((kind) => {
    const report = reports[kind];
    return [kind, report && ROUND.told(leftText(kind, report.left, "id"), clock(Date.parse(report.at), "id"))];
  });
  return Object.fromEntries(said);
}
