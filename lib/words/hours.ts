import {
  type DayHours,
  type HoursRules,
  hoursOn,
  nextOpening,
  type OpenState,
  ownWeek,
  WEEK,
  type WeekHours,
  weekOn,
} from "../hours";
import type { Locale, Text } from "../text";
import { addDays, type Day, daysBetween, type Interval, weekday, wibDay } from "../time";
import { both, listed } from "./both";
import { bareClock, clock, date, dayName, dayOf, weekdayName } from "./time";

const WORDS = {
  id: {
    unknown: "Jam layanan belum diketahui",
    openUntil: (at: string) => `Buka sampai ${at}`,
    withBreak: (from: string, to: string) => `, istirahat ${from}–${to}`,
    onBreak: (at: string) => `Istirahat. Buka lagi ${at}`,
    closed: "Tutup",
    closedFor: (why: string) => `Tutup: ${why}`,
    holiday: (name: string) => name,
    opens: (when: string) => `. Buka lagi ${when}`,
    opensUnknown: ". Hari buka berikutnya belum diketahui",
    today: (at: string) => `hari ini ${at}`,
    noHolidays: (year: string) => `. Hari libur ${year} belum dicatat`,
    day: { unknown: "belum diketahui", holiday: "libur", closed: "tutup" },
    stale: "Jam layanan tidak dapat dipastikan",
    and: "dan",
    never: "tidak dilayani",
    asPlace: "seperti tempatnya",
    fromDay: (day: string, hours: string) => `${hours} mulai ${day}`,
  },
  en: {
    unknown: "Opening hours are not known",
    openUntil: (at: string) => `Open until ${at}`,
    withBreak: (from: string, to: string) => `, break ${from}–${to}`,
    onBreak: (at: string) => `Break. Open again at ${at}`,
    closed: "Closed",
    closedFor: (why: string) => `Closed: ${why}`,
    holiday: () => "public holiday",
    opens: (when: string) => `. Open again ${when}`,
    opensUnknown: ". The next opening day is not known",
    today: (at: string) => `today ${at}`,
    noHolidays: (year: string) => `. The holidays of ${year} have not been entered`,
    day: { unknown: "not known", holiday: "public holiday", closed: "closed" },
    stale: "Opening hours cannot be vouched for",
    and: "and",
    never: "not offered",
    asPlace: "as its place",
    fromDay: (day: string, hours: string) => `${hours} from ${day}`,
  },
} satisfies Record<Locale, unknown>;

/** What the stale edition says in place of hours that may no longer hold. */
export const staleHours: Text = both((locale) => WORDS[locale].stale);

/** When a location is open, as one line without its full stop: "Buka sampai 16.00 WIB", "Tutup. Buka lagi Senin 08.00 WIB". */
export function hoursText(rules: HoursRules, now: number): Text {
  const today = hoursOn(rules, wibDay(now));
  return both((locale) => (today.known ? sentence(rules, today, now, locale) : WORDS[locale].unknown));
}

/** The same beneath a state that says already that it is closed: "Buka lagi Senin 08.00 WIB". A named reason stays. */
export const beneathClosed = ({ id, en }: Text): Text => ({ id: sansClosed(id, "id"), en: en && sansClosed(en, "en") });

function sansClosed(hours: string, locale: Locale): string {
  const said = `${WORDS[locale].closed}. `;
  return hours.startsWith(said) ? hours.slice(said.length) : hours;
}

/** The hours a service keeps of its own at `now` and from the next day on that changes them: "Selasa dan Kamis 08.00–12.00". Null: those of its place. */
export function ownHoursText(rules: HoursRules, now: number): Text | null {
  const today = wibDay(now);
  const current = ownWeek(rules, today);
  const next = rules.own.find(({ from }) => from > today);
  if (!current && !next?.week) return null;
  return both((locale) => {
    const words = WORDS[locale];
    const said = current ? [weekWords(current, locale)] : [];
    if (next) said.push(words.fromDay(dayOf(next.from, locale), next.week ? weekWords(next.week, locale) : words.asPlace));
    return said.join("; ");
  });
}

/** Days of the same hours together, in the order of the week. */
function weekWords(week: WeekHours, locale: Locale): string {
  const words = WORDS[locale];
  const groups = new Map<string, string[]>();
  for (const [at, day] of WEEK.entries()) {
    const spans = week[day];
    if (spans.length === 0) continue;
    const hours = spans.map((span) => span.map((time) => (locale === "id" ? time.replace(":", ".") : time)).join("–")).join(", ");
    groups.set(hours, [...(groups.get(hours) ?? []), weekdayName(at, locale)]);
  }
  if (groups.size === 0) return words.never;
  return [...groups].map(([hours, days]) => `${listed(days, words.and)} ${hours}`).join(", ");
}

/** One day of a week in words: "Senin 23 November", each of its spans ("08.00–12.00") or a word ("tutup"), and why it differs. `state`: open for a part of it, or not at all. */
export type DayText = { day: Day; today: boolean; state: OpenState; name: Text; hours: Text[]; why: Text | null };

/** Seven days, Monday first, the next change of the week that is already known, and the years of theirs whose holidays nobody has entered. */
export type WeekText = { days: DayText[]; ahead: Text | null; yearsWithoutHolidays: string[] };

/** The WIB week of `now`. */
export function weekText(rules: HoursRules, now: number): WeekText {
  const today = wibDay(now);
  const days = Array.from({ length: 7 }, (_, n) => addDays(today, n - weekday(today)));
  const known = days.map((day) => ({ day, hours: hoursOn(rules, day) }));
  const without = known.flatMap(({ day, hours }) => (hours.known && !hours.holidaysEntered ? [day.slice(0, 4)] : []));
  return {
    days: known.map(({ day, hours }) => ({
      day,
      today: day === today,
      state: !hours.known ? "unknown" : hours.spans.length > 0 ? "open" : "closed",
      name: both((locale) => dayOf(day, locale).replace(/ \d+$/, "")),
      hours: hoursOfDay(hours, day),
      why: hours.known ? (hours.name === undefined ? (hours.reason ?? null) : { id: hours.name, en: null }) : null,
    })),
    ahead: aheadText(rules, today),
    yearsWithoutHolidays: [...new Set(without)],
  };
}

/** "Senin sampai … 08.00–16.00 mulai Selasa 1 Desember 2026". Null: the week of `today` stays, as far as is known. */
function aheadText(rules: HoursRules, today: Day): Text | null {
  const current = JSON.stringify(weekOn(rules, today));
  const starts = [...rules.later, ...rules.place].map(({ from }) => from).filter((from) => from > today);
  const next = starts.sort().find((from) => JSON.stringify(weekOn(rules, from)) !== current);
  const week = next === undefined ? null : weekOn(rules, next);
  if (next === undefined || week === null) return null;
  return both((locale) => WORDS[locale].fromDay(dayOf(next, locale), weekWords(week, locale)));
}

function hoursOfDay(hours: DayHours, day: Day): Text[] {
  if (!hours.known) return [both((locale) => WORDS[locale].day.unknown)];
  if (hours.spans.length === 0) return [both((locale) => WORDS[locale].day[hours.why === "holiday" ? "holiday" : "closed"])];
  return hours.spans.map(({ from, to }: Interval) =>
    both((locale) => `${bareClock(from, locale)}–${endOfDay(to, day, bareClock(to, locale))}`),
  );
}

function sentence(rules: HoursRules, today: DayHours & { known: true }, now: number, locale: Locale): string {
  const words = WORDS[locale];
  const open = today.spans.findIndex((span) => span.from <= now && now < span.to);
  const later = today.spans.find((span) => span.from > now);
  const last = today.spans.at(-1);
  if (open >= 0 && last) {
    const current = today.spans[open] ?? last;
    const pause = later ? words.withBreak(bareClock(current.to, locale), bareClock(later.from, locale)) : "";
    return words.openUntil(endOfDay(last.to, wibDay(now), clock(last.to, locale))) + pause + caveat(rules, wibDay(now), locale);
  }
  const started = today.spans.some((span) => span.to <= now);
  if (started && later) return words.onBreak(clock(later.from, locale)) + caveat(rules, wibDay(now), locale);
  const opens = nextOpening(rules, now);
  const when =
    opens === null ? words.opensUnknown : words.opens(whenOpens(opens, now, locale)) + caveat(rules, wibDay(opens), locale);
  return closedWords(today, locale) + when;
}

/** A day closed by name says the name; an untranslated reason is left out in English. */
function closedWords(today: DayHours & { known: true }, locale: Locale): string {
  const words = WORDS[locale];
  if (today.spans.length > 0 || today.why === "week") return words.closed;
  const why = today.name === undefined ? today.reason?.[locale] : words.holiday(today.name);
  return why ? words.closedFor(why.replace(/\.$/, "")) : words.closed;
}

/** Today, a weekday within the week, or with its date beyond it. */
function whenOpens(opens: number, now: number, locale: Locale): string {
  const ahead = daysBetween(wibDay(now), wibDay(opens));
  if (ahead === 0) return WORDS[locale].today(clock(opens, locale));
  const name = dayName(opens, locale);
  return ahead < 7 ? `${name} ${clock(opens, locale)}` : `${name} ${date(opens, locale)}, ${clock(opens, locale)}`;
}

/** The end of a day is 24.00, not the 00.00 of the next. `clock`: how that moment is written. */
const endOfDay = (at: number, on: Day, clock: string): string => (wibDay(at) === on ? clock : clock.replace(/^00/, "24"));

/** A year without its holidays uses the week, and says so. */
function caveat(rules: HoursRules, on: Day, locale: Locale): string {
  const hours = hoursOn(rules, on);
  return hours.known && !hours.holidaysEntered ? WORDS[locale].noHolidays(on.slice(0, 4)) : "";
}
