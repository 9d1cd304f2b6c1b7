import { STATUS_OF } from "@/lib/measurement";
import type { Believed } from "@/lib/probe/believed";
import type { Verdict } from "@/lib/probe/verdict";
import { PROBES, VERDICT_SAYS } from "@/lib/words/probes";
import { dayTime } from "@/lib/words/time";
import { STATUS_COLOUR, StatusShape } from "../status";

/** Shape and word of a verdict. */
export function VerdictWord({ verdict }: { verdict: Verdict }) {
  const status = STATUS_OF[verdict];
  return (
    <>
      <StatusShape status={status} /> <b className={STATUS_COLOUR[status]}>{VERDICT_SAYS[verdict]}</b>
    </>
  );
}

type Standing = { believed: Believed; pausedAt: number | null; endedAt: number | null };

/** How a probe stands: what is believed of it and since when, or that nobody looks. */
export function StandingWords({ probe: { believed, pausedAt, endedAt } }: { probe: Standing }) {
  const rests = endedAt ?? pausedAt;
  if (rests === null) {
    return (
      <>
        <VerdictWord verdict={believed.verdict} /> {PROBES.since(dayTime(believed.since, "id"))}
      </>
    );
  }
  const status = endedAt === null ? "paused" : "closed";
  return (
    <>
      <StatusShape status={status} /> <b className={STATUS_COLOUR[status]}>{endedAt === null ? PROBES.paused : PROBES.over}</b>{" "}
      {PROBES.since(dayTime(rests, "id"))}
    </>
  );
}
