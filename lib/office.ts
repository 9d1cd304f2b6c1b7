import { z } from "zod";
import type { Office } from "./api";
import type { Refusal, RefusalCode } from "./refusal";

/** Longest line an office may give of itself, in characters, and how many may speak for it: all stand on every page. */
export const MOST_LINE = 200;
export const MOST_SPEAKERS = 5;

/** Digits of a telephone number that can be dialled: E.164 allows fifteen. */
const DIGITS = { min: 5, max: 15 };

/** Control and format characters, line breaks and half characters: they would hide or turn round what stands beside them. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Every reason why an office cannot be published as it stands. */
export function refuseOffice(office: Office): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (field: string, code: RefusalCode) => refusals.push({ field: `office.${field}`, code });
  const line = (field: string, ...lines: (string | null)[]) => {
    if (lines.some((each) => each !== null && UNPRINTABLE.test(each))) refuse(field, "unprintable");
    else if (lines.some((each) => each !== null && each.length > MOST_LINE)) refuse(field, "line_too_long");
    else return true;
    return false;
  };

  if (!said(office.name.id)) refuse("name", "office_unnamed");
  line("name", office.name.id, office.name.en);
  if (![office.address, office.phone, office.email].some(said)) refuse("reach", "office_unreachable");
  line("address", office.address);
  if (line("phone", office.phone) && said(office.phone) && !isPhone(office.phone)) refuse("phone", "phone_unreadable");
  if (line("email", office.email) && said(office.email) && !isEmail(office.email)) refuse("email", "email_unreadable");
  if (!said(office.reply_to)) refuse("reply_to", "reply_required");
  else if (line("reply_to", office.reply_to) && !isEmail(office.reply_to)) refuse("reply_to", "email_unreadable");

  const { speakers } = office;
  if (speakers.length === 0) refuse("speakers", "speaker_required");
  else if (speakers.length > MOST_SPEAKERS) refuse("speakers", "too_many_speakers");
  else if (line("speakers", ...speakers.flatMap(({ name, role }) => [name, role])) && !speakers.every(isWhole))
    refuse("speakers", "speaker_incomplete");
  return refusals;
}

/** What a telephone link dials: the digits, with the plus of a country in front. */
export const dialled = (phone: string): string => (phone.trim().startsWith("+") ? "+" : "") + phone.replace(/\D/g, "");

const said = (line: string | null): line is string => line !== null && line.trim() !== "";
const isWhole = ({ name, role }: Office["speakers"][number]) => said(name) && said(role);
const isEmail = (line: string) => z.email().safeParse(line).success;

function isPhone(line: string): boolean {
  const { length } = line.replace(/\D/g, "");
  return /^\+?[\d\s().-]+$/.test(line) && length >= DIGITS.min && length <= DIGITS.max;
}
