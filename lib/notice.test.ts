import { expect, test } from "vitest";
import { type AnswerInput, composeNotice, type Names, NoticeInput, type NoticeTemplate, validateAnswer } from "./notice";
import type { Text } from "./text";
import { atWib } from "./time";

const NOW = atWib("2026-11-20", "15:20");
const HOUR = 3_600_000;
const t = (id: string, en: string | null = null): Text => ({ id, en });
const NOT_ASSESSED: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };
const CHECKED: AnswerInput = {
  finding: "no_sign",
  by: t("tim Diskominfo", "the Diskominfo team"),
  what: t("12 komputer loket", "12 counter computers"),
  at: atWib("2026-11-20", "14:05"),
};
const THREE: Names = {
  services: [t("Cetak KTP-el", "e-KTP card printing"), t("Ganti KTP-el", "e-KTP replacement")],
  locations: [t("Curug"), t("Legok"), t("Panongan")],
  everywhere: null,
  system: null,
};

const FORM: NoticeTemplate = {
  effect: "paused",
  title: t("{{services}} dihentikan sementara", "{{services}} paused"),
  body: {
    id: [
      "{{start_sentence}} atas arahan {{ordered_by}}.",
      "{{attack_sentence}}",
      "{{data_sentence}}",
      "Sampai {{expected_end}}.",
    ],
    en: [
      "{{start_sentence}} on the instruction of {{ordered_by}}.",
      "{{attack_sentence}}",
      "{{data_sentence}}",
      "Until {{expected_end}}.",
    ],
  },
  actions: { id: ["Coba {{alternatives}}."], en: ["Try {{alternatives}}."] },
  required: ["services", "locations", "began", "next_update", "ordered_by", "attack_sentence", "data_sentence"],
};

function notice(change: Partial<NoticeInput> = {}): NoticeInput {
  return {
    template: "backup_ordered",
    scope: { services: ["ktp-pencetakan", "ktp-penggantian"], locations: ["kec-curug"] },
    timing: { when: "now", began: NOW - HOUR },
    expectedEnd: NOW + 2 * HOUR,
    nextUpdateBy: NOW + HOUR,
    fields: { ordered_by: t("Ditjen Dukcapil Kemendagri") },
    attack: NOT_ASSESSED,
    data: NOT_ASSESSED,
    paper: null,
    ...change,
  };
}

function compose(input: NoticeInput) {
  const composed = composeNotice(FORM, input, THREE, NOW);
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return composed;
}

function refusals(input: NoticeInput, names = THREE, form = FORM) {
  const composed = composeNotice(form, input, names, NOW);
  return composed.ok ? [] : composed.refusals;
}

test("a denial without who, what and when is refused, each part by name", () => {
  expect(refusals(notice({ attack: { ...NOT_ASSESSED, finding: "no_sign" } }))).toEqual([
    { field: "attack.by", code: "answer_needs_who" },
    { field: "attack.what", code: "answer_needs_what" },
    { field: "attack.at", code: "answer_needs_when" },
  ]);
});

test("a check under way names who checks", () => {
  expect(validateAnswer({ ...NOT_ASSESSED, finding: "being_checked" }, "data", NOW)).toEqual([
    { field: "data.by", code: "answer_needs_who" },
  ]);
});

test("a check cannot have been made in the future", () => {
  expect(validateAnswer({ ...CHECKED, at: NOW + 1 }, "attack", NOW)).toEqual([{ field: "attack.at", code: "answer_in_future" }]);
  expect(validateAnswer({ ...CHECKED, at: NOW }, "attack", NOW)).toEqual([]);
});

test.each([
  ["no next update", { nextUpdateBy: null }, "nextUpdateBy", "next_update_required"],
  ["a next update that has passed", { nextUpdateBy: NOW }, "nextUpdateBy", "next_update_past"],
  ["a start still to come, told as begun", { timing: { when: "now", began: NOW + 1 } }, "timing.began", "began_in_future"],
  [
    "a start in the past, told as ahead",
    { timing: { when: "ahead", begins: NOW, ends: NOW + HOUR }, expectedEnd: null },
    "timing.begins",
    "begins_in_past",
  ],
  [
    "an end before its begin",
    { timing: { when: "ahead", begins: NOW + HOUR, ends: NOW + HOUR }, expectedEnd: null },
    "timing.ends",
    "ends_before_begins",
  ],
  ["an estimate before the begin", { expectedEnd: NOW - HOUR }, "expectedEnd", "ends_before_begins"],
  ["an estimate that has passed", { expectedEnd: NOW }, "expectedEnd", "estimate_past"],
  ["a required field that is missing", { fields: {} }, "fields.ordered_by", "field_required"],
  ["a required field of spaces", { fields: { ordered_by: t(" \n ", "x") } }, "fields.ordered_by", "field_required"],
  ["a text that is too long", { fields: { ordered_by: t("a".repeat(2001)) } }, "fields.ordered_by", "text_too_long"],
  ["a paper that is too long in English", { paper: t("a", "b".repeat(2001)) }, "paper", "text_too_long"],
] as [string, Partial<NoticeInput>, string, string][])("%s is refused", (_, change, field, code) => {
  expect(refusals(notice(change))).toEqual([{ field, code }]);
});

test("a notice that names nothing is refused", () => {
  const nothing: Names = { services: [], locations: [], everywhere: null, system: null };
  expect(refusals(notice(), nothing)).toEqual([
    { field: "scope.services", code: "no_service" },
    { field: "scope.locations", code: "no_location" },
  ]);
});

test("only a pause is announced ahead", () => {
  const input = notice({
    timing: { when: "ahead", begins: NOW + HOUR, ends: NOW + 2 * HOUR },
    expectedEnd: null,
  });
  expect(refusals(input, THREE, { ...FORM, effect: "disrupted" })).toEqual([{ field: "timing.when", code: "only_pause_ahead" }]);
});

test("a title that would be too long is refused", () => {
  expect(refusals(notice(), { ...THREE, services: [t("L".repeat(200))] })).toEqual([{ field: "", code: "title_too_long" }]);
});

test("what staff wrote is cleaned of what cannot be stored and of what turns text around", () => {
  const read = NoticeInput.parse(notice({ fields: { ordered_by: t(" A\u0000B\u202eC\ud800D\r\nE ", " ") } }));
  expect(read.fields.ordered_by).toEqual({ id: "ABCD\nE", en: null });
});

test("braces that staff typed are words, never blanks", () => {
  const { body } = compose(notice({ fields: { ordered_by: t("{{services}} {{{x}}}") } }));
  expect(body.id).toContain("atas arahan {services} {x}.");
});
