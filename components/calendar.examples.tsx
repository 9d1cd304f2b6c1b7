import type { CountedDay } from "@/lib/api";
import type { Told } from "@/lib/calendar";
import { eachDay } from "@/lib/counted";
import { weekday } from "@/lib/time";
import { YearCalendar } from "./calendar";
import type { Examples } from "./examples";
import { dayOf, incidentOf, TODAY } from "./testing";

/** Weekdays normal, weekends closed, and what `changes` says of a day. */
const yearTo = (last: string, changes: Record<string, Partial<CountedDay> | null> = {}): (CountedDay | null)[] =>
  eachDay({ from: `${last.slice(0, 4)}-01-01`, to: last }).map((day) => {
    const change = changes[day];
    if (change === null) return null;
    return dayOf({ day, operational: weekday(day) > 4 ? 0 : 25_200, ...change });
  });
const { slug, title } = incidentOf();
const told = (from: string, to: string, name = slug): Told => ({ slug: name, title, from, to });

export const examples: Examples = {
  "a year without trouble": (locale) => <YearCalendar today={TODAY} days={yearTo("2026-11-22")} incidents={[]} locale={locale} />,
  "trouble of every kind, with a record and without, and a pause that goes on today": (locale) => (
    <YearCalendar
      today={TODAY}
      days={yearTo("2026-11-22", {
        "2026-03-10": { operational: 10_000, disrupted: 15_200 },
        "2026-06-12": { operational: 0, unavailable: 25_200 },
        "2026-06-15": { operational: 20_000, unavailable: 5200 },
        "2026-09-01": { operational: 1000, paused_unannounced: 24_200 },
        "2026-11-20": { operational: 20_000, paused_announced: 5200 },
      })}
      incidents={[
        told(TODAY, TODAY),
        told("2026-09-01", "2026-09-01", "2026-09-01-uji-cd34"),
        told("2026-09-01", "2026-09-01"),
        told("2026-06-12", "2026-06-15"),
      ]}
      locale={locale}
    />
  ),
  "days without word and days not counted, before the first that were": (locale) => (
    <YearCalendar
      today={TODAY}
      days={[
        ...yearTo("2026-11-19").map(() => null),
        ...yearTo("2026-11-22", { "2026-11-20": { operational: 0, unknown: 25_200 } }).slice(-3),
      ]}
      incidents={[]}
      locale={locale}
    />
  ),
  "a leap year on its last of February": (locale) => (
    <YearCalendar today="2028-02-29" days={yearTo("2028-02-28")} incidents={[]} locale={locale} />
  ),
  "more to tell than is told in words": (locale) => (
    <YearCalendar
      today={TODAY}
      days={yearTo("2026-11-22")}
      incidents={eachDay({ from: "2026-09-01", to: "2026-11-20" })
        .filter((_, n) => n % 2 === 0)
        .map((day) => told(day, day, `${day}-uji-cd34`))
        .toReversed()}
      locale={locale}
    />
  ),
  "the first day of a year": (locale) => <YearCalendar today="2027-01-01" days={[]} incidents={[]} locale={locale} />,
};
