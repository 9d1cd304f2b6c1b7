import type { Values } from "./form-state";

/** `taken`: parts that somebody else changed and are now as they stand; `clashes`: parts changed by both, left as they were typed. */
export type Merged = { values: Values; taken: string[]; clashes: string[] };

/**
 * A form opened on `base` and typed to `mine`, after somebody else made `theirs` of it. What belongs together, the fields of
 * one name up to the first dot, is one part and is never mixed: half an answer of each would be an answer nobody gave.
 * Fields that `theirs` and `base` do not have stay as typed.
 */
export function merge(base: Values, mine: Values, theirs: Values): Merged {
  const parts = new Set([...Object.keys(base), ...Object.keys(theirs)].map(partOf));
  const merged: Merged = { values: mine, taken: [], clashes: [] };
  for (const part of parts) {
    const [before, typed, now] = [base, mine, theirs].map((values) => cut(values, part)) as [Values, Values, Values];
    if (same(before, now) || same(typed, now)) continue;
    if (!same(before, typed)) {
      merged.clashes.push(part);
      continue;
    }
    merged.taken.push(part);
    const others = Object.entries(merged.values).filter(([name]) => partOf(name) !== part);
    merged.values = { ...Object.fromEntries(others), ...now };
  }
  return merged;
}

const partOf = (name: string): string => name.split(".")[0] ?? name;

const cut = (values: Values, part: string): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => partOf(name) === part));

/** An empty field says the same as none. */
function same(a: Values, b: Values): boolean {
  const said = (values: readonly string[] | undefined) => (values ?? []).filter((value) => value !== "");
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => JSON.stringify(said(a[name])) === JSON.stringify(said(b[name])),
  );
}
