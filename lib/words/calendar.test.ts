import { expect, test } from "vitest";
import { daysWords, kindWord } from "./calendar";

test("days on end name what they share once", () => {
  expect(daysWords("2026-11-03", "2026-11-03", "id")).toBe("3 November 2026");
  expect(daysWords("2026-11-03", "2026-11-15", "en")).toBe("3–15 November 2026");
  expect(daysWords("2026-10-30", "2026-11-02", "id")).toBe("30 Oktober sampai 2 November 2026");
  expect(daysWords("2025-12-30", "2026-01-02", "en")).toBe("30 December 2025 to 2 January 2026");
});

test("a day that is not over is said to be uncounted, never normal", () => {
  expect(kindWord(null, "id")).toBe("belum dihitung");
  expect(kindWord("closed", "en")).toBe("Closed");
});
