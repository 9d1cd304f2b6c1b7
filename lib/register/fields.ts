import { About, type Account, Asked, type Content, Evidence, Overall, Scope, Stance } from "./content";
import { LINKED, type Noun } from "./noun";

/**
 * How a field of a content is written and read back: `line` one line as it is, `text` one line in both languages, `prose`
 * several lines in both, `quote` several lines in the language they were said in, `urls` an address a line, `since` a year, a
 * month or a day, `linked` things of the register by their slug.
 */
export type Kind = "line" | "text" | "prose" | "quote" | "day" | "since" | "url" | "urls" | "choice" | "several" | "linked";
export type Field = { name: string; kind: Kind; required?: true; options?: readonly string[] };

const SOURCE: Field[] = [
  { name: "url", kind: "url" },
  { name: "archived", kind: "url" },
];
const LINKS: Field[] = [...LINKED, "documents"].map((name) => ({ name, kind: "linked" }));

/** The fields of each content in the order of its form; those of an account apart, as there are several. */
export const FIELDS: Record<Noun, Field[]> = {
  claim: [
    { name: "title", kind: "text", required: true },
    { name: "about", kind: "choice", options: About.options, required: true },
    { name: "made_by", kind: "line", required: true },
    { name: "made_on", kind: "day" },
    ...SOURCE,
    { name: "stance", kind: "choice", options: Stance.options, required: true },
    { name: "stance_by", kind: "text" },
    { name: "stance_on", kind: "day" },
    { name: "stance_url", kind: "url" },
    { name: "overall", kind: "choice", options: Overall.options, required: true },
    { name: "evidence", kind: "choice", options: Evidence.options, required: true },
    { name: "uneasy", kind: "prose" },
    { name: "support", kind: "prose" },
    { name: "support_urls", kind: "urls" },
    { name: "unknown", kind: "prose" },
    { name: "asked", kind: "choice", options: Asked.options, required: true },
    { name: "reply", kind: "prose" },
    { name: "reply_on", kind: "day" },
    { name: "verdict", kind: "line" },
    { name: "verdict_by", kind: "line" },
    { name: "verdict_url", kind: "url" },
    ...LINKS,
  ],
  advisory: [
    { name: "title", kind: "text", required: true },
    { name: "number", kind: "line" },
    { name: "on", kind: "day" },
    { name: "issued_by", kind: "text", required: true },
    { name: "addressees", kind: "text" },
    { name: "refers_to", kind: "text" },
    { name: "body", kind: "prose", required: true },
    { name: "document", kind: "text" },
    ...SOURCE,
    ...LINKS,
  ],
  protection: [
    { name: "title", kind: "text", required: true },
    { name: "scope", kind: "several", options: Scope.options, required: true },
    { name: "since", kind: "since" },
    { name: "until", kind: "since" },
    { name: "stated_by", kind: "text", required: true },
    { name: "stated_on", kind: "day" },
    ...SOURCE,
    { name: "verified", kind: "text" },
    { name: "verified_by", kind: "text" },
    { name: "verified_on", kind: "day" },
    { name: "not_covered", kind: "text" },
    ...LINKS,
  ],
  statement: [
    { name: "title", kind: "text", required: true },
    { name: "speaker", kind: "line", required: true },
    { name: "role", kind: "text", required: true },
    { name: "on", kind: "day" },
    { name: "says", kind: "prose", required: true },
    { name: "quote", kind: "quote" },
    ...SOURCE,
    ...LINKS,
  ],
};

export const ACCOUNT_FIELDS: (Field & { name: keyof Account })[] = [
  { name: "on", kind: "day" },
  { name: "speaker", kind: "text", required: true },
  { name: "outlet", kind: "line", required: true },
  { name: "url", kind: "url" },
  { name: "archived", kind: "url" },
  { name: "says", kind: "prose", required: true },
  { name: "quote", kind: "quote" },
  { name: "note", kind: "prose" },
  { name: "correction", kind: "prose" },
  { name: "correction_url", kind: "url" },
];

/** How many accounts a claim may have: more are a page that nobody reads. */
export const MOST_ACCOUNTS = 20;
/** The name of an account's field in the form. */
export const accountField = (index: number, name: string): string => `accounts.${index}.${name}`;

type Values = Record<string, string[]>;

/** A content as its form shows it. */
export function valuesOf(noun: Noun, content: Content): Values {
  const values = valuesIn(FIELDS[noun], content, (name) => name);
  if (!("accounts" in content)) return values;
  const accounts = content.accounts.map((account, index) =>
    valuesIn(ACCOUNT_FIELDS, account, (name) => accountField(index, name)),
  );
  return Object.assign(values, ...accounts);
}

function valuesIn(fields: Field[], from: object, called: (name: string) => string): Values {
  const read = from as Record<string, unknown>;
  return Object.fromEntries(
    fields.flatMap(({ name, kind }): [string, string[]][] => {
      const value = read[name];
      if (value === null || value === undefined) return [];
      if (kind === "text" || kind === "prose") {
        const { id, en } = value as { id: string; en: string | null };
        return [[called(name), [id]], ...(en === null ? [] : [[`${called(name)}.en`, [en]] as [string, string[]]])];
      }
      if (kind === "urls") return [[called(name), [(value as string[]).join("\n")]]];
      return [[called(name), Array.isArray(value) ? value.map(String) : [String(value)]]];
    }),
  );
}
