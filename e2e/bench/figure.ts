/** What was measured. Without a budget it stands for comparison only. */
export type Figure = { what: string; value: number; unit?: string; budget?: Budget; beside?: string };
type Budget = { atLeast: number } | { atMost: number };

export function isWithin({ value, budget }: Figure): boolean {
  if (budget === undefined) return true;
  return "atLeast" in budget ? value >= budget.atLeast : value <= budget.atMost;
}

/** One line: the figure, its budget, and whether it holds. */
export function lineOf(figure: Figure): string {
  const { what, value, unit = "", budget, beside } = figure;
  const shown = (one: number) => `${round(one)}${unit && ` ${unit}`}`;
  const limit = budget && ("atLeast" in budget ? `at least ${shown(budget.atLeast)}` : `at most ${shown(budget.atMost)}`);
  const verdict = limit ? ` (budget ${limit}: ${isWithin(figure) ? "within" : "MISSED"})` : "";
  return `${what}: ${shown(value)}${verdict}${beside ? `; ${beside}` : ""}`;
}

/** Large figures whole, small ones to three decimals: a rounded figure must not look within a budget that it misses by more. */
const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toFixed(3))));

/** The value that `share` of them do not exceed (nearest rank). */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("Nothing was measured.");
  return found;
}

export const median = (values: number[]): number => quantile(values, 0.5);
