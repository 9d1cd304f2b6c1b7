/**
 * Why a post was not accepted. The words that tell staff what to do live in `lib/words/desk.ts`,
 * which must hold one sentence for each code.
 */
export const REFUSAL_CODES = [
  "field_required",
  "text_required",
  "text_too_long",
  "title_too_long",
  "no_service",
  "no_location",
  "not_offered_there",
  "answer_needs_who",
  "answer_needs_what",
  "answer_needs_when",
  "answer_in_future",
  "next_update_required",
  "next_update_past",
  "ends_before_begins",
  "begins_in_past",
  "began_in_future",
  "only_pause_ahead",
  "end_in_future",
  "end_before_begin",
  "end_past",
  "estimate_past",
  "already_ended",
  "already_begun",
  "incident_open",
  "outside_hours",
  "progress_out_of_range",
  "office_unnamed",
  "office_unreachable",
  "reply_required",
  "speaker_required",
  "speaker_incomplete",
  "too_many_speakers",
  "line_too_long",
  "email_unreadable",
  "phone_unreadable",
  "unprintable",
  "template_unknown",
  "not_found",
  "key_reused",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** `field` is the dotted path of the input it is about ("attack.by", "timing.ends"); empty when it is about the whole. */
export type Refusal = { field: string; code: RefusalCode };
