import { expect, test } from "vitest";

import type { IncidentUpdate } from "../api";
import { incidentView } from "../incident-view";
import { mailOf } from "./mail";

const updateOf = (changes: Partial<IncidentUpdate>): IncidentUpdate => ({
  ...{ id: "0", at: "2026-11-23T02:10:00.000Z", state: "identified", expected_end: null, next_update_by: null },
  ...{ body: text("Pencadangan berjalan."), body_html: text("<p>Pencadangan berjalan.</p>") },
  ...{ progress: null, source: null, corrections: [], retracted: null },
  ...changes,
});
const text = (id: string) => ({ id, en: null });
const incident = incidentView({
  updates: [updateOf({ body: text("Teknisi **tiba** pukul 11.00. Lihat [jadwal](/history).") })],
  actions: [text("Datang ke Legok.")],
});

test("a letter says what, where, since when, the newest word without marks, what to do and where to read on", () => {
  const { subject, text: body } = mailOf(incident, "id", (path) => `https://status.test${path}`);
  expect(subject).toContain("Cetak KTP-el tidak dapat dilayani di Curug");
  expect(body.split("\n\n")).toEqual([
    "Cetak KTP-el di Curug.",
    "Tidak dapat dilayani sejak Senin 23 November 2026, 09.00 WIB.\nSerangan siber: belum dinilai.",
    "Teknisi tiba pukul 11.00. Lihat jadwal (/history).",
    "Datang ke Legok.",
    "https://status.test/incidents/2026-11-23-cetak-ab12",
  ]);
});

test("an update that was taken back is in no letter", () => {
  const retracted = { at: "2026-11-23T03:00:00.000Z", reason: text("Keliru.") };
  const { text: body } = mailOf({ ...incident, updates: [updateOf({ retracted })] }, "id", () => null);
  expect(body).not.toContain("Pencadangan");
});
