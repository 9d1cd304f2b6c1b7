/**
 * Every blank a template may have, and who fills it:
 * `computed` from the scope, the times and the answers; `typed` by staff into the text.
 */
export const FIELDS = {
  services: "computed",
  locations: "computed",
  began: "computed",
  start_sentence: "computed",
  ends: "computed",
  begin_day: "computed",
  begin_clock: "computed",
  end_clock: "computed",
  expected_end: "computed",
  next_update: "computed",
  attack_sentence: "computed",
  data_sentence: "computed",
  ordered_by: "typed",
  reported_to: "typed",
  handled_by: "typed",
  alternatives: "typed",
  generator: "typed",
  still_open: "typed",
  short_or_out: "typed",
  limited_or_postponed: "typed",
  stock_at: "typed",
  stock_count: "typed",
  priority: "typed",
  delivery: "typed",
  equipment: "typed",
  repair_plan: "typed",
  queue_day: "typed",
  ran_out_at: "typed",
  reopens: "typed",
  quiet_times: "typed",
  period: "typed",
  closed_or_hours: "typed",
  reason: "typed",
  online_status: "typed",
  symptom: "typed",
  action_taken: "typed",
  checked_by: "typed",
  affected_system: "typed",
  known_at: "typed",
  what_happened: "typed",
  data_state: "typed",
  report_due: "typed",
  contact: "typed",
  claim_summary: "typed",
  claim: "typed",
  claim_source: "typed",
  claim_date: "typed",
  position: "typed",
  facts: "typed",
  evidence: "typed",
  not_known: "typed",
  other_accounts: "typed",
  scam_form: "typed",
  asked_for: "typed",
  reference: "typed",
  relayed_from: "typed",
  claim_link: "typed",
  redacted_example: "typed",
} satisfies Record<string, "computed" | "typed">;

export type Field = keyof typeof FIELDS;
export type ComputedField = { [Name in Field]: (typeof FIELDS)[Name] extends "computed" ? Name : never }[Field];

/** The names of the blanks in a line, in order. */
export function blanksOf(line: string): string[] {
  return [...line.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] as string);
}
