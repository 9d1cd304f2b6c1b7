import { expect, test } from "vitest";
import { REFUSAL_CODES } from "@/lib/refusal";
import { refusalWords } from "./refusals";

test.each(REFUSAL_CODES)("%s is refused with a whole sentence", (code) => {
  expect(refusalWords(code, "attack.by")).toMatch(/^[A-Z].{10,}\.$/);
});

test("a question about data is answered about data", () => {
  expect(refusalWords("answer_needs_when", "data.at", "no_sign")).toContain("tidak ditemukan tanda data terdampak");
});
