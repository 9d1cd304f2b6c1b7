import type { Counts, Status } from "./api";

export type Verdict = { status: Status; announced: boolean };
export type Summary = Verdict & { counts: Counts; of: number };

/** The greater, the worse. Every status has its place, or this does not compile. */
export const SEVERITY = {
  unavailable: 7,
  paused: 6,
  disrupted: 5,
  paused_announced: 4,
  unknown: 3,
  closed: 2,
  operational: 1,
  not_offered: 0,
} satisfies Record<Status | "paused_announced", number>;

/** What a reader must know before setting out: something is wrong, or was stopped. */
export type Trouble = Extract<Status, "unavailable" | "paused" | "disrupted">;
export const isTrouble = (status: Status): status is Trouble =>
  status === "unavailable" || status === "paused" || status === "disrupted";

export function severity({ status, announced }: Verdict): number {
  return SEVERITY[status === "paused" && announced ? "paused_announced" : status];
}

/** The worst of a list, with how many are in each status; what is not offered counts for nothing. Nothing at all is unknown. */
export function summarise(list: readonly Verdict[]): Summary {
  const offered = list.filter(({ status }) => status !== "not_offered");
  const counts: Counts = {};
  for (const { status } of offered) counts[status] = (counts[status] ?? 0) + 1;
  const nothing: Verdict = {
    status: list.length > 0 ? "not_offered" : "unknown",
    announced: false,
  };
  const { status, announced } = offered.reduce(
    (worst, one) => (severity(one) > severity(worst) ? one : worst),
    offered[0] ?? nothing,
  );
  return {
    status,
    announced: status === "paused" && announced,
    counts,
    of: offered.length,
  };
}
