import { clean } from "../notice-input";
import { holdsNik } from "../wording";
import { LONGEST_DETAIL } from "./outcome";

/** What a machine says with its heartbeat, beside the news that it beats. `failed`: its work did not succeed. */
export type Beat = { done: number | null; total: number | null; note: string | null; failed: boolean };

/** What of it cannot be kept, and is left out: that the machine gave a sign is kept all the same, or it would be held for silent. */
export type LeftOut = "count_unreadable" | "note_too_long" | "personal_number";

/** As large as the database counts. */
const MOST = 2_147_483_647;
const STATUSES: Record<string, boolean> = { "": false, ok: false, fail: true };

/**
 * Reads the fields of a heartbeat, as they came from a query, a form or a JSON body; others are nobody's business. With a status
 * that is neither good nor bad it says nothing.
 */
export function readBeat(fields: ReadonlyMap<string, string>): { beat: Beat; left: LeftOut[] } | "status_unknown" {
  const field = (name: string) => (fields.get(name) ?? "").trim();
  const failed = Object.hasOwn(STATUSES, field("status")) ? STATUSES[field("status")] : undefined;
  if (failed === undefined) return "status_unknown";
  const counts = countsOf(field("done"), field("total"));
  const note = clean(field("note")) || null;
  const left: LeftOut[] = [
    ...(counts ? [] : ["count_unreadable" as const]),
    ...(note !== null && holdsNik(note) ? ["personal_number" as const] : []),
    ...(note !== null && note.length > LONGEST_DETAIL ? ["note_too_long" as const] : []),
  ];
  const kept = left.includes("personal_number") || left.includes("note_too_long") ? null : note;
  return { beat: { ...(counts ?? { done: null, total: null }), note: kept, failed }, left };
}

function countsOf(typedDone: string, typedTotal: string): Pick<Beat, "done" | "total"> | null {
  const [done, total] = [countOf(typedDone), countOf(typedTotal)];
  if (done === undefined || total === undefined) return null;
  return total !== null && (done === null || total === 0 || done > total) ? null : { done, total };
}

/** Null: not said; undefined: no count. */
function countOf(typed: string): number | null | undefined {
  if (typed === "") return null;
  return /^\d{1,10}$/.test(typed) && Number(typed) <= MOST ? Number(typed) : undefined;
}
