import { NIL } from "uuid";
import { z } from "zod";
import { one, type Values } from "@/components/desk/form-state";
import type { HolidaysInput, HoursInput, OwnWeekInput, WeekInput } from "@/db/write/hours";
import { readHolidayLines, readSpans } from "@/lib/exception";
import type { Span } from "@/lib/hours";
import { clean } from "@/lib/notice";
import { HOURS } from "@/lib/words/hours-desk";
import { formReader, type Parsed } from "../fields";

/** Typed hours as `changeHours` takes them. */
export function parseHours(values: Values): Parsed<HoursInput> {
  const form = formReader(values);
  const day = (name: "from" | "to"): string => {
    if (one(values, name).trim() === "") form.refuse(name, "day_required");
    return form.day(name) ?? "2000-01-01";
  };
  const how = form.choice("how", ["closed", "spans", "ramadan"], "closed");
  const typed = one(values, "spans").trim();
  const spans = how === "spans" ? readSpans(typed) : [];
  if (how === "spans" && typed === "") form.refuse("spans", "spans_required");
  else if (spans === null) form.refuse("spans", "spans_unreadable");
  const location = one(values, "location");
  return form.done({
    location: location === "" ? null : form.slug("location"),
    from: day("from"),
    to: day("to"),
    rule: how === "ramadan" ? "ramadan" : "spans",
    spans: spans ?? [],
    reason: form.requiredText("reason"),
    source: clean(one(values, "source")) || null,
    correct: form.choice("correct", ["no", "yes"], "no") === "yes",
  });
}

/** One that is taken back, as `withdrawHours` takes it. */
export function parseWithdrawal(values: Values): Parsed<{ exception: string }> {
  return formReader(values).done({ exception: z.uuid().safeParse(one(values, "exception")).data ?? NIL });
}

/** Typed holidays as `enterHolidays` takes them. */
export function parseHolidays(values: Values): Parsed<HolidaysInput> {
  const form = formReader(values);
  const typed = one(values, "year").trim();
  const year = /^20\d\d$/.test(typed) ? Number(typed) : null;
  if (year === null) form.refuse("year", "year_unreadable");
  const days = year === null ? [] : readHolidayLines(one(values, "dates").replaceAll("\r\n", "\n"), year);
  if (days === null || (year !== null && days.length === 0)) form.refuse("dates", "holidays_unreadable");
  const decree = form.requiredText("decree").id;
  if (decree.length > 300) form.refuse("decree", "line_too_long");
  return form.done({ year: year ?? 2000, decree, source: null, days: days ?? [] });
}

/** A typed week as `changeWeek` takes it. A day that is left empty is closed. */
export function parseWeek(values: Values): Parsed<WeekInput> {
  const form = formReader(values);
  return form.done({ profile: form.slug("profile"), ...readWeek(values, form) });
}

/** The typed week of one place or of one service there, as `changeOwnWeek` takes it. */
export function parseOwnWeek(values: Values): Parsed<OwnWeekInput> {
  const form = formReader(values);
  const own = form.choice("ownWeek", ["own", "place"], "own") === "own";
  const read = readWeek(own ? values : { ...values, ...NO_WEEK }, form);
  const service = one(values, "service") === "" ? null : form.slug("service");
  return form.done({ service, location: form.slug("location"), ...read, week: own ? read.week : null });
}

/** What stands in the days of a week that is not asked for. */
const NO_WEEK: Values = Object.fromEntries(Object.keys(HOURS.weekDays).map((day) => [`week.${day}`, []]));

function readWeek(values: Values, form: ReturnType<typeof formReader>): Pick<WeekInput, "from" | "week" | "reason"> {
  const spansOn = (day: string): Span[] => {
    const typed = one(values, `week.${day}`).trim();
    const spans = typed === "" || /^tutup$/i.test(typed) ? [] : readSpans(typed);
    if (spans === null) form.refuse(`week.${day}`, "spans_unreadable");
    return spans ?? [];
  };
  if (one(values, "weekFrom").trim() === "") form.refuse("weekFrom", "day_required");
  const [mon, tue, wed] = [spansOn("mon"), spansOn("tue"), spansOn("wed")];
  const [thu, fri, sat, sun] = [spansOn("thu"), spansOn("fri"), spansOn("sat"), spansOn("sun")];
  return {
    from: form.day("weekFrom") ?? "2000-01-01",
    week: { mon, tue, wed, thu, fri, sat, sun },
    reason: form.requiredText("weekReason").id,
  };
}
