import { and, asc, desc, eq, gte, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { holidayYear, hoursException, hoursProfile, location } from "@/db/schema";
import type { HoursCorrection } from "@/lib/exception";
import { type WeekHours, weekOn } from "@/lib/hours";
import type { Text } from "@/lib/text";
import { type Day, wibDay } from "@/lib/time";
import { readHours } from "./hours";

/** Hours that differ, as the desk lists them. `place` null: every location. `ahead`: it has not begun, and may be taken back. */
export type SpecialHours = {
  id: string;
  place: { slug: string; short: Text } | null;
  from: Day;
  to: Day;
  rule: "ramadan" | "spans";
  spans: [string, string][];
  reason: Text;
  ahead: boolean;
};

/** What differs from the weeks on or after the WIB day of `now`, every location, and the years whose holidays are entered. */
export async function readHoursDesk(db: Db, now: number) {
  const today = wibDay(now);
  const rows = await db
    .select({ exception: hoursException, slug: location.slug, short: location.short })
    .from(hoursException)
    .leftJoin(location, eq(location.id, hoursException.locationId))
    .where(and(isNull(hoursException.withdrawnAt), gte(hoursException.toDay, today)))
    .orderBy(asc(hoursException.fromDay), asc(hoursException.enteredAt));
  const places = await db
    .select({ slug: location.slug, short: location.short })
    .from(location)
    .where(eq(location.enabled, true))
    .orderBy(asc(location.position));
  const years = await db.select().from(holidayYear).where(eq(holidayYear.complete, true)).orderBy(asc(holidayYear.year));
  const special = rows.map(
    ({ exception: { id, fromDay, toDay, rule, spans, reason }, slug, short }): SpecialHours => ({
      ...{ id, from: fromDay, to: toDay, rule, spans, reason, ahead: fromDay > today },
      place: slug && short ? { slug, short } : null,
    }),
  );
  const profiles = await readProfiles(db, now);
  return { special, places, profiles, years: years.map(({ year, decree }) => ({ year, decree })) };
}

/** Every correction of days that were past, the newest first. */
export async function readCorrections(db: Db): Promise<HoursCorrection[]> {
  const rows = await db
    .select({ exception: hoursException, name: location.short })
    .from(hoursException)
    .leftJoin(location, eq(location.id, hoursException.locationId))
    .where(isNull(hoursException.withdrawnAt))
    .orderBy(desc(hoursException.enteredAt));
  return rows.flatMap(({ exception: { enteredAt, fromDay, toDay, reason }, name }) =>
    fromDay < wibDay(enteredAt.getTime()) ? [{ at: enteredAt.getTime(), from: fromDay, to: toDay, place: name, reason }] : [],
  );
}

/** A profile as the desk lists it: its week of today (null: not known), and who is open by it. */
export type Profile = { slug: string; confirmed: boolean; week: WeekHours | null; places: string[] };

async function readProfiles(db: Db, now: number): Promise<Profile[]> {
  const rows = await db.select().from(hoursProfile).orderBy(asc(hoursProfile.slug));
  const users = await db.select().from(location).where(eq(location.enabled, true)).orderBy(asc(location.position));
  const rulesOf = await readHours(db);
  return rows.map(({ id, slug, confirmed }) => ({
    ...{ slug, confirmed, week: weekOn(rulesOf({ id: "", hoursProfileId: id }), wibDay(now)) },
    places: users.flatMap((each) => (each.hoursProfileId === id ? [each.short.id] : [])),
  }));
}
