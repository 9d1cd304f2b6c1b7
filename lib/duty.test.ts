import fc from "fast-check";
import { expect, test } from "vitest";
import { onDuty, remindedAt, type Turn } from "./duty";
import { atWib, HOUR, MINUTE } from "./time";

/** 23 November 2026 is a Monday. */
const at = (day: string, clock: string) => atWib(`2026-11-${day}`, clock);
const day: Turn = { person: "siang", weekday: 0, begins: "08:00", ends: "16:00" };
const night: Turn = { person: "malam", weekday: 0, begins: "20:00", ends: "06:00" };
const whole: Turn = { person: "penuh", weekday: 6, begins: "00:00", ends: "00:00" };
const rota = [day, night, whole];

test.each([
  ["23", "08:00", ["siang"]],
  ["23", "15:59", ["siang"]],
  ["23", "16:00", []],
  ["23", "20:00", ["malam"]],
  ["24", "05:59", ["malam"]],
  ["24", "06:00", []],
  ["24", "08:00", []],
  ["22", "00:00", ["penuh"]],
  ["22", "23:59", ["penuh"]],
  ["23", "00:00", []],
])("on the %s at %s these are called: %j", (on, clock, people) => {
  expect(onDuty(rota, at(on, clock))).toEqual(people);
});

test("until midnight is until the day is over, and nobody is called twice", () => {
  const late: Turn = { person: "siang", weekday: 0, begins: "12:00", ends: "24:00" };
  expect(onDuty([day, late], at("23", "13:00"))).toEqual(["siang"]);
  expect(onDuty([late], at("23", "23:59"))).toEqual(["siang"]);
  expect(onDuty([late], at("24", "00:00"))).toEqual([]);
});

test("seven turns around the clock leave no moment without somebody", () => {
  const clock = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((m) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`);
  fc.assert(
    fc.property(clock, fc.integer({ min: 0, max: 7 * 24 * 60 }), (turn, minutes) => {
      const week = Array.from({ length: 7 }, (_, weekday) => ({ person: String(weekday), weekday, begins: turn, ends: turn }));
      expect(onDuty(week, at("16", "00:00") + minutes * 60_000)).toHaveLength(1);
    }),
  );
});

test("of what nobody explains staff are reminded after an hour and after four, and then every morning", () => {
  const known = at("23", "09:58");
  const reminded = new Set<number | null>();
  for (let now = known; now < at("26", "12:00"); now += MINUTE) reminded.add(remindedAt([known], now));
  expect([...reminded]).toEqual([null, known + HOUR, known + 4 * HOUR, at("24", "08:00"), at("25", "08:00"), at("26", "08:00")]);
});

test("what became known within the hour before the morning waits for its own hour", () => {
  const known = at("23", "07:30");
  expect(remindedAt([known], at("23", "08:29"))).toBeNull();
  expect(remindedAt([known], at("23", "08:30"))).toBe(at("23", "08:30"));
});

test("of several the last moment counts, and of none there is none", () => {
  expect(remindedAt([at("22", "10:00"), at("23", "09:00")], at("23", "10:30"))).toBe(at("23", "10:00"));
  expect(remindedAt([], at("23", "10:30"))).toBeNull();
});
