import { expect, test } from "vitest";
import { isQuiet } from "./quiet";
import { at, officeRules } from "./testing";
import { MINUTE } from "./time";

const rules = officeRules();
const quiet = (clock: string, spokenAt: number | null = null, changes: Partial<Parameters<typeof isQuiet>[0]> = {}) =>
  isQuiet({ rules, spokenAt, now: at(clock), ...changes });

test("a place is quiet from 45 minutes after it opened until it closes for the day, its break included", () => {
  expect(quiet("08:44")).toBe(false);
  expect(quiet("08:45")).toBe(true);
  expect(quiet("12:30")).toBe(true);
  expect(quiet("16:00")).toBe(false);
});

test("a word of today ends it, one of yesterday does not", () => {
  expect(quiet("09:00", at("08:05"))).toBe(false);
  expect(quiet("09:00", at("15:59", -3))).toBe(true);
});

test("how long the desk waits can be set", () => {
  expect(quiet("08:10", null, { after: 10 * MINUTE })).toBe(true);
});

test("on a day off, or where hours are not known, nobody is asked for a word", () => {
  const holidays = { "2026-11-23": { kind: "national" as const, name: "Libur" } };
  expect(quiet("10:00", null, { rules: officeRules({ holidays }) })).toBe(false);
  expect(quiet("10:00", null, { rules: officeRules({ week: null }) })).toBe(false);
});
