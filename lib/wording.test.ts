import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsNik, warningsOf } from "./wording";

const rules = (text: string) => warningsOf(text).map(({ rule }) => rule);

test("each rule finds what it is there for, and says what it found", () => {
  const found: [string, string, string][] = [
    ["Layanan akan segera pulih.", "soon", "segera"],
    ["Ini bukan serangan.", "absolute", "bukan serangan"],
    ["Data warga tetap aman.", "absolute", "Data warga tetap aman"],
    ["Kelalaian Pak Budi di loket.", "person", "Pak Budi"],
    ["Hubungi 0812-3456-7890.", "phone", "0812-3456-7890"],
    ["Server down sejak pagi.", "jargon", "Server down"],
    ["Berita itu hoaks.", "blame", "hoaks"],
    ["LAYANAN TIDAK DAPAT DILAYANI", "shouting", "LAYANAN TIDAK DAPAT DILAYANI"],
    ["Kami mohon maaf atas ketidaknyamanannya.", "empty", "mohon maaf atas ketidaknyamanannya"],
  ];
  for (const [text, rule, what] of found) expect(warningsOf(text), text).toContainEqual({ rule, found: what });
});

test("a plain notice as the office writes it is warned of nothing", () => {
  const plain = [
    "Pencadangan data berjalan sejak 08.00 WIB. Perekaman KTP-el tetap dilayani di Curug dan Legok.",
    "Kabar berikutnya paling lambat 10.30 WIB. Bawa KK dan KIA bila ada.",
    "Diperiksa Diskominfo, 09.15 WIB: server cetak. Penyebab masih dicari.",
    "Sisa 120 keping; nomor surat 470/123. Ibu hamil didahulukan.",
    "SIAK, KTP-el, KK, IKD dan NIK: semua berjalan.",
  ];
  for (const text of plain) expect(rules(text), text).toEqual([]);
});

test("whatever is typed, it answers, and what it found stands in the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { found } of warningsOf(text)) expect(text).toContain(found);
    }),
  );
});

test("sixteen digits with a day of birth in them are a NIK; other long numbers are not", () => {
  for (const nik of ["3603012301900001", "NIK 3603016302950002.", "3603017112700003"]) expect(holdsNik(nik), nik).toBe(true);
  for (const other of ["3603010001900001", "3603019901900001", "3603012313900001", "36030123019000011", "150.000 rekaman", ""])
    expect(holdsNik(other), other).toBe(false);
});
