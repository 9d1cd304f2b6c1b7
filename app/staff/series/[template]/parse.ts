import { NIL } from "uuid";
import { z } from "zod";
import { one, type Values } from "@/components/desk/form-state";
import type { EndSeriesInput, SeriesInput } from "@/db/write/series";
import { type Recurrence, toRule } from "@/lib/series";
import { formReader, type Parsed } from "../../fields";
import { type Offer, readBlanks, readScope } from "../../new/[template]/parse";

const WEEKDAYS = ["0", "1", "2", "3", "4", "5", "6"] as const;
const NTHS = ["1", "2", "3", "4", "-1"] as const;

/** A typed series as `planSeries` takes it. */
export function parseSeries(values: Values, offer: Offer): Parsed<SeriesInput> {
  const form = formReader(values);
  const { template, fields } = readBlanks(values, form, offer.words);
  const every = form.choice("every", ["week", "month"], "week");
  const weekday = Number(form.choice("weekday", WEEKDAYS, "0"));
  const nth = every === "month" ? form.choice("nth", NTHS, "1") : "1";
  const recurrence = every === "week" ? { every, weekday } : { every, weekday, nth: Number(nth) };
  const firstDay = form.day("firstDay");
  if (one(values, "firstDay").trim() === "") form.refuse("firstDay", "day_required");
  const minutes = form.count("minutes", "minutes");
  if (one(values, "minutes").trim() === "") form.refuse("minutes", "field_required");
  const replaced = z.uuid().safeParse(one(values, "replaces")).data;
  return form.done({
    ...(replaced && { replaces: { series: replaced, body: form.requiredText("body") } }),
    template,
    scope: readScope(values, offer, form),
    fields,
    paper: form.line("paper"),
    rule: toRule(recurrence as Recurrence),
    firstDay: firstDay ?? "2000-01-01",
    lastDay: form.day("lastDay"),
    begins: form.clock("begins"),
    minutes: minutes ?? 0,
    skipHolidays: form.choice("holidays", ["skip", "keep"], "skip") === "skip",
    endsByHand: form.choice("ends", ["clock", "hand"], "clock") === "hand",
  });
}

/** The end of a series, as `endSeries` takes it. */
export function parseEnd(values: Values): Parsed<EndSeriesInput> {
  const form = formReader(values);
  return form.done({ series: z.uuid().safeParse(one(values, "series")).data ?? NIL, body: form.requiredText("body") });
}
