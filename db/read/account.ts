import { and, desc, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { deskToken, person, session } from "@/db/schema";

/** Times are epoch ms. */
export type OwnSession = { id: string; since: number; address: string; userAgent: string };

/** What a member of staff sees of themselves at `now` (epoch ms); newest session first. */
export async function readAccount(
  db: Db,
  now: number,
  personId: string,
): Promise<{ authenticator: boolean; tokens: number; sessions: OwnSession[] }> {
  const [[own], tokens, sessions] = await Promise.all([
    db.select({ authenticator: person.twoFactorEnabled }).from(person).where(eq(person.id, personId)),
    db.$count(deskToken, and(eq(deskToken.personId, personId), gt(deskToken.expiresAt, new Date(now)))),
    db
      .select()
      .from(session)
      .where(and(eq(session.userId, personId), gt(session.expiresAt, new Date(now))))
      .orderBy(desc(session.createdAt)),
  ]);
  return {
    authenticator: own?.authenticator ?? false,
    tokens,
    sessions: sessions.map(({ id, createdAt, ipAddress, userAgent }) => ({
      id,
      since: createdAt.getTime(),
      address: ipAddress ?? "",
      userAgent: userAgent ?? "",
    })),
  };
}
