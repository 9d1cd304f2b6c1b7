import type { Believed } from "@/lib/probe/believed";
import type { Outcome } from "@/lib/probe/outcome";
import type { ProbeKind } from "@/lib/probe/settings";
import type { TargetName } from "@/lib/target";
import type { Text } from "@/lib/text";
import { KINDS, OUTCOME_SAYS, PROBES, targetText } from "@/lib/words/probes";
import { dayTime } from "@/lib/words/time";
import { Words } from "../words";
import { StandingWords } from "./probe-words";

/** Times are epoch ms. */
export type ListedProbe = {
  slug: string;
  name: Text;
  kind: ProbeKind;
  target: TargetName;
  believed: Believed;
  last: { at: number; outcome: Outcome } | null;
  pausedAt: number | null;
  endedAt: number | null;
};

/** Probes, each with how it stands and what it saw last. */
export function ProbeList({ probes }: { probes: ListedProbe[] }) {
  return (
    <ul className="found">
      {probes.map((probe) => (
        <li key={probe.slug}>
          <a href={`/staff/probes/${probe.slug}`}>
            <Words text={probe.name} locale="id" />
          </a>
          <span className="block">
            <StandingWords probe={probe} />
          </span>
          <span className="hint">
            {KINDS[probe.kind].name} · {targetText(probe.target)}
          </span>
          <span className="hint">
            {probe.last ? PROBES.last(OUTCOME_SAYS[probe.last.outcome], dayTime(probe.last.at, "id")) : PROBES.never}
          </span>
        </li>
      ))}
    </ul>
  );
}
