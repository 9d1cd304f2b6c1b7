import fc from "fast-check";
import { expect, test } from "vitest";
import { RECORDS } from "@/db/catalogue/founding-register";
import { tidied } from "@/lib/register/content";
import { ADVISORY, CLAIM, PROTECTION, STATEMENT } from "@/lib/register/testing";
import { parseEntry, parseRevision, parseStanding } from "./parse";
import { startEntry } from "./start";

const said = (values: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(values).map(([name, typed]) => [name, [typed].flat()]));
const codes = (values: Record<string, string | string[]>) => {
  const parsed = parseEntry(said(values));
  return parsed.ok ? [] : parsed.refusals.map(({ field, code }) => `${field} ${code}`);
};

const MADE_UP = [
  { noun: "claim" as const, content: CLAIM },
  { noun: "advisory" as const, content: ADVISORY },
  { noun: "protection" as const, content: PROTECTION },
  { noun: "statement" as const, content: STATEMENT },
];

test("what a form opens with and sends untouched is what stood there, to the letter", () => {
  for (const { noun, content } of [...RECORDS, ...MADE_UP]) {
    const parsed = parseEntry({ ...startEntry(noun, content), noun: [noun] });
    expect(parsed).toEqual({ ok: true, input: { noun, content } });
    expect(parsed.ok && tidied(parsed.input.content)).toEqual(tidied(content));
  }
});

test("a new form claims nothing until something is chosen", () => {
  expect(startEntry("claim", undefined)).toEqual({
    "entry.about": ["attack"],
    "entry.stance": ["not_stated"],
    "entry.overall": ["one_account"],
    "entry.evidence": ["statement"],
    "entry.asked": ["not_recorded"],
  });
});

test("what cannot be read is told by its field", () => {
  const typed = { noun: "protection", "entry.scope": ["core", "antah"], "entry.since": "kemarin", "entry.url": "ftp://contoh" };
  expect(codes({ ...typed, "entry.title": "", "entry.stated_by": "Kepala" })).toEqual([
    "entry.title text_required",
    "entry.since since_unreadable",
    "entry.url url_unreadable",
  ]);
  expect(codes({ noun: "claim", "entry.title": "A", "entry.made_by": "B", "entry.accounts.3.outlet": "C" })).toEqual([
    "entry.about choice_required",
    "entry.stance choice_required",
    "entry.overall choice_required",
    "entry.evidence choice_required",
    "entry.asked choice_required",
    "entry.accounts.3.speaker text_required",
    "entry.accounts.3.says text_required",
  ]);
});

test("whatever is typed into any field, it is read or refused, and nothing is thrown", () => {
  const names = Object.keys({
    ...startEntry("claim", CLAIM),
    ...startEntry("protection", PROTECTION),
    "entry.how": [],
    slug: [],
  });
  const values = fc.dictionary(fc.constantFrom(...names, "noun"), fc.array(fc.string({ unit: "binary" }), { maxLength: 2 }));
  fc.assert(
    fc.property(values, (typed) => {
      for (const parse of [parseEntry, parseRevision, parseStanding]) expect(typeof parse(typed).ok).toBe("boolean");
    }),
  );
});
