import { and, eq, gte, lte } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { readCatalogue } from "@/db/read/catalogue";
import { readHours } from "@/db/read/hours";
import { readFirstDay } from "@/db/read/installation";
import { Refused } from "@/db/refused";
import { holiday, holidayYear, hoursException, hoursProfile, hoursWeek, locationWeek, offeringWeek } from "@/db/schema";
import { type Changed, effectOf, MOST_DAYS } from "@/lib/exception";
import { MOST_TITLE, Written } from "@/lib/notice";
import type { Refusal } from "@/lib/refusal";
import { atWib, daysBetween, wibDay } from "@/lib/time";
import type { Context } from "./context";
import { forgetDaysOf } from "./count-days";

const OnDay = z.iso.date();
const Clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** `location`: a slug; null: every location. `spans` empty: closed all day. `correct`: it may change days that are past. */
export const HoursInput = z.object({
  location: z.string().nullable(),
  from: OnDay,
  to: OnDay,
  rule: z.enum(["ramadan", "spans"]),
  spans: z.array(z.tuple([Clock, Clock])).max(6),
  reason: Written,
  source: z.string().nullable(),
  correct: z.boolean(),
});
export type HoursInput = z.infer<typeof HoursInput>;

/** What it comes to: per place the days whose hours would be others, and how many of those are past. */
export type HoursEffect = { places: { slug: string; name: string; changed: Changed[] }[]; past: number };

/** Hours of some days that differ from the week. Days that are past change only when that is what is asked, and then count anew. */
export async function changeHours(db: Db, ctx: Context, input: HoursInput): Promise<Recorded> {
  const said = HoursInput.parse(input);
  const verb = said.correct ? ("hours.corrected" as const) : ("hours.changed" as const);
  return record(db, { ...ctx, verb, request: said }, async (tx) => {
    const { effect, places, today } = await judge(tx, said, ctx.now);
    if (effect.past > 0 && !said.correct) throw new Refused([{ field: "correct", code: "past_days" }]);
    const { location, from, to, rule, spans, reason, source } = said;
    const id = uuidv7();
    const own = location === null ? null : (places[0]?.id ?? null);
    await tx.insert(hoursException).values({
      ...{ id, locationId: own, fromDay: from, toDay: to, rule, spans, reason, source },
      enteredAt: new Date(ctx.now),
    });
    if (from < today) await forgetPast(tx, places, from);
    return {
      subject: `hours:${id}`,
      ...(own !== null && { places: [own] }),
      type: "statement",
      fields: { location, from, to, rule, spans, reason, source },
      fact: { verb, place: location },
      outcome: { exception: id, from, to },
    };
  });
}

/** What would change, or why it cannot be entered. Nothing is written. */
export async function previewHours(
  db: Db,
  now: number,
  input: HoursInput,
): Promise<{ ok: true; effect: HoursEffect } | { ok: false; refusals: Refusal[] }> {
  try {
    return { ok: true, effect: await db.transaction(async (tx) => (await judge(tx, HoursInput.parse(input), now)).effect) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** Takes back what was entered ahead. What is in force or past stays: it was so, or is corrected. */
export async function withdrawHours(db: Db, ctx: Context, input: { exception: string }): Promise<Recorded> {
  return record(db, { ...ctx, verb: "hours.withdrawn", request: input }, async (tx) => {
    const [row] = await tx.select().from(hoursException).where(eq(hoursException.id, input.exception)).for("update");
    if (!row || row.withdrawnAt) throw new Refused([{ field: "exception", code: "not_found" }]);
    if (row.fromDay <= wibDay(ctx.now)) throw new Refused([{ field: "exception", code: "already_in_force" }]);
    await tx
      .update(hoursException)
      .set({ withdrawnAt: new Date(ctx.now) })
      .where(eq(hoursException.id, row.id));
    const place = (await readCatalogue(tx)).locations.find(({ id }) => id === row.locationId)?.slug ?? null;
    return {
      subject: `hours:${row.id}`,
      ...(row.locationId !== null && { places: [row.locationId] }),
      type: "statement",
      fields: { withdrawn: true },
      fact: { verb: "hours.withdrawn", place },
      outcome: { exception: row.id, from: row.fromDay, to: row.toDay },
    };
  });
}

export const HolidaysInput = z.object({
  year: z.number().int().min(2000).max(2100),
  decree: z.string().min(1).max(300),
  source: z.string().nullable(),
  days: z.array(z.object({ day: OnDay, name: z.string().min(1).max(200), kind: z.enum(["national", "joint_leave"]) })).min(1),
});
export type HolidaysInput = z.infer<typeof HolidaysInput>;

/**
 * Enters the holidays of a year by its decree. Days that lie ahead are as the decree lists them; days that are past, and today,
 * stay as they were: how they are put right is `changeHours`, place by place and in sight.
 */
export async function enterHolidays(db: Db, ctx: Context, input: HolidaysInput): Promise<Recorded> {
  const said = HolidaysInput.parse(input);
  return record(db, { ...ctx, verb: "holidays.entered", request: said }, async (tx) => {
    const { year, decree, source, days } = said;
    const today = wibDay(ctx.now);
    const ahead = days.filter(({ day }) => day > today);
    const first = [`${year}-01-01`, today].sort().at(-1) ?? today;
    const inYear = and(gte(holiday.day, first), lte(holiday.day, `${year}-12-31`));
    const before = await tx.select().from(holiday).where(inYear);
    for (const { day } of before) if (day > today) await tx.delete(holiday).where(eq(holiday.day, day));
    if (ahead.length > 0) await tx.insert(holiday).values(ahead);
    const row = { year, decree, complete: true, sources: source === null ? [] : [source] };
    await tx.insert(holidayYear).values(row).onConflictDoUpdate({ target: holidayYear.year, set: row });
    return {
      subject: `holidays:${year}`,
      type: "statement",
      fields: { year, decree, source, days: ahead },
      fact: { verb: "holidays.entered" },
      outcome: { year, entered: ahead.length, left: days.length - ahead.length },
    };
  });
}

/** @throws Refused with every reason at once */
async function judge(tx: Tx, said: HoursInput, now: number) {
  const refusals: Refusal[] = [];
  const { locations } = await readCatalogue(tx);
  const places = said.location === null ? locations : locations.filter(({ slug }) => slug === said.location);
  if (places.length === 0) refusals.push({ field: "location", code: "no_location" });
  const length = daysBetween(said.from, said.to) + 1;
  if (length < 1) refusals.push({ field: "to", code: "days_reversed" });
  if (length > MOST_DAYS) refusals.push({ field: "to", code: "too_many_days" });
  if (said.reason.id === "") refusals.push({ field: "reason", code: "field_required" });
  if (Math.max(said.reason.id.length, said.reason.en?.length ?? 0, said.source?.length ?? 0) > MOST_TITLE)
    refusals.push({ field: "reason", code: "line_too_long" });
  if (isDisordered(said.spans)) refusals.push({ field: "spans", code: "spans_unreadable" });
  if (refusals.length > 0) throw new Refused(refusals);
  const rulesOf = await readHours(tx);
  const { from, to, rule, spans, reason } = said;
  const today = wibDay(now);
  const told = places.map((place) => ({
    slug: place.slug,
    name: place.short.id,
    changed: effectOf(rulesOf(place), { from, to, rule, spans, reason }),
  }));
  const past = new Set(told.flatMap(({ changed }) => changed.map(({ day }) => day)).filter((day) => day < today)).size;
  return { effect: { places: told.filter(({ changed }) => changed.length > 0), past }, places, today };
}

/** What the places offer is counted anew from `from` on, but nothing before the first day that is counted. */
async function forgetPast(tx: Tx, places: { slug: string }[], from: string): Promise<void> {
  const own = new Set(places.map(({ slug }) => slug));
  const { offerings } = await readCatalogue(tx);
  const first = await readFirstDay(tx);
  const start = atWib(from < first ? first : from, "00:00");
  await forgetDaysOf(
    tx,
    offerings.filter(({ location }) => own.has(location)).map(({ id }) => id),
    start,
  );
}

const Spans = z.array(z.tuple([Clock, Clock])).max(6);
const Week = z.object({ mon: Spans, tue: Spans, wed: Spans, thu: Spans, fri: Spans, sat: Spans, sun: Spans });
export const WeekInput = z.object({
  /** The slug of a profile. */
  profile: z.string(),
  from: OnDay,
  week: Week,
  reason: z.string(),
});
export type WeekInput = z.infer<typeof WeekInput>;

/** `location`, `service`: slugs; `service` null: all that the place offers. `week` null: as it is without one of its own. */
export const OwnWeekInput = z.object({
  service: z.string().nullable(),
  location: z.string(),
  from: OnDay,
  week: Week.nullable(),
  reason: z.string(),
});
export type OwnWeekInput = z.infer<typeof OwnWeekInput>;

/** The week of all places with a profile, from a day to come on: the office has said it, so it is confirmed. */
export async function changeWeek(db: Db, ctx: Context, input: WeekInput): Promise<Recorded> {
  const said = WeekInput.parse(input);
  return record(db, { ...ctx, verb: "week.changed", request: said }, async (tx) => {
    const [profile] = await tx.select().from(hoursProfile).where(eq(hoursProfile.slug, said.profile)).for("update");
    const refusals = [...(profile ? [] : [NO_PROFILE]), ...refuseWeek(said, ctx.now)];
    if (refusals.length > 0 || !profile) throw new Refused(refusals);
    const { from, week, reason } = said;
    await tx
      .insert(hoursWeek)
      .values({ id: uuidv7(), profileId: profile.id, fromDay: from, week, reason, enteredAt: new Date(ctx.now) });
    await tx.update(hoursProfile).set({ confirmed: true }).where(eq(hoursProfile.id, profile.id));
    return {
      subject: `hours:${profile.id}`,
      type: "statement",
      fields: { profile: said.profile, from, week, reason },
      fact: { verb: "week.changed" },
      outcome: { profile: said.profile, from },
    };
  });
}

/**
 * The week that one place keeps from a day to come on in place of its profile's, or that one service keeps there, inside the
 * hours of the place.
 */
export async function changeOwnWeek(db: Db, ctx: Context, input: OwnWeekInput): Promise<Recorded> {
  const said = OwnWeekInput.parse(input);
  return record(db, { ...ctx, verb: "week.changed", request: said }, async (tx) => {
    const { locations, offerings } = await readCatalogue(tx);
    const place = locations.find(({ slug }) => slug === said.location);
    const offered = offerings.find((each) => each.location === said.location && each.service === said.service);
    const refusals: Refusal[] = refuseWeek(said, ctx.now);
    if (!place) refusals.push({ field: "location", code: "no_location" });
    else if (said.service !== null && !offered) refusals.push({ field: "service", code: "not_offered_there" });
    if (refusals.length > 0 || !place) throw new Refused(refusals);
    const { from, week, reason } = said;
    const row = { id: uuidv7(), fromDay: from, week, reason, enteredAt: new Date(ctx.now) };
    if (offered) await tx.insert(offeringWeek).values({ ...row, offeringId: offered.id });
    else await tx.insert(locationWeek).values({ ...row, locationId: place.id });
    return {
      subject: `hours:${offered?.id ?? place.id}`,
      places: [place.id],
      type: "statement",
      fields: { service: said.service, location: said.location, from, week, reason },
      fact: { verb: "week.changed" },
      outcome: { service: said.service, place: said.location, from },
    };
  });
}

const NO_PROFILE: Refusal = { field: "week", code: "not_found" };

/** What is wrong with a week that is to hold from a day on: it lies ahead, has a reason, and its spans are in order. */
function refuseWeek({ from, reason, week }: Pick<OwnWeekInput, "from" | "reason" | "week">, now: number): Refusal[] {
  const refusals: Refusal[] = [];
  if (from <= wibDay(now)) refusals.push({ field: "weekFrom", code: "only_from_tomorrow" });
  if (reason === "") refusals.push({ field: "weekReason", code: "field_required" });
  if (reason.length > MOST_TITLE) refusals.push({ field: "weekReason", code: "line_too_long" });
  for (const [day, spans] of Object.entries(week ?? {}))
    if (isDisordered(spans)) refusals.push({ field: `week.${day}`, code: "spans_unreadable" });
  return refusals;
}

const isDisordered = (spans: [string, string][]): boolean =>
  spans.some(([from, to], at) => from >= to || from < (spans[at - 1]?.[1] ?? "00:00"));
