import { expect, test } from "vitest";
import type { Answer, Incident } from "./api";
import { incidentView } from "./incident-view";
import { remindersOf } from "./reminders";
import { atWib } from "./time";

const at = (clock: string, day = "2026-11-23") => atWib(day, clock);
const iso = (ms: number) => new Date(ms).toISOString();
const NOW = at("12:00");
const kinds = (changes: Partial<Incident>, now = NOW) =>
  remindersOf([incidentView({ cause: { code: "network", label: { id: "Jaringan", en: null } }, ...changes })], now).map(
    ({ kind, late }) => [kind, late],
  );
const yes = (clock: string): Answer => ({
  finding: "yes",
  by: { id: "Diskominfo", en: null },
  what: { id: "server", en: null },
  at: iso(at(clock)),
});

test("a promise is reminded of ten minutes before, and is late from its moment on", () => {
  const promise = { next_update_by: iso(at("12:30")) };
  expect(kinds(promise)).toEqual([]);
  expect(kinds(promise, at("12:20"))).toEqual([["update_due", false]]);
  expect(kinds(promise, at("12:30"))).toEqual([["update_late", true]]);
});

test("an estimate that passed, and two hours without a word or a promise, are reminded of; what a pause announced is not", () => {
  expect(kinds({ published_at: iso(at("10:30")) })).toEqual([]);
  expect(kinds({ published_at: iso(at("10:00")) })).toEqual([["silent", true]]);
  expect(kinds({ published_at: iso(at("11:00")), expected_end: iso(at("11:30")) })).toEqual([["estimate_passed", true]]);
  expect(kinds({ kind: "pause", effect: "paused", published_at: iso(at("08:00")), expected_end: iso(at("14:00")) })).toEqual([]);
});

test("an outage that is over without a cause is asked about for two weeks", () => {
  const ended = { earliest: iso(at("11:00")), latest: iso(at("11:00")), words: null };
  const over = { phase: "ended" as const, ended };
  expect(kinds({ ...over, cause: null })).toEqual([["unexplained", false]]);
  expect(kinds(over)).toEqual([]);
  expect(kinds({ ...over, cause: null }, at("11:01", "2026-12-07"))).toEqual([]);
});

test("the law's times run from when the office found it: three days for data, one for an attack, and only once it said yes", () => {
  const told = { published_at: iso(at("11:30")), data: yes("09:00"), attack: yes("09:00") };
  const due = remindersOf([incidentView(told)], NOW);
  expect(due.map((each) => [each.kind, each.at])).toEqual([
    ["cyber", at("09:00", "2026-11-24")],
    ["data", at("09:00", "2026-11-26")],
  ]);
  expect(kinds({ ...told, published_at: iso(at("09:30", "2026-11-24")) }, at("10:00", "2026-11-24"))).toEqual([
    ["cyber", true],
    ["data", false],
  ]);
  const checked = { ...yes("09:00"), finding: "being_checked" as const };
  expect(kinds({ published_at: iso(at("11:30")), data: checked, attack: checked })).toEqual([]);
});

test("what is late comes first, and nothing is asked about the archive, what was entered later or taken back", () => {
  const late = incidentView({ slug: "b", next_update_by: iso(at("11:00")) });
  const soon = incidentView({ slug: "a", next_update_by: iso(at("12:05")) });
  expect(remindersOf([soon, late], NOW).map(({ slug }) => slug)).toEqual(["b", "a"]);
  const silent = { next_update_by: iso(at("11:00")) };
  expect(kinds({ ...silent, origin: "archive" })).toEqual([]);
  expect(kinds({ ...silent, entered_at: iso(at("11:00")) })).toEqual([]);
  expect(kinds({ ...silent, phase: "retracted" })).toEqual([]);
});
