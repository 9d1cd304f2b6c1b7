import { eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { type Place, readCatalogue } from "@/db/read/catalogue";
import { readHours } from "@/db/read/hours";
import { Refused } from "@/db/refused";
import { confirmation, location, offering } from "@/db/schema";
import { closingOn, type HoursRules, stateAt } from "@/lib/hours";
import { isActive } from "@/lib/incident";
import { addDays, atWib, wibDay } from "@/lib/time";
import type { Context } from "./context";
import { insertReports, isSaid, lateness, NO_REPORTS, Reports } from "./report-location";
import { tapTime, touching } from "./tap";

/** `reports`: what is told of the place besides. `tapped`: when it was said (epoch ms), where it arrives later; null: now. */
export const ConfirmInput = z.object({
  location: z.string(),
  services: z.array(z.string()).min(1),
  reports: Reports.default(NO_REPORTS),
  tapped: z.number().int().nullable().default(null),
});
export type ConfirmInput = z.input<typeof ConfirmInput>;

/** Where opening hours are not known a confirmation holds this long, in ms, and not past the WIB day. */
const WITHOUT_HOURS = 4 * 3600_000;

/** One tap: the named services are open and working at the location, now or when it was tapped. */
export async function confirmLocation(db: Db, ctx: Context, input: ConfirmInput): Promise<Recorded> {
  const { tapped, reports, ...confirmed } = ConfirmInput.parse(input);
  const said = { ...confirmed, ...(isSaid(reports) && { reports }) };
  // The time of a tap is not part of the request: what was sent at once and again from a device's memory is one post.
  return record(db, { ...ctx, verb: "location.confirmed", request: said }, async (tx) => {
    const { offerings, locations } = await readCatalogue(tx);
    const place = locations.find(({ slug }) => slug === said.location);
    if (!place) throw new Refused([{ field: "location", code: "no_location" }]);
    const named = offerings.filter((each) => each.location === said.location && said.services.includes(each.service));
    if (named.length < new Set(said.services).size) throw new Refused([{ field: "services", code: "not_offered_there" }]);
    const at = await tapTime(tx, { now: ctx.now, tapped, location: place, named });
    if (await openOn(tx, named, ctx.now)) throw new Refused([{ field: "services", code: "incident_open" }]);
    const held = await insertConfirmations(
      tx,
      named.map(({ id }) => id),
      { ...ctx, now: at },
    );
    if (held.length === 0) throw new Refused([{ field: "location", code: "outside_hours" }]);
    // A service that rests by hours of its own is left out: one tap for the place says nothing of it.
    const services = named.filter(({ id }) => held.includes(id)).map(({ service }) => service);
    await insertReports(tx, place.id, reports, { at, personId: ctx.personId });
    return {
      subject: `location:${place.id}`,
      places: [place.id],
      type: "statement",
      fields: { ...said, services, ...lateness(tapped) },
      fact: { verb: "location.confirmed", location: said.location },
      outcome: { location: said.location, ...lateness(tapped) },
    };
  });
}

/** Confirms the offerings that are not closed now, each until its own closing today. Returns their ids. */
export async function insertConfirmations(tx: Tx, offeringIds: string[], ctx: Context): Promise<string[]> {
  if (offeringIds.length === 0) return [];
  const rulesOf = await readHours(tx);
  const rows = await tx
    .select({ id: offering.id, place: location })
    .from(offering)
    .innerJoin(location, eq(location.id, offering.locationId))
    .where(inArray(offering.id, offeringIds));
  const values = rows.flatMap(({ id, place }) => {
    const until = holdsUntil(rulesOf(place, id), ctx.now);
    return until === null
      ? []
      : [{ id: uuidv7(), offeringId: id, at: new Date(ctx.now), validUntil: new Date(until), personId: ctx.personId }];
  });
  if (values.length > 0) await tx.insert(confirmation).values(values);
  return values.map(({ offeringId }) => offeringId);
}

/** Whether an incident that is under way touches any of them: a desk opened before it must not deny it. */
async function openOn(tx: Tx, named: Place["offerings"], now: number): Promise<boolean> {
  return (await touching(tx, named, now)).some((fact) => fact.effect !== null && isActive(fact, now));
}

/** Until when a confirmation given at `now` holds (epoch ms); null when it is closed for the day or not yet open. */
function holdsUntil(rules: HoursRules, now: number): number | null {
  const state = stateAt(rules, now);
  if (state === "unknown") return Math.min(now + WITHOUT_HOURS, atWib(addDays(wibDay(now), 1), "00:00"));
  const closing = closingOn(rules, now);
  return state === "open" ? closing : null;
}
