import { expect, test } from "vitest";
import { markdownToHtml } from "./markdown";
import { openingOf } from "./opening";

test("a text opens with its first paragraph, and a list is not cut", () => {
  expect(openingOf(markdownToHtml("Cetak **berhenti**.\n\nPerekaman jalan.\n\n- satu"))).toBe(
    "<p>Cetak <strong>berhenti</strong>.</p>",
  );
  expect(openingOf(markdownToHtml("- satu\n- dua\n\nlalu"))).toContain("lalu");
  expect(openingOf(markdownToHtml("Satu saja."))).toBe("<p>Satu saja.</p>");
  expect(openingOf("")).toBe("");
});
