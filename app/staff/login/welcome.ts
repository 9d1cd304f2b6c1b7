import { headers } from "next/headers";
import { now } from "@/clock";
import { getAuth } from "@/db/auth";
import type { Db } from "@/db/client";
import { endSessionByToken, noteSignIn, type Way } from "@/db/write/session";
import { addressOf, rememberOwner } from "../attempts";

type Arrival = { personId: string; token: string; email: string; way: Way };

/**
 * What follows every sign-in that is through: its audit line, and the address counts as the owner's from then on. A session
 * whose line could not be written is ended again.
 */
export async function welcome(db: Db, { personId, token, email, way }: Arrival): Promise<void> {
  const sent = await headers();
  const address = addressOf(sent.get("x-forwarded-for"));
  try {
    await noteSignIn(db, { now: now(), personId }, way, address);
  } catch (error) {
    await endSessionByToken(db, token);
    await getAuth(db).api.signOut({ headers: sent });
    throw error;
  }
  await rememberOwner(address, email);
}
