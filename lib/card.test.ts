import { expect, test } from "vitest";
import { CARD, cardOf, drawable, scaleOf } from "./card";
import { incidentView } from "./incident-view";

const real = { adopted: false, office: null, sample: false, two_persons: false };

test("a card's address is that of what it says, in its language", () => {
  const card = cardOf(incidentView(), real, "id");
  expect(card.path).toMatch(/^\/incidents\/2026-11-23-cetak-ab12\/card-[0-9a-f]{16}\.png$/);
  expect(cardOf(incidentView(), real, "id").path).toBe(card.path);
  expect(cardOf(incidentView(), real, "en").path).toMatch(/^\/en\/incidents\/.*\.png$/);
});

test("the passing of time alone moves no card, but what it says does", () => {
  const { path } = cardOf(incidentView(), real, "id");
  const older = incidentView({
    elapsed_seconds: { min: 9999, max: 9999 },
    progress: {
      ...{ done: 1, total: 2, unit: { id: "x", en: null }, at: "2026-11-23T02:00:00.000Z" },
      ...{ by_machine: false, per_hour: null, estimate: null },
    },
  });
  expect(cardOf(older, real, "id").path).toBe(path);
  expect(cardOf(incidentView({ phase: "ended", ended: incidentView().began }), real, "id").path).not.toBe(path);
  expect(cardOf(incidentView(), { ...real, sample: true }, "id").path).not.toBe(path);
});

test("a card says both answers, that nobody has adopted the site, and that a sample is one", () => {
  const card = cardOf(incidentView(), { ...real, sample: true }, "id");
  expect(card.lines).toEqual(expect.arrayContaining(["Serangan siber: belum dinilai.", "Data Anda: belum dinilai."]));
  expect(card.site).toContain("belum diresmikan oleh kantor");
  expect(card.mark).toContain("CONTOH");
});

test("only what the font has is drawn: nothing is asked of the network", () => {
  expect(drawable("KTP\u2011el  “baru” – 50 % é 🎉 中")).toBe("KTP-el “baru” – 50 % é  ");
});

test("more words are drawn smaller, down to a smallest", () => {
  const long = (letters: number) => scaleOf({ ...cardOf(incidentView(), real, "id"), title: "a".repeat(letters) });
  expect(long(30)).toBe(1);
  expect(long(160)).toBeLessThan(1);
  expect(long(5000)).toBeGreaterThanOrEqual(0.35);
  expect(CARD.width / CARD.height).toBeCloseTo(1.905, 2);
});

test("the card of an incident that was entered afterwards says so, and on which day", () => {
  const entered = incidentView({ phase: "ended", ended: incidentView().began, entered_at: "2026-11-24T02:00:00.000Z" });
  expect(cardOf(entered, real, "id").phase).toBe("Gangguan, sudah selesai. Dicatat kemudian, pada Selasa 24 November 2026");
  expect(cardOf(entered, real, "en").phase).toContain("Entered later, on Tuesday 24 November 2026");
});
