import fc from "fast-check";
import { expect, test } from "vitest";
import { summarise } from "../severity";
import { at, officeRules } from "../testing";
import { addDays, atWib } from "../time";
import { hoursText } from "./hours";
import { subject } from "./names";
import { locationBreadth, serviceBreadth } from "./status";
import { clock, dayOf, dayTime, duration, month, range } from "./time";

const rules = officeRules();
const hours = (now: number, changes = {}) => hoursText(officeRules(changes), now);
const many = (counts: Record<string, number>) =>
  summarise(
    Object.entries(counts).flatMap(([status, n]) =>
      Array.from({ length: n }, () => ({ status: status as "closed", announced: false })),
    ),
  );

test("times carry their zone and are written as each language writes them", () => {
  expect(clock(at("14:00"), "id")).toBe("14.00 WIB");
  expect(clock(at("14:00"), "en")).toBe("14:00 WIB");
  expect(dayTime(at("14:00"), "id")).toBe("Senin 23 November 2026, 14.00 WIB");
  expect(dayOf("2026-11-23", "en")).toBe("Monday 23 November 2026");
  expect(month("2017-05", "id")).toBe("Mei 2017");
});

test("durations are told in the units people use, rounded down", () => {
  expect(duration(59, "id")).toBe("kurang dari 1 menit");
  expect(duration(21.5 * 3600, "id")).toBe("21 jam 30 menit");
  expect(duration(3600 + 60, "en")).toBe("1 hour 1 minute");
  expect(duration(51 * 3600, "id")).toBe("2 hari 3 jam");
});

test("a duration known roughly says so, and never more narrowly than it is known", () => {
  expect(range({ min: 21 * 3600, max: 25 * 3600 }, "id")).toBe("sekitar 21–25 jam");
  expect(range({ min: 5 * 3600, max: 8 * 3600 }, "en")).toBe("about 5–8 hours");
  expect(range({ min: 20 * 60, max: 50 * 60 }, "id")).toBe("sekitar 20–50 menit");
  expect(range({ min: 0, max: 2 * 3600 }, "id")).toBe("paling lama 2 jam");
  expect(range({ min: 1800, max: 3 * 3600 }, "id")).toBe("sekitar 30 menit sampai 3 jam");
  expect(range({ min: 7200, max: 7200 }, "id")).toBe("2 jam");
});

test("hours say until when, and which break lies between", () => {
  expect(hours(at("10:32")).id).toBe("Buka sampai 16.00 WIB, istirahat 12.00–13.00");
  expect(hours(at("14:00"))).toEqual({ id: "Buka sampai 16.00 WIB", en: "Open until 16:00 WIB" });
  expect(hours(at("12:10")).id).toBe("Istirahat. Buka lagi 13.00 WIB");
  expect(hours(at("06:00")).id).toBe("Tutup. Buka lagi hari ini 08.00 WIB");
});

test("a closed door says when it opens, by weekday within the week and by date beyond it", () => {
  expect(hours(at("16:00", 4))).toEqual({ id: "Tutup. Buka lagi Senin 08.00 WIB", en: "Closed. Open again Monday 08:00 WIB" });
  const exceptions = [
    { from: "2026-11-23", to: "2026-12-01", rule: "spans" as const, spans: [], reason: { id: "Pindah gedung.", en: null } },
  ];
  expect(hours(at("09:00"), { exceptions })).toEqual({
    id: "Tutup: Pindah gedung. Buka lagi Rabu 2 Desember 2026, 08.00 WIB",
    en: "Closed. Open again Wednesday 2 December 2026, 08:00 WIB",
  });
});

test("a holiday is named, and a year without its holidays is said to be one", () => {
  const holidays = { "2026-12-25": { kind: "national" as const, name: "Hari Raya Natal" } };
  expect(hours(atWib("2026-12-25", "09:00"), { holidays }).id).toBe("Tutup: Hari Raya Natal. Buka lagi Senin 08.00 WIB");
  expect(hours(atWib("2027-01-04", "14:00")).id).toBe("Buka sampai 16.00 WIB. Hari libur 2027 belum dicatat");
  expect(hours(atWib("2026-12-31", "17:00")).id).toBe("Tutup. Buka lagi Jumat 08.00 WIB. Hari libur 2027 belum dicatat");
});

test("hours that are not known are said to be so, and an opening out of sight is not promised", () => {
  expect(hours(at("09:00"), { week: null })).toEqual({ id: "Jam layanan belum diketahui", en: "Opening hours are not known" });
  const exceptions = [
    {
      from: "2026-11-01",
      to: addDays("2026-11-23", 90),
      rule: "spans" as const,
      spans: [],
      reason: { id: "Banjir", en: "Flood" },
    },
  ];
  expect(hours(at("09:00"), { exceptions }).en).toBe("Closed: Flood. The next opening day is not known");
});

test("a day that is open to its end closes at 24.00", () => {
  const exceptions = [
    {
      from: "2026-11-23",
      to: "2026-11-23",
      rule: "spans" as const,
      spans: [["08:00", "24:00"] as [string, string]],
      reason: { id: "x", en: null },
    },
  ];
  expect(hours(at("23:00"), { exceptions }).id).toBe("Buka sampai 24.00 WIB");
});

test("the hours of any moment are a sentence in both languages", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 * 24 * 60 }), (minutes) => {
      const said = hoursText(rules, atWib("2025-12-01", "00:00") + minutes * 60_000);
      for (const words of [said.id, said.en ?? ""])
        expect(words).toMatch(/^(Buka|Tutup|Istirahat|Open|Closed|Break)\b(?!.*(undefined|NaN|null|\.\.))/);
    }),
    { numRuns: 300 },
  );
});

test("breadth counts what is worst, then what the others are", () => {
  expect(serviceBreadth(many({ unknown: 2, operational: 28 }))).toEqual({
    id: "di 2 dari 30 lokasi; normal di 28",
    en: "at 2 of 30 locations; normal at 28",
  });
  expect(serviceBreadth(many({ operational: 24, unavailable: 3, unknown: 2, disrupted: 1 })).id).toBe(
    "di 3 dari 30 lokasi; terganggu di 1; belum ada kabar di 2; normal di 24",
  );
  expect(serviceBreadth(many({ closed: 30 })).id).toBe("di semua 30 lokasi");
  expect(serviceBreadth(many({ closed: 1 })).id).toBe("di satu-satunya lokasi");
  expect(locationBreadth(many({ disrupted: 2, operational: 9 })).id).toBe("untuk 2 dari 11 layanan; normal untuk 9");
  expect(locationBreadth(many({ operational: 11 })).id).toBe("untuk semua layanan");
});

test("services that share a word share it in the sentence", () => {
  expect(subject(["Cetak KTP-el", "Ganti KTP-el"], "id")).toBe("Cetak dan ganti KTP-el");
  expect(subject(["Rekam KTP-el", "Cetak KTP-el", "Ganti KTP-el"], "id")).toBe("Rekam, cetak, dan ganti KTP-el");
  expect(subject(["Cetak KTP-el", "Ganti KTP-el", "KK"], "id")).toBe("Cetak dan ganti KTP-el serta KK");
  expect(subject(["KK", "Akta lahir"], "id")).toBe("KK dan akta lahir");
  expect(subject(["e-KTP card printing", "e-KTP replacement"], "en")).toBe("e-KTP card printing and replacement");
  expect(subject(["Cetak KTP-el", "KK", "KIA", "Suket", "Pindah datang"], "id")).toBe("Cetak KTP-el dan 4 layanan lain");
});
