import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, readFilter } from "./filter";

const PERSON = "019ab000-0000-7000-8000-000000000001";

test("an address says by whom, where and on which day, and after which line", () => {
  expect(readFilter({ person: PERSON, place: "kec-curug", day: "2026-11-23", after: PERSON })).toEqual({
    filter: { person: PERSON, place: "kec-curug", day: "2026-11-23" },
    cursor: PERSON,
  });
  expect(readFilter({ person: "house", place: "", day: "" }).filter).toEqual({ person: "house", place: null, day: null });
});

test("what is nothing of ours asks for nothing", () => {
  const nothing = { filter: { person: null, place: null, day: null }, cursor: null };
  const asked = { person: "sari", place: "' OR 1=1--", day: "2026-02-30", after: "1\u0000" };
  expect(readFilter(asked)).toEqual(nothing);
  expect(readFilter({ day: "0001-01-01" })).toEqual(nothing);
  expect(readFilter({ day: "9999-12-31" })).toEqual(nothing);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("person", "place", "day", "after"), fc.string({ minLength: 201 })), (given) => {
      expect(readFilter(given)).toEqual(nothing);
    }),
  );
});

test("an address made of a filter is read as that filter", () => {
  const filter = { person: PERSON, place: "kec-curug", day: null };
  const address = addressOf("/staff/audit", filter, PERSON);
  expect(readFilter(Object.fromEntries(new URL(address, "http://contoh.test").searchParams))).toEqual({ filter, cursor: PERSON });
  expect(addressOf("/staff/audit", { person: null, place: null, day: null })).toBe("/staff/audit");
});
