import { asc, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { holiday, holidayYear, hoursException, hoursProfile, hoursWeek } from "@/db/schema";
import type { HoursRules } from "@/lib/hours";

/** Gives the opening rules of a location from its profile and its own exceptions. A location without a profile has unknown hours. */
export type RulesOf = (location: { id: string; hoursProfileId: string | null }) => HoursRules;

/** Reads profiles, exceptions and holidays once; the result is pure. */
export async function readHours(db: Db | Tx): Promise<RulesOf> {
  const profiles = await db.select().from(hoursProfile);
  const exceptions = await db
    .select()
    .from(hoursException)
    .where(isNull(hoursException.withdrawnAt))
    .orderBy(asc(hoursException.enteredAt));
  const weeks = await db.select().from(hoursWeek).orderBy(asc(hoursWeek.fromDay), asc(hoursWeek.enteredAt));
  const days = await readHolidays(db);
  const years = await db.select({ year: holidayYear.year }).from(holidayYear).where(eq(holidayYear.complete, true));
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  return (location) => {
    const profile = location.hoursProfileId ? byId.get(location.hoursProfileId) : undefined;
    return {
      week: profile?.week ?? null,
      later: weeks.filter(({ profileId }) => profileId === profile?.id).map(({ fromDay, week }) => ({ from: fromDay, week })),
      ramadan: profile?.ramadan ?? null,
      confirmed: profile?.confirmed ?? false,
      exceptions: exceptions
        .filter((exception) => exception.locationId === null || exception.locationId === location.id)
        .map(({ fromDay, toDay, rule, spans, reason }) => ({ from: fromDay, to: toDay, rule, spans, reason })),
      holidays: days,
      years: years.map(({ year }) => year),
    };
  };
}

/** Every holiday that has been entered, by its day. */
export async function readHolidays(db: Db | Tx): Promise<HoursRules["holidays"]> {
  const rows = await db.select().from(holiday);
  return Object.fromEntries(rows.map(({ day, kind, name }) => [day, { kind, name }]));
}
