import { clean } from "../notice-input";
import { holdsNik } from "../wording";
import { LONGEST_DETAIL } from "./outcome";

/** What a machine says with its heartbeat, beside the news that it beats. `failed`: its work did not succeed. */
export type Beat = { done: number | null; total: number | null; note: string | null; failed: boolean };

/** Why what a machine said cannot be kept. */
export type BeatError = "count_unreadable" | "note_too_long" | "personal_number" | "status_unknown";

/** As large as the database counts. */
const MOST = 2_147_483_647;
const STATUSES: Record<string, boolean> = { "": false, ok: false, fail: true };

/** Reads the fields of a heartbeat, as they came from a query, a form or a JSON body; others are nobody's business. */
export function readBeat(fields: ReadonlyMap<string, string>): Beat | BeatError {
  const field = (name: string) => (fields.get(name) ?? "").trim();
  const [done, total] = [countOf(field("done")), countOf(field("total"))];
  if (done === undefined || total === undefined) return "count_unreadable";
  if (total !== null && (done === null || total === 0 || done > total)) return "count_unreadable";
  const note = clean(field("note")) || null;
  if (note !== null && note.length > LONGEST_DETAIL) return "note_too_long";
  if (note !== null && holdsNik(note)) return "personal_number";
  const failed = Object.hasOwn(STATUSES, field("status")) ? STATUSES[field("status")] : undefined;
  return failed === undefined ? "status_unknown" : { done, total, note, failed };
}

/** Null: not said; undefined: no count. */
function countOf(typed: string): number | null | undefined {
  if (typed === "") return null;
  return /^\d{1,10}$/.test(typed) && Number(typed) <= MOST ? Number(typed) : undefined;
}
