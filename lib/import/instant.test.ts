import fc from "fast-check";
import { expect, test } from "vitest";
import { atWib, DAY, wibDay, wibTime } from "../time";
import { instantOf, isZone } from "./instant";
import { Unfit } from "./record";

const reasonOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Unfit) return error.reason;
    throw error;
  }
  return "none";
};

test("a time with its zone is read as it stands, whatever zone the file is said to be of", () => {
  const moment = atWib("2026-11-20", "08:10");
  for (const told of ["2026-11-20T01:10:00Z", "2026-11-20 01:10 UTC", "2026-11-20T08:10:00+07:00", "2026-11-20T8:10:00+0700"])
    expect([instantOf(told, null), instantOf(told, "America/Chicago")]).toEqual([moment, moment]);
  expect(instantOf("2026-11-20T01:10:59.999Z", null)).toBe(moment + 59_000);
});

test("a time without a zone is asked about, never guessed", () => {
  expect(reasonOf(() => instantOf("2026-11-20 08:10", null))).toBe("zone_missing");
  expect(instantOf("2026-11-20 08:10", "Asia/Jakarta")).toBe(atWib("2026-11-20", "08:10"));
  expect(instantOf("2026-11-20 08:10", "UTC")).toBe(Date.parse("2026-11-20T08:10:00Z"));
});

test("around midnight the WIB day is the right one", () => {
  expect(wibDay(instantOf("2026-11-19 23:59", "Asia/Jakarta"))).toBe("2026-11-19");
  expect(wibDay(instantOf("2026-11-20 00:00", "Asia/Jakarta"))).toBe("2026-11-20");
  expect(wibDay(instantOf("2026-11-19T16:59:59Z", null))).toBe("2026-11-19");
  expect(wibDay(instantOf("2026-11-19T17:00:00Z", null))).toBe("2026-11-20");
});

test("an hour that a clock leaps over or goes through twice is no moment", () => {
  expect(reasonOf(() => instantOf("2026-03-08 02:30", "America/New_York"))).toBe("time_ambiguous");
  expect(reasonOf(() => instantOf("2026-11-01 01:30", "America/New_York"))).toBe("time_ambiguous");
  expect(instantOf("2026-11-01 03:30", "America/New_York")).toBe(Date.parse("2026-11-01T08:30:00Z"));
});

test.each([
  "besok",
  "2026-13-01 08:00",
  "2026-02-30T08:00Z",
  "2026-11-20",
  "20/11/2026 08.10",
  "2026-11-20T24:00Z",
  "2026-11-20T08:10+99:00",
  "1e9",
])("%s is no moment", (told) => {
  expect(reasonOf(() => instantOf(told, "Asia/Jakarta"))).toBe("time_unreadable");
});

test.each(["", "  ", null, undefined, 5, {}])("%j is no time at all", (told) => {
  expect(reasonOf(() => instantOf(told, "Asia/Jakarta"))).toBe("time_missing");
});

test("any minute of WIB written down is read back as that minute", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
      const ms = atWib("1975-01-01", "00:00") + days * DAY + minute * 60_000;
      expect(instantOf(`${wibDay(ms)} ${wibTime(ms)}`, "Asia/Jakarta")).toBe(ms);
    }),
  );
});

test("only zones whose clocks are known are zones", () => {
  expect(["Asia/Jakarta", "UTC", "America/New_York"].map(isZone)).toEqual([true, true, true]);
  expect(["WIB", "", "Asia/Jakarta\0", "../..", "x".repeat(100)].map(isZone)).toEqual([false, false, false, false, false]);
});
