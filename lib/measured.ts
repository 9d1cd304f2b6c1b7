import type { Outcome } from "./probe/outcome";
import { isBad, type Verdict } from "./probe/verdict";

/** What a probe or an outage is about; exactly one of them is set. `system` and `service` by slug, `offering` by id. */
export type TargetFact = { system: string } | { service: string } | { offering: string };

/** A verdict of a probe, from the first result that showed it until the next; `to` null: it still holds. Epoch ms. */
export type TurnFact = {
  probe: number;
  from: number;
  to: number | null;
  knownAt: number;
  /** The last result that still showed something else. */
  after: number | null;
  verdict: Verdict;
  outcome: Outcome;
};

/** What of a probe decides what its verdicts mean. */
export type ProbeFact = {
  number: number;
  target: TargetFact;
  effect: "disrupted" | "unavailable";
  vouches: boolean;
  /** Until when its last look with sight stands for what it saw (epoch ms); null: there was none. */
  seenUntil: number | null;
};

/** Trouble of a target that was measured. `counts`: false for what staff found to be our own measuring. */
export type OutageFact = { slug: string; target: TargetFact; began: number; ended: number | null; counts: boolean };

/** What measuring says of a target from `from` until `to` (epoch ms; null: it still does). */
export type MeasuredFact = {
  target: TargetFact;
  status: "operational" | "disrupted" | "unavailable";
  from: number;
  to: number | null;
  /** The outage it is part of. */
  outage: string | null;
};

const sameTarget = (a: TargetFact, b: TargetFact): boolean => keyOf(a) === keyOf(b);

/** A name for a target, for grouping. */
export const keyOf = (target: TargetFact): string => JSON.stringify(target);

/** Whether what a target says reaches an offering: through its service, or through a system its service depends on. */
export function reaches(target: TargetFact, offering: { id: string; service: string; systems: string[] }): boolean {
  if ("system" in target) return offering.systems.includes(target.system);
  return "service" in target ? offering.service === target.service : offering.id === target.offering;
}

/**
 * What the verdicts of probes say of their targets at `now` (epoch ms). A probe that is up says nothing, unless it looks at the
 * service itself, and no longer than its last look stands: that nobody looks any more is told by no result.
 */
export function measuredOf(
  probes: readonly ProbeFact[],
  turns: readonly TurnFact[],
  outages: readonly OutageFact[],
  now: number,
): MeasuredFact[] {
  const byNumber = new Map(probes.map((probe) => [probe.number, probe]));
  return turns.flatMap(({ probe: number, verdict, from, to }): MeasuredFact[] => {
    const probe = byNumber.get(number);
    if (!probe) return [];
    const { target } = probe;
    if (verdict === "up" && probe.vouches) {
      const until = to ?? probe.seenUntil ?? from;
      return [{ target, status: "operational", from, to: to === null && now < until ? null : until, outage: null }];
    }
    if (!isBad(verdict)) return [];
    const outage = outages.find((each) => sameTarget(each.target, target) && overlap(each, { from, to }));
    if (outage && !outage.counts) return [];
    const status = verdict === "down" ? probe.effect : "disrupted";
    return [{ target, status, from, to, outage: outage?.slug ?? null }];
  });
}

const overlap = ({ began, ended }: OutageFact, turn: { from: number; to: number | null }) =>
  began < (turn.to ?? Number.POSITIVE_INFINITY) && turn.from < (ended ?? Number.POSITIVE_INFINITY);

/** Trouble of a target as its probes saw it; the moments are those of an outage in `db/schema/probe.ts`. */
export type Trouble = {
  effect: "disrupted" | "unavailable";
  after: number | null;
  began: number;
  knownAt: number;
  endedAfter: number | null;
  ended: number | null;
  lostSight: boolean;
};

/**
 * The troubles of one target, in order: from the first bad verdict of any of its probes until none is bad any longer and all were
 * seen to be well. While nobody can look it is not over. `effectOf`: what its target is while a probe is down. `restsOf`: when
 * staff stopped a probe, after which nobody saw it bad any longer.
 */
export function troublesOf(
  turns: readonly TurnFact[],
  { effectOf, restsOf }: { effectOf: (probe: number) => Trouble["effect"]; restsOf: (probe: number) => readonly number[] },
): Trouble[] {
  const spans = [...new Set(turns.map(({ probe }) => probe))].flatMap((probe) => {
    const own = turns.filter((turn) => turn.probe === probe).toSorted((a, b) => a.from - b.from);
    return spansOf(own, effectOf(probe), restsOf(probe));
  });
  const troubles: Trouble[] = [];
  for (const span of spans.toSorted((a, b) => a.began - b.began || a.knownAt - b.knownAt)) {
    const last = troubles.at(-1);
    if (last && (last.ended === null || span.began <= last.ended)) troubles[troubles.length - 1] = joined(last, span);
    else troubles.push(span);
  }
  return troubles;
}

/** One probe's: bad until it is seen up, or staff stop it. */
function spansOf(turns: TurnFact[], effect: Trouble["effect"], rests: readonly number[]): Trouble[] {
  const spans: Trouble[] = [];
  let open: Trouble | null = null;
  const rest = (until: number) => {
    const at = rests.find((each) => open !== null && each > open.began && each <= until);
    if (open === null || at === undefined) return;
    spans.push({ ...open, endedAfter: null, ended: at, lostSight: true });
    open = null;
  };
  for (const { verdict, from, knownAt, after } of turns) {
    rest(from);
    if (isBad(verdict)) {
      const worst = verdict === "down" ? effect : "disrupted";
      open ??= { effect: worst, after, began: from, knownAt, endedAfter: null, ended: null, lostSight: false };
      open.lostSight = false;
      if (worst === "unavailable") open.effect = worst;
    } else if (open && verdict === "blind") open.lostSight = true;
    else if (open && verdict === "up") {
      spans.push({ ...open, endedAfter: after, ended: from, lostSight: false });
      open = null;
    }
  }
  rest(Number.POSITIVE_INFINITY);
  return open ? [...spans, open] : spans;
}

function joined(a: Trouble, b: Trouble): Trouble {
  const ends = a.ended === null || b.ended === null ? null : Math.max(a.ended, b.ended);
  const last = ends === null ? null : ends === b.ended ? b : a;
  return {
    effect: a.effect === "unavailable" || b.effect === "unavailable" ? "unavailable" : "disrupted",
    after: a.after,
    began: a.began,
    knownAt: Math.min(a.knownAt, b.knownAt),
    endedAfter: last?.endedAfter ?? null,
    ended: ends,
    lostSight: last ? last.lostSight : [a, b].filter(({ ended }) => ended === null).every(({ lostSight }) => lostSight),
  };
}
