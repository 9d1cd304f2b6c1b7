import { and, desc, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { deskToken, location } from "@/db/schema";
import type { Text } from "@/lib/text";
import type { TokenAct } from "@/lib/token";

/** Times are epoch ms. `used`: null while it never was. */
export type OwnToken = {
  id: string;
  name: string;
  acts: TokenAct[];
  place: Text | null;
  until: number;
  used: { at: number; address: string } | null;
};

/** A person's tokens that are good at `now` (epoch ms), newest first. Nothing in them lets anybody act. */
export async function readTokens(db: Db, now: number, personId: string): Promise<OwnToken[]> {
  const rows = await db
    .select({ token: deskToken, place: location.short })
    .from(deskToken)
    .leftJoin(location, eq(location.id, deskToken.placeId))
    .where(and(eq(deskToken.personId, personId), gt(deskToken.expiresAt, new Date(now))))
    .orderBy(desc(deskToken.createdAt), desc(deskToken.id));
  return rows.map(({ token, place }) => ({
    id: token.id,
    name: token.name,
    acts: token.acts,
    place,
    until: token.expiresAt.getTime(),
    used: token.usedAt && { at: token.usedAt.getTime(), address: token.usedFrom ?? "" },
  }));
}
