import { expect, test } from "vitest";
import { figure } from "../counted";
import type { Sums } from "../uptime";
import { coverage, percent, uptimeText } from "./percent";

const DAY = "2026-11-23";
const told = (changes: Partial<Sums>) => uptimeText(figure({ from: DAY, to: DAY }, sums(changes)));
const sums = (changes: Partial<Sums>): Sums => ({
  operational: 0,
  disrupted: 0,
  pausedAnnounced: 0,
  pausedUnannounced: 0,
  unavailable: 0,
  unknown: 0,
  hoursUnknown: 0,
  ...changes,
});

test("a percentage is written as each language writes it, without idle zeros", () => {
  expect(percent(99.958, "id")).toBe("99,958\u00a0%");
  expect(percent(99.958, "en")).toBe("99.958%");
  expect(percent(62.5, "id")).toBe("62,5\u00a0%");
  expect(percent(100, "id")).toBe("100\u00a0%");
  expect(percent(0, "en")).toBe("0%");
});

test("what is nearly 100 is never written 100, and no decimal is rounded up", () => {
  for (const near of [99.9996, 99.9999999, 100 - 2 ** -40, 99.999]) {
    expect(percent(near, "id")).toBe("99,999\u00a0%");
    expect(percent(near, "en")).toBe("99.999%");
    expect(coverage(near, "id")).toBe("dari 99,999\u00a0% jam layanan yang ada datanya");
  }
  expect(percent(64.1009, "en")).toBe("64.1%");
  expect(percent(0.0000004, "en")).toBe("0%");
});

test("every thousandth is written as it is", () => {
  for (let n = 0; n <= 100_000; n++) expect(Number.parseFloat(percent(n / 1000, "en"))).toBe(n / 1000);
});

test("no data is said to be none, neither 0 nor 100", () => {
  expect(percent(null, "id")).toBe("belum ada data");
  expect(percent(null, "en")).toBe("no data yet");
  expect(told({})).toEqual({ id: "belum ada data", en: "no data yet" });
  expect(told({ unknown: 100 }).id).toBe("belum ada data");
});

test("a percentage says which part of the opening hours it rests on", () => {
  expect(coverage(62.5, "id")).toBe("dari 62,5\u00a0% jam layanan yang ada datanya");
  expect(coverage(62.5, "en")).toBe("of the 62.5% of opening hours that have data");
  expect(told({ operational: 4, unavailable: 1, unknown: 3 })).toEqual({
    id: "80\u00a0% dari 62,5\u00a0% jam layanan yang ada datanya",
    en: "80% of the 62.5% of opening hours that have data",
  });
  expect(told({ operational: 8 }).id).toBe("100\u00a0% dari semua jam layanan");
});

test("hours that are not known are said to be so, and keep a percentage from being a bare 100", () => {
  expect(told({ hoursUnknown: 86_400 }).id).toBe("belum ada data: jam layanan belum diketahui");
  expect(told({ operational: 8, hoursUnknown: 86_400 }).id).toBe(
    "99,999\u00a0% dari 99,999\u00a0% jam layanan yang ada datanya; jam layanan pada sebagian waktu belum diketahui",
  );
});
