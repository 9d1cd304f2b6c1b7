import { expect, test } from "vitest";
import type { Incident } from "@/lib/api";
import { incidentView } from "@/lib/incident-view";
import { at } from "@/lib/testing";
import { answerSentence, essence, momentText, whenSentences } from "./essence";

const iso = (clock: string, days = 0) => new Date(at(clock, days)).toISOString();
const said = (changes: Partial<Incident>, locale: "id" | "en" = "id") => essence(incidentView(changes), locale).join(" ");
const exact = (clock: string) => ({ earliest: iso(clock), latest: iso(clock), words: null });
const checked = { by: { id: "Diskominfo", en: null }, what: { id: "server cetak", en: null }, at: iso("09:15") };

test("what was checked says who found what and when, and that it is over", () => {
  const changes: Partial<Incident> = {
    effect: "paused",
    phase: "ended",
    began: exact("08:00"),
    ended: exact("10:30"),
    attack: { finding: "no_sign", ...checked },
  };
  expect(said(changes)).toBe(
    "Dihentikan sementara dari Senin 23 November 2026, 08.00 WIB sampai Senin 23 November 2026, 10.30 WIB. Serangan siber: tidak ditemukan tanda (Diskominfo, Senin 23 November 2026, 09.15 WIB).",
  );
  expect(said(changes, "en")).toBe(
    "Paused from Monday 23 November 2026, 08:00 WIB to Monday 23 November 2026, 10:30 WIB. Cyber attack: no sign found (Diskominfo, Monday 23 November 2026, 09:15 WIB).",
  );
});

test("what nobody assessed is not assessed, whatever else its answer holds", () => {
  expect(answerSentence("attack", { finding: "not_assessed", by: null, what: null, at: null }, "id")).toBe(
    "Serangan siber: belum dinilai.",
  );
  expect(answerSentence("data", { finding: "not_assessed", ...checked }, "en")).toBe("Your data: not assessed.");
  expect(answerSentence("data", { finding: "being_checked", ...checked }, "id")).toBe(
    "Data Anda: sedang diperiksa (Diskominfo).",
  );
});

test("what goes on says since when and until when, but names no estimate that has passed", () => {
  const ongoing: Partial<Incident> = {
    effect: "unavailable",
    phase: "ongoing",
    began: exact("08:00"),
    expected_end: iso("14:00"),
  };
  expect(said(ongoing)).toMatch(
    /^Tidak dapat dilayani sejak Senin .*08\.00 WIB\. Perkiraan selesai Senin .*14\.00 WIB\. Serangan/,
  );
  const missed = [{ told_at: iso("08:10"), expected_end: iso("14:00") }];
  expect(said({ ...ongoing, missed_estimates: missed })).not.toContain("Perkiraan");
});

test("what is planned has not begun, and what was called off never did", () => {
  expect(said({ effect: "paused", phase: "planned", began: exact("13:00"), expected_end: iso("15:00") })).toMatch(
    /^Akan dihentikan sementara mulai Senin .*13\.00 WIB sampai Senin .*15\.00 WIB\./,
  );
  expect(whenSentences(incidentView({ effect: "paused", phase: "cancelled", ended: exact("09:00") }), "en")).toEqual([
    "Called off Monday 23 November 2026, 09:00 WIB, before it began.",
  ]);
});

test("where the office does not speak for itself, who does is named", () => {
  const archive: Partial<Incident> = { phase: "ended", ended: exact("15:00"), according_to: { id: "menurut koran", en: null } };
  expect(whenSentences(incidentView(archive), "id")[0]).toMatch(/15\.00 WIB, menurut koran\.$/);
});

test("a moment known roughly is told no more exactly than it is known", () => {
  const siang = { earliest: iso("11:00"), latest: iso("15:00"), words: { id: "siang", en: "around midday" } };
  expect(momentText(siang, "id")).toBe("Senin 23 November 2026, siang (11.00–15.00 WIB)");
  expect(said({ phase: "ended", effect: "paused", began: exact("08:00"), ended: siang }, "en")).toContain(
    "to Monday 23 November 2026, around midday (11:00–15:00 WIB).",
  );
});
