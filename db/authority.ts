import { eq, inArray, sql } from "drizzle-orm";
import { type Act, type Reach, reachOf } from "@/lib/roles";
import type { Tx } from "./client";
import { Refused } from "./refused";
import { offering, person } from "./schema";

/**
 * Serialises what is done at the desk: outbox numbers become visible in their order, leaves have one history, and a role is
 * judged as it is at the moment of the change.
 */
const DESK_LOCK = 17052017;
export const lockDesk = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${DESK_LOCK})`);

/**
 * How far a person may do `act` now. Under `lockDesk`, so that a role which was taken away a moment ago is gone.
 * @throws Refused when they may not do it at all
 */
export async function authorise(tx: Tx, personId: string, act: Act): Promise<Reach> {
  const [who] = await tx
    .select({ role: person.role, placeId: person.placeId, endedAt: person.endedAt })
    .from(person)
    .where(eq(person.id, personId));
  const reach = who && who.endedAt === null ? reachOf(who.role, who.placeId, act) : null;
  if (reach === null) throw new Refused([{ field: "", code: "not_allowed" }]);
  return reach;
}

/** Ids of the places that an incident touches; undefined: everything, as a system's trouble knows no place. */
export async function placesOf(tx: Tx, touched: { offerings: string[]; systems: string[] }): Promise<string[] | undefined> {
  if (touched.systems.length > 0) return undefined;
  const rows = await tx.selectDistinct({ id: offering.locationId }).from(offering).where(inArray(offering.id, touched.offerings));
  return rows.map(({ id }) => id);
}
