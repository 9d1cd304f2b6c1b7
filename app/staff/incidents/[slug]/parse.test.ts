import { expect, test } from "vitest";
import type { Values } from "@/components/desk/form-state";
import type { Incident } from "@/lib/api";
import { MOST_TEXT } from "@/lib/notice";
import { atWib } from "@/lib/time";
import { refusalWords } from "@/lib/words/refusals";
import { parseAnswers, parseResolve, parseUpdate } from "./parse";
import { startAnswers, startResolve, startUpdate } from "./start";

const codes = (parsed: { ok: boolean; refusals?: { field: string; code: string }[] }) =>
  (parsed.refusals ?? []).map(({ field, code }) => `${field}: ${code}`);

const UPDATE: Values = {
  slug: ["2026-11-23-backup"],
  state: ["monitoring"],
  body: ["Salinan **pertama** selesai.\r\nPencetakan menyusul."],
  "nextUpdateBy.choice": ["2026-11-23T11:00"],
  expectedEnd: ["2026-11-23T13:40"],
  "progress.done": ["84.000"],
  "progress.total": ["150000"],
  "progress.unit": ["rekaman"],
};

test("an update becomes the verb's input; thousands may have their points", () => {
  expect(parseUpdate(UPDATE)).toEqual({
    ok: true,
    input: {
      slug: "2026-11-23-backup",
      state: "monitoring",
      body: { id: "Salinan **pertama** selesai.\nPencetakan menyusul.", en: null },
      expectedEnd: atWib("2026-11-23", "13:40"),
      nextUpdateBy: atWib("2026-11-23", "11:00"),
      progress: { done: 84000, total: 150000, unit: { id: "rekaman", en: null } },
    },
  });
});

test("no promise of a next update is a choice that must be made", () => {
  expect(codes(parseUpdate({ ...UPDATE, "nextUpdateBy.choice": [] }))).toEqual(["nextUpdateBy: choice_required"]);
  expect(parseUpdate({ ...UPDATE, "nextUpdateBy.choice": ["none"] })).toMatchObject({ ok: true, input: { nextUpdateBy: null } });
});

test("progress is told whole or not at all", () => {
  expect(parseUpdate({ ...UPDATE, "progress.done": [""], "progress.total": [""] })).toMatchObject({
    ok: true,
    input: { progress: null },
  });
  expect(codes(parseUpdate({ ...UPDATE, "progress.total": [""] }))).toEqual(["progress: progress_incomplete"]);
  expect(codes(parseUpdate({ ...UPDATE, "progress.unit": [""] }))).toEqual(["progress: progress_incomplete"]);
});

test.each(["84,5", "8.40", "-1", "1e3", "ribuan", "84.0000"])("%s is not a number of records", (typed) => {
  expect(codes(parseUpdate({ ...UPDATE, "progress.done": [typed] }))).toContain("progress: number_unreadable");
});

test("words are asked for together with everything else that is missing", () => {
  expect(codes(parseResolve({ slug: ["x"], "end.body": ["  "] }))).toEqual([
    "endedAt: time_required",
    "working: choice_required",
    "end.body: text_required",
  ]);
});

test("text and lines may be as long as a verb takes them, and the refusal names the number", () => {
  const body = (length: number) => codes(parseUpdate({ ...UPDATE, body: ["x".repeat(length)] }));
  const unit = (length: number) => codes(parseUpdate({ ...UPDATE, "progress.unit.en": ["x".repeat(length)] }));
  expect([body(MOST_TEXT), unit(MOST_TEXT)]).toEqual([[], []]);
  expect([body(MOST_TEXT + 1), unit(MOST_TEXT + 1)]).toEqual([["body: text_too_long"], ["progress.unit: text_too_long"]]);
  expect(refusalWords("text_too_long", "body")).toContain(MOST_TEXT.toLocaleString("id"));
});

test("no update can end an incident in passing", () => {
  expect(codes(parseUpdate({ ...UPDATE, state: ["resolved"] }))).toEqual(["state: choice_required"]);
});

test("whether services work again is asked, never assumed", () => {
  const typed: Values = { slug: ["x"], endedAt: ["2026-11-23T14:05"], "end.body": ["Selesai."] };
  expect(codes(parseResolve(typed))).toEqual(["working: choice_required"]);
  expect(parseResolve({ ...typed, working: ["no"] })).toEqual({
    ok: true,
    input: { slug: "x", endedAt: atWib("2026-11-23", "14:05"), body: { id: "Selesai.", en: null }, working: false },
  });
  expect(parseResolve({ ...typed, working: ["yes"] })).toMatchObject({ ok: true, input: { working: true } });
});

const NOW = atWib("2026-11-23", "10:32");
const OPENING = { now: NOW, key: "k", seen: "" };
const iso = (time: string) => new Date(atWib("2026-11-23", time)).toISOString();
const INCIDENT = {
  slug: "x",
  state: "identified",
  expected_end: iso("13:40"),
  progress: { done: 1, total: 2, unit: { id: "rekaman", en: "records" }, by_machine: false },
  attack: { finding: "no_sign", by: { id: "Diskominfo", en: null }, what: { id: "server", en: "server" }, at: iso("09:15") },
  data: { finding: "not_assessed", by: null, what: null, at: null },
} as Partial<Incident> as Incident;

test("the answers form opens with the answers as they stand, and sent untouched says the same", () => {
  expect(parseAnswers(startAnswers(INCIDENT, OPENING))).toEqual({
    ok: true,
    input: { slug: "x", attack: { ...INCIDENT.attack, at: atWib("2026-11-23", "09:15") }, data: INCIDENT.data },
  });
});

test("an update opens with the state, the end and the progress last told, but without a promise and without words", () => {
  const start = startUpdate(INCIDENT, OPENING);
  expect(start).toMatchObject({ state: ["identified"], expectedEnd: ["2026-11-23T13:40"], "progress.done": ["1"] });
  expect(start).not.toHaveProperty("body");
  expect(codes(parseUpdate(start))).toEqual(["nextUpdateBy: choice_required", "body: text_required"]);
});

test("what a machine told of progress is not told again by hand", () => {
  const { progress } = INCIDENT;
  const start = startUpdate({ ...INCIDENT, progress: progress && { ...progress, by_machine: true } }, OPENING);
  expect(start).not.toHaveProperty("progress.done");
});

test("an estimate that has passed is not told again by leaving it standing", () => {
  expect(startUpdate({ ...INCIDENT, expected_end: iso("10:00") }, OPENING).expectedEnd).toEqual([]);
});

test("the end opens at the present minute, with nothing vouched for", () => {
  expect(startResolve(INCIDENT, OPENING)).toMatchObject({ endedAt: ["2026-11-23T10:32"] });
  expect(startResolve(INCIDENT, OPENING)).not.toHaveProperty("working");
});
