import { and, eq, gt, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { clean } from "@/lib/notice";
import { within } from "@/lib/roles";
import { MOST_TOKEN_NAME, MOST_TOKENS, TOKEN_ACTS, TOKEN_LONGEST } from "@/lib/token";
import { writeLine } from "../audit";
import { authorise, lockDesk } from "../authority";
import type { Db, Tx } from "../client";
import { Refused } from "../refused";
import { deskToken, location, person } from "../schema";
import { freshToken, hashOf } from "../token";
import { type Context, needConfirmed } from "./context";

/** One's own tokens, for scripts. They are nobody's matter but their person's, and end with what that person may do. */

type Asker = Omit<Context, "key">;

/** `place`: the slug of the only location it is good for. `expiresAt`: epoch ms. */
export const TokenInput = z.object({
  name: z.string().transform(clean),
  acts: z.array(z.enum(TOKEN_ACTS)).min(1),
  place: z.string().nullable(),
  expiresAt: z.number().int(),
});
export type TokenInput = z.input<typeof TokenInput>;

/** Makes a token; what is returned is never to be had again. `secret`: the installation's. */
export async function makeToken(db: Db, asker: Asker, input: TokenInput, secret: string) {
  const said = TokenInput.parse(input);
  const acts = TOKEN_ACTS.filter((act) => said.acts.includes(act));
  try {
    const value = await db.transaction(async (tx) => {
      await lockDesk(tx);
      needConfirmed(asker);
      refuseUnfit(said, asker.now);
      const placeId = await placeOf(tx, said.place);
      for (const act of acts) {
        const reach = await authorise(tx, asker, act);
        if (placeId !== null && !within(reach, [placeId])) throw new Refused([{ field: "place", code: "not_your_place" }]);
      }
      await needRoom(tx, asker);
      const token = freshToken(secret);
      const { now, personId } = asker;
      const id = uuidv7();
      const times = { createdAt: new Date(now), expiresAt: new Date(said.expiresAt) };
      await tx.insert(deskToken).values({ id, personId, name: said.name, hash: hashOf(token), acts, placeId, ...times });
      const detail = { token: said.name, acts, place: said.place, until: times.expiresAt.toISOString() };
      await writeLine(tx, { now, personId, verb: "token.made", subject: `person:${personId}`, detail });
      return token;
    });
    return { ok: true as const, value };
  } catch (error) {
    if (error instanceof Refused) return { ok: false as const, refusals: error.refusals };
    throw error;
  }
}

/** Ends one of the asker's own tokens; another's id ends nothing. Whatever it asks for from then on is refused. */
export async function revokeToken(db: Db, { now, personId }: Pick<Asker, "now" | "personId">, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockDesk(tx);
    const own = and(eq(deskToken.id, id), eq(deskToken.personId, personId));
    const [gone] = await tx.delete(deskToken).where(own).returning({ name: deskToken.name });
    if (!gone) return false;
    await writeLine(tx, { now, personId, verb: "token.revoked", subject: `person:${personId}`, detail: { token: gone.name } });
    return true;
  });
}

/** Whose token this is, if it is good now, and that it was used: when and from where. It promises nothing: the gate asks anew. */
export async function presentToken(db: Db, now: number, token: string, address: string) {
  const at = new Date(now);
  const [found] = await db
    .select({ id: deskToken.id, personId: deskToken.personId, acts: deskToken.acts })
    .from(deskToken)
    .innerJoin(person, eq(person.id, deskToken.personId))
    .where(and(eq(deskToken.hash, hashOf(token)), gt(deskToken.expiresAt, at), isNull(person.endedAt)));
  if (!found) return null;
  await db.update(deskToken).set({ usedAt: at, usedFrom: address }).where(eq(deskToken.id, found.id));
  return found;
}

function refuseUnfit({ name, expiresAt }: TokenInput, now: number): void {
  if (name === "") throw new Refused([{ field: "name", code: "token_unnamed" }]);
  if (name.length > MOST_TOKEN_NAME) throw new Refused([{ field: "name", code: "token_too_long" }]);
  if (expiresAt <= now || expiresAt > now + TOKEN_LONGEST) throw new Refused([{ field: "days", code: "token_days" }]);
}

async function placeOf(tx: Tx, slug: string | null): Promise<string | null> {
  if (slug === null) return null;
  const [row] = await tx.select({ id: location.id }).from(location).where(eq(location.slug, slug));
  if (!row) throw new Refused([{ field: "place", code: "no_location" }]);
  return row.id;
}

async function needRoom(tx: Tx, { now, personId }: Asker): Promise<void> {
  const good = and(eq(deskToken.personId, personId), gt(deskToken.expiresAt, new Date(now)));
  const own = await tx.select({ id: deskToken.id }).from(deskToken).where(good);
  if (own.length >= MOST_TOKENS) throw new Refused([{ field: "", code: "too_many_tokens" }]);
}
