import { expect, test } from "vitest";
import type { Claim, Statement } from "@/lib/register/content";
import { CONTENT } from "@/lib/register/content";
import { refuseContent } from "@/lib/register/refuse";
import { RECORDS } from "./founding-register";

const claims = RECORDS.flatMap(({ noun, content }) => (noun === "claim" ? [content as Claim] : []));
const statements = RECORDS.flatMap(({ noun, content }) => (noun === "statement" ? [content as Statement] : []));

test("every first record keeps its shape and is refused nothing that staff would be refused", () => {
  for (const { noun, content } of RECORDS) {
    expect(CONTENT[noun].parse(content)).toEqual(content);
    expect(refuseContent(noun, content, "2026-11-23")).toEqual([]);
  }
});

test("every account and every statement is attributed to the outlet that printed it, in both languages, with its address", () => {
  const told = [...claims.flatMap(({ accounts }) => accounts), ...statements];
  expect(told).toHaveLength(8);
  for (const { says, url } of told) {
    expect(says.id).toMatch(/^Menurut \S+, kepala /);
    expect(says.en).toMatch(/^According to \S+, the head of /);
    expect(url).toMatch(/^https?:\/\//);
  }
});

test("a record never speaks as the office, and calls nobody's words a hoax", () => {
  const words = JSON.stringify(RECORDS.map(({ content }) => ({ ...content, accounts: [], quote: null })));
  expect(words).not.toMatch(/\b(kami|kita|hoaks|hoax)\b/i);
});

test("what was not found is said to be no more than that", () => {
  const documents = RECORDS.flatMap(({ content }) => ("document" in content ? [content.document] : []));
  for (const words of [...claims.map(({ unknown }) => unknown), ...documents]) {
    expect(words?.id).toContain("Tidak ditemukan bukan berarti tidak ada.");
    expect(words?.en).toContain("Not found does not mean that there is none.");
  }
});

test("the office’s position on the claim of 2017 is told apart from its evidence, and no outside verdict stands without an author", () => {
  expect(claims[0]).toMatchObject({ stance: "denied", evidence: "statement", overall: "accounts_conflict", verdict: null });
});
