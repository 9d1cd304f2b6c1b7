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
  expect(beat(fields as Record<string, string>)).toEqual({ beat: read, left: [] });
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
] as const)("%j is a sign all the same, without what cannot be kept: %s", (fields, left) => {
  expect(beat(fields as Record<string, string>)).toEqual({ beat: NOTHING, left: [left] });
});

test("of two parts of which one cannot be kept the other is", () => {
  expect(beat({ done: "3", total: "9", note: "x".repeat(LONGEST_DETAIL + 1), status: "fail" })).toEqual({
    beat: { done: 3, total: 9, note: null, failed: true },
    left: ["note_too_long"],
  });
});

test.each(["gagal", "constructor"])("a status of %s says neither that it works nor that it does not", (status) => {
  expect(beat({ status })).toBe("status_unknown");
});

test("whatever a machine says, what is kept fits where it is kept", () => {
  const field = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.integer().map(String));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("done", "total", "note", "status"), field), (fields) => {
      const read = beat(fields);
      if (read === "status_unknown") return;
      const { done, total, note } = read.beat;
      for (const count of [done, total]) if (count !== null) expect(count).toBeLessThan(2 ** 31);
      expect(note ?? "").not.toMatch(/[\0\p{Surrogate}]/u);
      expect(note?.length ?? 0).toBeLessThanOrEqual(LONGEST_DETAIL);
    }),
  );
});
