import { expect, test } from "vitest";
import { LOCALES } from "../text";
import { ERROR_KINDS, ERRORS, errorLink, errorPath, isErrorKind } from "./errors";

test.each(ERROR_KINDS)("%s is told in both languages, in sentences and without the words of specialists", (kind) => {
  const { id, en } = ERRORS[kind];
  expect(id.title).not.toBe(en.title);
  for (const { title, body } of [id, en]) {
    expect(title).toMatch(/^\p{Lu}[^.]+$/u);
    expect(body).toMatch(/^\p{Lu}.+\.$/u);
    expect(title + body).not.toMatch(/\b(HTTP|HTML|error|exception|null|Next|proxy)\b/);
  }
});

test("each has an address of its own in both languages, and leads staff to the desk and readers home", () => {
  const paths = ERROR_KINDS.flatMap((kind) => LOCALES.map((locale) => errorPath(kind, locale)));
  expect(new Set(paths).size).toBe(ERROR_KINDS.length * LOCALES.length);
  expect(errorLink("unsure", "en").href).toBe("/staff");
  expect(errorLink("unreadable", "id").href).toBe("/");
  expect(errorLink("unreadable", "en").href).toBe("/en");
});

test("a name that any object has is no kind of error", () => {
  expect(["unsure", "toString", "__proto__", ""].map(isErrorKind)).toEqual([true, false, false, false]);
});
