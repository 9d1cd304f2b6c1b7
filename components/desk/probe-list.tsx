import type { ListedProbe } from "@/lib/probe/desk";
import { KINDS, OUTCOME_SAYS, PROBES, targetText } from "@/lib/words/probes";
import { dayTime } from "@/lib/words/time";
import { Words } from "../words";
import { StandingWords } from "./probe-words";

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
