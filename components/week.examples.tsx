import type { HoursRules } from "@/lib/hours";
import { atWib } from "@/lib/time";
import { weekText } from "@/lib/words/hours";
import type { Examples } from "./examples";
import { NOW, OFFICE_HOURS, text } from "./testing";
import { Week } from "./week";

const shown =
  (rules: HoursRules, at = Date.parse(NOW), stale = false): Examples[string] =>
  (locale) => <Week week={weekText(rules, at)} confirmed={rules.confirmed} stale={stale} locale={locale} />;

export const examples: Examples = {
  "a common week that the office has not confirmed, on its Monday": shown(OFFICE_HOURS),
  "a confirmed week with a holiday, a day that closes early and one that is closed": shown({
    ...OFFICE_HOURS,
    confirmed: true,
    holidays: { "2026-11-24": { kind: "national", name: "Hari Guru Nasional" } },
    exceptions: [
      {
        from: "2026-11-26",
        to: "2026-11-26",
        rule: "spans",
        spans: [["08:00", "11:00"]],
        reason: text("Rapat seluruh pegawai", "Staff meeting"),
      },
      { from: "2026-11-27", to: "2026-11-27", rule: "spans", spans: [], reason: text("Pindah ruang layanan") },
    ],
  }),
  "the Ramadan week": shown({
    ...OFFICE_HOURS,
    ramadan: OFFICE_HOURS.week,
    exceptions: [{ from: "2026-11-01", to: "2026-11-30", rule: "ramadan", spans: [], reason: text("Jam Ramadan") }],
  }),
  "a week that ends in a year whose holidays nobody has entered": shown(OFFICE_HOURS, atWib("2026-12-31", "09:00")),
  "a week that changes on a day that is known": shown({
    ...OFFICE_HOURS,
    confirmed: true,
    place: [
      {
        from: "2026-12-01",
        week: { mon: [], tue: [["09:00", "14:00"]], wed: [], thu: [["09:00", "14:00"]], fri: [], sat: [], sun: [] },
      },
    ],
  }),
  "hours that are not known": shown({ ...OFFICE_HOURS, week: null }),
  "a page that can no longer be kept true": shown(OFFICE_HOURS, Date.parse(NOW), true),
};
