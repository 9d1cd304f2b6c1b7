/**
 * What a look can come to, each by a name of its own. The order is how results are stored: names are only ever added at the end.
 */
export const OUTCOMES = [
  "ok",
  "slow",
  "certificate_soon",
  "closed_refused",
  "closed_filtered",
  "refused",
  "timed_out",
  "unreachable",
  "reset",
  "name_unknown",
  "tls_failed",
  "certificate_expired",
  "certificate_invalid",
  "wrong_status",
  "wrong_text",
  "wrong_json",
  "wrong_record",
  "too_large",
  "bad_answer",
  "too_many_redirects",
  "redirect_refused",
  "port_open",
  "late",
  "said_failed",
  "address_refused",
  "no_network",
  "lagged",
  "not_looked",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The name of a stored outcome; one that this version does not know was not seen by it. */
export const outcomeAt = (place: number): Outcome => OUTCOMES[place] ?? "not_looked";

/** `blind`: we could not look, which says nothing of what was looked at. */
export type Sight = "good" | "slow" | "bad" | "blind";

const SIGHT = {
  ok: "good",
  slow: "slow",
  certificate_soon: "good",
  closed_refused: "good",
  closed_filtered: "good",
  refused: "bad",
  timed_out: "bad",
  unreachable: "bad",
  reset: "bad",
  name_unknown: "bad",
  tls_failed: "bad",
  certificate_expired: "bad",
  certificate_invalid: "bad",
  wrong_status: "bad",
  wrong_text: "bad",
  wrong_json: "bad",
  wrong_record: "bad",
  too_large: "bad",
  bad_answer: "bad",
  too_many_redirects: "bad",
  redirect_refused: "bad",
  port_open: "bad",
  late: "bad",
  said_failed: "bad",
  address_refused: "blind",
  no_network: "blind",
  lagged: "blind",
  not_looked: "blind",
} satisfies Record<Outcome, Sight>;

/** What an outcome says of what was looked at. */
export const sightOf = (outcome: Outcome): Sight => SIGHT[outcome];

/** One look: when it began (epoch ms), what it came to, how long the answer took (ms; null: there was none to time). */
export type Result = { at: number; outcome: Outcome; ms: number | null };

/** How far the clock of whoever looked may be ahead (ms): what is dated later than that was dated by a clock that was wrong. */
export const AHEAD = 60_000;

/** The longest note kept beside a result. It is for staff alone: it may name addresses. */
export const LONGEST_DETAIL = 200;

/** What a look comes to before it is timed and stored. */
export type Look = { outcome: Outcome; ms: number | null; detail: string | null };
