import { and, desc, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { deskToken, passkey, person, session } from "@/db/schema";

/** Times are epoch ms. */
export type OwnSession = { id: string; since: number; address: string; userAgent: string };

/** `used`: null while it never was. */
export type OwnPasskey = { id: string; name: string; since: number; used: number | null };

/** What a member of staff sees of themselves at `now` (epoch ms); newest session first. */
export async function readAccount(
  db: Db,
  now: number,
  personId: string,
): Promise<{ authenticator: boolean; passkeys: OwnPasskey[]; tokens: number; sessions: OwnSession[] }> {
  const [[own], passkeys, tokens, sessions] = await Promise.all([
    db.select({ authenticator: person.twoFactorEnabled }).from(person).where(eq(person.id, personId)),
    db
      .select({ id: passkey.id, name: passkey.name, createdAt: passkey.createdAt, usedAt: passkey.usedAt })
      .from(passkey)
      .where(eq(passkey.personId, personId))
      .orderBy(passkey.createdAt, passkey.id),
    db.$count(deskToken, and(eq(deskToken.personId, personId), gt(deskToken.expiresAt, new Date(now)))),
    db
      .select()
      .from(session)
      .where(and(eq(session.userId, personId), gt(session.expiresAt, new Date(now))))
      .orderBy(desc(session.createdAt)),
  ]);
  return {
    authenticator: own?.authenticator ?? false,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      since: createdAt.getTime(),
      used: usedAt?.getTime() ?? null,
    })),
    tokens,
    sessions: sessions.map(({ id, createdAt, ipAddress, userAgent }) => ({
      id,
      since: createdAt.getTime(),
      address: ipAddress ?? "",
      userAgent: userAgent ?? "",
    })),
  };
}
