import { eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { type Place, readCatalogue } from "@/db/read/catalogue";
import { currentIncidents } from "@/db/read/facts";
import { readHours } from "@/db/read/hours";
import { toIncidentFacts } from "@/db/read/incident-facts";
import { Refused } from "@/db/refused";
import { confirmation, incident, location, offering } from "@/db/schema";
import { closingOn, type HoursRules, stateAt } from "@/lib/hours";
import { type IncidentFact, isActive } from "@/lib/incident";
import { addDays, atWib, wibDay } from "@/lib/time";
import type { Context } from "./context";

export const ConfirmInput = z.object({ location: z.string(), services: z.array(z.string()).min(1) });
export type ConfirmInput = z.infer<typeof ConfirmInput>;

/** Where opening hours are not known a confirmation holds this long, in ms, and not past the WIB day. */
const WITHOUT_HOURS = 4 * 3600_000;

/** One tap: the named services are open and working at the location now. */
export async function confirmLocation(db: Db, ctx: Context, input: ConfirmInput): Promise<Recorded> {
  const said = ConfirmInput.parse(input);
  return record(db, { ...ctx, verb: "location.confirmed", request: said }, async (tx) => {
    const { offerings, locations } = await readCatalogue(tx);
    const place = locations.find(({ slug }) => slug === said.location);
    if (!place) throw new Refused([{ field: "location", code: "no_location" }]);
    const named = offerings.filter((each) => each.location === said.location && said.services.includes(each.service));
    if (named.length < new Set(said.services).size) throw new Refused([{ field: "services", code: "not_offered_there" }]);
    if (await openOn(tx, named, ctx.now)) throw new Refused([{ field: "services", code: "incident_open" }]);
    const held = await insertConfirmations(
      tx,
      named.map(({ id }) => id),
      ctx,
    );
    if (held.length < named.length) throw new Refused([{ field: "location", code: "outside_hours" }]);
    return {
      subject: `location:${place.id}`,
      places: [place.id],
      type: "statement",
      fields: { location: said.location, services: said.services },
      fact: { verb: "location.confirmed", location: said.location },
      outcome: { location: said.location },
    };
  });
}

/** Confirms the offerings that are not closed now, each until its location's closing today. Returns their ids. */
export async function insertConfirmations(tx: Tx, offeringIds: string[], ctx: Context): Promise<string[]> {
  if (offeringIds.length === 0) return [];
  const rulesOf = await readHours(tx);
  const rows = await tx
    .select({ id: offering.id, place: location })
    .from(offering)
    .innerJoin(location, eq(location.id, offering.locationId))
    .where(inArray(offering.id, offeringIds));
  const values = rows.flatMap(({ id, place }) => {
    const until = holdsUntil(rulesOf(place), ctx.now);
    return until === null
      ? []
      : [{ id: uuidv7(), offeringId: id, at: new Date(ctx.now), validUntil: new Date(until), personId: ctx.personId }];
  });
  if (values.length > 0) await tx.insert(confirmation).values(values);
  return values.map(({ offeringId }) => offeringId);
}

/** Whether an incident that is under way touches any of them: a desk opened before it must not deny it. */
async function openOn(tx: Tx, named: Place["offerings"], now: number): Promise<boolean> {
  const ids = await currentIncidents(tx, wibDay(now));
  const facts = await toIncidentFacts(tx, await tx.select().from(incident).where(inArray(incident.id, ids)));
  const touches = (fact: IncidentFact) =>
    named.some(({ id, systems }) => fact.offerings.includes(id) || systems.some((slug) => fact.systems.includes(slug)));
  return facts.some((fact) => fact.effect !== null && isActive(fact, now) && touches(fact));
}

/** Until when a confirmation given at `now` holds (epoch ms); null when the location is closed for the day or not yet open. */
function holdsUntil(rules: HoursRules, now: number): number | null {
  const state = stateAt(rules, now);
  if (state === "unknown") return Math.min(now + WITHOUT_HOURS, atWib(addDays(wibDay(now), 1), "00:00"));
  const closing = closingOn(rules, now);
  return state === "open" ? closing : null;
}
