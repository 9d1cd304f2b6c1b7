import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { incident, location, passkey, person, proposal } from "@/db/schema";
import type { Answer } from "@/lib/api";
import type { Role } from "@/lib/roles";
import type { Text } from "@/lib/text";

/** `place`: the slug of an operator's own. `passkeys`: has one to sign in with. */
type Membership = { role: Role; place: string | null; passkeys: boolean };

/** What somebody is on the desk; null: nobody, or no longer. */
export async function readMember(db: Db, id: string): Promise<Membership | null> {
  const [row] = await db
    .select({
      role: person.role,
      place: location.slug,
      passkeys: sql<boolean>`exists (select 1 from ${passkey} where ${passkey.personId} = ${person.id})`,
    })
    .from(person)
    .leftJoin(location, eq(location.id, person.placeId))
    .where(and(eq(person.id, id), isNull(person.endedAt)));
  return row ?? null;
}

/** An answer about an attack that waits for a second person. `at`: epoch ms. */
export type Waiting = {
  id: string;
  at: number;
  incident: { slug: string; title: Text };
  attack: Answer;
  author: { id: string; name: string };
};

/** What waits for a second person, oldest first; of one incident where its slug is given. */
export async function readWaiting(db: Db, slug?: string): Promise<Waiting[]> {
  const author = alias(person, "author");
  const rows = await db
    .select({
      id: proposal.id,
      at: proposal.at,
      attack: proposal.attack,
      incident: { slug: incident.slug, title: incident.title },
      author: { id: author.id, name: author.name },
    })
    .from(proposal)
    .innerJoin(incident, eq(incident.id, proposal.incidentId))
    .innerJoin(author, eq(author.id, proposal.personId))
    .where(and(isNull(proposal.decidedAt), slug === undefined ? undefined : eq(incident.slug, slug)))
    .orderBy(asc(proposal.at));
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
