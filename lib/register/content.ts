import { z } from "zod";
import { TextShape } from "../api";
import { LINKED, type Noun } from "./noun";

/**
 * What the register holds beside the incidents: claims with the accounts of them, advisories, protections and statements.
 * Each is a document with a shape of its own; whoever changes one writes the whole of it anew, and every one of them stays.
 */

const Day = z.iso.date();
export const Url = z.url({ protocol: /^https?$/, hostname: /\./ });
const Slugs = z.array(z.string());

/** Where something stands, and a copy of it that others keep; null: none is recorded. */
const SOURCE = { url: Url.nullable(), archived: Url.nullable() };

/** What one speaker said, where it was printed. `on`: the day of publication; null: not given. */
export const Account = z.object({
  on: Day.nullable(),
  speaker: TextShape,
  outlet: z.string(),
  ...SOURCE,
  says: TextShape,
  /** The speaker's own words, in the language they were printed in; null: only told of. */
  quote: z.string().nullable(),
  /** What is to be known when reading it, by the editors. */
  note: TextShape.nullable(),
  /** What the outlet or the speaker put right later, and where. */
  correction: TextShape.nullable(),
  correction_url: Url.nullable(),
});
export type Account = z.infer<typeof Account>;

/** What the office says of a claim: apart from whether accounts agree, and from what the office's word rests on. */
export const Stance = z.enum(["not_stated", "unsettled", "denied", "partly_confirmed", "confirmed"]);
export type Stance = z.infer<typeof Stance>;
export const Overall = z.enum(["one_account", "accounts_agree", "accounts_conflict"]);
export const Evidence = z.enum(["statement", "document", "other_party", "independent"]);
export const About = z.enum(["attack", "data", "service", "other"]);
export const Asked = z.enum(["not_recorded", "not_asked", "asked", "replied"]);
export const Scope = z.enum(["core", "distribution", "office", "other"]);

const LINKS = {
  ...{ incidents: Slugs, claims: Slugs, advisories: Slugs, protections: Slugs, statements: Slugs },
  /** Of documents that stand with it, by their hash. Entries from before there were any have none. */
  documents: Slugs.default([]),
};

export const Claim = z.object({
  /** What is claimed, in one sentence. */
  title: TextShape,
  about: About,
  made_by: z.string(),
  made_on: Day.nullable(),
  ...SOURCE,
  accounts: z.array(Account),
  stance: Stance,
  /** Who said so for the office, and where. */
  stance_by: TextShape.nullable(),
  stance_on: Day.nullable(),
  stance_url: Url.nullable(),
  overall: Overall,
  evidence: Evidence,
  /** Sentences that sit uneasily together, quoted. */
  uneasy: TextShape.nullable(),
  /** What speaks for one side or the other, and how far it goes. */
  support: TextShape.nullable(),
  support_urls: z.array(Url),
  unknown: TextShape.nullable(),
  /** Whether whoever made the claim was asked, and what they answered. */
  asked: Asked,
  reply: TextShape.nullable(),
  reply_on: Day.nullable(),
  /** A verdict of somebody outside: never without its author and its address. */
  verdict: z.string().nullable(),
  verdict_by: z.string().nullable(),
  verdict_url: Url.nullable(),
  ...LINKS,
});
export type Claim = z.infer<typeof Claim>;

/** A circular or a press release. */
export const Advisory = z.object({
  /** Its subject. */
  title: TextShape,
  number: z.string().nullable(),
  on: Day.nullable(),
  issued_by: TextShape,
  addressees: TextShape.nullable(),
  refers_to: TextShape.nullable(),
  body: TextShape,
  /** Whether the document itself can be read, and where it was looked for. */
  document: TextShape.nullable(),
  ...SOURCE,
  ...LINKS,
});
export type Advisory = z.infer<typeof Advisory>;

/** "2015", "2015-06" or "2015-06-30": as far as it is known. */
export const Since = z.union([z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), Day]);

/** A measure that protects, in public words: never topology, addresses or rules. */
export const Protection = z.object({
  title: TextShape,
  scope: z.array(Scope),
  since: Since.nullable(),
  until: Since.nullable(),
  stated_by: TextShape,
  stated_on: Day.nullable(),
  ...SOURCE,
  /** How it was verified, by whom and when; null: it was only stated. */
  verified: TextShape.nullable(),
  verified_by: TextShape.nullable(),
  verified_on: Day.nullable(),
  not_covered: TextShape.nullable(),
  ...LINKS,
});
export type Protection = z.infer<typeof Protection>;

/** What somebody said in an office they hold. */
export const Statement = z.object({
  /** The occasion. */
  title: TextShape,
  speaker: z.string(),
  role: TextShape,
  on: Day.nullable(),
  says: TextShape,
  quote: z.string().nullable(),
  ...SOURCE,
  ...LINKS,
});
export type Statement = z.infer<typeof Statement>;

export const CONTENT = { claim: Claim, advisory: Advisory, protection: Protection, statement: Statement } as const;
export type Contents = { claim: Claim; advisory: Advisory; protection: Protection; statement: Statement };
export type Content = Contents[Noun];

/** A content whose links stand in one order, each once: to link the same things in another order changes nothing. */
export function tidied<C extends Content>(content: C): C {
  const links = [...LINKED, "documents" as const].map((name) => [name, [...new Set(content[name])].toSorted()]);
  return { ...content, ...Object.fromEntries(links) };
}
