import { eachDay } from "@/lib/counted";
import { weekday } from "@/lib/time";
import type { Examples } from "./examples";
import { dayOf, figureOf, uptimeOf } from "./testing";
import { Bars, FigureTable, UptimeRecord } from "./uptime";

const WINDOW = eachDay({ from: "2026-08-25", to: "2026-11-22" });
const CALM = WINDOW.map((day) => dayOf({ day, operational: weekday(day) > 4 ? 0 : 25_200 }));
const TROUBLED = CALM.map((one) =>
  one.day === "2026-09-15"
    ? dayOf({ day: one.day, operational: 10_000, unavailable: 15_200 })
    : one.day === "2026-10-12"
      ? dayOf({ day: one.day, operational: 0, paused_announced: 20_000, unknown: 5200 })
      : one.day === "2026-11-20"
        ? dayOf({ day: one.day, operational: 25_199, disrupted: 1 })
        : one,
);

export const examples: Examples = {
  "ninety days with a little trouble": (locale) => (
    <UptimeRecord uptime={uptimeOf()} days={TROUBLED} of="service" locale={locale} />
  ),
  "ninety days without trouble": (locale) => (
    <UptimeRecord
      uptime={uptimeOf({
        last_90_days: figureOf({ percent: { operational: 100, usable: 100, without_announced: 100, coverage: 100 } }),
      })}
      days={CALM}
      of="location"
      locale={locale}
    />
  ),
  "no whole day counted yet": (locale) => (
    <UptimeRecord
      uptime={uptimeOf({ last_90_days: null, month: null, year: null })}
      days={WINDOW.map(() => null)}
      of="service"
      locale={locale}
    />
  ),
  "bars of days that are mostly not counted": (locale) => (
    <Bars days={TROUBLED.map((day, index) => (index < 80 ? null : day))} locale={locale} />
  ),
  "bars of nothing": (locale) => <Bars days={WINDOW.map(() => null)} locale={locale} />,
  "figures with a row that has none": (locale) => (
    <FigureTable
      of="Layanan"
      rows={[
        { name: "Pencetakan KTP-el", figure: figureOf() },
        {
          name: "Kartu Keluarga",
          figure: figureOf({ percent: { operational: null, usable: null, without_announced: null, coverage: 0 } }),
        },
        { name: "Kartu Identitas Anak", figure: null },
      ]}
      locale={locale}
    />
  ),
};
