import type { Refusal, RefusalCode } from "@/lib/refusal";
import { refusalWords } from "@/lib/words/refusals";
import { CALL_WORDS, type CallError } from "@/lib/words/token";

/** Every answer to a script: JSON, kept by nobody, and no page of another site may read it. */

const STATUS = {
  token_refused: 401,
  too_often: 429,
  verb_unknown: 404,
  not_json: 415,
  too_large: 413,
  unreadable: 400,
  key_missing: 400,
  not_saved: 503,
} satisfies Record<CallError, number>;

/** What is refused because of who asks, or because the key was used; anything else is about what was said. */
const OTHER: Partial<Record<RefusalCode, number>> = {
  not_allowed: 403,
  not_your_place: 403,
  confirm_again: 403,
  token_ended: 401,
  token_scope: 403,
  token_elsewhere: 403,
  key_reused: 409,
};

export const reply = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store", "x-content-type-options": "nosniff", ...headers } });

/** `wait`: after how many seconds to come back. `fields`: what of the body cannot be read. */
export function replyError(error: CallError, { wait, fields }: { wait?: number; fields?: string[] } = {}): Response {
  const headers: Record<string, string> = {
    ...(wait !== undefined && { "retry-after": String(wait) }),
    ...(error === "token_refused" && { "www-authenticate": "Bearer" }),
  };
  return reply(STATUS[error], { ok: false, error, says: CALL_WORDS[error], ...(fields && { fields }) }, headers);
}

export function replyRefused(refusals: Refusal[]): Response {
  const told = refusals.map(({ field, code }) => ({ field, code, says: refusalWords(code, field) }));
  return reply(OTHER[refusals[0]?.code ?? "not_found"] ?? 422, { ok: false, refusals: told });
}
