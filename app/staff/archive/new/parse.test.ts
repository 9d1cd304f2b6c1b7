import fc from "fast-check";
import { expect, test } from "vitest";
import type { Values } from "@/components/desk/form-state";
import { BackfillInput } from "@/db/write/backfill-incident";
import { atWib } from "@/lib/time";
import { parseBackfill } from "./parse";

const PLACES = { districts: ["kec-curug", "kec-legok"], offerings: [["kk", "kec-curug"] as [string, string]] };
const FILLED: Values = {
  effect: ["unavailable"],
  "scope.services": ["kk"],
  "scope.locations": ["kec-curug"],
  began: ["2026-11-20T08:10"],
  ended: ["2026-11-20T11:00"],
  "ended.latest": ["2026-11-20T15:00"],
  "ended.words": ["siang"],
  title: ["KK terhenti"],
  account: ["Listrik padam."],
  source: ["menurut buku catatan"],
};
const parse = (changes: Values = {}) => parseBackfill({ ...FILLED, ...changes }, PLACES);
const codes = (changes: Values) => {
  const parsed = parse(changes);
  return parsed.ok ? [] : parsed.refusals.map(({ field, code }) => `${field}: ${code}`);
};

test("a filled form is the verb's input: exact times have one instant, rough ones two and their words", () => {
  const at = (clock: string) => atWib("2026-11-20", clock);
  expect(parse()).toMatchObject({
    ok: true,
    input: {
      began: { earliest: at("08:10"), latest: at("08:10"), words: null },
      ended: { earliest: at("11:00"), latest: at("15:00"), words: { id: "siang", en: null } },
      cause: null,
    },
  });
});

test("every district means those that offer what was chosen", () => {
  expect(parse({ "scope.districts": ["all"], "scope.locations": [] })).toMatchObject({
    input: { scope: { services: ["kk"], locations: ["kec-curug"] } },
  });
});

test("all that is missing is named at once", () => {
  expect(codes({ effect: [], began: [""], ended: ["kemarin"], title: [" "], account: [], source: [""] })).toEqual([
    "effect: choice_required",
    "began: time_required",
    "ended: time_unreadable",
    "title: field_required",
    "account: text_required",
    "source: field_required",
  ]);
});

test("what is no cause of the list is left for the verb to refuse", () => {
  expect(parse({ cause: ["power_cut"] })).toMatchObject({ input: { cause: "power_cut" } });
  expect(parse({ cause: ["\u0000; drop"] })).toMatchObject({ input: { cause: "-" } });
});

test("whatever is sent, the answer is refusals or an input the verb can read", () => {
  const name = fc.constantFrom(...Object.keys(FILLED), "scope.districts", "began.latest", "began.words.en", "cause", "__proto__");
  const typed = fc.oneof(fc.string(), fc.constantFrom("all", "2026-11-23T08:00", "paused"));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(typed, { maxLength: 3 })), { maxLength: 12 }), (pairs) => {
      const parsed = parse(Object.fromEntries(pairs));
      if (parsed.ok) BackfillInput.parse(parsed.input);
      else expect(parsed.refusals.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
