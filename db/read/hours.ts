import { asc, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { holiday, holidayYear, hoursException, hoursProfile, hoursWeek, locationWeek, offeringWeek } from "@/db/schema";
import type { HoursRules } from "@/lib/hours";

/**
 * Gives the opening rules of a location from its profile and its own exceptions, or with an offering's id those of a service
 * there. A location without a profile has unknown hours. The same rules are the same object: their days are worked out once.
 */
export type RulesOf = (location: { id: string; hoursProfileId: string | null }, offeringId?: string) => HoursRules;

/** Reads profiles, exceptions and holidays once; the result is pure. */
export async function readHours(db: Db | Tx): Promise<RulesOf> {
  const profiles = await db.select().from(hoursProfile);
  const exceptions = await db
    .select()
    .from(hoursException)
    .where(isNull(hoursException.withdrawnAt))
    .orderBy(asc(hoursException.enteredAt));
  const weeks = await db.select().from(hoursWeek).orderBy(asc(hoursWeek.fromDay), asc(hoursWeek.enteredAt));
  const ownWeeks = await db.select().from(offeringWeek).orderBy(asc(offeringWeek.fromDay), asc(offeringWeek.enteredAt));
  const placeWeeks = await db.select().from(locationWeek).orderBy(asc(locationWeek.fromDay), asc(locationWeek.enteredAt));
  const days = await readHolidays(db);
  const years = await db.select({ year: holidayYear.year }).from(holidayYear).where(eq(holidayYear.complete, true));
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const ofPlace = (location: Parameters<RulesOf>[0]): HoursRules => {
    const place = placeWeeks
      .filter(({ locationId }) => locationId === location.id)
      .map(({ fromDay, week }) => ({ from: fromDay, week }));
    const profile = location.hoursProfileId ? byId.get(location.hoursProfileId) : undefined;
    return {
      week: profile?.week ?? null,
      later: weeks.filter(({ profileId }) => profileId === profile?.id).map(({ fromDay, week }) => ({ from: fromDay, week })),
      place,
      own: [],
      ramadan: profile?.ramadan ?? null,
      confirmed: place.at(-1)?.week ? true : (profile?.confirmed ?? false),
      exceptions: exceptions
        .filter((exception) => exception.locationId === null || exception.locationId === location.id)
        .map(({ fromDay, toDay, rule, spans, reason }) => ({ from: fromDay, to: toDay, rule, spans, reason })),
      holidays: days,
      years: years.map(({ year }) => year),
    };
  };
  const known = new Map<string, HoursRules>();
  const once = (key: string, make: () => HoursRules): HoursRules => {
    const rules = known.get(key) ?? make();
    known.set(key, rules);
    return rules;
  };
  return (location, offeringId) => {
    const place = once(`${location.id} ${location.hoursProfileId}`, () => ofPlace(location));
    const own = ownWeeks.filter((each) => each.offeringId === offeringId).map(({ fromDay, week }) => ({ from: fromDay, week }));
    return offeringId === undefined || own.length === 0 ? place : once(offeringId, () => ({ ...place, own }));
  };
}

/** Every holiday that has been entered, by its day. */
export async function readHolidays(db: Db | Tx): Promise<HoursRules["holidays"]> {
  const rows = await db.select().from(holiday);
  return Object.fromEntries(rows.map(({ day, kind, name }) => [day, { kind, name }]));
}
