import { expect, test } from "vitest";
import { type ReportFact, reportsAt } from "./report";
import { at } from "./testing";

const report = (changes: Partial<ReportFact> = {}): ReportFact => ({
  location: "curug",
  kind: "blanks",
  left: 120,
  at: at("08:05"),
  validUntil: at("24:00"),
  ...changes,
});

test("what was told last of each holds until the end of the day, of its own place alone", () => {
  const facts = [report(), report({ left: "out", at: at("10:00") }), report({ kind: "quota", left: 40 })];
  expect(reportsAt(facts, "curug", at("09:00"))).toMatchObject({ blanks: { left: 120 }, quota: { left: 40 } });
  expect(reportsAt(facts, "curug", at("10:00")).blanks).toEqual({
    left: "out",
    at: "2026-11-23T03:00:00.000Z",
    valid_until: "2026-11-23T17:00:00.000Z",
  });
  expect(reportsAt(facts, "legok", at("10:00"))).toEqual({ blanks: null, quota: null });
});

test("with the day it is gone, and before it was told it was not there", () => {
  expect(reportsAt([report()], "curug", at("24:00")).blanks).toBeNull();
  expect(reportsAt([report()], "curug", at("08:04")).blanks).toBeNull();
});

test("of two told in the same moment the one that came later stands", () => {
  expect(reportsAt([report(), report({ left: "enough" })], "curug", at("09:00")).blanks?.left).toBe("enough");
});
