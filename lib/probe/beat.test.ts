import fc from "fast-check";
import { expect, test } from "vitest";
import { readBeat } from "./beat";
import { LONGEST_DETAIL } from "./outcome";

const beat = (fields: Record<string, string>) => readBeat(new Map(Object.entries(fields)));
const NOTHING = { done: null, total: null, note: null, failed: false };

test.each([
  [{}, NOTHING],
  [
    { done: "84000", total: "150000" },
    { ...NOTHING, done: 84_000, total: 150_000 },
  ],
  [{ done: "12" }, { ...NOTHING, done: 12 }],
  [
    { status: "fail", note: " cakram penuh " },
    { ...NOTHING, failed: true, note: "cakram penuh" },
  ],
  [{ status: "ok", token: "lain" }, NOTHING],
  [{ note: "a\u0000b\u202e" }, { ...NOTHING, note: "ab" }],
])("%j is read", (fields, read) => {
  expect(beat(fields as Record<string, string>)).toEqual(read);
});

test.each([
  [{ done: "banyak" }, "count_unreadable"],
  [{ done: "-1" }, "count_unreadable"],
  [{ done: "1.5" }, "count_unreadable"],
  [{ done: "99999999999" }, "count_unreadable"],
  [{ done: "4294967296" }, "count_unreadable"],
  [{ total: "10" }, "count_unreadable"],
  [{ done: "11", total: "10" }, "count_unreadable"],
  [{ done: "0", total: "0" }, "count_unreadable"],
  [{ note: "x".repeat(LONGEST_DETAIL + 1) }, "note_too_long"],
  [{ note: "NIK 3603121205900001 gagal" }, "personal_number"],
  [{ status: "gagal" }, "status_unknown"],
  [{ status: "constructor" }, "status_unknown"],
])("%j is refused: %s", (fields, error) => {
  expect(beat(fields as Record<string, string>)).toBe(error);
});

test("whatever a machine says, what is kept fits where it is kept", () => {
  const field = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.integer().map(String));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("done", "total", "note", "status"), field), (fields) => {
      const read = beat(fields);
      if (typeof read === "string") return;
      for (const count of [read.done, read.total]) if (count !== null) expect(count).toBeLessThan(2 ** 31);
      expect(read.note ?? "").not.toMatch(/[\0\p{Surrogate}]/u);
      expect(read.note?.length ?? 0).toBeLessThanOrEqual(LONGEST_DETAIL);
    }),
  );
});
