import { describe, expect, test } from "vitest";
import type { Bucket } from "./api";
import {
  dayRows,
  dayShown,
  daysShown,
  growingOf,
  measuredUntil,
  measurementRow,
  type ProbeFact,
  printedEvery,
  sightOfBucket,
  sumSights,
} from "./measurement";
import { at } from "./testing";
import { atWib, MINUTE } from "./time";

const NOW = at("10:42");
const iso = (ms: number) => new Date(ms).toISOString();
const fact = (changes: Partial<ProbeFact> = {}): ProbeFact => ({
  slug: "antrean",
  name: { id: "Antrean daring", en: null },
  kind: "http",
  pace: { everySeconds: 60, timeoutMs: 10_000 },
  grace: 0,
  target: { kind: "service", name: { id: "Antrean", en: null }, href: "/services/antrean" },
  born: at("08:00", -5),
  turn: { verdict: "up", from: at("08:00") },
  last: { at: NOW - MINUTE, outcome: "ok" },
  seen: { at: NOW - MINUTE, outcome: "ok" },
  pausedAt: null,
  endedAt: null,
  beats: [],
  ...changes,
});

describe("what is believed of a measurement", () => {
  test("is its verdict, since when it holds", () => {
    expect(measurementRow(fact(), NOW, false)).toMatchObject({ verdict: "up", since: iso(at("08:00")) });
  });

  test("is that we cannot look once nothing was seen for longer than a look stands for, whatever was believed before", () => {
    const until = NOW - MINUTE + 130_000;
    expect(measurementRow(fact(), until, false).verdict).toBe("up");
    expect(measurementRow(fact(), until + 1, false)).toMatchObject({ verdict: "blind", since: iso(until) });
  });

  test("a heartbeat may be late by its grace before that", () => {
    const beat = fact({ kind: "heartbeat", grace: 600_000 });
    expect(measurementRow(beat, NOW + 10 * MINUTE, false).verdict).toBe("up");
  });

  test("is nothing in the edition of a site that can no longer be kept true, nor while nobody looks", () => {
    for (const row of [
      measurementRow(fact(), NOW, true),
      measurementRow(fact({ pausedAt: at("10:00") }), NOW, false),
      measurementRow(fact({ endedAt: at("10:00") }), NOW, false),
      measurementRow(fact({ turn: null, last: null, seen: null }), NOW, false),
    ]) {
      expect(row).toMatchObject({ verdict: null, since: null });
    }
  });
});

test("a protection is verified by the last look that could see, and by nothing else", () => {
  const target = { kind: "protection" as const, name: { id: "Port tertutup", en: null }, href: "/protections/port" };
  const seen = { at: at("10:00"), outcome: "closed_filtered" as const };
  const last = { at: at("10:41"), outcome: "no_network" as const };
  const door = fact({ kind: "closed_port", target, last, seen });
  expect(measurementRow(door, NOW, false).verified).toEqual({ at: iso(at("10:00")), closed: true, outcome: "closed_filtered" });
  expect(measurementRow(fact(), NOW, false).verified).toBeNull();
});

describe("a long work", () => {
  const beat = (clock: string, done: number | null) => ({
    at: at(clock),
    done,
    total: done === null ? null : 150_000,
    note: null,
  });

  test("is told by its newest figures, with the pace of the last hour", () => {
    const beats = [beat("10:40", 84_000), beat("09:40", 60_000), beat("10:41", null)];
    expect(measurementRow(fact({ beats }), NOW, false).progress).toEqual({
      ...{ done: 84_000, total: 150_000, note: null, at: iso(at("10:40")), per_hour: 24_000 },
      estimate: iso(at("13:25")),
    });
  });

  test("has no pace in the edition of a site that can no longer be kept true", () => {
    const beats = [beat("10:40", 84_000), beat("09:40", 60_000)];
    expect(measurementRow(fact({ beats }), NOW, true).progress).toMatchObject({ done: 84_000, per_hour: null, estimate: null });
  });

  test("beats without figures tell of none", () => {
    expect(measurementRow(fact({ beats: [beat("10:40", null)] }), NOW, false).progress).toBeNull();
  });
});

describe("what every result changes", () => {
  const probes = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ slug: `p-${index}`, ended: false, href: "/services/kk" }));

  test("is the page of each probe that looks, the protections that are looked at, and the list of all, with their data", () => {
    const measured = [
      { slug: "antrean", ended: false, href: "/services/antrean" },
      { slug: "port", ended: false, href: "/protections/port" },
      { slug: "port-lagi", ended: false, href: "/protections/port" },
      { slug: "lama", ended: true, href: "/protections/lama" },
    ];
    expect(growingOf(measured).filter((path) => !path.startsWith("/en"))).toEqual([
      ...["/measurements", "/measurements/antrean", "/measurements/port", "/measurements/port-lagi", "/protections/port"],
      "/api/v1/measurements.json",
      ...["antrean", "port", "port-lagi"].map((slug) => `/api/v1/measurements/${slug}.json`),
    ]);
    expect(growingOf(measured)).toHaveLength(14);
  });

  test("is printed every five minutes while it is little, and more seldom the more probes there are: never more than one a second", () => {
    expect([0, 1, 99].map((count) => printedEvery(growingOf(probes(count)).length))).toEqual([1, 1, 1].map(() => 5 * MINUTE));
    expect(printedEvery(growingOf(probes(1000)).length)).toBe(51 * MINUTE);
    for (const count of [1, 60, 299, 300, 301, 3003, 100_000]) {
      expect(count / (printedEvery(count) / 1000)).toBeLessThanOrEqual(1);
    }
  });

  test("may be believed until the next printing and three minutes more", () => {
    expect(measuredUntil(NOW, printedEvery(10))).toBe(iso(NOW + 8 * MINUTE));
    expect(measuredUntil(NOW, printedEvery(3003))).toBe(iso(NOW + 54 * MINUTE));
  });
});

const bucket = (changes: Partial<Bucket>): Bucket => ({
  ...{ from: iso(NOW), count: 1, good: 0, slow: 0, bad: 0, blind: 0, least: null, p50: null, p95: null, most: null },
  ...changes,
});

test("a bucket is as bad as the worst in it, and without anything seen it is blind", () => {
  expect(sightOfBucket(bucket({ good: 299, bad: 1 }))).toBe("bad");
  expect(sightOfBucket(bucket({ good: 299, slow: 1 }))).toBe("slow");
  expect(sightOfBucket(bucket({ good: 1, blind: 299 }))).toBe("good");
  expect(sightOfBucket(bucket({ blind: 300 }))).toBe("blind");
});

test("seconds that no bucket tells of were not seen", () => {
  expect(sumSights([bucket({ good: 290, blind: 10 }), bucket({ bad: 300 })], 900)).toEqual({
    good: 290,
    slow: 0,
    bad: 300,
    blind: 310,
  });
});

test("the picture ends with the last five minutes that are surely summed up, and ninety days with yesterday", () => {
  expect(dayShown(NOW)).toEqual({ from: at("10:35", -1), to: at("10:35") });
  expect(dayShown(at("10:44"))).toEqual({ from: at("10:40", -1), to: at("10:40") });
  expect(daysShown(NOW)).toEqual({ from: atWib("2026-08-25", "00:00"), to: at("00:00") });
});

test("days that were good from end to end are one row, as long as they are neighbours", () => {
  const day = (on: string, changes: Partial<Bucket> = { good: 86_400 }) => bucket({ from: iso(atWib(on, "00:00")), ...changes });
  const rows = dayRows([
    day("2026-11-23", { good: 40_000 }),
    day("2026-11-22"),
    day("2026-11-21"),
    day("2026-11-20", { good: 86_000, bad: 400 }),
    day("2026-11-19"),
    day("2026-11-17"),
    day("2026-11-16"),
  ]);
  expect(rows.map(({ first, last, buckets }) => [first, last, buckets.length])).toEqual([
    ["2026-11-23", "2026-11-23", 1],
    ["2026-11-21", "2026-11-22", 2],
    ["2026-11-20", "2026-11-20", 1],
    ["2026-11-19", "2026-11-19", 1],
    ["2026-11-16", "2026-11-17", 2],
  ]);
});
