import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { type Act, narrowed, type Reach, reachOf } from "@/lib/roles";
import type { Tx } from "./client";
import { Refused } from "./refused";
import { deskToken, offering, person } from "./schema";

/**
 * Serialises what is done at the desk: outbox numbers become visible in their order, leaves have one history, and a role is
 * judged as it is at the moment of the change.
 */
const DESK_LOCK = 17052017;
export const lockDesk = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${DESK_LOCK})`);

/** Who asks: a person, or with `token` (its id) a script in their name. `now`: epoch ms. */
export type Asking = { personId: string; token?: string | undefined; now: number };

/**
 * How far whoever asks may do `act` now: a person as far as their role goes, their token no further than that and than it was
 * made for. Under `lockDesk`, so that a role or a token which was taken away a moment ago is gone.
 * @throws Refused when they may not do it at all
 */
export async function authorise(tx: Tx, { personId, token, now }: Asking, act: Act): Promise<Reach> {
  const reach = await reachOfPerson(tx, personId, act);
  if (token === undefined) return reach;
  const row = await readToken(tx, { personId, token, now });
  if (!row) throw new Refused([{ field: "", code: "token_ended" }]);
  if (!row.acts.some((each) => each === act)) throw new Refused([{ field: "", code: "token_scope" }]);
  const narrow = narrowed(reach, row.placeId);
  if (narrow === null) throw new Refused([{ field: "", code: "token_scope" }]);
  return narrow;
}

/** A token that is good now and is this person's. */
export async function readToken(tx: Tx, { personId, token, now }: Asking & { token: string }) {
  const good = and(eq(deskToken.id, token), eq(deskToken.personId, personId), gt(deskToken.expiresAt, new Date(now)));
  const [row] = await tx.select().from(deskToken).where(good);
  return row ?? null;
}

async function reachOfPerson(tx: Tx, personId: string, act: Act): Promise<Reach> {
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
