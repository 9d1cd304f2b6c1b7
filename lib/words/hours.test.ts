import { expect, test } from "vitest";
import { at, officeRules } from "../testing";
import { atWib } from "../time";
import { beneathClosed, hoursText, weekText } from "./hours";

const MORNING = at("09:30");
const told = (rules = officeRules(), now = MORNING) =>
  weekText(rules, now).days.map(({ name, state, hours, why }) => [
    name.id,
    state,
    hours.map((span) => span.id).join(", "),
    why?.id ?? null,
  ]);

test("a week is seven dated days from Monday, one of which is today, whichever it is", () => {
  for (const ahead of [0, 3, 6]) {
    const { days } = weekText(officeRules(), at("09:30", ahead));
    expect(days.map(({ name }) => name.en)).toEqual([
      "Monday 23 November",
      "Tuesday 24 November",
      "Wednesday 25 November",
      "Thursday 26 November",
      "Friday 27 November",
      "Saturday 28 November",
      "Sunday 29 November",
    ]);
    expect(days.map(({ today }) => today)).toEqual(days.map((_, n) => n === ahead));
  }
  expect(weekText(officeRules(), at("24:00", 6)).days[0]?.name.id).toBe("Senin 30 November");
});

test("each day says its spans, or that it is closed", () => {
  const week = told();
  expect(week[0]).toEqual(["Senin 23 November", "open", "08.00–12.00, 13.00–16.00", null]);
  expect(week[4]).toEqual(["Jumat 27 November", "open", "08.00–11.30, 13.00–16.00", null]);
  expect(week[5]).toEqual(["Sabtu 28 November", "closed", "tutup", null]);
});

test("a holiday and an exception say why the day differs, and an English reader gets the holiday's own name", () => {
  const rules = officeRules({
    holidays: { "2026-11-24": { kind: "national", name: "Hari Contoh" } },
    exceptions: [
      {
        from: "2026-11-25",
        to: "2026-11-25",
        rule: "spans",
        spans: [["08:00", "24:00"]],
        reason: { id: "Layanan malam", en: "Night service" },
      },
      { from: "2026-11-26", to: "2026-11-26", rule: "spans", spans: [], reason: { id: "Rapat", en: null } },
    ],
  });
  expect(told(rules).slice(1, 4)).toEqual([
    ["Selasa 24 November", "closed", "libur", "Hari Contoh"],
    ["Rabu 25 November", "open", "08.00–24.00", "Layanan malam"],
    ["Kamis 26 November", "closed", "tutup", "Rapat"],
  ]);
  expect(weekText(rules, MORNING).days[1]).toMatchObject({
    hours: [{ en: "public holiday" }],
    why: { id: "Hari Contoh", en: null },
  });
});

test("days of unknown hours are unknown, not closed", () => {
  expect(new Set(told(officeRules({ week: null })).map(([, state, hours]) => `${state}: ${hours}`))).toEqual(
    new Set(["unknown: belum diketahui"]),
  );
});

test("years whose holidays nobody has entered are named once", () => {
  expect(weekText(officeRules(), MORNING).yearsWithoutHolidays).toEqual([]);
  expect(weekText(officeRules(), atWib("2026-12-31", "09:00")).yearsWithoutHolidays).toEqual(["2027"]);
  expect(weekText(officeRules({ years: [] }), atWib("2026-12-31", "09:00")).yearsWithoutHolidays).toEqual(["2026", "2027"]);
});

test("beneath a state that says closed only the opening is told, or why", () => {
  const evening = hoursText(officeRules(), at("16:30"));
  expect(evening).toEqual({ id: "Tutup. Buka lagi Selasa 08.00 WIB", en: "Closed. Open again Tuesday 08:00 WIB" });
  expect(beneathClosed(evening)).toEqual({ id: "Buka lagi Selasa 08.00 WIB", en: "Open again Tuesday 08:00 WIB" });
  const holiday = hoursText(officeRules({ holidays: { "2026-11-23": { kind: "national", name: "Hari Contoh" } } }), MORNING);
  expect(beneathClosed(holiday)).toEqual(holiday);
  const open = hoursText(officeRules(), MORNING);
  expect(beneathClosed(open)).toEqual(open);
  expect(beneathClosed({ id: "Tutup. Besok", en: null })).toEqual({ id: "Besok", en: null });
});
