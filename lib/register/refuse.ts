import { refuseWords } from "../notice";
import type { Refusal } from "../refusal";
import type { Text } from "../text";
import type { Day } from "../time";
import type { Content, Protection } from "./content";
import { ACCOUNT_FIELDS, accountField, FIELDS, type Field, MOST_ACCOUNTS } from "./fields";
import type { Noun } from "./noun";

const MOST_LINE = 200;
const MOST_URL = 1000;
/** Addresses within one field, and links to one kind of thing. */
const MOST_LISTED = 20;

/** Every reason why a content cannot be published. `today`: the WIB day. What it links to is asked of the database, not here. */
export function refuseContent(noun: Noun, content: Content, today: Day): Refusal[] {
  const refusals = refuseFields(FIELDS[noun], content, today, (name) => name);
  const refuse = (field: string, code: Refusal["code"]) => refusals.push({ field, code });
  if ("accounts" in content) {
    for (const [index, account] of content.accounts.entries())
      refusals.push(...refuseFields(ACCOUNT_FIELDS, account, today, (name) => accountField(index, name)));
    if (content.accounts.length > MOST_ACCOUNTS) refuse("accounts", "too_many_accounts");
    if (content.overall !== "one_account" && content.accounts.length < 2) refuse("overall", "accounts_too_few");
    if (content.stance !== "not_stated" && content.stance_by === null) refuse("stance_by", "stance_needs_who");
    if (content.asked === "replied" && content.reply === null) refuse("reply", "reply_missing");
    const verdict = [content.verdict, content.verdict_by, content.verdict_url];
    if (verdict.some((part) => part !== null) && verdict.includes(null)) refuse("verdict", "verdict_incomplete");
  }
  if ("scope" in content) refusals.push(...refuseProtection(content));
  return refusals;
}

/** A verification stands only with how, by whom and when; an address or a rule of the network helps whoever attacks it. */
function refuseProtection(content: Protection): Refusal[] {
  const refusals: Refusal[] = [];
  if (content.scope.length === 0) refusals.push({ field: "scope", code: "choice_needed" });
  const verified = [content.verified, content.verified_by, content.verified_on];
  if (verified.some((part) => part !== null) && verified.includes(null))
    refusals.push({ field: "verified", code: "verification_incomplete" });
  if (content.since !== null && content.until !== null && content.until < content.since.slice(0, content.until.length))
    refusals.push({ field: "until", code: "ends_before_begins" });
  for (const field of ["title", "stated_by", "verified", "verified_by", "not_covered"] as const)
    if (holdsAddress(`${content[field]?.id ?? ""} ${content[field]?.en ?? ""}`))
      refusals.push({ field, code: "network_address" });
  return refusals;
}

/** An address of a network (RFC 791, RFC 4291, with or without a prefix length), as only its administrators need to know. */
export const holdsAddress = (text: string): boolean =>
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|(?<![\p{L}\d:])(?:[\da-f]{1,4}:){3,7}[\da-f]{0,4}|(?<![\p{L}\d])[\da-f]{1,4}(?::[\da-f]{1,4})*::|::[\da-f]{1,4}/iu.test(
    text,
  );

function refuseFields(fields: Field[], content: object, today: Day, called: (name: string) => string): Refusal[] {
  const read = content as Record<string, unknown>;
  return fields.flatMap(({ name, kind, required }): Refusal[] => {
    const value = read[name];
    const field = called(name);
    const empty = value === null || value === "" || (value as Text | null)?.id === "";
    if (empty) return required ? [{ field, code: "field_required" }] : [];
    if (kind === "prose") return refuseWords(value as Text, field);
    if (kind === "quote") return refuseWords({ id: value as string, en: null }, field);
    if (kind === "text") return refuseLine(value as Text, field);
    if (kind === "line") return refuseLine({ id: value as string, en: null }, field);
    if (kind === "day" || kind === "since") return (value as string) > today ? [{ field, code: "day_in_future" }] : [];
    if (kind === "url") return (value as string).length > MOST_URL ? [{ field, code: "url_unreadable" }] : [];
    if (Array.isArray(value) && value.length > MOST_LISTED) return [{ field, code: "too_many_listed" }];
    return [];
  });
}

/** One line that a reader gets: neither too long nor with what must not be published. */
export function refuseLine(text: Text, field: string): Refusal[] {
  if (Math.max(text.id.length, text.en?.length ?? 0) > MOST_LINE) return [{ field, code: "line_too_long" }];
  return refuseWords(text, field);
}

/** The office says something definite of an attack or of data: the sentence that does most harm when it is false. */
export const settles = (content: Content): boolean =>
  "stance" in content &&
  (content.about === "attack" || content.about === "data") &&
  !["not_stated", "unsettled"].includes(content.stance);
