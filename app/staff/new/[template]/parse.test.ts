import fc from "fast-check";
import { expect, test } from "vitest";
import type { Values } from "@/components/desk/form-state";
import { NoticeInput } from "@/lib/notice";
import { atWib } from "@/lib/time";
import { refusalWords } from "@/lib/words/refusals";
import { TEMPLATES } from "@/lib/words/templates";
import { parseNotice } from "./parse";

const PLACES = {
  districts: ["curug", "legok", "panongan"],
  offerings: [
    ["cetak", "curug"],
    ["cetak", "kantor"],
    ["rekam", "legok"],
  ] as [string, string][],
};

const FILLED: Values = {
  template: ["backup_ordered"],
  "scope.services": ["cetak", "rekam"],
  "scope.locations": ["curug", "legok"],
  "timing.when": ["ahead"],
  "timing.began": ["2026-11-20T15:20"],
  "timing.begins": ["2026-11-23T08:00"],
  "timing.ends": ["2026-11-23T14:00"],
  "nextUpdateBy.choice": ["2026-11-20T15:50"],
  "fields.ordered_by": [" Ditjen Dukcapil "],
  "fields.ordered_by.en": [""],
  "attack.finding": ["no_sign"],
  "attack.by": ["Diskominfo"],
  "attack.what": ["server cetak"],
  "attack.at": ["2026-11-20T15:00"],
  "data.finding": ["not_assessed"],
  "data.by": ["typed, then thought better of"],
  paper: [""],
};
const named = (code: string) => (Object.hasOwn(TEMPLATES, code) ? TEMPLATES[code] : undefined);
const offer = (part: Values) => ({ ...PLACES, words: named(part.template?.[0] ?? "backup_ordered") });
const parse = (part: Values = {}) => parseNotice({ ...FILLED, ...part }, offer(part));
const input = (part: Values = {}) => {
  const parsed = parse(part);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.input;
};
const refusals = (part: Values) => {
  const parsed = parse(part);
  return parsed.ok ? [] : parsed.refusals.map(({ field, code }) => `${field}: ${code}`);
};

test("a whole form becomes the verb's input, its times read as WIB", () => {
  expect(input()).toEqual({
    template: "backup_ordered",
    scope: { services: ["cetak", "rekam"], locations: ["curug", "legok"] },
    timing: { when: "ahead", begins: atWib("2026-11-23", "08:00"), ends: atWib("2026-11-23", "14:00") },
    expectedEnd: null,
    nextUpdateBy: atWib("2026-11-20", "15:50"),
    fields: { ordered_by: { id: "Ditjen Dukcapil", en: null } },
    attack: {
      finding: "no_sign",
      by: { id: "Diskominfo", en: null },
      what: { id: "server cetak", en: null },
      at: atWib("2026-11-20", "15:00"),
    },
    data: { finding: "not_assessed", by: null, what: null, at: null },
    paper: null,
  });
});

test("now takes its own begin and the estimate, and nothing of the announcement", () => {
  const { timing, expectedEnd } = input({ "timing.when": ["now"], expectedEnd: ["2026-11-20T18:00"] });
  expect(timing).toEqual({ when: "now", began: atWib("2026-11-20", "15:20") });
  expect(expectedEnd).toBe(atWib("2026-11-20", "18:00"));
});

test("an estimate left over from now does not reach an announcement", () => {
  expect(input({ expectedEnd: ["2026-11-20T18:00"] }).expectedEnd).toBeNull();
});

test("every district means those that offer a chosen service, with the other ticked places", () => {
  const scope = (services: string[]) =>
    input({ "scope.services": services, "scope.locations": ["kantor", "panongan"], "scope.districts": ["all"] }).scope;
  expect(scope(["cetak"])).toEqual({ services: ["cetak"], locations: ["kantor", "curug"] });
  expect(scope(["cetak", "rekam"])).toEqual({ services: ["cetak", "rekam"], locations: ["kantor", "curug", "legok"] });
});

test("a national fault reaches its system unless the scope is chosen by hand", () => {
  const fault = { template: ["national_fault"], "fields.reported_to": ["helpdesk"] };
  expect(input({ ...fault, "scope.reach": ["system"] }).scope).toEqual({ system: "siak-terpusat" });
  expect(input({ ...fault, "scope.reach": ["hand"] }).scope).toEqual({
    services: ["cetak", "rekam"],
    locations: ["curug", "legok"],
  });
});

test("no other template can name a system", () => {
  expect(input({ "scope.reach": ["system"] }).scope).toHaveProperty("services");
});

test("the next update may be a preset, a time by hand, the announced begin, or nothing yet", () => {
  const next = (choice: string, hand = "") =>
    input({ "nextUpdateBy.choice": [choice], "nextUpdateBy.hand": [hand] }).nextUpdateBy;
  expect(next("hand", "2026-11-23T09:30")).toBe(atWib("2026-11-23", "09:30"));
  expect(next("begin")).toBe(atWib("2026-11-23", "08:00"));
  expect(next("hand")).toBeNull();
  expect(next("")).toBeNull();
});

test("a time that is no time is refused beside its own field", () => {
  expect(refusals({ "timing.begins": ["besok pagi"], "timing.ends": [""] })).toEqual([
    "timing.begins: time_unreadable",
    "timing.ends: time_required",
  ]);
  expect(refusals({ "nextUpdateBy.choice": ["hand"], "nextUpdateBy.hand": ["2026-02-30T08:00"] })).toEqual([
    "nextUpdateBy: time_unreadable",
  ]);
  expect(refusals({ "attack.at": ["kemarin"] })).toEqual(["attack.at: time_unreadable"]);
});

test.each(["0000-01-01T00:00", "1999-12-31T23:59", "2101-01-01T00:00", "9999-12-31T23:59"])(
  "%s is a slip, not a time",
  (typed) => {
    expect(refusals({ "timing.begins": [typed] })).toEqual(["timing.begins: time_out_of_range"]);
    expect(refusalWords("time_out_of_range", "timing.begins")).toMatch(/2000 dan 2100/);
  },
);

test.each(["275760-09-13T00:00", "+275760-09-13T00:00", "-000001-01-01T00:00"])("%s is no time that a form sends", (typed) => {
  expect(refusals({ "timing.begins": [typed] })).toEqual(["timing.begins: time_unreadable"]);
});

test("a blank of nothing but invisible characters is empty, and they are left out of words", () => {
  expect(input({ paper: ["\u0000\u202e\u2066 "] }).paper).toBeNull();
  expect(input({ paper: ["Surat\u0000 1\u202e2"] }).paper).toEqual({ id: "Surat 12", en: null });
});

test.each(["", "__proto__", "constructor", "backup\u0000ordered"])("%j is no template", (template) => {
  expect(input({ template: [template] }).template).toBe("");
});

test("English without the Indonesian is not dropped without a word", () => {
  expect(refusals({ paper: [""], "paper.en": ["Letter 12"] })).toEqual(["paper: field_required"]);
});

test("a denial without who is handed on as it is: the verb refuses it", () => {
  expect(input({ "attack.by": [""] }).attack).toMatchObject({ finding: "no_sign", by: null });
});

test("blanks of another template are not carried along", () => {
  expect(input({ template: ["network_cut"], "fields.handled_by": ["Diskominfo"] }).fields).toEqual({
    handled_by: { id: "Diskominfo", en: null },
  });
});

test("the same form read twice is the same request, whatever the clock says meanwhile", () => {
  expect(parse()).toEqual(parse());
});

test("whatever is sent, the answer is refusals or an input the verb can read", () => {
  const name = fc.constantFrom(
    ...Object.keys(FILLED),
    "scope.districts",
    "scope.reach",
    "nextUpdateBy.hand",
    "expectedEnd",
    "paper.en",
    "__proto__",
  );
  const typed = fc.oneof(
    fc.string(),
    fc.constantFrom("all", "now", "hand", "begin", "system", "national_fault", "2026-11-23T08:00", "yes"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(typed, { maxLength: 3 })), { maxLength: 12 }), (pairs) => {
      const parsed = parse(Object.fromEntries(pairs));
      if (parsed.ok) NoticeInput.parse(parsed.input);
      else expect(parsed.refusals.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
